// What the pane says about other periods of the same unit, and about what a letter wants looked at before approving.

export const seamText = {
  lastValues: 'Các kỳ trước',
  present: 'Kỳ này',
  offered: (period: string) => `Đã giải trình ở kỳ ${period}:`,
  takeOffered: 'Dùng lại giải trình này',
  review: {
    title: 'Kiểm tra lại trước khi duyệt',
    intro: 'Xem lại rồi đánh dấu từng mục; bản đã lưu chỉ được duyệt khi đã đánh dấu đủ.',
    basis: 'Căn cứ',
    form: (code: string) => `Biểu ${code}`,
    lines: (count: number) => `${count} dòng nên xem lại`,
    nothing: 'Khớp không thấy dòng nào đáng ngờ; vẫn phải tự xem rồi đánh dấu.',
    agree: 'Đã kiểm tra, duyệt',
    left: (count: number) => `Còn ${count} mục chưa đánh dấu.`,
    fix: 'Sửa số liệu',
    ticked: (text: string, lines: number) => (lines === 0 ? text : `${text} (${lines} dòng được nêu)`),
  },
} as const

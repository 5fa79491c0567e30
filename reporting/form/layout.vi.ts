// The words every printed form carries beside its own.

export const layoutWords = {
  code: (code: string) => `Biểu số ${code}`,
  period: (heading: string) => `Kỳ báo cáo: ${heading}`,
  window: (from: string, to: string) => `(Từ ngày ${from} đến ngày ${to})`,
  reporter: (name: string) => `- Đơn vị báo cáo:\n  ${name}`,
  receiver: (name: string) => `- Đơn vị nhận báo cáo:\n  ${name}`,
  measure: (measure: string) => `Đơn vị tính: ${measure}`,
  place: '…………, ngày …… tháng …… năm 20……',
  /** What people write for the total besides the form's own word. */
  totalLabels: ['Tổng cộng', 'Tổng số', 'Tổng', 'Cộng'],
  preparer: 'NGƯỜI LẬP BIỂU',
  preparerHint: '(Ký, ghi rõ họ tên)',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  headHint: '(Ký, đóng dấu, ghi rõ họ tên)',
  countRefusal: {
    title: 'Số liệu',
    text: 'Chỉ nhập số nguyên từ 0 trở lên, không dấu chấm, không đơn vị tính.',
  },
  amountRefusal: {
    title: 'Số tiền',
    text: 'Chỉ nhập số từ 0 trở lên, theo đơn vị tính ghi ở dòng; phần lẻ sau dấu phẩy.',
  },
  percentRefusal: {
    title: 'Tỷ lệ %',
    text: 'Chỉ nhập số từ 0 đến 100, không gõ dấu %.',
  },
  choice: (choices: readonly { readonly value: number; readonly label: string }[]) => {
    const text = choices.map((one) => `${one.value}: ${one.label}`).join('; ')
    return { prompt: { title: 'Chọn một số', text }, refusal: { title: 'Chọn một số', text: `Chỉ nhập một trong các số: ${text}.` } }
  },
  providedBy: (name: string) => `${name} cung cấp`,
  nameRefusal: (noun: string) => ({
    title: `Tên ${noun}`,
    text: 'Tên này không có trong danh mục của kỳ. Chọn Yes để giữ và sửa sau, No để chọn lại.',
  }),
  namePrompt: (noun: string, withMinistry: boolean) => ({
    title: noun.charAt(0).toUpperCase() + noun.slice(1),
    text: withMinistry ? 'Chọn trong danh sách, hoặc gõ đúng tên kèm bộ trong ngoặc.' : 'Chọn trong danh sách, hoặc gõ đúng tên.',
  }),
}

// Every word the collecting office's page says beside the table itself.

export const boardText = {
  title: 'Tình hình thực hiện báo cáo',
  tagline: 'Trang của đơn vị nhận báo cáo: ai đã gửi, ai chưa, ai đã ký số',
  expired: 'Phiên làm việc đã hết. Đăng nhập lại để xem tiếp.',
  regime: 'Chế độ báo cáo',
  period: 'Kỳ báo cáo',
  refresh: 'Cập nhật',
  download: 'Tải bảng (.xlsx)',
  downloaded: (name: string) => `Đã tải về ${name}.`,
  toPane: 'Sang trang làm báo cáo',
  loading: 'Đang lập bảng…',
  nothing: 'Tài khoản này chưa có chế độ báo cáo nào để theo dõi. Liên hệ người quản trị của đơn vị.',
  counts: 'Tổng hợp',
  reports: 'Phải gửi',
  filters: 'Chỉ xem',
  all: 'Tất cả',
  shown: (shown: number, all: number) => `Đang xem ${shown} trong ${all} dòng.`,
  noneLeft: 'Không có đơn vị nào như vậy trong kỳ này.',
  deadline: (label: string, day: string) => `${label}: chậm nhất ${day}`,
  takenAt: (time: string) => `Lập lúc ${time} (giờ Việt Nam), từ sổ gửi nhận. “Đã ký số” theo khai báo của đơn vị.`,
  notices: 'Lưu ý về quy định',
  sentAt: (time: string, receipt: string) => `Gửi lúc ${time}, biên nhận số ${receipt}`,
  trend: 'Qua các kỳ',
  trendColumns: ['Kỳ', 'Phải gửi', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Chưa gửi', 'Không ký số'],
  repeated: 'Lặp lại nhiều kỳ',
  repeatedLine: (one: { unitName: string; periods: number; late: number; missing: number; unsigned: number }) =>
    `${one.unitName}: ${one.periods} kỳ (${[
      ...(one.late > 0 ? [`quá hạn ${one.late}`] : []),
      ...(one.missing > 0 ? [`chưa gửi ${one.missing}`] : []),
      ...(one.unsigned > 0 ? [`không ký số ${one.unsigned}`] : []),
    ].join(', ')})`,
} as const

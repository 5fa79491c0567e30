// What `verify` says.
import type { Misfit } from '../acts/audit.ts'

export const verifyWords = {
  sound: 'Sổ gửi nhận nguyên vẹn.',
  unsound: 'Sổ gửi nhận KHÔNG còn nguyên vẹn. Giữ nguyên máy và bản sao lưu, báo người quản trị.',
  events: (count: number) => `Báo cáo: ${count} sự kiện nối đúng chuỗi, tệp nào cũng đúng mã băm.`,
  misfit: ({ seq, report, act, at }: Misfit) => `Báo cáo: sự kiện số ${seq} không khớp${report === null ? ' (không đọc được)' : ` (${report}, ${act ?? ''}, ${at ?? ''})`}; các sự kiện trước đó đều khớp.`,
  adopted: (count: number) => `Biểu mẫu ban hành: ${count} lần ban hành nối đúng chuỗi.`,
  adoptedMisfit: (seq: number) => `Biểu mẫu ban hành: lần ban hành số ${seq} không khớp; các lần trước đó đều khớp.`,
  projection: 'Trạng thái và bảng tổng hợp được tính lại từ sổ mỗi lần xem, không lưu riêng nên không có gì để đối chiếu.',
  orThroughService: 'Nếu Khớp đang chạy trên máy này thì hỏi qua máy chủ: khop verify --login TÀI-KHOẢN-QUẢN-TRỊ.',
} as const

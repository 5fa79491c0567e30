// What `verify` says.
import type { Misfit } from '../acts/audit.ts'
import type { StandingMisfit } from '../ports.ts'

const hows: Record<StandingMisfit['how'], string> = {
  differs: 'khác với sổ đến sự kiện số',
  missing: 'thiếu trong bảng; sự kiện cuối là số',
  unfounded: 'sổ không có sự kiện nào của báo cáo này; bảng ghi sự kiện số',
}

export const verifyWords = {
  sound: 'Sổ gửi nhận nguyên vẹn.',
  unsound: 'Sổ gửi nhận KHÔNG còn nguyên vẹn. Giữ nguyên máy và bản sao lưu, báo người quản trị.',
  events: (count: number) => `Báo cáo: ${count} sự kiện nối đúng chuỗi, tệp nào cũng đúng mã băm.`,
  misfit: ({ seq, report, act, at }: Misfit) => `Báo cáo: sự kiện số ${seq} không khớp${report === null ? ' (không đọc được)' : ` (${report}, ${act ?? ''}, ${at ?? ''})`}; các sự kiện trước đó đều khớp.`,
  adopted: (count: number) => `Biểu mẫu ban hành: ${count} lần ban hành nối đúng chuỗi.`,
  adoptedMisfit: (seq: number) => `Biểu mẫu ban hành: lần ban hành số ${seq} không khớp; các lần trước đó đều khớp.`,
  standings: (count: number) => `Trạng thái: ${count} báo cáo, tính lại từ sổ đều khớp với bảng đang dùng để hiển thị.`,
  standingMisfit: ({ report, seq, how }: StandingMisfit) =>
    `Trạng thái: ${report} không khớp với sổ (${hows[how]} ${seq}). Sổ vẫn là gốc: dừng dịch vụ rồi chạy khop verify --rebuild để lập lại.`,
  standingsNotMade: 'Trạng thái: bảng để hiển thị chưa được lập theo chương trình này; dịch vụ tự lập khi khởi động.',
  standingsNotHeld: 'Trạng thái: chưa đối chiếu, vì chính sổ không khớp.',
  rebuilt: (count: number) => `Đã lập lại trạng thái của ${count} báo cáo từ sổ.`,
  notRebuilt: 'Không lập lại trạng thái từ sổ không còn nguyên vẹn.',
  rebuildHere: 'Lập lại trạng thái (--rebuild) chỉ làm được trên máy giữ dữ liệu, không kèm --login.',
  nothingYet: 'Chưa có sổ nào ở đây để kiểm tra. Đặt KHOP_DATA (hoặc DATABASE_URL) đúng nơi dịch vụ giữ dữ liệu rồi chạy lại.',
  orThroughService: 'Nếu Khớp đang chạy trên máy này thì hỏi qua máy chủ: khop verify --login TÀI-KHOẢN-QUẢN-TRỊ.',
} as const

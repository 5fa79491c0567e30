// What the terminal says about reminders, addresses and tasks from directives.
import { deliverableLabels } from '../../reporting/calendar/labels.vi.ts'
import type { ReminderItem } from '../../reporting/compliance/reminder.ts'
import { standingLabel } from '../../reporting/submission/labels.vi.ts'

export const remindWords = {
  onNeedsDry: 'Chỉ gửi thư nhắc của hôm nay. Muốn xem ngày khác, thêm --dry-run.',
  heading: (day: string, people: number) => (people === 0 ? `Ngày ${day}: không có ai cần nhắc.` : `Ngày ${day}: nhắc ${people} người (chỉ xem, chưa gửi gì).`),
  mailOff: 'Máy chủ chưa đặt máy chủ thư (KHOP_SMTP_URL), nên chưa gửi được.',
  person: (name: string, unit: string, hasAddress: boolean) => `${name}, ${unit}${hasAddress ? '' : ' (chưa có địa chỉ thư)'}`,
  late: 'Đơn vị quá hạn chưa gửi:',
  item: (one: ReminderItem, deadline: string) =>
    `${one.unitName}: ${deliverableLabels[one.report.deliverable]} ${one.periodLabel}, hạn ${deadline}, ${standingLabel(one.state, one.report.deliverable).toLocaleLowerCase('vi')}`,
  nobody: 'Hôm nay không có ai cần nhắc.',
  outcomes: {
    sent: 'đã gửi thư',
    failed: 'không gửi được thư, có thể gửi lại',
    unsure: 'không rõ thư đã đi chưa, không gửi lại trong ngày',
    already: 'đã nhắc trước đó, không gửi lại',
    noAddress: 'chưa có địa chỉ thư',
  },
  told: (name: string, reports: number, outcome: string) => `${name}: ${reports} báo cáo, ${outcome}.`,
  emailUsage: 'Dùng: account email TÀI-KHOẢN ĐỊA-CHỈ (ghi “-” để bỏ địa chỉ)',
  noAccount: (login: string) => `Không có tài khoản ${login}. Kiểm tra lại tên, hoặc thêm bằng account add.`,
  emailSet: (login: string, email: string | null) => (email === null ? `Đã bỏ địa chỉ thư của ${login}.` : `Thư nhắc của ${login} gửi về ${email}.`),
  directivesUsage: 'Dùng: directives list [--on NGÀY] hoặc directives counts --from NGÀY --to NGÀY',
  span: '--from và --to (ngày, ví dụ 2026-01-01)',
  noTasks: 'Không có nhiệm vụ nào.',
}

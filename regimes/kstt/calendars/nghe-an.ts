// Nghệ An: the monthly electronic report on how dossiers are handled (letter 7550/UBND-KSTT of 8/9/2023).
import type { CalendarEdition } from '../../../reporting/calendar/edition.ts'

const basis = '7550/UBND-KSTT'
const formNote =
  'Công văn quy định kỳ, thời gian chốt và thời hạn; không ghi mã biểu. Dùng biểu II.06a vì cùng nội dung “tình hình giải quyết hồ sơ TTHC”.'

export const ngheAnMonth: CalendarEdition = {
  id: 'nghe-an.month.2023-09',
  basis,
  evidence: 'letter',
  note: 'Phần hướng dẫn kèm theo in số công văn là 1550, phần đầu công văn in 7550.',
  kind: 'month',
  from: '2023-09',
  dataWindow: { from: { months: -1, date: 21 }, to: { months: 0, date: 20 } },
  duties: [
    {
      kinds: ['commune'],
      deliverable: 'data',
      forms: ['II.06a/VPCP/KSTT'],
      deadline: { months: 0, date: 22 },
      signed: false,
      basis,
      evidence: 'letter',
      note: formNote,
    },
    {
      kinds: ['district'],
      deliverable: 'data',
      forms: ['II.06/VPCP/KSTT'],
      deadline: { months: 0, date: 24 },
      signed: false,
      basis,
      evidence: 'letter',
      note: 'Công văn ghi UBND cấp huyện tổng hợp, duyệt, gửi; không ghi mã biểu. Dùng biểu tổng hợp II.06.',
    },
    {
      kinds: ['department'],
      deliverable: 'data',
      forms: ['II.06a/VPCP/KSTT'],
      deadline: { months: 0, date: 24 },
      signed: false,
      basis,
      evidence: 'letter',
      note: formNote,
    },
  ],
  cautions: [
    {
      from: '2025-07',
      text: 'Từ 1/7/2025 không còn cấp huyện; chưa có văn bản nào trong hệ thống nói cấp xã gửi báo cáo tháng cho ai. Thời hạn đang tính theo công văn năm 2023.',
    },
  ],
}

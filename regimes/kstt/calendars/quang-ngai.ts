// Quảng Ngãi: the report of quarter III/2023 on the VPCP system (the unnumbered letter of 9/2023).
import type { CalendarEdition, Duty } from '../../../reporting/calendar/edition.ts'

const basis = 'VP-TTHC/2023-09'
const handling = ['II.05a/VPCP/KSTT', 'II.06a/VPCP/KSTT']
const outline = 'II.01-ĐC/VPCP/KSTT'

function duty(about: Pick<Duty, 'kinds' | 'forms' | 'signed'>, date: number): Duty {
  return { ...about, deliverable: 'data', deadline: { months: 0, date }, basis, evidence: 'letter' }
}

export const quangNgaiQuarter: CalendarEdition = {
  id: 'quang-ngai.quarter.2023-Q3',
  basis,
  evidence: 'letter',
  kind: 'quarter',
  from: '2023-Q3',
  to: '2023-Q3', // the letter speaks of this quarter alone
  dataWindow: { from: { months: -3, date: 15 }, to: { months: 0, date: 14 } },
  duties: [
    duty({ kinds: ['commune'], forms: [...handling, outline], signed: false }, 17),
    duty({ kinds: ['districtOffice'], forms: handling, signed: false }, 17),
    duty({ kinds: ['district'], forms: ['II.05/VPCP/KSTT', 'II.06/VPCP/KSTT', outline], signed: true }, 19),
    duty({ kinds: ['department'], forms: [...handling, outline], signed: true }, 19),
    {
      kinds: ['province'],
      deliverable: 'data',
      forms: ['II.05/VPCP/KSTT', 'II.06/VPCP/KSTT', outline],
      deadline: { months: 0, date: 25 },
      signed: true,
      basis: '09/2019/NĐ-CP',
      evidence: 'reconstructed',
      note: 'Công văn không ghi phần của UBND tỉnh. Ngày 25 theo Điều 13 Nghị định 09/2019 (báo cáo gửi Chính phủ); các biểu tổng hợp và việc ký số suy ra từ phần của cấp huyện. Nơi nhận là Văn phòng Chính phủ, ngoài hệ thống này.',
    },
  ],
}

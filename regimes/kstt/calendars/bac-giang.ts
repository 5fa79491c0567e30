// Bắc Giang: the quarterly report on the VPCP system, as the letter of 10/2023 tells of quarter III/2023.
import type { CalendarEdition, Duty } from '../../../reporting/calendar/edition.ts'

const basis = 'UBND-TTPVHCC/2023-10'

// The letter names no day: "thời hạn … theo quy định tại Thông tư số 01/2020/TT-VPCP", whose article could not be read.
const note =
  'Công văn Bắc Giang yêu cầu gửi đúng hạn và ký số theo Thông tư 01/2020/TT-VPCP, không in ngày hạn gửi và không ghi mã biểu. Ngày 20 là dựng lại theo trí nhớ về Thông tư; các biểu lấy như công văn Quảng Ngãi cùng quý. Đối chiếu văn bản gốc trước khi dùng.'

function duty(about: Pick<Duty, 'kinds' | 'forms'>): Duty {
  return { ...about, deliverable: 'data', deadline: { months: 0, date: 20 }, signed: true, basis, evidence: 'reconstructed', note }
}

export const bacGiangQuarter: CalendarEdition = {
  id: 'bac-giang.quarter.2023-Q3',
  basis,
  evidence: 'letter',
  note: 'Công văn nêu quý III/2023 và danh sách đơn vị. Thời gian chốt số liệu theo Điều 12 Nghị định 09/2019/NĐ-CP.',
  kind: 'quarter',
  from: '2023-Q3',
  to: '2023-Q3', // the only quarter the letter tells of
  dataWindow: { from: { months: -3, date: 15 }, to: { months: 0, date: 14 } },
  duties: [
    duty({ kinds: ['department'], forms: ['II.05a/VPCP/KSTT', 'II.06a/VPCP/KSTT', 'II.01-ĐC/VPCP/KSTT'] }),
    duty({ kinds: ['district'], forms: ['II.05/VPCP/KSTT', 'II.06/VPCP/KSTT', 'II.01-ĐC/VPCP/KSTT'] }),
  ],
}

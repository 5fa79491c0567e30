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
      receiverOutside: 'Văn phòng Chính phủ',
      deliverable: 'data',
      forms: ['II.05/VPCP/KSTT', 'II.06/VPCP/KSTT', outline],
      deadline: { months: 0, date: 25 },
      signed: true,
      basis: '09/2019/NĐ-CP',
      evidence: 'reconstructed',
      note: 'Công văn không ghi phần của UBND tỉnh. Ngày 25 theo Điều 13 Nghị định 09/2019 (báo cáo gửi Chính phủ); các biểu tổng hợp và việc ký số suy ra từ phần của cấp huyện. Văn phòng Chính phủ nhận ngoài hệ thống này: gửi xong thì xuất tệp đưa lên hệ thống của nơi nhận.',
    },
  ],
  reviews: [
    {
      kinds: ['district'],
      form: 'II.06/VPCP/KSTT',
      basis,
      evidence: 'letter',
      note: 'Công văn: “Văn phòng HĐND và UBND cấp huyện kiểm tra lại tên lĩnh vực, số liệu của số hồ sơ tiếp nhận trực tuyến (tại cột số 4 biểu II.06/VPCP/KSTT) để phù hợp với thực tế trước khi duyệt, tổng hợp báo cáo.” Cách chọn các dòng cần xem là của Khớp.',
      items: [
        {
          id: 'linh-vuc',
          text: 'Đã kiểm tra lại tên lĩnh vực',
          // The five names the letter says are often entered wrongly.
          look: {
            at: 'names',
            often: [
              'cong-chung.tu-phap',
              'chung-thuc.tu-phap',
              'ho-tich.tu-phap',
              'thanh-lap-va-hoat-dong-doanh-nghiep-ho-kinh-doanh.ke-hoach-va-dau-tu',
              'thanh-lap-va-hoat-dong-cua-hop-tac-xa.ke-hoach-va-dau-tu',
            ],
          },
        },
        { id: 'cot-4', text: 'Đã kiểm tra lại số hồ sơ tiếp nhận trực tuyến (cột số 4) cho phù hợp với thực tế', look: { at: 'share', column: 4, beside: [5] } },
      ],
    },
  ],
}

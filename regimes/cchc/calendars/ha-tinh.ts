// Hà Tĩnh: the report of the year 2023 (the unnumbered letter of Sở Nội vụ of 12/2023).
import type { CalendarEdition, Duty } from '../../../reporting/calendar/edition.ts'
import { annexForms, narrativeOutline, provinceDuties, wholeYear } from './general.ts'

const basis = 'SNV-CCHC&VTLT/2023-12'
const receiver = 'ha-tinh.so-noi-vu'

/** Figures by the 15th in the one Excel file of the annex: all seven forms, of which only the unit's own khoản are open. */
function figures(unit: string, kind: Duty['kinds'][number], note: string): Duty {
  return { kinds: [kind], units: [unit], receiver, deliverable: 'data', forms: annexForms, deadline: { months: 0, date: 15 }, signed: false, basis, evidence: 'letter', note }
}

const contradiction =
  'Công văn: Sở Nội vụ trình UBND tỉnh trước 07 ngày so với hạn cuối gửi Bộ Nội vụ. Hạn cuối là 20/12 (581/BNV-CCHC) nên ngày trình suy ra là 13/12. Ngày này sớm hơn ngày chốt số liệu (14/12) và hạn các đơn vị gửi số liệu (15/12), nên chỉ báo cáo lời kịp trình; số liệu trình sau ngày 15/12.'

export const haTinhYear2023: CalendarEdition = {
  id: 'ha-tinh.year.2023',
  basis,
  evidence: 'letter',
  kind: 'year',
  from: '2023',
  to: '2023', // the letter speaks of this year alone
  dataWindow: wholeYear,
  duties: [
    figures('ha-tinh.van-phong-ubnd', 'department', 'Biểu mẫu 1: khoản 5 và khoản 7; cả biểu mẫu 3; biểu mẫu 7: khoản 6.'),
    figures('ha-tinh.so-tu-phap', 'department', 'Biểu mẫu 2.'),
    figures('ha-tinh.so-tai-chinh', 'department', 'Biểu mẫu 6.'),
    figures('ha-tinh.so-tttt', 'department', 'Biểu mẫu 7, trừ khoản 6 do Văn phòng UBND tỉnh cung cấp.'),
    figures('ha-tinh.so-noi-vu.phong-cchc', 'departmentOffice', 'Biểu mẫu 1, trừ khoản 5 và khoản 7 do Văn phòng UBND tỉnh cung cấp.'),
    figures('ha-tinh.so-noi-vu.phong-xdcq', 'departmentOffice', 'Biểu mẫu 4.'),
    figures('ha-tinh.so-noi-vu.phong-ccvc', 'departmentOffice', 'Biểu mẫu 5: chủ trì, phối hợp với Phòng Xây dựng chính quyền và Tổ chức biên chế.'),
    {
      kinds: ['department'],
      units: ['ha-tinh.van-phong-ubnd', 'ha-tinh.so-tu-phap', 'ha-tinh.so-tai-chinh', 'ha-tinh.so-khcn', 'ha-tinh.so-tttt'],
      receiver,
      deliverable: 'narrative',
      forms: narrativeOutline,
      deadline: { months: 0, date: 11 },
      atStake:
        'Quá thời hạn thì đơn vị chịu trách nhiệm về việc bị trừ điểm tiêu chí thành phần 1.2 - Thực hiện chế độ báo cáo CCHC định kỳ trong Chỉ số CCHC của tỉnh.',
      signed: false,
      basis,
      evidence: 'letter',
      note: 'Lãnh đạo cơ quan ký, ban hành, gửi qua hệ thống quản lý văn bản và hồ sơ công việc. Viết với tư cách UBND tỉnh báo cáo, không phải cơ quan tham mưu báo cáo.',
    },
    {
      kinds: ['department'],
      units: [receiver],
      receiver: 'ha-tinh',
      deliverable: 'data',
      forms: annexForms,
      deadline: { months: 0, date: 13 },
      signed: false,
      basis,
      evidence: 'reconstructed',
      note: contradiction,
    },
    {
      kinds: ['department'],
      units: [receiver],
      receiver: 'ha-tinh',
      deliverable: 'narrative',
      forms: narrativeOutline,
      deadline: { months: 0, date: 13 },
      signed: false,
      basis,
      evidence: 'reconstructed',
      note: contradiction,
    },
    ...provinceDuties,
  ],
  cautions: [
    {
      from: '2023',
      text: 'Số liệu chốt hết ngày 14/12/2023, hạn gửi là 15/12/2023: giữa hai ngày không có ngày làm việc nào, trong khi khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP yêu cầu ít nhất một ngày. Thời hạn tính theo công văn.',
    },
    {
      from: '2023',
      text: 'Báo cáo lời gửi chậm nhất ngày 11/12/2023, khi số liệu chưa chốt: viết trên số tạm tính, rà lại khi có số ngày 14/12.',
    },
  ],
}

// What 581/BNV-CCHC asks of every province: four reports a year to Bộ Nội vụ, by the 20th of the period's last month.
import type { CalendarEdition, Duty } from '../../../reporting/calendar/edition.ts'

const basis = '581/BNV-CCHC'
const evidence = 'letter'

/** The seven forms of the annex. */
export const annexForms: readonly string[] = ['BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7']

/** What the written part is written by: put back together from the seven subjects, so that nothing it finds stops anybody. */
export const narrativeOutline: readonly string[] = ['ĐC-CCHC/BNV']

/** What the province itself owes: the figures in the ministry's software, and the signed report. Bộ Nội vụ is no unit of the list, so there is no receiver. */
export const provinceDuties: readonly Duty[] = [
  {
    kinds: ['province'],
    deliverable: 'data',
    forms: annexForms,
    deadline: { months: 0, date: 20 },
    signed: false,
    basis,
    evidence,
    note: 'UBND tỉnh gửi Bộ Nội vụ: số liệu nhập trên phần mềm báo cáo CCHC của Bộ, chậm nhất ngày 20 tháng cuối kỳ. Ngày 20 là ngày nghỉ thì có lùi hạn hay không: chưa rõ.',
  },
  {
    kinds: ['province'],
    deliverable: 'narrative',
    forms: narrativeOutline,
    deadline: { months: 0, date: 20 },
    signed: true,
    basis,
    evidence,
    note: 'UBND tỉnh gửi Bộ Nội vụ báo cáo đã ký qua Trục liên thông văn bản quốc gia.',
  },
]

const later =
  'Sở, ngành sắp xếp lại từ 1/3/2025 và không còn cấp huyện từ 1/7/2025; chưa thấy văn bản nào thay 581/BNV-CCHC. Kiểm tra văn bản mới trước khi gửi.'

/** A page of the ministry's calendar; `since` is the first period of 2025. */
function page(about: Omit<CalendarEdition, 'basis' | 'evidence' | 'duties' | 'cautions'>, since: string): CalendarEdition {
  return { ...about, basis, evidence, duties: provinceDuties, cautions: [{ from: since, text: later }] }
}

/** From 15/12 of the year before to 14/12. */
export const wholeYear: CalendarEdition['dataWindow'] = { from: { months: -12, date: 15 }, to: { months: 0, date: 14 } }

// There is no report of quarter II or IV nor of the second half: those of six months and of the year take their place.
export const generalQuarter = page({
  id: 'cchc.quarter.2022-Q1',
  kind: 'quarter',
  from: '2022-Q1',
  numbers: [1, 3],
  dataWindow: { from: { months: -3, date: 15 }, to: { months: 0, date: 14 } },
}, '2025-Q1')

export const generalHalf = page({
  id: 'cchc.half.2022-H1',
  kind: 'half',
  from: '2022-H1',
  numbers: [1],
  dataWindow: { from: { months: -6, date: 15 }, to: { months: 0, date: 14 } },
}, '2025-H1')

export const year2022 = page({ id: 'cchc.year.2022', kind: 'year', from: '2022', to: '2022', dataWindow: wholeYear }, '2025')

/** The years after the one the Hà Tĩnh letter speaks of. */
export const yearFrom2024 = page({ id: 'cchc.year.2024', kind: 'year', from: '2024', dataWindow: wholeYear }, '2025')

// Nghị định 09/2019/NĐ-CP: the days the numbers of a period cover where no document of the regime says otherwise.
import type { Basis } from '../../reporting/calendar/basis.ts'
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { PeriodKind } from '../../reporting/calendar/period.ts'

const basis = '09/2019/NĐ-CP'
const remembered = 'Thời gian chốt số liệu dựng lại theo trí nhớ về Nghị định 09/2019/NĐ-CP (từ ngày 15 đến ngày 14), chưa đối chiếu nguyên văn.'
const quoted = 'Thời gian chốt số liệu năm (15/12 năm trước đến 14/12) theo Nghị định 09/2019/NĐ-CP, đã thấy nhiều văn bản sau dẫn lại.'

/** What the decree says of each kind of period: months before the last one, from the 15th to the 14th. */
export const windows: Readonly<Record<PeriodKind, Basis & Pick<CalendarEdition, 'dataWindow'>>> = {
  month: { basis, evidence: 'reconstructed', note: remembered, dataWindow: { from: { months: -1, date: 15 }, to: { months: 0, date: 14 } } },
  quarter: { basis, evidence: 'reconstructed', note: remembered, dataWindow: { from: { months: -3, date: 15 }, to: { months: 0, date: 14 } } },
  half: { basis, evidence: 'reconstructed', note: remembered, dataWindow: { from: { months: -6, date: 15 }, to: { months: 0, date: 14 } } },
  year: { basis, evidence: 'implementations', note: quoted, dataWindow: { from: { months: -12, date: 15 }, to: { months: 0, date: 14 } } },
}

/** A page of a regime's calendar that takes its window from the decree; who owes what by when is the regime's own. */
export function defaultPage(kind: PeriodKind, own: Omit<CalendarEdition, keyof Basis | 'kind' | 'dataWindow'>): CalendarEdition {
  return { ...windows[kind], kind, ...own }
}

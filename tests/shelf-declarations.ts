// Declarations a province might adopt, for tests: a changed II.06a, the circular it comes from, the orders for them.
import { form as form06a } from '../regimes/kstt/forms/II.06a.ts'
import { ngheAnMonth } from '../regimes/kstt/calendars/nghe-an.ts'
import type { OfficialDocument } from '../reporting/calendar/document.ts'
import type { CalendarEdition } from '../reporting/calendar/edition.ts'
import type { Catalogue } from '../reporting/catalogue/catalogue.ts'
import type { FormDefinition } from '../reporting/form/definition.ts'
import { c, equals, plus } from '../reporting/form/expression.ts'
import { isRelation } from '../reporting/form/rule.ts'

/** A circular invented for tests. */
export const circular: OfficialDocument = {
  id: '99/2026/TT-THU',
  title: 'Thông tư thử nghiệm thay biểu II.06a',
  day: '2026-11-30',
  issuer: 'Cơ quan thử nghiệm',
  evidence: 'letter',
}

/** II.06a from 2027 on: column 14 joins the dossiers still open, and rule R3 adds it. */
export const form2027: FormDefinition = {
  ...form06a,
  edition: '2027',
  basis: circular.id,
  evidence: 'letter',
  from: '2027-01-01',
  columns: [
    ...form06a.columns,
    { column: 14, label: 'Tạm dừng', under: ['Số lượng hồ sơ đang giải quyết'], type: 'count', width: 8, evidence: 'letter' },
  ],
  rules: form06a.rules.map((rule) => (isRelation(rule) && rule.id === 'II.06a.R3' ? { ...rule, relation: equals(c(11), plus(c(12), c(13), c(14))) } : rule)),
}

/** Nghệ An's month from 2027 on: communes have until the 25th. */
export const month2027: CalendarEdition = {
  ...ngheAnMonth,
  id: 'nghe-an.month.2027-01',
  basis: circular.id,
  from: '2027-01',
  duties: ngheAnMonth.duties.map((duty) => (duty.kinds.includes('commune') ? { ...duty, deadline: { months: 0, date: 25 } } : duty)),
}

/** One new name for the catalogue of fields. */
export const newNames: Catalogue = {
  id: 'linh-vuc',
  title: 'Danh mục lĩnh vực thủ tục hành chính',
  asOf: '2027-01-01',
  basis: circular.id,
  entries: [
    { id: 'thu-nghiem.tu-phap', name: 'Lĩnh vực thử nghiệm', ministry: 'Bộ Tư pháp', from: '2027-01-01', dating: 'law', seenIn: [], evidence: 'letter' },
  ],
}

/** An order for Nghệ An, as it goes over the wire. */
export function order<Declaration>(declaration: Declaration, more: { readonly regime?: string; readonly closesPrevious?: boolean } = {}) {
  return { regime: 'kstt-nghe-an', declaration, document: circular, reason: 'Thử nghiệm', closesPrevious: true, ...more }
}

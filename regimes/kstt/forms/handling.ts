// What II.06a and its synthesis II.06 share: the thirteen columns of dossiers handled, and the arithmetic among them.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Column } from '../../../reporting/form/definition.ts'
import { c, equals, plus, previous, type Relation } from '../../../reporting/form/expression.ts'
import type { Rule } from '../../../reporting/form/rule.ts'
import { catalogueFormRules, seamRules, severityOf } from './catalogue-form-rules.ts'

const received = 'Số lượng hồ sơ tiếp nhận'
const settled = 'Số lượng hồ sơ đã giải quyết'
const pending = 'Số lượng hồ sơ đang giải quyết'

/** The thirteen columns under a form's own heading of column 2. Column 4 is named by the letter of Quảng Ngãi. */
export function handlingColumns(nameLabel: string, evidence: Evidence): Column[] {
  const count = (column: number, under: readonly string[], label: string, width: number, more: Partial<Column> = {}): Column => ({
    column,
    under,
    label,
    type: 'count',
    width,
    evidence,
    ...more,
  })
  return [
    { column: 1, label: 'STT', type: 'ordinal', width: 5, evidence },
    { column: 2, label: nameLabel, type: 'name', width: 40, evidence },
    count(3, [received], 'Tổng số', 9, { formula: true }),
    count(4, [received, 'Trong kỳ'], 'Trực tuyến', 8, { evidence: 'letter', runs: 'flow' }),
    count(5, [received, 'Trong kỳ'], 'Trực tiếp, dịch vụ bưu chính', 10, { runs: 'flow' }),
    count(6, [received], 'Từ kỳ trước', 8, { runs: 'openingStock' }),
    count(7, [settled], 'Tổng số', 9, { formula: true }),
    count(8, [settled], 'Trước hạn', 8, { runs: 'flow' }),
    count(9, [settled], 'Đúng hạn', 8, { runs: 'flow' }),
    count(10, [settled], 'Quá hạn', 8, { runs: 'flow' }),
    count(11, [pending], 'Tổng số', 9, { formula: true }),
    count(12, [pending], 'Trong hạn', 8, { runs: 'closingStock' }),
    count(13, [pending], 'Quá hạn', 8, { runs: 'closingStock' }),
  ]
}

/** The rules under a form's own ids. */
export function handlingRules(prefix: string, basis: string, evidence: Evidence): Rule[] {
  const row = (id: string, relation: Relation): Rule => ({ id: `${prefix}.${id}`, severity: severityOf(evidence), basis, evidence, relation })
  return [
    ...catalogueFormRules(prefix, basis, evidence),
    { id: `${prefix}.F6`, check: 'noLines', severity: 'warning', basis, evidence: 'reconstructed' },
    row('R1', equals(c(3), plus(c(4), c(5), c(6)))),
    row('R2', equals(c(7), plus(c(8), c(9), c(10)))),
    row('R3', equals(c(11), plus(c(12), c(13)))),
    row('R4', equals(c(3), plus(c(7), c(11)))),
    // Nothing official says so; corrections, renamed fields and merged units are good reasons for a difference.
    { id: `${prefix}.P1`, severity: 'warning', basis, evidence: 'reconstructed', relation: equals(c(6), previous(11)) },
    { id: `${prefix}.P2`, severity: 'warning', basis, evidence: 'reconstructed', check: 'vanished' },
    ...seamRules(prefix, basis, [4, 5, 8, 9, 10, 13]),
  ]
}

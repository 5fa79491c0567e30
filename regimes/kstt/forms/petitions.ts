// What II.05a and its synthesis II.05 share: the columns of phản ánh, kiến nghị, and the arithmetic among them. From memory.
import type { Column, Runs } from '../../../reporting/form/definition.ts'
import { atMost, c, equals, plus, previous, type Relation } from '../../../reporting/form/expression.ts'
import type { Rule } from '../../../reporting/form/rule.ts'
import { catalogueFormRules, seamRules } from './catalogue-form-rules.ts'

const evidence = 'reconstructed'
const received = 'Tiếp nhận PAKN'
const settled = 'Đã xử lý'
const byContent = 'Theo nội dung'
const byTime = 'Theo thời điểm tiếp nhận'
const conduct = 'Hành vi hành chính'
const regulation = 'Quy định hành chính'

function count(column: number, under: readonly string[], label: string, more: true | Runs | null = null): Column {
  return { column, under, label, type: 'count', width: 8, evidence, ...(more === true ? { formula: true } : more === null ? {} : { runs: more }) }
}

/** The sixteen columns. */
export const petitionColumns: readonly Column[] = [
  { column: 1, label: 'STT', type: 'ordinal', width: 5, evidence },
  { column: 2, label: 'Tên ngành, lĩnh vực có PAKN', type: 'name', width: 32, evidence },
  count(3, [received], 'Tổng số', true),
  count(4, [received, byContent], conduct),
  count(5, [received, byContent], regulation),
  count(6, [received, byTime], 'Từ kỳ trước', 'openingStock'),
  count(7, [received, byTime], 'Trong kỳ', 'flow'),
  count(8, ['Kết quả xử lý', settled], 'Tổng số', true),
  count(9, ['Kết quả xử lý', settled], conduct, 'flow'),
  count(10, ['Kết quả xử lý', settled], regulation, 'flow'),
  // A petition of one quarter settled in the next is carried over for the quarter and new for the year: neither runs.
  count(11, ['Kết quả xử lý', settled], 'Từ kỳ trước'),
  count(12, ['Kết quả xử lý', settled], 'Trong kỳ'),
  count(13, ['Kết quả xử lý', 'Đang xử lý'], 'Tổng số', true),
  count(14, ['Kết quả xử lý', 'Đang xử lý'], conduct, 'closingStock'),
  count(15, ['Kết quả xử lý', 'Đang xử lý'], regulation, 'closingStock'),
  { column: 16, label: 'Đăng tải công khai kết quả xử lý', type: 'count', width: 9, runs: 'flow', evidence },
]

/** The rules under a form's own ids; all of them warn only. */
export function petitionRules(prefix: string, basis: string): Rule[] {
  const rule = (id: string, relation: Relation): Rule => ({ id: `${prefix}.${id}`, severity: 'warning', basis, evidence, relation })
  return [
    ...catalogueFormRules(prefix, basis, evidence),
    rule('R1', equals(c(3), plus(c(4), c(5)))),
    rule('R2', equals(c(3), plus(c(6), c(7)))),
    rule('R3', equals(c(8), plus(c(9), c(10)))),
    rule('R4', equals(c(8), plus(c(11), c(12)))),
    rule('R5', equals(c(13), plus(c(14), c(15)))),
    rule('R6', equals(c(3), plus(c(8), c(13)))),
    rule('R7', atMost(c(9), c(4))),
    rule('R8', atMost(c(10), c(5))),
    rule('R9', atMost(c(11), c(6))),
    rule('R10', atMost(c(12), c(7))),
    rule('R11', atMost(c(16), c(8))),
    rule('P1', equals(c(6), previous(13))),
    { id: `${prefix}.P2`, severity: 'warning', basis, evidence, check: 'vanished' },
    ...seamRules(prefix, basis, [7, 9, 10]),
  ]
}

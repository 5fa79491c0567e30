// II.07b: how many administrative procedures each unit of a province has. One line for each unit. From a single system.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { Column, FormDefinition } from '../../../reporting/form/definition.ts'
import { c, equals, plus, type Relation } from '../../../reporting/form/expression.ts'
import type { Rule } from '../../../reporting/form/rule.ts'
import { lineRules } from './catalogue-form-rules.ts'
import { issuedUnder, successorCaution } from './circular.ts'

const basis = '01/2020/TT-VPCP'
const evidence = 'reconstructed'

const parts: readonly [from: number, heading: string][] = [
  [3, 'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương'],
  [7, 'TTHC thực hiện theo cơ chế một cửa, một cửa liên thông'],
  [11, 'Quy trình nội bộ giải quyết TTHC được ban hành'],
]

function columns(withDistricts: boolean): Column[] {
  const count = (column: number, heading: string, label: string, formula?: true): Column => ({
    column,
    under: [heading],
    label,
    type: 'count',
    width: 10,
    evidence,
    ...(formula ? { formula } : {}),
  })
  return [
    { column: 1, label: 'TT', type: 'ordinal', width: 5, evidence },
    { column: 2, label: 'Đơn vị', type: 'name', width: 40, evidence },
    ...parts.flatMap(([from, heading]) => {
      const at = from === 7 ? 'Bộ phận một cửa cấp' : 'Cấp'
      return [
        count(from, heading, 'Tổng số', true),
        count(from + 1, heading, `${at} tỉnh`),
        ...(withDistricts ? [count(from + 2, heading, `${at} huyện`)] : []),
        count(from + 3, heading, `${at} xã`),
      ]
    }),
  ]
}

function rules(withDistricts: boolean): Rule[] {
  const row = (id: string, relation: Relation): Rule => ({ id: `II.07b.${id}`, severity: 'warning', basis, evidence, relation })
  return [
    ...lineRules('II.07b', basis, evidence),
    { id: 'II.07b.F6', check: 'noLines', severity: 'warning', basis, evidence },
    { id: 'II.07b.K1', check: 'unknownName', severity: 'warning', basis, evidence },
    { id: 'II.07b.K3', check: 'endedName', severity: 'warning', basis, evidence },
    ...parts.map(([from], at) =>
      row(`R${at + 1}`, equals(c(from), withDistricts ? plus(c(from + 1), c(from + 2), c(from + 3)) : plus(c(from + 1), c(from + 3)))),
    ),
  ]
}

function edition(id: string, from: Day, withDistricts: boolean): FormDefinition {
  return {
    code: 'II.07b/VPCP/KSTT',
    edition: id,
    basis,
    evidence,
    note:
      'Biểu II.07b dựng lại từ một hệ thống duy nhất in biểu này; phụ lục gốc chưa đọc được và chưa thấy công văn nào giao đơn vị gửi, nên biểu chỉ để in và kiểm tra. Các quy tắc chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.',
    from,
    title: 'TỔNG HỢP SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH',
    issuedUnder,
    measure: 'Số TTHC; quy trình',
    lines: { kind: 'catalogue', catalogue: 'don-vi', column: 2, totalLabel: 'Tổng cộng', noun: 'đơn vị' },
    columns: columns(withDistricts),
    rules: rules(withDistricts),
  }
}

/** With the columns of the district level until it ended (72/2025/QH15), without them afterwards; numbers of the others stay. */
export const forms: readonly FormDefinition[] = [
  { ...edition('2020', '2020-10-21', true), to: '2025-06-30' },
  {
    ...edition('2025-07', '2025-07-01', false),
    cautions: [
      {
        from: '2025-07-01',
        text: 'Từ 1/7/2025 không còn cấp huyện nên các cột cấp huyện (5, 9, 13) đã bỏ khỏi biểu II.07b, số của các cột khác giữ nguyên. Chưa thấy văn bản nào sửa biểu như vậy.',
      },
      successorCaution,
    ],
  },
]

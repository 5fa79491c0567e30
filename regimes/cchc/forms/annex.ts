// What the seven forms of the annex to 581/BNV-CCHC have in common: columns, how sure they are, and their two editions.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { Column, FormDefinition, Item } from '../../../reporting/form/definition.ts'
import type { Relation } from '../../../reporting/form/expression.ts'
import type { RelationRule } from '../../../reporting/form/rule.ts'
import { itemFormRules } from './item-form-rules.ts'
import { endsWithDistricts, withoutDistricts } from './without-districts.ts'

const basis = '581/BNV-CCHC'
const evidence = 'reconstructed'

const note =
  'Biểu dựng lại theo trí nhớ: chưa đọc được phụ lục của Văn bản 581/BNV-CCHC. Công văn của Sở Nội vụ Hà Tĩnh (12/2023) chỉ xác nhận có bảy biểu, biểu nào do cơ quan nào cung cấp, biểu mẫu 1 khoản 5 và khoản 7, biểu mẫu 7 khoản 6. Tên và số của các chỉ tiêu khác có thể khác bản gốc. Mọi phép so sánh số liệu chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.'

/** The day before the district level ended (72/2025/QH15). */
const lastDistrictDay: Day = '2025-06-30'

const twoLevelsCaution: NonNullable<FormDefinition['cautions']>[number] = {
  from: '2025-07-01',
  text: 'Từ 1/7/2025 không còn cấp huyện nên các chỉ tiêu của cấp huyện đã bỏ khỏi biểu, số của các chỉ tiêu khác giữ nguyên. Chưa thấy văn bản của Bộ Nội vụ sửa biểu theo chính quyền hai cấp. Số liệu cấp huyện phát sinh trước ngày 1/7/2025 không có dòng riêng: ghi ở cột Ghi chú và hỏi nơi nhận.',
}

const columns: readonly Column[] = [
  { column: 1, label: 'STT', type: 'ordinal', width: 6, evidence },
  { column: 2, label: 'Chỉ tiêu thống kê', type: 'label', width: 54, evidence },
  { column: 3, under: ['Kết quả thống kê'], label: 'Đơn vị tính', type: 'measure', width: 11, evidence },
  { column: 4, under: ['Kết quả thống kê'], label: 'Số liệu', type: 'value', width: 12, evidence },
  { column: 5, label: 'Ghi chú', type: 'note', width: 17, evidence },
]

/** A form as it is remembered: what differs from form to form. */
export interface RememberedForm {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly title: string
  readonly items: readonly Item[]
  /** By the last part of the rule's id: `R1` becomes `BM1.R1`; the letter X stands before rules about another form. */
  readonly relations: Readonly<Record<string, Relation>>
}

/** The two editions of a form: as remembered, and without what named the district level. */
export function editionsOf(form: RememberedForm): readonly [FormDefinition, FormDefinition] {
  const first = editionOf(form, '2022', '2022-02-21') // the day 581/BNV-CCHC was signed
  return [
    { ...first, to: lastDistrictDay },
    { ...editionOf(withoutDistrictsOf(form), '2025-07', '2025-07-01'), cautions: [twoLevelsCaution] },
  ]
}

function editionOf({ number, title, items, relations }: RememberedForm, edition: string, from: Day): FormDefinition {
  const code = `BM${number}`
  const rules = Object.entries(relations).map(([id, relation]): RelationRule => ({ id: `${code}.${id}`, severity: 'warning', basis, evidence, relation }))
  return {
    code,
    edition,
    basis,
    evidence,
    note,
    from,
    title,
    heading: `Biểu mẫu ${number}`,
    issuedUnder: '(Dựng lại theo Văn bản số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ; chưa đối chiếu với phụ lục gốc)',
    lines: { kind: 'fixed', column: 2, items },
    columns,
    rules: [...itemFormRules(code, items), ...rules],
  }
}

function withoutDistrictsOf(form: RememberedForm): RememberedForm {
  const code = `BM${form.number}`
  const relations = Object.entries(form.relations).flatMap(([id, relation]) => {
    const left = withoutDistricts(relation, code)
    return left === null ? [] : [[id, left] as const]
  })
  return { ...form, items: form.items.filter((one) => !endsWithDistricts(code, one.item)), relations: Object.fromEntries(relations) }
}

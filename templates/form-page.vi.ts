// A form's printed page for people: its columns, its rules in Vietnamese, where each comes from and how sure it is.
import { writtenDay } from '../reporting/calendar/day.ts'
import { evidenceLabels } from '../reporting/calendar/labels.vi.ts'
import { itemsIn, nounOf, type ColumnType, type FormDefinition, type Gathering, type ItemType, type Runs } from '../reporting/form/definition.ts'
import { formulaRule, itemRule } from '../reporting/form/excel.ts'
import { printedItemLabel } from '../reporting/form/item-label.vi.ts'
import { proseExpression } from '../reporting/form/prose.vi.ts'
import { ruleDescription } from '../reporting/rules/descriptions.vi.ts'
import { severityLabels } from '../reporting/rules/messages.vi.ts'

const typeNames: Record<ColumnType, string> = {
  ordinal: 'số thứ tự',
  name: 'tên trong danh mục',
  count: 'số nguyên ≥ 0',
  label: 'tên chỉ tiêu (in sẵn)',
  measure: 'đơn vị tính (in sẵn)',
  value: 'số, theo kiểu của chỉ tiêu',
  note: 'chữ',
}

const itemTypeNames: Record<ItemType, string> = {
  group: 'nhóm',
  count: 'số nguyên ≥ 0',
  percent: 'tỷ lệ % (0–100)',
  money: 'số tiền ≥ 0',
  code: 'chọn một số',
}

const runNames: Record<Runs, string> = { flow: 'phát sinh trong kỳ', openingStock: 'có từ đầu kỳ', closingStock: 'còn cuối kỳ' }

const gatheringNames: Record<Gathering, string> = { sum: 'cộng', last: 'cộng các đơn vị, lấy kỳ mới nhất', list: 'liệt kê', none: 'không tổng hợp' }

/** The page in Markdown. Printed by `npm run print`; never edited by hand. */
export function formPage(definition: FormDefinition): string {
  const force = definition.to === undefined ? `từ ${writtenDay(definition.from)}` : `từ ${writtenDay(definition.from)} đến ${writtenDay(definition.to)}`
  return [
    `# ${definition.code}`,
    '',
    '<!-- In từ khai báo bằng npm run print; không sửa tay. -->',
    '',
    `**${definition.title}**`,
    '',
    `Phiên bản ${definition.edition}, dùng ${force}. Căn cứ ${definition.basis}.${definition.measure === undefined ? '' : ` Đơn vị tính: ${definition.measure}.`}`,
    '',
    `Mức chắc chắn: ${evidenceLabels[definition.evidence]}.${definition.note === undefined ? '' : ` ${definition.note}`}`,
    ...(definition.cautions ?? []).flatMap((caution) => ['', `Lưu ý từ ${writtenDay(caution.from)}: ${caution.text}`]),
    '',
    '## Cột',
    '',
    table(
      ['Số', 'Tên cột', 'Kiểu', 'Tự tính', 'Mức chắc chắn'],
      definition.columns.map((one) => {
        const rule = one.formula === true ? formulaRule(definition, one.column) : null
        return [
          `(${one.column})`,
          [...(one.under ?? []), one.label].join(' › '),
          `${typeNames[one.type]}${one.runs === undefined ? '' : `; ${runNames[one.runs]}`}`,
          rule ? proseExpression(rule.relation.right) : '',
          evidenceLabels[one.evidence],
        ]
      }),
    ),
    ...itemTable(definition),
    '',
    '## Quy tắc',
    '',
    table(
      ['Mã', 'Quy tắc', 'Khi sai', 'Căn cứ', 'Mức chắc chắn'],
      definition.rules.map((rule) => [rule.id, ruleDescription(rule, nounOf(definition)), severityLabels[rule.severity], rule.evidence === 'template' ? '–' : rule.basis, evidenceLabels[rule.evidence]]),
    ),
    '',
  ].join('\n')
}

function itemTable(definition: FormDefinition): string[] {
  const items = itemsIn(definition)
  if (items.length === 0) return []
  const rows = items.map((one) => {
    const rule = one.formula === true ? itemRule(definition, one.item) : null
    return [
      one.item,
      printedItemLabel(one),
      one.measure ?? '',
      `${itemTypeNames[one.type]}${one.runs === undefined ? '' : `; ${runNames[one.runs]}`}`,
      rule ? proseExpression(rule.relation.right) : '',
      one.type === 'group' ? '' : one.formula === true ? 'tính lại' : gatheringNames[one.gather ?? 'sum'],
      [evidenceLabels[one.evidence], one.note ?? ''].filter((text) => text !== '').join('. '),
    ]
  })
  return ['', '## Chỉ tiêu', '', table(['Số', 'Chỉ tiêu', 'Đơn vị tính', 'Kiểu', 'Tự tính', 'Khi tổng hợp', 'Mức chắc chắn'], rows)]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

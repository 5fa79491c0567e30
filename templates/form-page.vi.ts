// A form's printed page for people: its columns, its rules in Vietnamese, where each comes from and how sure it is.
import { writtenDay } from '../reporting/calendar/day.ts'
import { evidenceLabels } from '../reporting/calendar/labels.vi.ts'
import type { ColumnType, FormDefinition } from '../reporting/form/definition.ts'
import { formulaRule } from '../reporting/form/excel.ts'
import { proseExpression } from '../reporting/form/prose.vi.ts'
import { ruleDescription } from '../reporting/rules/descriptions.vi.ts'
import { severityLabels } from '../reporting/rules/messages.vi.ts'

const typeNames: Record<ColumnType, string> = { ordinal: 'số thứ tự', name: 'tên trong danh mục', count: 'số nguyên ≥ 0' }

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
    `Phiên bản ${definition.edition}, dùng ${force}. Căn cứ ${definition.basis}. Đơn vị tính: ${definition.measure}.`,
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
          typeNames[one.type],
          rule ? proseExpression(rule.relation.right) : '',
          evidenceLabels[one.evidence],
        ]
      }),
    ),
    '',
    '## Quy tắc',
    '',
    table(
      ['Mã', 'Quy tắc', 'Khi sai', 'Căn cứ', 'Mức chắc chắn'],
      definition.rules.map((rule) => [rule.id, ruleDescription(rule), severityLabels[rule.severity], rule.evidence === 'template' ? '–' : rule.basis, evidenceLabels[rule.evidence]]),
    ),
    '',
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

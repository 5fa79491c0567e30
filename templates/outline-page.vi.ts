// An outline's printed page for people: its headings, what letters add to them, where each comes from and how sure it is.
import { writtenDay, type Day } from '../reporting/calendar/day.ts'
import { evidenceLabels } from '../reporting/calendar/labels.vi.ts'
import type { Outline, OutlineSection } from '../reporting/form/outline.ts'
import type { Regime } from '../reporting/form/regime.ts'

/** The page in Markdown, with the additions of every regime that uses the outline. Printed by `npm run print`; never edited by hand. */
export function outlinePage(outline: Outline, regimes: readonly Regime[]): string {
  const additions = regimes.flatMap((regime) =>
    (regime.outlineAdditions ?? []).filter((one) => one.outline === outline.code).map((addition) => ({ regime, addition })),
  )
  return [
    `# ${outline.code}`,
    '',
    '<!-- In từ khai báo bằng npm run print; không sửa tay. -->',
    '',
    `**Đề cương báo cáo: ${outline.title}**`,
    '',
    `Phiên bản ${outline.edition}, dùng ${force(outline)}. Căn cứ ${outline.basis}.`,
    '',
    `Mức chắc chắn: ${evidenceLabels[outline.evidence]}.${outline.note === undefined ? '' : ` ${outline.note}`}`,
    '',
    '## Đề mục',
    '',
    table(outline.sections),
    ...additions.flatMap(({ regime, addition }) => ['', `## Yêu cầu thêm: ${regime.name}`, '', `Kỳ có ngày cuối ${force(addition)}.`, '', table(addition.sections)]),
    '',
    '## Khi đọc lại',
    '',
    'Thiếu đề mục hoặc đề mục chưa có chữ nào bên dưới thì Khớp báo: “Lỗi” khi đề mục có văn bản xác nhận, “Lưu ý” khi đề mục được dựng lại.',
    '',
  ].join('\n')
}

function force({ from, to }: { readonly from: Day; readonly to?: Day }): string {
  return to === undefined ? `từ ${writtenDay(from)}` : `từ ${writtenDay(from)} đến ${writtenDay(to)}`
}

function table(sections: readonly OutlineSection[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    line(['Số', 'Đề mục', 'Gợi ý', 'Căn cứ', 'Mức chắc chắn']),
    line(['---', '---', '---', '---', '---']),
    ...sections.map((one) => line([one.ordinal, one.heading, one.hint ?? '', one.basis, evidenceLabels[one.evidence]])),
  ].join('\n')
}

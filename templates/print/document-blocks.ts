// The blocks of a document plan as Word's own: paragraphs, lines and tables.
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import type { DocumentBlock, DocumentCell, DocumentParagraph, DocumentRule, DocumentTable } from '../../reporting/form/document-plan.ts'
import { millimetres, styleOf } from './document-looks.ts'

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thinLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
/** What a cell keeps free at each side, in millimetres. */
const cellSide = { frame: 0.5, grid: 1.5 }

/** A block in a column of that width, in millimetres. */
export function printBlock(block: DocumentBlock, width: number): Paragraph | Table {
  return block.kind === 'table' ? printTable(block, width) : block.kind === 'rule' ? printRule(block, width) : printParagraph(block)
}

function printParagraph({ look, text }: DocumentParagraph): Paragraph {
  const runs = typeof text === 'string' ? (text === '' ? [] : [{ text }]) : text
  return new Paragraph({
    style: styleOf(look),
    children: runs.map(({ text: words, bold, italic }) => new TextRun({ text: words, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) })),
  })
}

/** The line is the lower border of a paragraph two points high that stands in from both sides. */
function printRule({ length }: DocumentRule, width: number): Paragraph {
  const aside = millimetres(Math.max(0, (width - length) / 2))
  return new Paragraph({
    indent: { left: aside, right: aside },
    spacing: { before: 0, after: 60, line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    run: { size: 4 },
  })
}

function printTable({ style, widths, head, rows }: DocumentTable, width: number): Table {
  const all = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => (one / all) * width)
  const line = style === 'grid' ? thinLine : noLine
  const spans = spannedColumns([...head, ...rows])
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(width), type: WidthType.DXA },
    columnWidths: columns.map(millimetres),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...head, ...rows].map(
      (row, at) =>
        new TableRow({
          ...(at < head.length ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.map((cell, index) => printCell(cell, style, widthOf(columns, spans[at]?.[index] ?? index, cell))),
        }),
    ),
  })
}

function printCell(cell: DocumentCell, style: DocumentTable['style'], width: number): TableCell {
  const side = cellSide[style]
  return new TableCell({
    width: { size: millimetres(width), type: WidthType.DXA },
    margins: { left: millimetres(side), right: millimetres(side), top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    verticalAlign: style === 'grid' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    children: cell.blocks.length === 0 ? [new Paragraph({})] : cell.blocks.map((block) => printBlock(block, width - 2 * side)),
  })
}

function widthOf(columns: readonly number[], first: number, cell: DocumentCell): number {
  return columns.slice(first, first + (cell.columns ?? 1)).reduce((sum, one) => sum + one, 0)
}

/** The first column of each cell, cells above that reach down taken into account. */
export function spannedColumns(rows: readonly (readonly DocumentCell[])[]): number[][] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, at) => {
    let next = 0
    return row.map((cell) => {
      while (taken[at]?.has(next)) next++
      const first = next
      for (let down = 0; down < (cell.rows ?? 1); down++) {
        for (let across = 0; across < (cell.columns ?? 1); across++) taken[at + down]?.add(first + across)
      }
      return first
    })
  })
}

// The table laid out for printing, still plain data: a sheet, a document or a page can be made of it alike.
import type { Day } from '../calendar/day.ts'
import { columnLabels, progressLabels, signatureLabels, tableWords } from './labels.vi.ts'
import { summary } from './summary.ts'
import type { ComplianceTable } from './table.ts'

/** The looks a cell or a line can have; each printer gives them its fonts and borders. */
export type TableLook =
  | 'title'
  | 'attachedTo'
  | 'header'
  | 'groupNumeral'
  | 'groupName'
  | 'ordinal'
  | 'name'
  | 'mark'
  | 'alert'
  | 'note'
  | 'remark'

/** One cell; it spans `columns` columns and `rows` rows, 1 where not given. Numbers are numbers, all else is text as it stands. */
export interface TableCell {
  readonly value: string | number
  readonly look: TableLook
  readonly columns?: number
  readonly rows?: number
}

/** A line of words outside the table, over its whole width. */
export interface TableLine {
  readonly value: string
  readonly look: TableLook
}

export interface TablePlan {
  /** What the sheet or the document is called. */
  readonly name: string
  readonly paper: 'portrait' | 'landscape'
  /** Widths of the columns in characters of the usual size. */
  readonly widths: readonly number[]
  readonly above: readonly TableLine[]
  /** Rows printed again on every page. */
  readonly header: readonly (readonly TableCell[])[]
  readonly body: readonly (readonly TableCell[])[]
  readonly below: readonly TableLine[]
}

/** What a printed table says beside its lines. */
export interface TableFacts {
  readonly title: string
  readonly attachedTo: string
  /** The period as letters print it. */
  readonly periodLabel: string
  readonly deadlines: readonly { readonly label: string; readonly deadline: Day; readonly reconstructed: boolean }[]
  /** The moment the table is of, ISO 8601 in UTC. */
  readonly takenAt: string
  /** What is at stake for those who are late. */
  readonly stakes?: readonly string[]
}

/** Lays a table out as the letter of Bắc Giang prints it. The letter's "Quá hạn" is bold, and so is what has not come. */
export function complianceTablePlan(table: ComplianceTable, facts: TableFacts): TablePlan {
  const days = new Set(facts.deadlines.map((one) => one.deadline))
  const deadlines = days.size === 1 ? facts.deadlines.slice(0, 1) : facts.deadlines
  return {
    name: tableWords.sheet,
    paper: 'portrait',
    widths: [9, 38, 14, 18, 17],
    above: [
      { value: tableWords.title(facts.title, facts.periodLabel), look: 'title' },
      { value: tableWords.attachedTo(facts.attachedTo), look: 'attachedTo' },
    ],
    header: [columnLabels.map((value) => ({ value, look: 'header' }))],
    body: table.flatMap(({ numeral, label, rows }) => [
      [{ value: numeral, look: 'groupNumeral' as const }, { value: label, look: 'groupName' as const }, mark(''), mark(''), mark('')],
      ...rows.map((row): TableCell[] => [
        { value: row.ordinal, look: 'ordinal' },
        { value: row.unitName, look: 'name' },
        { value: progressLabels[row.progress], look: row.progress === 'late' || row.progress === 'missing' ? 'alert' : 'mark' },
        mark(row.signature === null ? '' : signatureLabels[row.signature]),
        { value: row.note, look: 'note' },
      ]),
    ]),
    below: [
      tableWords.counts(summary(table)),
      [tableWords.deadlines(deadlines), ...(facts.deadlines.some((one) => one.reconstructed) ? [tableWords.reconstructed] : [])].join(' '),
      ...(facts.stakes ?? []),
      tableWords.takenAt(facts.takenAt),
    ].map((value) => ({ value, look: 'remark' })),
  }
}

function mark(value: string): TableCell {
  return { value, look: 'mark' }
}

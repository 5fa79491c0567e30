// The table laid out as a document, so that an office can put it behind its own letter in Word.
import { paragraph, type DocumentCell, type DocumentParagraph, type DocumentPart, type DocumentPlan, type ParagraphLook } from '../form/document-plan.ts'
import { rule } from '../form/lay-letter.ts'
import type { TableCell, TableLook, TablePlan } from './table-plan.ts'

const looks: Readonly<Record<TableLook, { readonly look: ParagraphLook; readonly bold?: true }>> = {
  title: { look: 'title' },
  attachedTo: { look: 'remark' },
  header: { look: 'tableHead' },
  groupNumeral: { look: 'tableHead' },
  groupName: { look: 'tableText', bold: true },
  ordinal: { look: 'tableCount' },
  name: { look: 'tableText' },
  mark: { look: 'tableCount' },
  alert: { look: 'tableCount', bold: true },
  note: { look: 'tableText' },
  remark: { look: 'tableText' },
}

/** A document that is the table alone. */
export function tableDocument(plan: TablePlan): DocumentPlan {
  return { identity: null, title: plan.above[0]?.value ?? plan.name, parts: [tablePart(plan)] }
}

/** The table as pages of a document: its title, what it goes with, the grid, and what stands below. */
export function tablePart(plan: TablePlan): DocumentPart {
  return {
    orientation: plan.paper,
    blocks: [
      ...plan.above.map(words),
      rule(40),
      { kind: 'table', style: 'grid', widths: plan.widths, head: plan.header.map(row), rows: plan.body.map(row) },
      ...plan.below.map(words),
    ],
  }
}

function row(cells: readonly TableCell[]): DocumentCell[] {
  return cells.map((cell) => ({
    blocks: [words({ look: cell.look, value: String(cell.value) })],
    ...(cell.columns === undefined ? {} : { columns: cell.columns }),
    ...(cell.rows === undefined ? {} : { rows: cell.rows }),
  }))
}

function words({ look, value }: { readonly look: TableLook; readonly value: string }): DocumentParagraph {
  const printed = looks[look]
  return paragraph(printed.look, printed.bold && value !== '' ? [{ text: value, bold: true }] : value)
}

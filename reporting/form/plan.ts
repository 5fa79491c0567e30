// A workbook laid out cell by cell, still plain data: what the printer prints and nothing else decides.
import type { WorkbookIdentity } from './identity.ts'

/** The looks a cell can have. The printer gives each its font, border and alignment. */
export type CellLook =
  | 'code'
  | 'issued'
  | 'title'
  | 'period'
  | 'party'
  | 'measure'
  | 'header'
  | 'numbers'
  | 'ordinal'
  | 'name'
  | 'count'
  | 'computed'
  | 'groupName'
  | 'groupSum'
  | 'totalLabel'
  | 'total'
  | 'place'
  | 'signer'
  | 'signHint'
  | 'notice'
  | 'itemGroup'
  | 'itemOrdinal'
  | 'itemLabel'
  | 'itemMeasure'
  | 'amount'
  | 'percent'
  | 'computedPercent'
  | 'note'
  | 'closed'
  | 'closedNote'

export interface PlannedCell {
  readonly row: number
  /** 1-based sheet column. */
  readonly at: number
  readonly look: CellLook
  readonly value?: string | number
  readonly formula?: string
}

/** A rectangle of the sheet, 1-based, ends included. */
export interface Area {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** An area officers type into, and what Excel lets them type. */
export interface InputArea extends Area {
  readonly accepts: 'count' | 'listedName' | 'amount' | 'percent' | 'choice' | 'text'
  /** What may be typed where one of a few numbers is asked for. */
  readonly choices?: readonly number[]
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly refusal?: { readonly title: string; readonly text: string }
}

/** Cells Excel colours by itself while a formula (written for the area's first cell) is true. */
export interface Highlight extends Area {
  readonly formula: string
  readonly tone: 'error' | 'warning'
}

export interface SheetPlan {
  readonly name: string
  readonly widths: readonly number[]
  /** Heights in points of rows that are not of the usual height. */
  readonly heights: Readonly<Record<number, number>>
  readonly cells: readonly PlannedCell[]
  readonly merges: readonly Area[]
  readonly inputs: readonly InputArea[]
  readonly highlights: readonly Highlight[]
  /** Rows above stay in view, and `repeated` are printed again on every page. */
  readonly frozenAbove: number
  readonly repeated: readonly [number, number]
  /** Narrow forms are printed upright. */
  readonly upright?: true
}

export interface WorkbookPlan {
  readonly identity: WorkbookIdentity
  readonly title: string
  readonly sheets: readonly SheetPlan[]
  /** The list drop-downs draw from, and its defined name. */
  readonly list: { readonly definedName: string; readonly names: readonly string[] } | null
}

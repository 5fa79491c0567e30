// An opened .xlsx as the web page shows it: plain data for the grid beside the pane.
import type { SheetGrid } from '../../reporting/form/find-table.ts'
import type { Place } from './host.ts'

export interface FileView {
  readonly fileName: string
  /** The visible sheets with the changes made here, computed cells worked out again. */
  readonly sheets: readonly SheetGrid[]
  /** The sheet on show. */
  readonly sheet: string
  /** The cell last gone to. */
  readonly selected: Place | null
  /** Cells the officer may type into, as `sheet!address`, and what belongs there. */
  readonly inputs: ReadonlyMap<string, 'number' | 'name' | 'text'>
  /** Cells of other units' parts of a form, as `sheet!address`, and who provides them; `''` where nobody is named. */
  readonly others: ReadonlyMap<string, string>
  /** How many cells were changed here. */
  readonly changed: number
  /** How many computed cells hold another result than the file did. */
  readonly worked: number
  /** Something was changed since the bytes were last handed out. */
  readonly unsaved: boolean
}

/** How maps of a view name a cell. */
export function cellKey({ sheet, address }: Place): string {
  return `${sheet}!${address}`
}

// A workbook in memory: the port without any program behind it, for tests of the pane.
import { filledFormFrom, type SheetGrid } from '../../reporting/form/find-table.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import { withEdits } from './edited-sheets.ts'
import { cellKey } from './file-view.ts'
import type { Change, Host, Mark, Place } from './host.ts'

/** A host over grids; formulas are never worked out here. The test's own hands come with it. */
export interface MemoryHost extends Host {
  /** The officer types into a cell. */
  type(change: Change): void
  at(): Place | null
  marks(): ReadonlyMap<string, Mark['tone']>
}

/** `locked` are cells as `sheet!address` that cannot be written. `bytes` is what saving gives. */
export function createMemoryHost(workbook: {
  readonly identity: WorkbookIdentity | null
  readonly sheets: readonly SheetGrid[]
  readonly locked?: (place: Place) => boolean
  readonly bytes?: Uint8Array | null
}): MemoryHost {
  let sheets = workbook.sheets
  let at: Place | null = null
  let marks = new Map<string, Mark['tone']>()
  const watchers = new Set<() => void>()
  const put = (changes: readonly Change[]): void => {
    sheets = withEdits(sheets, changes)
    for (const watcher of [...watchers]) watcher()
  }
  const has = (place: Place): boolean => sheets.some((one) => one.name === place.sheet)
  return {
    kind: 'memory',
    abilities: { go: true, write: true, mark: true, bytes: workbook.bytes !== null, calculate: false, fills: false },
    fileName: () => null,
    isOpen: () => workbook.sheets.length > 0,
    unsaved: () => false,
    identify: async () => workbook.identity,
    read: async (definition) =>
      filledFormFrom(definition, definition.edition, sheets, workbook.identity?.forms.find((one) => one.code === definition.code)?.sheet),
    go: async (place) => {
      if (has(place)) at = place
    },
    selected: async () => at,
    write: async (changes) => {
      const open = changes.filter((one) => has(one) && workbook.locked?.(one) !== true)
      if (open.length > 0) put(open)
      return open.length
    },
    calculate: async () => undefined,
    mark: async (wanted) => {
      marks = new Map(wanted.filter(has).map((one) => [cellKey(one), one.tone]))
      return marks.size
    },
    unmark: async () => {
      marks = new Map()
    },
    watch: async (changed) => {
      watchers.add(changed)
      return async () => void watchers.delete(changed)
    },
    save: async () => workbook.bytes ?? null,
    open: async () => false,
    type: (change) => put([change]),
    at: () => at,
    marks: () => marks,
  }
}

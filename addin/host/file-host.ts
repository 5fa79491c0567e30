// An .xlsx opened in a plain web page: read by our own reader, changed cell by cell, handed out with only those cells changed.
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { FormShare } from '../../reporting/form/share.ts'
import { filledFormFrom } from '../../reporting/form/find-table.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { patchCells } from '../../templates/patch.ts'
import { followingResults, inputsOf, othersIn, withEdits, type Edit } from './edited-sheets.ts'
import { openFile, type OpenedFile } from './file-host.open.ts'
import { cellKey, type FileView } from './file-view.ts'
import type { Host, Place } from './host.ts'
import { typedValue } from './typed-value.ts'

/** What the page needs beside the port: the view to draw, and the officer's own hand in the grid. */
export interface FileHost extends Host {
  /** The same object until something changes. */
  view(): FileView | null
  subscribe(listener: () => void): () => void
  show(sheet: string): void
  select(place: Place): void
  /** The officer typed into a cell of the grid. Cells that are no inputs stay as they are. */
  type(place: Place, text: string): Promise<void>
}

interface Open extends OpenedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** A host with no file yet; `open` gives it one. */
export function createFileHost(): FileHost {
  let open: Open | null = null
  let view: FileView | null = null
  let edits = new Map<string, Edit>()
  let asked = false // the officer asked for the formulas to be worked out
  const definitions = new Map<string, FormDefinition>()
  const shares = new Map<string, FormShare>()
  const viewers = new Set<() => void>()
  const watchers = new Set<() => void>()

  const sheetOf = (definition: FormDefinition): string | undefined =>
    open?.identity?.forms.find((one) => one.code === definition.code)?.sheet

  /** The edits with the results that follow from them. */
  const allEdits = (): Edit[] => {
    if (!open || (edits.size === 0 && !asked)) return []
    const own = [...edits.values()]
    const edited = withEdits(open.sheets, own)
    const before = open.sheets
    return [...own, ...[...definitions.values()].flatMap((one) => followingResults(one, before, edited, sheetOf(one)))]
  }

  const redraw = (change: Partial<FileView> = {}): void => {
    if (open === null) view = null
    else {
      const all = allEdits()
      const sheets = withEdits(open.sheets, all)
      const results = all.filter((edit) => edits.get(cellKey(edit)) !== edit)
      const forms = [...definitions.values()].flatMap((definition) => {
        const filled = filledFormFrom(definition, definition.edition, sheets, sheetOf(definition))
        return isRefusal(filled) ? [] : [{ definition, filled }]
      })
      const inputs = new Map(forms.flatMap(({ definition, filled }) => [...inputsOf(definition, filled)]))
      for (const result of results) inputs.delete(cellKey(result)) // ours, though no formula stands there
      const others = new Map(forms.flatMap(({ definition, filled }) => [...othersIn(definition, filled, shares.get(definition.code) ?? null)]))
      for (const key of others.keys()) inputs.delete(key) // somebody else's, as in the printed workbook
      const still: FileView = view ?? { fileName: open.fileName, sheets, sheet: firstSheet(open), selected: null, inputs, others, changed: 0, worked: 0, unsaved: false }
      view = { ...still, sheets, inputs, others, changed: edits.size, worked: results.length, ...change }
    }
    for (const listener of [...viewers]) listener()
  }

  const put = (change: Edit): boolean => {
    if (!view) return false
    if (view.inputs.has(cellKey(change))) {
      edits = new Map(edits).set(cellKey(change), change)
      return true
    }
    return false
  }

  const changed = (): void => {
    redraw({ unsaved: true })
    for (const watcher of [...watchers]) watcher()
  }

  return {
    kind: 'file',
    abilities: { go: true, write: true, mark: false, bytes: true, calculate: true, fills: true },
    fileName: () => open?.fileName ?? null,
    isOpen: () => open !== null,
    unsaved: () => view?.unsaved === true,
    identify: async () => open?.identity ?? null,
    read: async (definition, share = null) => {
      const known = definitions.get(definition.code) === definition && (shares.get(definition.code) ?? null) === share
      definitions.set(definition.code, definition)
      if (share === null) shares.delete(definition.code)
      else shares.set(definition.code, share)
      if (!known) redraw()
      return filledFormFrom(definition, definition.edition, view?.sheets ?? [], sheetOf(definition))
    },
    go: async (place) => {
      if (view?.sheets.some((one) => one.name === place.sheet)) redraw({ selected: place, sheet: place.sheet })
    },
    selected: async () => view?.selected ?? null,
    write: async (changes) => {
      const taken = changes.filter(put).length
      if (taken > 0) changed()
      return taken
    },
    calculate: async () => {
      const before = view?.worked ?? 0
      asked = true
      redraw()
      if (view !== null && view.worked !== before) changed()
    },
    mark: async () => 0, // the grid colours findings by itself
    unmark: async () => undefined,
    watch: async (heard) => {
      watchers.add(heard)
      return async () => void watchers.delete(heard)
    },
    save: async () => {
      if (!open) return null
      const bytes = patched(open, allEdits())
      if (!isRefusal(bytes)) redraw({ unsaved: false })
      return bytes
    },
    open: async (bytes, fileName) => {
      const opened = openFile(bytes)
      if (isRefusal(opened)) return opened
      open = { ...opened, bytes, fileName }
      view = null
      edits = new Map()
      asked = false
      redraw()
      return 'here'
    },
    view: () => view,
    subscribe: (listener) => {
      viewers.add(listener)
      return () => void viewers.delete(listener)
    },
    show: (sheet) => redraw({ sheet, selected: null }),
    select: (place) => redraw({ selected: place }),
    type: async (place, text) => {
      if (put({ ...place, value: typedValue(text) })) changed()
    },
  }
}

function firstSheet(open: Open): string {
  const named = open.identity?.forms[0]?.sheet
  return (open.sheets.find((one) => one.name === named) ?? open.sheets[0])?.name ?? ''
}

/** The original bytes with the edits in them; untouched bytes when nothing was changed. */
function patched(open: Open, edits: readonly Edit[]): Uint8Array | Refusal {
  let bytes = open.bytes
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const next = patchCells(bytes, sheet, edits.filter((edit) => edit.sheet === sheet))
    if (isRefusal(next)) return next
    bytes = next
  }
  return bytes
}

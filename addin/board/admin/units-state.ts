// What the page of units knows: the units over time, the day looked at, and a list on its way in. Pure.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import { isDay, within, type Day } from '../../../reporting/calendar/day.ts'
import type { UnitKind } from '../../../reporting/calendar/edition.ts'
import { toneless } from '../../../reporting/catalogue/spelling.ts'
import type { UnitProposal } from '../../../reporting/units/update.ts'
import { codeOn, namedOn } from '../../../reporting/units/name.ts'
import { familiesOn } from '../../../reporting/units/tree.ts'
import type { Unit } from '../../../reporting/units/unit.ts'
import { documentOf, noDocument, type DocumentDraft } from './document-draft.ts'
import type { UnitOrder } from './unit-service.ts'

/** What a list would change, as the server says it. */
export interface SaidUnitsPreview {
  readonly list: { readonly fileName: string; readonly sheet: string | null; readonly headerRow: number; readonly rows: number }
  readonly proposal: UnitProposal
  readonly declaration: { readonly units: readonly Unit[] } | null
}

export interface UnitListDraft {
  readonly from: string
  readonly document: DocumentDraft
  readonly evidence: Extract<Evidence, 'law' | 'letter'> | ''
  readonly reason: string
  readonly endMissing: boolean
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  /** What the list would change, and what was asked for it. */
  readonly preview: { readonly said: SaidUnitsPreview; readonly from: string; readonly endMissing: boolean } | null
}

export interface UnitsState {
  /** `null` before they are known. */
  readonly all: readonly Unit[] | null
  /** Today in Vietnam, as the server says; `''` before it is known. */
  readonly today: Day
  /** The day to look at as it is typed; today at first. */
  readonly on: string
  /** The day the tree is shown on: the last one typed that is a day. */
  readonly shownOn: Day
  readonly filter: string
  /** The unit whose history is shown. */
  readonly chosen: string | null
  readonly list: UnitListDraft
}

export type UnitsAction =
  | { readonly do: 'units.looked'; readonly all: readonly Unit[]; readonly today: Day }
  | { readonly do: 'units.on'; readonly on: string }
  | { readonly do: 'units.filtered'; readonly filter: string }
  | { readonly do: 'units.chose'; readonly unit: string | null }
  | { readonly do: 'units.wrote'; readonly change: Partial<Pick<UnitListDraft, 'from' | 'document' | 'evidence' | 'reason' | 'endMissing'>> }
  | { readonly do: 'units.file'; readonly file: NonNullable<UnitListDraft['file']> }
  | { readonly do: 'units.previewed'; readonly preview: NonNullable<UnitListDraft['preview']> }
  | { readonly do: 'units.adopted' }

const openingList: UnitListDraft = { from: '', document: noDocument, evidence: '', reason: '', endMissing: false, file: null, preview: null }
export const openingUnits: UnitsState = { all: null, today: '', on: '', shownOn: '', filter: '', chosen: null, list: openingList }

/** One thing that happened to the units. */
export function followUnits(state: UnitsState, action: UnitsAction): UnitsState {
  switch (action.do) {
    case 'units.looked':
      return { ...state, all: action.all, today: action.today, ...(state.shownOn === '' ? { on: action.today, shownOn: action.today } : {}) }
    case 'units.on':
      return { ...state, on: action.on, shownOn: isDay(action.on) ? action.on : state.shownOn }
    case 'units.filtered':
      return { ...state, filter: action.filter }
    case 'units.chose':
      return { ...state, chosen: action.unit }
    case 'units.wrote':
      return { ...state, list: { ...state.list, ...action.change } }
    case 'units.file':
      return { ...state, list: { ...state.list, file: action.file, preview: null } }
    case 'units.previewed':
      return { ...state, list: { ...state.list, preview: action.preview } }
    case 'units.adopted':
      return { ...state, list: { ...openingList, document: state.list.document, evidence: state.list.evidence } }
  }
}

/** The names of units by their ids, as they are called today. */
export function unitNames({ all }: UnitsState): ReadonlyMap<string, string> {
  return new Map((all ?? []).map((one) => [one.id, one.name]))
}

/** A unit in the tree of the day; `code` is `''` where it has none. */
export interface TreeUnit {
  readonly unit: Unit
  readonly code: string
  readonly children: readonly TreeUnit[]
}

export interface UnitTree {
  readonly top: readonly TreeUnit[]
  readonly count: number
  /** How many the filter leaves, beside those above them. */
  readonly found: number
}

/** The tree below a unit on the day looked at, narrowed to what the filter names and what is above it; `null` before the units are known. */
export function treeOf({ all, shownOn: on, filter }: UnitsState, topId: string): UnitTree | null {
  if (all === null || !isDay(on)) return null
  const wanted = toneless(filter)
  const families = familiesOn(all, on)
  let [count, found] = [0, 0]
  const branch = (unit: Unit): TreeUnit | null => {
    count++
    const code = codeOn(unit, on) ?? ''
    const children = (families.get(unit.id) ?? []).filter((one) => one.id !== topId).flatMap((one) => branch(one) ?? []) // were the list to hold a circle, the walk would end
    const fits = wanted === '' || toneless(`${unit.name} ${code}`).includes(wanted)
    if (fits) found++
    return fits || children.length > 0 ? { unit, code, children } : null
  }
  const top = all.find((one) => one.id === topId && within(on, one))
  const tree = top ? branch(namedOn(top, on)) : null
  return { top: tree ? [tree] : [], count, found }
}

/** Whether the day or what becomes of missing units changed since the list was compared. */
export function isUnitListStale({ preview, from, endMissing }: UnitListDraft): boolean {
  return preview !== null && (preview.from !== from || preview.endMissing !== endMissing)
}

/** What may be asked of the shelf, or `null` while something is not read, mended or written yet. */
export function unitOrderOf(regime: string, list: UnitListDraft): UnitOrder | null {
  const declaration = list.preview?.said.declaration
  const reason = list.reason.trim().normalize('NFC')
  if (!declaration || declaration.units.length === 0 || list.evidence === '' || reason === '' || isUnitListStale(list)) return null
  const document = documentOf(list.document, list.evidence)
  return document && { regime, declaration, document, reason, closesPrevious: false }
}

/** The units of some kinds in force on a day. */
export function unitsOfKinds({ all }: UnitsState, kinds: readonly UnitKind[], day: Day): Unit[] {
  return (all ?? []).filter((one) => kinds.includes(one.kind) && within(day, one))
}

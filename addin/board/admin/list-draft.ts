// A list of names on its way into the catalogue: the file, what it would change, and what was decided on it. Pure.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import { isDay } from '../../../reporting/calendar/day.ts'
import { blocks } from '../../../reporting/catalogue/update.ts'
import type { CataloguePreview } from '../../../reporting/submission/service.ts'
import type { Entered } from './admin-answers.ts'
import type { ListOrder } from './admin-service.ts'
import { documentOf, noDocument, numberOf, type DocumentDraft } from './document-draft.ts'

/** The catalogue of fields, by its id on every shelf. */
export const fieldsCatalogue = 'linh-vuc'

export interface ListDraft {
  readonly from: string
  readonly document: DocumentDraft
  /** What the document is; the administrator says it. */
  readonly evidence: Extract<Evidence, 'law' | 'letter'> | ''
  /** The document itself says from which day the names hold. */
  readonly isDated: boolean
  readonly reason: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly preview: CataloguePreview | null
  /** Confirmed renames: id of an ended entry to rows of the list. */
  readonly renames: Readonly<Record<string, readonly number[]>>
  readonly leftOut: readonly number[]
  readonly published: Entered | null
}

export type ListAction =
  | { readonly do: 'list.wrote'; readonly change: Partial<Pick<ListDraft, 'from' | 'document' | 'evidence' | 'isDated' | 'reason'>> }
  | { readonly do: 'list.chose'; readonly file: NonNullable<ListDraft['file']> }
  | { readonly do: 'list.previewed'; readonly preview: CataloguePreview }
  | { readonly do: 'list.renamed'; readonly entry: string; readonly row: number }
  | { readonly do: 'list.leftOut'; readonly row: number }
  | { readonly do: 'list.published'; readonly entered: Entered }

export const openingList: ListDraft = {
  from: '', document: noDocument, evidence: '', isDated: false, reason: '', file: null, preview: null, renames: {}, leftOut: [], published: null,
}

/** One thing that happened to the list. */
export function followList(draft: ListDraft, action: ListAction): ListDraft {
  switch (action.do) {
    case 'list.wrote':
      return { ...draft, ...action.change }
    case 'list.chose':
      // Decisions are on rows of the file before; another file has others.
      return { ...draft, file: action.file, preview: null, renames: {}, leftOut: [], published: null }
    case 'list.previewed':
      return { ...draft, preview: action.preview, published: null, ...kept(draft, action.preview) }
    case 'list.renamed': {
      const rows = toggled(draft.renames[action.entry] ?? [], action.row)
      const others = Object.entries(draft.renames).filter(([entry]) => entry !== action.entry)
      return { ...draft, renames: Object.fromEntries(rows.length === 0 ? others : [...others, [action.entry, rows]]) }
    }
    case 'list.leftOut':
      return { ...draft, leftOut: toggled(draft.leftOut, action.row) }
    case 'list.published':
      return { ...draft, published: action.entered }
  }
}

function toggled(rows: readonly number[], row: number): number[] {
  return rows.includes(row) ? rows.filter((one) => one !== row) : [...rows, row].sort((a, b) => a - b)
}

/** The decisions that still have their line in the preview. */
function kept(draft: ListDraft, { proposal }: CataloguePreview): Pick<ListDraft, 'renames' | 'leftOut'> {
  const offered = (entry: string, row: number): boolean => proposal.renamed.some((one) => one.entry.id === entry && one.row === row)
  const renames = Object.entries(draft.renames).map(([entry, rows]) => [entry, rows.filter((row) => offered(entry, row))] as const)
  return {
    renames: Object.fromEntries(renames.filter(([, rows]) => rows.length > 0)),
    leftOut: draft.leftOut.filter((row) => proposal.problems.some((one) => one.row === row && blocks(one))),
  }
}

/** Whether the list may be compared: there is a file and a day. */
export function mayPreview({ file, from }: ListDraft): boolean {
  return file !== null && isDay(from)
}

/** Whether the day or the document changed since the list was compared. */
export function isListStale({ preview, from, document }: ListDraft): boolean {
  return preview !== null && (preview.proposal.from !== from || preview.proposal.basis !== numberOf(document))
}

/** Rows nobody could read that are not left out yet. */
export function unreadRows({ preview, leftOut }: ListDraft): number[] {
  return (preview?.proposal.problems ?? []).filter((one) => blocks(one) && !leftOut.includes(one.row)).map((one) => one.row)
}

/** What may be asked of the shelf, or `null` while something is not read, decided or written yet. */
export function listOrderOf(regime: string, draft: ListDraft): ListOrder | null {
  const { preview, evidence, from, renames, leftOut } = draft
  const reason = draft.reason.trim()
  if (preview === null || evidence === '' || reason === '' || draft.published !== null) return null
  if (isListStale(draft) || unreadRows(draft).length > 0) return null
  const document = documentOf(draft.document, evidence)
  const decisions = { dating: draft.isDated ? 'law' : 'inferred', renames, leftOut } as const
  return document && { regime, catalogue: preview.catalogue.id, from, evidence, document, rows: preview.rows, decisions, reason }
}

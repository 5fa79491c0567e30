// The official document an administrator names: one that is known by its number, or a new one told whole.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import { isDay } from '../../../reporting/calendar/day.ts'
import type { NamedDocument } from './admin-service.ts'

export interface DocumentDraft {
  /** The number of a known document; `''` while a new one is told. */
  readonly known: string
  readonly number: string
  readonly title: string
  readonly issuer: string
  /** The day of signing; may stay empty. */
  readonly day: string
}

export const noDocument: DocumentDraft = { known: '', number: '', title: '', issuer: '', day: '' }

/** The number of the document meant; `''` while there is none. */
export function numberOf({ known, number }: DocumentDraft): string {
  return known === '' ? number.trim().normalize('NFC') : known
}

/** The document as it is sent, or `null` while something of it is missing. `evidence` is said of a new one. */
export function documentOf(draft: DocumentDraft, evidence: Evidence): NamedDocument | null {
  if (draft.known !== '') return { id: draft.known }
  const [id, title, issuer] = [draft.number, draft.title, draft.issuer].map((one) => one.trim().normalize('NFC'))
  if (!id || !title || !issuer || (draft.day !== '' && !isDay(draft.day))) return null
  return { id, title, issuer, ...(draft.day === '' ? {} : { day: draft.day }), evidence }
}

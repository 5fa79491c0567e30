// What the pane knows at one moment. Plain data; desk.ts says how it changes.
import type { VersionDifference } from '../reporting/consolidation/answer.ts'
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import type { ReviewAnswer } from '../reporting/consolidation/answer.ts'
import type { Finding, Unchecked } from '../reporting/rules/finding.ts'
import type { Act, CellNote, ReportEvent } from '../reporting/submission/event.ts'
import type { Desk, Offer, Session } from '../reporting/submission/service.ts'
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { ActDraft } from './act-drafts.ts'
import type { Bad } from './bad-answer.ts'
import { nothingGathered, type Gathering } from './gathering-state.ts'
import type { Place } from './host/host.ts'
import type { Choice } from './service.ts'

export type Tab = 'report' | 'check' | 'send' | 'standing' | 'gather'

/** A form as it was last read from the workbook, with the page it was read by. */
export interface ReadForm {
  readonly definition: FormDefinition
  readonly filled: FilledForm
}

export interface Reading {
  readonly state: 'never' | 'reading' | 'done'
  readonly forms: readonly ReadForm[]
  /** Forms or workbooks that could not be read, and why. */
  readonly refusals: readonly Refusal[]
  readonly findings: readonly Finding[]
  readonly unchecked: readonly Unchecked[]
  /** What rules found that were set aside for this report. */
  readonly waived: readonly Finding[]
  /** Who ran the check the findings are from. */
  readonly by: 'pane' | 'server'
}

/** The way from findings to receipt. `acts` are those still to do, the present one first. */
export type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'confirming'; readonly acts: readonly Act[] }
  | { readonly state: 'working'; readonly acts: readonly Act[] }
  /** The period's letter wants something looked at before the next act, which is the approval. */
  | { readonly state: 'reviewing'; readonly acts: readonly Act[]; readonly review: ReviewAnswer; readonly ticked: readonly string[] }
  /** The host could not give the file's bytes: the officer is asked for the saved file. */
  | { readonly state: 'needsFile'; readonly acts: readonly Act[] }
  | { readonly state: 'failed'; readonly acts: readonly Act[]; readonly bad: Bad }

/** What the receiving office is writing before it returns a report: the reason, the notes made, and the one being typed. */
export interface ReturnDraft {
  readonly reason: string
  readonly notes: readonly CellNote[]
  readonly form: string
  readonly row: string
  readonly column: string
  readonly words: string
}

/** A workbook that waits to be opened until the officer says what becomes of the changes in the one open now. */
export interface PendingFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** One try at sending; the key stays the same while what is sent stays the same. */
export interface Attempt {
  readonly key: string
  readonly of: string
}

export interface DeskState {
  readonly session: Session | null
  /** Whose desk this is: kept while the session has ended, so that only the same person finds it again. */
  readonly account: string | null
  /** Why nobody is signed in. */
  readonly signedOut: 'looking' | 'never' | 'left' | 'expired'
  /** A request for the whole pane is under way. */
  readonly busy: boolean
  /** Bad news to show at the top until dismissed or overtaken. */
  readonly bad: Bad | null
  /** A short sentence for aria-live and the status line. */
  readonly said: string
  readonly tab: Tab
  readonly offer: Offer | null
  readonly choice: Choice | null
  /** What the open workbook says it is; `undefined` before anyone looked. */
  readonly identity: WorkbookIdentity | null | undefined
  readonly desk: Desk | null
  readonly reading: Reading
  /** The workbook's program is busy with a cell being typed. */
  readonly waiting: boolean
  /** The finding the officer is at, by its key. */
  readonly at: string | null
  readonly marked: number | null
  /** Giải trình by report, then by finding. Never dropped by the program. */
  readonly explanations: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly sending: Sending
  readonly attempt: Attempt | null
  readonly history: readonly ReportEvent[] | null
  /** What is being written for giving a report back, by report. */
  readonly returns: Readonly<Record<string, ReturnDraft>>
  /** What is being written for other acts, by report. */
  readonly drafts: Readonly<Record<string, ActDraft>>
  /** The document chosen as the narrative on the desk. */
  readonly document: PendingFile | null
  /** The versions compared last, or being compared. */
  readonly difference: VersionDifference | 'asking' | null
  readonly pending: PendingFile | null
  /** The cell chosen in the grid beside the pane, where there is one. */
  readonly selected: Place | null
  /** The report put together from those of the units below. */
  readonly gathering: Gathering
}

export const emptyReturn: ReturnDraft = { reason: '', notes: [], form: '', row: '', column: '', words: '' }

export const nothingRead: Reading = { state: 'never', forms: [], refusals: [], findings: [], unchecked: [], waived: [], by: 'pane' }

/** The pane as it opens; `explanations` and `drafts` may come from an earlier opening of the same tab. */
export function openingState(explanations: DeskState['explanations'] = {}, drafts: DeskState['drafts'] = {}): DeskState {
  return {
    session: null,
    account: null,
    signedOut: 'looking',
    busy: false,
    bad: null,
    said: '',
    tab: 'report',
    offer: null,
    choice: null,
    identity: undefined,
    desk: null,
    reading: nothingRead,
    waiting: false,
    at: null,
    marked: null,
    explanations,
    sending: { state: 'idle' },
    attempt: null,
    history: null,
    returns: {},
    drafts,
    document: null,
    difference: null,
    pending: null,
    selected: null,
    gathering: nothingGathered,
  }
}

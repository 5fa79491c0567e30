// The pane's state: one pure function (state, action) -> state. Nothing an officer typed is ever dropped here.
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import type { Act, ReportEvent } from '../reporting/submission/event.ts'
import { reportId } from '../reporting/submission/report.ts'
import type { Checked, Desk, Offer, Session } from '../reporting/submission/service.ts'
import type { VersionDifference } from '../reporting/consolidation/answer.ts'
import { usedUp, written, type ActDraft } from './act-drafts.ts'
import type { Bad } from './bad-answer.ts'
import { emptyReturn, nothingRead, openingState, type Attempt, type DeskState, type PendingFile, type Reading, type ReturnDraft, type Tab } from './desk-state.ts'
import { keyOf, listed } from './desk-view.ts'
import { gathered, nothingGathered, type GatheringStep } from './gathering-state.ts'
import type { Place } from './host/host.ts'
import { settled, takenUp, withTick } from './way.ts'
import type { Choice, Stood } from './service.ts'

export type Action =
  | { readonly do: 'signedIn'; readonly session: Session }
  | { readonly do: 'signedOut'; readonly why: 'never' | 'left' }
  | { readonly do: 'busy' }
  | { readonly do: 'rested' }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string }
  | { readonly do: 'tab'; readonly tab: Tab }
  | { readonly do: 'offered'; readonly offer: Offer }
  | { readonly do: 'identified'; readonly identity: WorkbookIdentity | null }
  | { readonly do: 'chose'; readonly choice: Choice }
  | { readonly do: 'laid'; readonly desk: Desk }
  | { readonly do: 'reading' }
  | { readonly do: 'nothingOpen' }
  | { readonly do: 'read'; readonly reading: Omit<Reading, 'state'> }
  | { readonly do: 'checkedByServer'; readonly checked: Checked }
  | { readonly do: 'waiting'; readonly waiting: boolean }
  | { readonly do: 'at'; readonly finding: string | null }
  | { readonly do: 'marked'; readonly count: number | null }
  | { readonly do: 'explained'; readonly finding: string; readonly text: string }
  | { readonly do: 'sending'; readonly sending: DeskState['sending'] }
  | { readonly do: 'ticked'; readonly item: string; readonly on: boolean }
  | { readonly do: 'attempt'; readonly attempt: Attempt }
  | { readonly do: 'stood'; readonly stood: Stood; readonly act: Act }
  | { readonly do: 'history'; readonly events: readonly ReportEvent[] }
  | { readonly do: 'returning'; readonly change: Partial<ReturnDraft> }
  | { readonly do: 'drafting'; readonly change: ActDraft }
  | { readonly do: 'document'; readonly file: PendingFile | null }
  | { readonly do: 'compared'; readonly difference: VersionDifference | 'asking' | null }
  | { readonly do: 'pending'; readonly file: PendingFile | null }
  | { readonly do: 'selected'; readonly place: Place | null }
  | { readonly do: 'gathering'; readonly step: GatheringStep }

/** The state after an action. Pure. */
export function follow(state: DeskState, action: Action): DeskState {
  switch (action.do) {
    case 'signedIn':
      return signIn(state, action.session)
    case 'signedOut':
      if (action.why === 'left') return cleared(state)
      return { ...state, session: null, signedOut: action.why, busy: false, bad: null, sending: settled(state.sending) }
    case 'busy':
      return { ...state, busy: true, bad: null }
    case 'rested':
      return { ...state, busy: false }
    case 'bad':
      return withBad(state, action.bad)
    case 'dismissed':
      return { ...state, bad: null }
    case 'said':
      return { ...state, said: action.text }
    case 'tab':
      return { ...state, tab: action.tab }
    case 'offered':
      return { ...state, offer: action.offer, busy: false }
    case 'identified':
      return { ...state, identity: action.identity }
    case 'chose':
      return sameChoice(state.choice, action.choice)
        ? state
        : { ...state, choice: action.choice, desk: null, reading: nothingRead, at: null, history: null, document: null, difference: null, sending: { state: 'idle' }, gathering: nothingGathered }
    case 'nothingOpen':
      return { ...state, reading: nothingRead, at: null, waiting: false }
    case 'laid':
      return { ...state, desk: action.desk, busy: false, bad: null }
    case 'reading':
      return { ...state, reading: { ...state.reading, state: 'reading' } }
    case 'read':
      return staying({ ...state, reading: { ...action.reading, state: 'done' }, waiting: false })
    case 'checkedByServer':
      return staying(checked(state, action.checked))
    case 'waiting':
      return { ...state, waiting: action.waiting }
    case 'at':
      return { ...state, at: action.finding }
    case 'marked':
      return { ...state, marked: action.count }
    case 'explained':
      return explain(state, action.finding, action.text)
    case 'sending':
      return { ...state, sending: action.sending, bad: null }
    case 'ticked':
      return { ...state, sending: withTick(state.sending, action.item, action.on) }
    case 'attempt':
      return { ...state, attempt: action.attempt }
    case 'stood':
      return stand(state, action.stood, action.act)
    case 'history':
      return { ...state, history: action.events, busy: false }
    case 'returning':
      return returning(state, action.change)
    case 'drafting':
      return state.desk ? { ...state, drafts: written(state.drafts, reportId(state.desk.report), action.change) } : state
    case 'document':
      return { ...state, document: action.file, sending: { state: 'idle' } }
    case 'compared':
      return { ...state, difference: action.difference }
    case 'pending':
      return { ...state, pending: action.file }
    case 'selected':
      return samePlace(state.selected, action.place) ? state : { ...state, selected: action.place }
    case 'gathering':
      return { ...state, gathering: gathered(state.gathering, action.step) }
  }
}

/** Signed in: the same person goes on in the same place, another finds nothing of it. */
function signIn(state: DeskState, session: Session): DeskState {
  const own = state.account === null || state.account === session.account ? state : cleared(state)
  // A session that ended in the middle of sending leaves the way where it was, to be taken up again.
  return { ...own, session, account: session.account, bad: null, busy: false, sending: takenUp(own.sending) }
}

/** The pane after someone left. What belongs to the open workbook stays: giải trình by report, its colours, its place. */
function cleared({ explanations, marked, waiting, pending, selected }: DeskState): DeskState {
  return { ...openingState(explanations), signedOut: 'left', marked, waiting, pending, selected }
}

function stand(state: DeskState, stood: Stood, act: Act): DeskState {
  if (!state.desk) return state // the person it was for has left
  const report = reportId(state.desk.report)
  const returns = act === 'return' ? Object.fromEntries(Object.entries(state.returns).filter(([id]) => id !== report)) : state.returns
  // A sending that went through is over: sending again, even the same bytes, is another one with a key of its own.
  const attempt = act === 'send' || act === 'replace' ? null : state.attempt
  const drafts = usedUp(state.drafts, report, act)
  return { ...state, desk: { ...state.desk, ...owedNow(state.desk, stood) }, history: null, returns, drafts, attempt, busy: false }
}

/** The standing after an act, on the desk and among what the unit owes. */
function owedNow({ report, owed }: Desk, stood: Stood): Pick<Desk, 'standing' | 'openActs' | 'yourActs' | 'owed'> {
  return { ...stood, owed: owed.map((one) => (one.deliverable === report.deliverable ? { ...one, state: stood.standing.state } : one)) }
}

function returning(state: DeskState, change: Partial<ReturnDraft>): DeskState {
  if (!state.desk) return state
  const report = reportId(state.desk.report)
  return { ...state, returns: { ...state.returns, [report]: { ...emptyReturn, ...state.returns[report], ...change } } }
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.sheet === b?.sheet && a?.address === b?.address
}

/** Bad news: an ended session asks for signing in over the same place; a failed sending waits to be tried again. */
function withBad(state: DeskState, bad: Bad): DeskState {
  const { sending } = state
  const kept: DeskState = {
    ...state,
    busy: false,
    reading: state.reading.state === 'reading' ? { ...state.reading, state: 'done' } : state.reading,
    sending: sending.state === 'working' ? { state: 'failed', acts: sending.acts, bad } : sending,
    bad: sending.state === 'working' ? null : bad,
    attempt: bad.kind === 'refusal' && bad.code === 'keyReused' ? null : state.attempt,
  }
  const ended = bad.kind === 'refusal' && bad.code === 'notSignedIn'
  return ended ? { ...kept, session: null, signedOut: state.session === null ? 'never' : 'expired', bad: null } : kept
}

function sameChoice(a: Choice | null, b: Choice): boolean {
  return a !== null && a.regime === b.regime && a.period === b.period && a.unit === b.unit && (a.deliverable ?? 'data') === (b.deliverable ?? 'data')
}

function checked(state: DeskState, { result, standing, openActs, yourActs }: Checked): DeskState {
  if (!state.desk) return state
  return {
    ...state,
    desk: { ...state.desk, ...owedNow(state.desk, { standing, openActs, yourActs }) },
    history: null,
    reading: { ...state.reading, state: 'done', refusals: [], findings: result.findings, unchecked: result.unchecked, waived: result.waived ?? [], by: 'server' },
  }
}

/** Keeps the officer's place in the list while the finding is still there; the next one takes it when it is mended. */
function staying(state: DeskState): DeskState {
  if (state.at === null) return state
  const keys = listed(state.reading.findings).map(keyOf)
  return keys.includes(state.at) ? state : { ...state, at: null }
}

function explain(state: DeskState, finding: string, text: string): DeskState {
  if (!state.desk) return state
  const report = reportId(state.desk.report)
  return { ...state, explanations: { ...state.explanations, [report]: { ...state.explanations[report], [finding]: text } } }
}

// What the collecting office's page knows at one moment, and how it changes: one pure function.
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { concerns, narrowed, type Concern } from '../../reporting/compliance/summary.ts'
import type { ComplianceTable } from '../../reporting/compliance/table.ts'
import type { Offer, Session } from '../../reporting/submission/service.ts'
import type { Bad } from '../bad-answer.ts'
import { gathered, nothingGathered, type Gathering, type GatheringStep } from '../gathering-state.ts'

export interface BoardChoice {
  readonly regime: string
  readonly period: string
}

export interface BoardState {
  readonly session: Session | null
  /** Why nobody is signed in. */
  readonly signedOut: 'looking' | 'never' | 'left' | 'expired'
  readonly busy: boolean
  readonly bad: Bad | null
  readonly said: string
  readonly offer: Offer | null
  readonly choice: BoardChoice | null
  readonly answer: ComplianceAnswer | null
  /** The concerns looked at; all lines when empty. */
  readonly wanted: readonly Concern[]
  /** Who has sent, putting their reports together, reminding, the year's plan, or tasks from directives. */
  readonly view: BoardView
  /** The unit chosen to be looked at, where it is not the one that offers itself. */
  readonly unit: string | null
  /** That unit's report, put together from those of the units below. */
  readonly gathering: Gathering
}

export type BoardView = 'progress' | 'gather' | 'urge' | 'plan' | 'tasks'

export type BoardAction =
  | { readonly do: 'signedIn'; readonly session: Session }
  | { readonly do: 'signedOut'; readonly why: 'never' | 'left' }
  | { readonly do: 'busy' }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'offered'; readonly offer: Offer }
  | { readonly do: 'chose'; readonly choice: BoardChoice }
  | { readonly do: 'answered'; readonly choice: BoardChoice; readonly answer: ComplianceAnswer }
  | { readonly do: 'toggled'; readonly concern: Concern }
  | { readonly do: 'all' }
  | { readonly do: 'said'; readonly text: string }
  | { readonly do: 'view'; readonly view: BoardView }
  | { readonly do: 'unit'; readonly unit: string }
  | { readonly do: 'gathering'; readonly step: GatheringStep }

export const openingBoard: BoardState = {
  session: null, signedOut: 'looking', busy: false, bad: null, said: '', offer: null, choice: null, answer: null, wanted: [],
  view: 'progress', unit: null, gathering: nothingGathered,
}

/** One thing that happened on the page. */
export function followBoard(state: BoardState, action: BoardAction): BoardState {
  switch (action.do) {
    case 'signedIn':
      return { ...openingBoard, session: action.session, choice: state.choice, wanted: state.wanted, view: viewsOf(action.session).includes(state.view) ? state.view : 'progress' }
    case 'signedOut':
      return { ...openingBoard, signedOut: action.why }
    case 'busy':
      return { ...state, busy: true, bad: null, said: '' }
    case 'bad':
      return afterBad(state, action.bad)
    case 'dismissed':
      return { ...state, bad: null }
    case 'offered':
      return { ...state, busy: false, offer: action.offer, choice: choiceIn(action.offer, state.choice) }
    case 'chose':
      // Another period's figures must not stand under this one's name, not even for a moment.
      return { ...state, choice: action.choice, answer: null, bad: null, said: '', gathering: nothingGathered }
    case 'answered':
      return state.choice === action.choice ? { ...state, busy: false, answer: action.answer } : state
    case 'toggled': {
      const has = state.wanted.includes(action.concern)
      return { ...state, wanted: concerns.filter((one) => (one === action.concern ? !has : state.wanted.includes(one))) }
    }
    case 'all':
      return { ...state, wanted: [] }
    case 'said':
      return { ...state, busy: false, said: action.text }
    case 'view':
      return { ...state, view: action.view, said: '' }
    case 'unit':
      return { ...state, unit: action.unit, gathering: nothingGathered, said: '' }
    case 'gathering':
      return { ...state, gathering: gathered(state.gathering, action.step) }
  }
}

function afterBad(state: BoardState, bad: Bad): BoardState {
  const ended = bad.kind === 'refusal' && bad.code === 'notSignedIn'
  if (!ended) return { ...state, busy: false, bad, signedOut: state.session === null && state.signedOut === 'looking' ? 'never' : state.signedOut }
  return { ...openingBoard, signedOut: state.session === null ? 'never' : 'expired', choice: state.choice, wanted: state.wanted, view: state.view }
}

/** Units whose report may be put together of others': those in reach with the regime, but for the lowest. */
export function gatheringUnits({ offer, choice }: BoardState): Offer['units'] {
  if (!offer || !choice) return []
  return offer.units.filter((one) => one.regimes.includes(choice.regime) && one.kind !== 'commune' && one.kind !== 'districtOffice')
}

/** The unit whose report is put together: the one chosen, else the own one, else the first in reach. */
export function gatheringUnit(state: BoardState): string | null {
  const units = gatheringUnits(state).map((one) => one.id)
  const wanted = [state.unit, state.session?.unit ?? null].find((one) => one !== null && units.includes(one))
  return wanted ?? units[0] ?? state.session?.unit ?? null
}

/** The views this person may turn to: putting together and reminding are for those who collect. */
export function viewsOf(session: Session | null): BoardView[] {
  return gathers(session) ? ['progress', 'gather', 'urge', 'plan', 'tasks'] : ['progress', 'plan', 'tasks']
}

/** Whether this person puts reports together. */
export function gathers(session: Session | null): boolean {
  return session?.permissions.includes('consolidate') === true
}

/** The choice kept where it is still offered; else the first regime's suggested period. */
function choiceIn(offer: Offer, kept: BoardChoice | null): BoardChoice | null {
  const regime = offer.regimes.find((one) => one.id === kept?.regime)
  if (kept && regime?.periods.some((one) => one.key === kept.period) === true) return kept
  const first = offer.regimes.find((one) => one.suggested !== null)
  return first && first.suggested !== null ? { regime: first.id, period: first.suggested } : null
}

/** The choice of a regime: the period kept where the regime has it, else the one it suggests. */
export function choiceOfRegime(offer: Offer, id: string, period: string): BoardChoice | null {
  const regime = offer.regimes.find((one) => one.id === id)
  const key = regime?.periods.some((one) => one.key === period) === true ? period : regime?.suggested
  return key === undefined || key === null ? null : { regime: id, period: key }
}

/** The lines to show: all, or those of the wanted concerns. */
export function shownTable(state: BoardState): ComplianceTable {
  return state.answer ? narrowed(state.answer.table, state.wanted) : []
}

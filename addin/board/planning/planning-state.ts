// What the page Lịch knows at one moment, and how it changes: one pure function.
import type { UnitKind } from '../../../reporting/calendar/edition.ts'
import type { Bad } from '../../bad-answer.ts'
import type { Next } from './own-plan.ts'
import type { YearPlan } from './planning-service.ts'

export interface PlanningState {
  /** Whose page it is; another person finds nothing of it. */
  readonly account: string
  readonly year: number
  /** One regime alone, `null` for all of the person's. */
  readonly regime: string | null
  readonly kind: UnitKind | null
  /** The plans of the year, one for each regime; `null` before they are known. */
  readonly plans: readonly YearPlan[] | null
  /** What comes next, whatever year is looked at; `null` before it is known. */
  readonly next: Next | null
  /** One's own address; `undefined` before it is known. */
  readonly email: string | null | undefined
  readonly busy: boolean
  readonly bad: Bad | null
  readonly said: string
}

export type PlanningAction =
  | { readonly do: 'opened'; readonly account: string; readonly year: number }
  | { readonly do: 'busy' }
  | { readonly do: 'year'; readonly year: number }
  | { readonly do: 'regime'; readonly regime: string | null }
  | { readonly do: 'kind'; readonly kind: UnitKind | null }
  | { readonly do: 'planned'; readonly year: number; readonly plans: readonly YearPlan[] }
  | { readonly do: 'next'; readonly next: Next }
  | { readonly do: 'email'; readonly email: string | null }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string }

export const openingPlanning: PlanningState = {
  account: '', year: 0, regime: null, kind: null, plans: null, next: null, email: undefined, busy: false, bad: null, said: '',
}

/** One thing that happened on the page. */
export function followPlanning(state: PlanningState, action: PlanningAction): PlanningState {
  switch (action.do) {
    case 'opened':
      return state.account === action.account ? { ...state, bad: null, said: '' } : { ...openingPlanning, account: action.account, year: action.year }
    case 'busy':
      return { ...state, busy: true, bad: null, said: '' }
    case 'year':
      return { ...state, year: action.year, plans: null }
    case 'regime':
      return { ...state, regime: action.regime }
    case 'kind':
      return { ...state, kind: action.kind }
    case 'planned':
      return state.year === action.year ? { ...state, busy: false, plans: action.plans } : state
    case 'next':
      return { ...state, busy: false, next: action.next }
    case 'email':
      return { ...state, busy: false, email: action.email }
    case 'bad':
      return { ...state, busy: false, bad: action.bad }
    case 'dismissed':
      return { ...state, bad: null }
    case 'said':
      return { ...state, busy: false, said: action.text }
  }
}

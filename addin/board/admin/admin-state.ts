// What the administrator's page knows at one moment, and how it changes: one pure function.
import type { Bad } from '../../bad-answer.ts'
import type { KnownRegime, ShelfForm, ShelfHistory } from './admin-answers.ts'
import { followForm, openingForm, type FormAction, type FormDraft } from './form-draft.ts'
import { followList, openingList, type ListAction, type ListDraft } from './list-draft.ts'

export type AdminPart = 'forms' | 'newForm' | 'list'

export interface AdminState {
  /** Whose page it is; another person finds nothing of what was typed. */
  readonly account: string
  readonly part: AdminPart
  /** The regimes of the person's own province; `null` before they are known. */
  readonly regimes: readonly KnownRegime[] | null
  readonly regime: string
  readonly forms: readonly ShelfForm[]
  readonly history: ShelfHistory
  readonly withdrawing: { readonly seq: number; readonly reason: string } | null
  readonly busy: boolean
  readonly bad: Bad | null
  readonly said: string
  readonly form: FormDraft
  readonly list: ListDraft
}

export type AdminAction =
  | FormAction
  | ListAction
  | { readonly do: 'opened'; readonly account: string }
  | { readonly do: 'turned'; readonly part: AdminPart }
  | { readonly do: 'looked'; readonly regimes: readonly KnownRegime[]; readonly forms: readonly ShelfForm[]; readonly history: ShelfHistory }
  | { readonly do: 'chose'; readonly regime: string }
  | { readonly do: 'withdrawing'; readonly of: { readonly seq: number; readonly reason: string } | null }
  | { readonly do: 'busy' }
  | { readonly do: 'rested' }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string }

export const openingAdmin: AdminState = {
  account: '', part: 'forms', regimes: null, regime: '', forms: [], history: { acts: [], misfit: null }, withdrawing: null,
  busy: false, bad: null, said: '', form: openingForm, list: openingList,
}

/** One thing that happened on the page. */
export function followAdmin(state: AdminState, action: AdminAction): AdminState {
  switch (action.do) {
    case 'opened':
      return state.account === action.account ? { ...state, bad: null } : { ...openingAdmin, account: action.account }
    case 'turned':
      return { ...state, part: action.part, bad: null, said: '' }
    case 'looked': {
      const { regimes, forms, history } = action
      const isThere = regimes.some((one) => one.id === state.regime)
      return { ...state, busy: false, regimes, forms, history, regime: isThere ? state.regime : (regimes[0]?.id ?? '') }
    }
    case 'chose':
      // Proposals and previews were made against the other regime's shelf; what was typed stays.
      return { ...state, regime: action.regime, bad: null, said: '', form: { ...state.form, fileName: '', sheets: [], remarks: [] }, list: { ...state.list, preview: null, published: null } }
    case 'withdrawing':
      return { ...state, withdrawing: action.of }
    case 'busy':
      return { ...state, busy: true, bad: null, said: '' }
    case 'rested':
      return { ...state, busy: false }
    case 'bad':
      return { ...state, busy: false, bad: action.bad }
    case 'dismissed':
      return { ...state, bad: null }
    case 'said':
      return { ...state, busy: false, said: action.text }
    default:
      return isOfForm(action) ? { ...state, form: followForm(state.form, action) } : { ...state, list: followList(state.list, action) }
  }
}

function isOfForm(action: FormAction | ListAction): action is FormAction {
  return action.do.startsWith('form.')
}

/** The documents whose numbers are known in the regime, in the order of their numbers. */
export function knownDocuments({ forms, history, regime }: AdminState): string[] {
  const numbers = [
    ...forms.filter((one) => one.regime === regime).map((one) => one.basis),
    ...history.acts.flatMap((one) => (one.standing && one.regime === regime && one.document !== null ? [one.document] : [])),
  ]
  return [...new Set(numbers)].sort()
}

/** The regime's editions, as the shelf lists them. */
export function formsHere({ forms, regime }: AdminState): ShelfForm[] {
  return forms.filter((one) => one.regime === regime)
}

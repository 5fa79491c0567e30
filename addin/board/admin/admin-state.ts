// What the administrator's page knows at one moment, and how it changes: one pure function.
import type { Bad } from '../../bad-answer.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { followAccounts, openingAccounts, type AccountsAction, type AccountsState } from './accounts-state.ts'
import type { KnownRegime, ShelfForm, ShelfHistory } from './admin-answers.ts'
import { followCalendar, openingCalendar, pagesHere, type CalendarAction, type CalendarState } from './calendar-state.ts'
import { followForm, openingForm, type FormAction, type FormDraft } from './form-draft.ts'
import { followList, openingList, type ListAction, type ListDraft } from './list-draft.ts'
import { followUnits, openingUnits, type UnitsAction, type UnitsState } from './units-state.ts'

export type AdminPart = 'forms' | 'newForm' | 'list' | 'calendar' | 'units' | 'accounts'

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
  /** What is said asks for something still to be done, and looks like it. */
  readonly warns: boolean
  readonly form: FormDraft
  readonly list: ListDraft
  readonly calendar: CalendarState
  readonly units: UnitsState
  readonly accounts: AccountsState
}

export type AdminAction =
  | FormAction
  | ListAction
  | CalendarAction
  | UnitsAction
  | AccountsAction
  | { readonly do: 'opened'; readonly account: string }
  | { readonly do: 'turned'; readonly part: AdminPart }
  | { readonly do: 'looked'; readonly regimes: readonly KnownRegime[]; readonly forms: readonly ShelfForm[]; readonly history: ShelfHistory }
  | { readonly do: 'chose'; readonly regime: string }
  | { readonly do: 'withdrawing'; readonly of: { readonly seq: number; readonly reason: string } | null }
  | { readonly do: 'busy' }
  | { readonly do: 'rested' }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string; readonly warns?: true }

export const openingAdmin: AdminState = {
  account: '', part: 'forms', regimes: null, regime: '', forms: [], history: { acts: [], misfit: null }, withdrawing: null,
  busy: false, bad: null, said: '', warns: false, form: openingForm, list: openingList,
  calendar: openingCalendar, units: openingUnits, accounts: openingAccounts,
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
      return {
        ...state, regime: action.regime, bad: null, said: '',
        form: { ...state.form, fileName: '', sheets: [], remarks: [] },
        list: { ...state.list, preview: null, published: null },
        calendar: { ...state.calendar, tried: null }, units: { ...state.units, chosen: null, list: { ...state.units.list, preview: null } },
      }
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
      return { ...state, busy: false, said: action.text, warns: action.warns === true }
    default:
      return followPart(state, action)
  }
}

function followPart(state: AdminState, action: FormAction | ListAction | CalendarAction | UnitsAction | AccountsAction): AdminState {
  if (isOf('form', action)) return { ...state, form: followForm(state.form, action) }
  if (isOf('calendar', action)) return { ...state, calendar: followCalendar(state.calendar, action) }
  if (isOf('units', action)) return { ...state, units: followUnits(state.units, action) }
  if (isOf('accounts', action)) return { ...state, accounts: followAccounts(state.accounts, action) }
  return { ...state, list: followList(state.list, action) }
}

/** An action is named for the part it is of. */
function isOf<Part extends string, One extends { readonly do: string }>(part: Part, action: One): action is Extract<One, { readonly do: `${Part}.${string}` }> {
  return action.do.startsWith(`${part}.`)
}

/** The parts a person finds: the shelf's for who administers the province, accounts for who administers or approves. */
export function partsOf({ permissions }: Pick<Session, 'permissions'>, { regimes }: Pick<AdminState, 'regimes'>): AdminPart[] {
  const ofShelf: readonly AdminPart[] = permissions.includes('administer') && (regimes ?? []).length > 0 ? ['forms', 'newForm', 'list', 'calendar', 'units'] : []
  return [...ofShelf, ...(permissions.some((one) => one === 'administer' || one === 'approve') ? (['accounts'] as const) : [])]
}

/** The top unit of the regime's province. */
export function provinceHere({ regimes, regime }: Pick<AdminState, 'regimes' | 'regime'>): string {
  return regimes?.find((one) => one.id === regime)?.province ?? ''
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

/** The codes of the forms the regime's calendar may ask for: those on the shelf, and what its pages name already. */
export function formsNamedHere({ forms, calendar, regime }: Pick<AdminState, 'forms' | 'calendar' | 'regime'>): string[] {
  const named = pagesHere(calendar, regime).flatMap(({ page }) => page.duties.flatMap((duty) => duty.forms))
  return [...new Set([...forms.filter((one) => one.regime === regime).map((one) => one.code), ...named])].sort()
}

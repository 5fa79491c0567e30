// The server as the administrator's page sees it.
import type { UpdateDecisions } from '../../../reporting/catalogue/apply-update.ts'
import type { Answers } from '../../../reporting/adoption/proposal.ts'
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Day } from '../../../reporting/calendar/day.ts'
import type { OfficialDocument } from '../../../reporting/calendar/document.ts'
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import type { ListedRow } from '../../../reporting/catalogue/listed-name.ts'
import type { CataloguePreview } from '../../../reporting/submission/service.ts'
import { createAsking, type AskingPorts } from '../../asking.ts'
import type { Answer } from '../../service.ts'
import { createAccountService, type AccountService } from './account-service.ts'
import type { Entered, KnownRegime, SaidAdoption, SaidProposal, ShelfForm, ShelfHistory } from './admin-answers.ts'
import { createCalendarService, type CalendarService } from './calendar-service.ts'
import { createUnitService, type UnitService } from './unit-service.ts'

export type NamedDocument = OfficialDocument | { readonly id: string }

export interface FormOrder {
  readonly regime: string
  readonly declaration: FormDefinition
  readonly document: NamedDocument
  readonly reason: string
  readonly closesPrevious: boolean
}

export interface ListOrder {
  readonly regime: string
  readonly catalogue: string
  readonly from: Day
  readonly evidence: Evidence
  readonly document: NamedDocument
  readonly rows: readonly ListedRow[]
  readonly decisions: UpdateDecisions
  readonly reason: string
}

export interface AdminService {
  regimes(): Answer<readonly KnownRegime[]>
  forms(): Answer<readonly ShelfForm[]>
  history(): Answer<ShelfHistory>
  /** Reads a blank; keeps nothing. */
  proposeForm(about: { readonly regime: string; readonly from: Day; readonly basis: string }, bytes: Uint8Array): Answer<SaidAdoption>
  answer(regime: string, proposal: Pick<SaidProposal, 'source' | 'answers'>, answers: Answers): Answer<SaidProposal>
  adoptForm(order: FormOrder): Answer<Entered>
  withdraw(regime: string, of: number, reason: string): Answer<Entered>
  /** Compares a list with the catalogue; keeps nothing. */
  previewList(about: { readonly regime: string; readonly catalogue: string; readonly from: Day; readonly basis: string; readonly fileName: string }, bytes: Uint8Array): Answer<CataloguePreview>
  adoptList(order: ListOrder): Answer<Entered>
  readonly calendar: CalendarService
  readonly units: UnitService
  readonly accounts: AccountService
}

/** Builds the service over `fetch`. */
export function createAdminService(ports: AskingPorts): AdminService {
  const asking = createAsking(ports)
  const { get, post, put } = asking
  return {
    regimes: async () => {
      const answer = await get<{ regimes: readonly KnownRegime[] }>('/api/regimes')
      return 'kind' in answer ? answer : answer.regimes
    },
    forms: async () => {
      const answer = await get<{ forms: readonly ShelfForm[] }>('/api/shelf/forms')
      return 'kind' in answer ? answer : answer.forms
    },
    history: () => get('/api/shelf/history'),
    proposeForm: (about, bytes) => put(`/api/adopt/preview?${new URLSearchParams(about)}`, bytes),
    answer: async (regime, { source, answers: before }, answers) => {
      const answer = await post<{ proposal: SaidProposal }>('/api/adopt/answer', { regime, proposal: { source, answers: before }, answers })
      return 'kind' in answer ? answer : answer.proposal
    },
    adoptForm: (order) => post('/api/shelf/forms', order),
    withdraw: (regime, of, reason) => post('/api/shelf/withdraw', { regime, of, reason }),
    previewList: (about, bytes) => put(`/api/catalogue/preview?${new URLSearchParams(about)}`, bytes),
    adoptList: (order) => post('/api/catalogue/adopt', order),
    calendar: createCalendarService(asking),
    units: createUnitService(asking),
    accounts: createAccountService(asking),
  }
}

// What an administrator can do on the page: look at the shelf, read a blank, answer, publish, withdraw, adopt a list.
import { isBad, type Bad } from '../../bad-answer.ts'
import type { Store } from '../../store.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import type { AdminService } from './admin-service.ts'
import { createAccountActs, type AccountActs } from './account-acts.ts'
import type { AdminAction, AdminPart, AdminState } from './admin-state.ts'
import { adminText } from './admin-text.vi.ts'
import { createCalendarActs, type CalendarActs } from './calendar-acts.ts'
import { numberOf } from './document-draft.ts'
import { editionOf, mayRead, orderOf, sourceNow, type SheetDraft } from './form-draft.ts'
import { fieldsCatalogue, listOrderOf, mayPreview } from './list-draft.ts'
import { createUnitActs, type UnitActs } from './unit-acts.ts'

export interface AdminPorts {
  readonly service: AdminService
  readonly store: Store<AdminState, AdminAction>
  /** Told when the session has ended, so that the page asks to sign in again. */
  readonly ended: (bad: Bad) => void
  /** Hands the person a file. */
  readonly download: (bytes: Uint8Array, fileName: string) => void
}

export interface AdminActs {
  open(session: Session): Promise<void>
  /** Reads what a part opens with. */
  lookAt(part: AdminPart): Promise<void>
  readBlank(bytes: Uint8Array, fileName: string): Promise<void>
  answer(sheet: string, question: string, text: string): Promise<void>
  /** Takes an answer back, so that its question is asked again. */
  askAgain(sheet: string, question: string): Promise<void>
  /** Makes the proposal again with the day and the document as they are written now. */
  redo(sheet: string): Promise<void>
  publish(sheet: string): Promise<void>
  withdraw(): Promise<void>
  chooseList(bytes: Uint8Array, fileName: string): Promise<void>
  previewList(): Promise<void>
  adoptList(): Promise<void>
  readonly calendar: CalendarActs
  readonly units: UnitActs
  readonly accounts: AccountActs
}

export function createAdminActs({ service, store, ended, download }: AdminPorts): AdminActs {
  const { dispatch } = store
  let person: Session | null = null

  const failed = (bad: Bad): void => {
    dispatch({ do: 'bad', bad })
    if (bad.kind === 'refusal' && bad.code === 'notSignedIn') ended(bad)
  }
  /** Asks once, says so meanwhile, and gives the answer or `null` with the bad news shown; one thing at a time. */
  const asked = async <T extends object>(ask: () => Promise<T | Bad>): Promise<T | null> => {
    if (store.get().busy) return null
    const { account, regime } = store.get()
    dispatch({ do: 'busy' })
    const answer = await ask()
    if (store.get().account !== account) return null // someone else has signed in meanwhile
    if (isBad(answer)) return failed(answer), null
    dispatch({ do: 'rested' })
    return store.get().regime === regime ? answer : null
  }
  const read = async <T extends object>(ask: () => Promise<T | Bad>): Promise<T | null> => {
    const { account } = store.get()
    const answer = await ask()
    if (store.get().account !== account) return null
    if (isBad(answer)) return failed(answer), null
    return answer
  }
  const look = async (): Promise<void> => {
    const { account } = store.get()
    // The shelf's history is for administrators alone; who approves lists of accounts has no regimes here.
    if (person?.permissions.includes('administer') !== true) return dispatch({ do: 'looked', regimes: [], forms: [], history: { acts: [], misfit: null } })
    const [regimes, forms, history] = await Promise.all([service.regimes(), service.forms(), service.history()])
    if (store.get().account !== account) return
    for (const one of [regimes, forms, history]) if (isBad(one)) return failed(one)
    if (isBad(regimes) || isBad(forms) || isBad(history)) return
    dispatch({ do: 'looked', regimes: regimes.filter((one) => one.province === person?.unit), forms, history })
  }
  const sheetOf = (name: string): SheetDraft | undefined => store.get().form.sheets.find((one) => one.proposal.sheet === name)

  const propose = async (name: string, change: { readonly without?: string; readonly question?: string; readonly text?: string }): Promise<void> => {
    const { form, regime } = store.get()
    const sheet = sheetOf(name)
    if (!sheet) return
    const { source, answers } = sourceNow(form, sheet)
    const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== change.without))
    const { question: id, text = '' } = change
    const proposal = await asked(() => service.answer(regime, { source, answers: kept }, id === undefined ? {} : { [id]: text }))
    if (!proposal) return
    const question = sheet.proposal.questions.find((one) => one.id === id)
    dispatch({ do: 'form.next', sheet: name, proposal, ...(question ? { settled: { question, answer: text } } : {}) })
    if (question && proposal.questions.some((one) => one.id === id)) dispatch({ do: 'said', text: adminText.notTaken, warns: true })
  }

  const part = { store, asked, read, look, download }
  const parts = {
    calendar: createCalendarActs(service.calendar, part),
    units: createUnitActs(service.units, part),
    accounts: createAccountActs(service.accounts, { ...part, person: () => person ?? { permissions: [] } }),
  }

  return {
    ...parts,
    lookAt: async (name) => {
      if (name === 'forms' || name === 'newForm' || name === 'list') return
      // Units are told by their names on every one of these parts.
      await Promise.all([parts[name].look(), ...(name === 'units' ? [] : [parts.units.look()])])
    },
    open: async (session) => {
      person = session
      dispatch({ do: 'opened', account: session.account })
      await look()
    },
    readBlank: async (bytes, fileName) => {
      const { form, regime } = store.get()
      if (!mayRead(form)) return
      const adoption = await asked(() => service.proposeForm({ regime, from: form.from, basis: numberOf(form.document) }, bytes))
      if (adoption) dispatch({ do: 'form.read', fileName, adoption })
    },
    answer: (sheet, question, text) => propose(sheet, { question, text: text.trim().normalize('NFC') }),
    askAgain: (sheet, question) => propose(sheet, { without: question }),
    redo: (sheet) => propose(sheet, {}),
    publish: async (name) => {
      const { form, regime } = store.get()
      const sheet = sheetOf(name)
      const order = sheet && orderOf(regime, form, sheet)
      if (!sheet || !order) return
      const entered = await asked(() => service.adoptForm(order))
      if (!entered) return
      dispatch({ do: 'form.published', sheet: name, entered })
      await look()
      dispatch({ do: 'said', text: adminText.published(order.declaration.code, editionOf(sheet), order.declaration.from, entered.seq) })
    },
    withdraw: async () => {
      const { withdrawing, history } = store.get()
      const act = history.acts.find((one) => one.seq === withdrawing?.seq)
      if (!withdrawing || !act || withdrawing.reason.trim() === '') return
      const entered = await asked(() => service.withdraw(act.regime, act.seq, withdrawing.reason.trim()))
      if (!entered) return
      dispatch({ do: 'withdrawing', of: null })
      await look()
      dispatch({ do: 'said', text: adminText.withdrawn(act.seq) })
    },
    chooseList: async (bytes, name) => {
      dispatch({ do: 'list.chose', file: { name, bytes } })
      await preview()
    },
    previewList: () => preview(),
    adoptList: async () => {
      const { list, regime } = store.get()
      const order = listOrderOf(regime, list)
      if (!order) return
      const entered = await asked(() => service.adoptList(order))
      if (!entered) return
      dispatch({ do: 'list.published', entered })
      await look()
      dispatch({ do: 'said', text: adminText.listAdopted(order.from, entered.seq) })
    },
  }

  async function preview(): Promise<void> {
    const { list, regime } = store.get()
    const { file, from, document } = list
    if (file === null || !mayPreview(list)) return
    const about = { regime, catalogue: fieldsCatalogue, from, basis: numberOf(document), fileName: file.name }
    const shown = await asked(() => service.previewList(about, file.bytes))
    if (shown) dispatch({ do: 'list.previewed', preview: shown })
  }
}

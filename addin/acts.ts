// What the pane does when asked: talks to host and service, and tells the store what came of it.
import { parsePeriod } from '../reporting/calendar/period.ts'
import { check } from '../reporting/rules/check.ts'
import type { Finding, Unchecked } from '../reporting/rules/finding.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { Desk, Session } from '../reporting/submission/service.ts'
import { isBad, type Bad } from './bad-answer.ts'
import type { Action } from './desk.ts'
import type { DeskState, ReadForm } from './desk-state.ts'
import { emptyCells, keyOf, mismatch, neighbour, placeOf, places } from './desk-view.ts'
import type { Change, Host, Place } from './host/host.ts'
import { sendingActs, type SendingActs } from './sending.ts'
import type { Choice, Service } from './service.ts'
import type { Store } from './store.ts'
import { text } from './text.vi.ts'

export interface Ports {
  readonly host: Host
  readonly service: Service
  readonly store: Store<DeskState, Action>
  /** A fresh key for one sending. */
  readonly newKey: () => string
  /** Gives the officer a file where the host opens none. */
  readonly download: (bytes: Uint8Array, fileName: string) => void
  /** Runs `work` once the workbook has been quiet for a while. */
  readonly whenQuiet: (work: () => void) => void
}

export interface Acts extends SendingActs {
  start(): Promise<void>
  signIn(login: string, password: string): Promise<void>
  signOut(): Promise<void>
  choose(choice: Choice): Promise<void>
  /** Fetches the report's page again: standing, deadline, previous period. */
  refresh(): Promise<void>
  takeTemplate(lines: number, how: 'open' | 'download'): Promise<void>
  check(): Promise<void>
  goTo(finding: Finding): Promise<void>
  goToPlace(place: Place): Promise<void>
  step(step: 1 | -1): Promise<void>
  /** Takes a suggestion for the finding's first cell. */
  take(finding: Finding, value: string | number): Promise<void>
  fillZeros(line?: number): Promise<void>
  /** Works out the workbook's formulas once more and checks again. */
  calculate(): Promise<void>
  mark(): Promise<void>
  unmark(): Promise<void>
  openFile(bytes: Uint8Array, fileName: string): Promise<void>
  showHistory(): Promise<void>
  /** Gets back the exact bytes of a saved version. */
  takeSaved(sha256: string): Promise<void>
}

/** Binds the pane's acts to its ports. */
export function createActs(ports: Ports): Acts {
  const { host, service, store } = ports
  const { dispatch } = store
  const say = (sentence: string): void => dispatch({ do: 'said', text: sentence })
  const bad = (news: Bad): void => dispatch({ do: 'bad', bad: news })
  let stopWatching: (() => Promise<void>) | null = null

  /** Runs something on the host; what the workbook's program throws becomes bad news, never a silent stop. */
  const onHost = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (fault) {
      bad({ kind: 'unreached', why: 'host' })
      console.error(fault)
      return null
    }
  }

  const readAll = async (): Promise<void> => {
    const { desk, offer } = store.get()
    if (!desk) return
    dispatch({ do: 'reading' })
    const identity = (await onHost(() => host.identify())) ?? null
    dispatch({ do: 'identified', identity })
    const wrong = identity === null ? refuse('noIdentity') : mismatch(identity, desk, offer)
    if (wrong) {
      dispatch({ do: 'read', reading: { forms: [], refusals: [wrong], findings: [], unchecked: [], by: 'pane' } })
      return
    }
    const read = await onHost(async () => {
      const answers: (ReadForm | Refusal)[] = []
      for (const { code, edition } of identity?.forms ?? []) {
        const definition = desk.definitions.find((one) => one.code === code && one.edition === edition)
        const filled = definition ? await host.read(definition) : refuse('unknownEdition', { form: code, edition })
        if (isRefusal(filled)) answers.push(filled)
        else if (definition) answers.push({ definition, filled })
      }
      return answers
    })
    if (read === null || store.get().desk !== desk) return
    const forms = read.filter((one): one is ReadForm => !isRefusal(one))
    const results = forms.map((form) => checkForm(form, desk))
    dispatch({
      do: 'read',
      reading: {
        forms,
        refusals: read.filter(isRefusal),
        findings: results.flatMap((one) => one.findings),
        unchecked: results.flatMap((one) => one.unchecked),
        by: 'pane',
      },
    })
  }

  const watchAgain = async (): Promise<void> => {
    await stopWatching?.().catch(() => undefined)
    stopWatching = await onHost(() => host.watch(() => ports.whenQuiet(() => void readAll())))
  }

  const lay = async (): Promise<void> => {
    const { choice } = store.get()
    if (!choice) return
    dispatch({ do: 'busy' })
    const desk = await service.desk(choice)
    if (store.get().choice !== choice) return // the officer chose something else meanwhile
    if (isBad(desk)) return bad(desk)
    dispatch({ do: 'laid', desk })
    await readAll()
  }

  const settleIn = async (session: Session): Promise<void> => {
    dispatch({ do: 'signedIn', session })
    const before = store.get()
    const offer = await service.offer()
    if (isBad(offer)) return bad(offer)
    dispatch({ do: 'offered', offer })
    const identity = (await onHost(() => host.identify())) ?? null
    dispatch({ do: 'identified', identity })
    // Signing in again after the session ended keeps the place; a first signing in starts from the open workbook.
    const first = before.choice ?? firstChoice(before, offer, identity, session)
    if (!first) return
    dispatch({ do: 'chose', choice: first })
    if (before.choice === null && identity !== null) dispatch({ do: 'tab', tab: 'check' })
    await watchAgain()
    await lay()
  }

  const write = async (changes: readonly Change[]): Promise<void> => {
    const taken = await onHost(() => host.write(changes))
    if (taken === null) return
    say(taken === changes.length ? text.written(taken) : text.locked(changes.length - taken))
    await readAll()
  }

  const goToPlace = async (place: Place): Promise<void> => {
    await onHost(() => host.go(place))
    say(text.at(place.address))
  }
  const goTo = async (finding: Finding): Promise<void> => {
    dispatch({ do: 'at', finding: keyOf(finding) })
    const place = placeOf(store.get(), finding)
    if (place) await goToPlace(place)
  }

  return {
    ...sendingActs(ports, readAll),
    start: async () => {
      const session = await service.session()
      if (!isBad(session)) return settleIn(session)
      if (session.kind === 'refusal') dispatch({ do: 'signedOut', why: 'never' })
      else {
        dispatch({ do: 'signedOut', why: 'never' })
        bad(session)
      }
    },
    signIn: async (login, password) => {
      dispatch({ do: 'busy' })
      const session = await service.signIn(login, password)
      if (isBad(session)) bad(session)
      else await settleIn(session)
    },
    signOut: async () => {
      await service.signOut()
      dispatch({ do: 'signedOut', why: 'left' })
    },
    choose: async (choice) => {
      dispatch({ do: 'chose', choice })
      await lay()
    },
    refresh: lay,
    takeTemplate: async (lines, how) => {
      const { choice } = store.get()
      if (!choice) return
      dispatch({ do: 'busy' })
      const file = await service.template(choice, { lines })
      if (isBad(file)) return bad(file)
      dispatch({ do: 'dismissed' })
      await give(file.bytes, file.fileName, how)
    },
    check: readAll,
    goTo,
    goToPlace,
    step: async (step) => {
      const finding = neighbour(store.get(), step)
      if (finding) await goTo(finding)
    },
    take: async (finding, value) => {
      const place = placeOf(store.get(), finding)
      if (place) await write([{ ...place, value }])
    },
    fillZeros: (line) => write(emptyCells(store.get(), line).map((place) => ({ ...place, value: 0 }))),
    calculate: async () => {
      await onHost(() => host.calculate())
      await readAll()
    },
    mark: async () => {
      const marks = places(store.get())
      const count = await onHost(() => host.mark(marks))
      if (count === null) return
      dispatch({ do: 'marked', count })
      say(count === 0 ? text.markRefused : text.marked(count))
    },
    unmark: async () => {
      await onHost(() => host.unmark())
      dispatch({ do: 'marked', count: null })
      say(text.unmarked)
    },
    openFile: async (bytes, fileName) => {
      await give(bytes, fileName, 'open')
    },
    showHistory: async () => {
      const { choice } = store.get()
      if (!choice) return
      const events = await service.history(choice)
      if (isBad(events)) bad(events)
      else dispatch({ do: 'history', events })
    },
    takeSaved: async (sha256) => {
      const file = await service.file(sha256)
      if (isBad(file)) bad(file)
      else await give(file.bytes, file.fileName, 'open')
    },
  }

  async function give(bytes: Uint8Array, fileName: string, how: 'open' | 'download'): Promise<void> {
    const opened = how === 'open' ? await onHost(() => host.open(bytes, fileName)) : false
    if (opened === false || opened === null) {
      if (store.get().bad === null) ports.download(bytes, fileName)
      if (how === 'download') say(text.downloaded(fileName))
      return
    }
    if (isRefusal(opened)) return bad(opened)
    if (opened === 'elsewhere') return say(text.openedElsewhere)
    const identity = (await onHost(() => host.identify())) ?? null
    dispatch({ do: 'identified', identity })
    dispatch({ do: 'marked', count: null })
    dispatch({ do: 'tab', tab: 'check' })
    const { session, choice } = store.get()
    if (session === null) return
    if (identity !== null) dispatch({ do: 'chose', choice: choiceOf(identity) })
    else if (choice === null) return
    await watchAgain()
    await (store.get().desk === null ? lay() : readAll())
  }
}

/** The report a workbook says it is for. */
export function choiceOf({ regime, period, unit }: Choice): Choice {
  return { regime, period, unit }
}

/** The one check, with what this report may know. */
function checkForm({ definition, filled }: ReadForm, desk: Desk): { findings: readonly Finding[]; unchecked: readonly Unchecked[] } {
  const period = parsePeriod(desk.report.period)
  if (!period) return { findings: [], unchecked: [] }
  return check(definition, filled, { period, catalogues: desk.catalogues, previous: desk.previous[definition.code] ?? null })
}

function firstChoice(state: DeskState, offer: NonNullable<DeskState['offer']>, identity: Choice | null, session: Session): Choice | null {
  if (state.choice) return state.choice
  if (identity && offer.units.some((one) => one.id === identity.unit) && offer.regimes.some((one) => one.id === identity.regime)) {
    return choiceOf(identity)
  }
  const unit = offer.units.find((one) => one.id === session.unit && one.regimes.length > 0) ?? offer.units.find((one) => one.regimes.length > 0)
  const regime = offer.regimes.find((one) => unit?.regimes.includes(one.id))
  const period = regime?.periods[0]
  return unit && regime && period ? { regime: regime.id, period: period.key, unit: unit.id } : null
}

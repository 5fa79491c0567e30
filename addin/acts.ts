// What the pane does when asked: talks to host and service, and tells the store what came of it.
import { isRefusal } from '../reporting/submission/refusal.ts'
import type { Offer, Session } from '../reporting/submission/service.ts'
import { isBad, type Bad } from './bad-answer.ts'
import { mendingActs, type MendingActs } from './mending.ts'
import { onHost, type Ports } from './ports.ts'
import { readingActs, type ReadingActs } from './reading.ts'
import { sendingActs, type SendingActs } from './sending.ts'
import type { Choice } from './service.ts'
import { text } from './text.vi.ts'

export interface Acts extends MendingActs, SendingActs, Pick<ReadingActs, 'check' | 'refresh'> {
  /** Takes up the session kept from before, if there is one. */
  start(): Promise<void>
  signIn(login: string, password: string): Promise<void>
  signOut(): Promise<void>
  choose(choice: Choice): Promise<void>
  takeTemplate(lines: number, how: 'open' | 'download'): Promise<void>
  openFile(bytes: Uint8Array, fileName: string): Promise<void>
  showHistory(): Promise<void>
  /** Gets back the exact bytes of a saved version. */
  takeSaved(sha256: string): Promise<void>
}

/** Binds the pane's acts to its ports. */
export function createActs(ports: Ports): Acts {
  const { host, service, store } = ports
  const { dispatch } = store
  const reading = readingActs(ports)
  const say = (sentence: string): void => dispatch({ do: 'said', text: sentence })
  const bad = (news: Bad): void => dispatch({ do: 'bad', bad: news })

  /** Signed in: what may be chosen, and the report of the open workbook or of the place left before. */
  const settleIn = async (session: Session): Promise<void> => {
    dispatch({ do: 'signedIn', session })
    const { choice: before } = store.get()
    const offer = await service.offer()
    if (isBad(offer)) return bad(offer)
    dispatch({ do: 'offered', offer })
    const identity = await reading.identify()
    const choice = before ?? firstChoice(offer, identity, session)
    if (!choice) return
    dispatch({ do: 'chose', choice })
    if (before === null && identity !== null) dispatch({ do: 'tab', tab: 'check' })
    await reading.watchAgain()
    await reading.refresh()
  }

  /** Opens a file where the host can, else hands it out. */
  const give = async (bytes: Uint8Array, fileName: string, how: 'open' | 'download'): Promise<void> => {
    const opened = how === 'open' ? await onHost(ports, () => host.open(bytes, fileName)) : false
    if (opened === null) return
    if (isRefusal(opened)) return bad(opened)
    if (opened === false) {
      ports.download(bytes, fileName)
      return say(text.downloaded(fileName))
    }
    if (opened === 'elsewhere') return say(text.openedElsewhere)
    dispatch({ do: 'dismissed' })
    dispatch({ do: 'marked', count: null })
    dispatch({ do: 'tab', tab: 'check' })
    const identity = await reading.identify()
    const { session, choice, offer } = store.get()
    if (session === null) return // read after signing in
    if (identity !== null && offer !== null && isOffered(offer, identity)) dispatch({ do: 'chose', choice: choiceOf(identity) })
    else if (choice === null) return
    await reading.watchAgain()
    await (store.get().desk === null ? reading.refresh() : reading.check())
  }

  return {
    ...mendingActs(ports, reading),
    ...sendingActs(ports, reading.check),
    check: reading.check,
    refresh: reading.refresh,
    start: async () => {
      const session = await service.session()
      if (!isBad(session)) return settleIn(session)
      dispatch({ do: 'signedOut', why: 'never' })
      if (session.kind === 'unreached') bad(session)
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
      await reading.refresh()
    },
    takeTemplate: async (lines, how) => {
      const { choice } = store.get()
      if (!choice) return
      dispatch({ do: 'busy' })
      const file = await service.template(choice, { lines })
      if (isBad(file)) return bad(file)
      dispatch({ do: 'rested' })
      await give(file.bytes, file.fileName, how)
    },
    openFile: (bytes, fileName) => give(bytes, fileName, 'open'),
    showHistory: async () => {
      const { choice } = store.get()
      if (!choice) return
      const events = await service.history(choice)
      if (isBad(events)) bad(events)
      else if (store.get().choice === choice) dispatch({ do: 'history', events })
    },
    takeSaved: async (sha256) => {
      const file = await service.file(sha256)
      if (isBad(file)) bad(file)
      else await give(file.bytes, file.fileName, 'open')
    },
  }
}

/** The report a workbook says it is for. */
export function choiceOf({ regime, period, unit }: Choice): Choice {
  return { regime, period, unit }
}

function isOffered(offer: Offer, { regime, unit }: Choice): boolean {
  return offer.units.some((one) => one.id === unit) && offer.regimes.some((one) => one.id === regime)
}

function firstChoice(offer: Offer, identity: Choice | null, session: Session): Choice | null {
  if (identity && isOffered(offer, identity)) return choiceOf(identity)
  const owing = offer.units.filter((one) => one.regimes.length > 0)
  const unit = owing.find((one) => one.id === session.unit) ?? owing[0]
  const regime = offer.regimes.find((one) => unit?.regimes.includes(one.id))
  const period = regime?.periods[0]
  return unit && regime && period ? { regime: regime.id, period: period.key, unit: unit.id } : null
}

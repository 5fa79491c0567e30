// What the pane does when asked: talks to host and service, and tells the store what came of it.
import { isRefusal } from '../reporting/submission/refusal.ts'
import type { Session } from '../reporting/submission/service.ts'
import { isBad, type Bad } from './bad-answer.ts'
import { gatheringActs, type GatheringActs } from './gathering.ts'
import { allowingActs, type AllowingActs } from './allowing.ts'
import { documentActs, type DocumentActs } from './document.ts'
import { mendingActs, type MendingActs } from './mending.ts'
import { questionAt } from './origin.ts'
import { choiceOf, firstChoice, isOffered } from './other-report.ts'
import { onHost, type Ports } from './ports.ts'
import { readingActs, type ReadingActs } from './reading.ts'
import { savedName } from './saved-name.ts'
import { sendingActs, type SendingActs } from './sending.ts'
import type { Choice } from './service.ts'
import { text } from './text.vi.ts'

export interface Acts extends MendingActs, SendingActs, AllowingActs, DocumentActs, GatheringActs, Pick<ReadingActs, 'check' | 'refresh'> {
  /** Takes up the session kept from before, if there is one. */
  start(): Promise<void>
  /** Answers the challenge where a second step is still to come. */
  signIn(login: string, password: string): Promise<string | null>
  /** Goes on with a session that was opened otherwise, or has become another. */
  enter(session: Session): Promise<void>
  signOut(): Promise<void>
  choose(choice: Choice): Promise<void>
  takeTemplate(lines: number, how: 'open' | 'download'): Promise<void>
  /** Opens a file; changes nobody kept yet make it wait for `openPending` or `dropPending`. */
  openFile(bytes: Uint8Array, fileName: string): Promise<void>
  /** Opens the file that waits: the changes in the one open now are let go. */
  openPending(): Promise<void>
  dropPending(): void
  showHistory(): Promise<void>
  /** Gets back the exact bytes of the report's saved version. */
  takeSaved(): Promise<void>
  /** Hands out any version of the report, exactly as it came. */
  takeVersion(sha256: string): Promise<void>
  /** Follows the number in the cell the officer is at. */
  traceSelected(): Promise<void>
}

/** Binds the pane's acts to its ports. */
export function createActs(ports: Ports): Acts {
  const { host, service, store } = ports
  const { dispatch } = store
  const reading = readingActs(ports)
  const isNarrative = (): boolean => store.get().desk?.report.deliverable === 'narrative'
  const say = (sentence: string): void => dispatch({ do: 'said', text: sentence })
  const bad = (news: Bad): void => dispatch({ do: 'bad', bad: news })

  /** Signed in: what may be chosen, and the report of the open workbook or of the place left before. */
  const settleIn = async (session: Session): Promise<void> => {
    dispatch({ do: 'signedIn', session })
    if (session.due !== undefined) return dispatch({ do: 'rested' }) // nothing else is open yet
    const { choice: before } = store.get()
    const offer = await service.offer()
    if (store.get().session !== session) return // left meanwhile
    if (isBad(offer)) return bad(offer)
    dispatch({ do: 'offered', offer })
    const identity = await reading.identify()
    const choice = before ?? firstChoice(offer, identity, session)
    if (!choice) return
    dispatch({ do: 'chose', choice })
    if (before === null && identity !== null && isOffered(offer, identity)) dispatch({ do: 'tab', tab: 'check' })
    await reading.watchAgain()
    await reading.refresh()
  }

  /** Opens a file where the host can, else hands it out. Changes nobody kept yet are asked about first. */
  const give = async (bytes: Uint8Array, fileName: string, how: 'open' | 'download'): Promise<void> => {
    if (how === 'open' && host.unsaved()) return dispatch({ do: 'pending', file: { bytes, fileName } })
    await giveNow(bytes, fileName, how)
  }
  const giveNow = async (bytes: Uint8Array, fileName: string, how: 'open' | 'download'): Promise<void> => {
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
    // Notes of the receiving office are written and followed beside the open file; everyone else wants the findings.
    if (store.get().tab !== 'standing') dispatch({ do: 'tab', tab: 'check' })
    const identity = await reading.identify()
    const { session, choice, offer } = store.get()
    if (session === null) return // read after signing in
    if (identity !== null && isOffered(offer, identity)) dispatch({ do: 'chose', choice: choiceOf(identity) })
    else if (choice === null) return
    await reading.watchAgain()
    await (store.get().desk === null ? reading.refresh() : reading.check())
  }

  const document = documentActs(ports)
  const gathering = gatheringActs({
    service,
    choice: () => store.get().choice,
    tell: (step) => dispatch({ do: 'gathering', step }),
    ended: bad,
    // Excel cannot put another workbook in the place of the one the pane stands in.
    give: (bytes, fileName) => give(bytes, fileName, host.kind === 'excel' ? 'download' : 'open'),
    download: (bytes, fileName) => {
      ports.download(bytes, fileName)
      say(text.downloaded(fileName))
    },
  })

  return {
    ...gathering,
    ...mendingActs(ports, reading),
    ...sendingActs(ports, reading.check),
    ...allowingActs(ports, reading),
    ...document,
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
      const entered = await service.signIn(login, password)
      if (isBad(entered)) bad(entered)
      else if ('challenge' in entered) {
        dispatch({ do: 'rested' })
        return entered.challenge
      } else await settleIn(entered)
      return null
    },
    enter: settleIn,
    signOut: async () => {
      dispatch({ do: 'signedOut', why: 'left' }) // at once: what is on the screen goes with the person
      await service.signOut()
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
      await give(file.bytes, file.fileName, isNarrative() ? 'download' : how)
    },
    // A document dropped while the narrative is on the desk is the narrative.
    openFile: (bytes, fileName) => (isNarrative() && fileName.toLowerCase().endsWith('.docx') ? document.takeDocument(bytes, fileName) : give(bytes, fileName, 'open')),
    openPending: async () => {
      const { pending } = store.get()
      dispatch({ do: 'pending', file: null })
      if (pending) await giveNow(pending.bytes, pending.fileName, 'open')
    },
    dropPending: () => dispatch({ do: 'pending', file: null }),
    showHistory: async () => {
      const { choice } = store.get()
      if (!choice) return
      const events = await service.history(choice)
      if (store.get().choice !== choice) return
      if (isBad(events)) bad(events)
      else dispatch({ do: 'history', events })
    },
    traceSelected: async () => {
      const place = await onHost(ports, () => host.selected())
      const found = questionAt(store.get(), place)
      if (typeof found === 'string') dispatch({ do: 'gathering', step: { step: 'none', why: found } })
      else await gathering.trace(found.asked, found.shown)
    },
    takeSaved: async () => {
      const { desk } = store.get()
      const sha256 = desk?.standing.sha256 ?? null
      if (!desk || sha256 === null) return
      const file = await service.file(sha256)
      if (isBad(file)) bad(file)
      else await give(file.bytes, savedName(desk, store.get().history, sha256), isNarrative() ? 'download' : 'open')
    },
    takeVersion: async (sha256) => {
      const { desk, history } = store.get()
      if (!desk) return
      const file = await service.file(sha256)
      if (isBad(file)) return bad(file)
      const fileName = savedName(desk, history, sha256)
      ports.download(file.bytes, fileName)
      say(text.downloaded(fileName))
    },
  }
}

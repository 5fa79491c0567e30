// Save, approve, send: each step named, each failure kept so that trying again goes on from where it stopped.
import type { Act, CellNote, Clock } from '../reporting/submission/event.ts'
import { receiptInForce, type Standing } from '../reporting/submission/standing.ts'
import { isBad, type Bad } from './bad-answer.ts'
import { reportFault, type Ports } from './ports.ts'
import type { Attempt } from './desk-state.ts'
import { actDraft } from './act-drafts.ts'
import { explanationsToSend } from './desk-view.ts'
import { blockers, nextActs, withSignature } from './next-acts.ts'
import type { Choice } from './service.ts'
import { text } from './text.vi.ts'

export interface SendingActs {
  /** Shows what will be done, for the officer to confirm. */
  askToSend(): void
  /** Does these acts, in order, with the signature that was typed before a sending: for what was confirmed elsewhere. */
  doActs(acts: readonly Act[]): Promise<void>
  cancelSending(): void
  /** Saves the numbers as they are, with whatever is still wrong in them. */
  saveDraft(): Promise<void>
  /** Does the confirmed acts, or goes on with those a failure left. */
  goOn(): Promise<void>
  /** Goes on with a file the officer chose, where the host gives no bytes. */
  goOnWith(bytes: Uint8Array, fileName: string): Promise<void>
  receive(): Promise<void>
  giveBack(reason: string, notes: readonly CellNote[], clock?: Clock): Promise<void>
}

/** The acts around sending. `readAgain` re-reads the workbook, so that what is confirmed is what is there. */
export function sendingActs(ports: Ports, readAgain: () => Promise<void>): SendingActs {
  const { host, service, store, newKey } = ports
  const { dispatch } = store
  let lastTicks: { readonly sha256: string | null; readonly account: string | null; readonly ticked: readonly string[] } | null = null

  /** Whether another report, or another person, is on the desk by now: an act never goes on there. */
  const isAway = (choice: Choice): boolean => store.get().choice !== choice

  /** One act; answers the bad news, or `null` when done. */
  const doAct = async (act: Act, file: { bytes: Uint8Array; fileName: string } | null, ticked: readonly string[] = []): Promise<Bad | 'stop' | null> => {
    const { choice, desk } = store.get()
    if (!choice || !desk) return 'stop'
    if (act === 'save' || act === 'revise') {
      const bytes = file?.bytes ?? (await bytesOf())
      if (bytes === null || isAway(choice)) return 'stop'
      if (isBad(bytes)) return bytes
      const checked = await service[act](choice, bytes, file?.fileName ?? store.get().document?.fileName ?? host.fileName() ?? `${choice.unit}-${choice.period}.xlsx`)
      if (isAway(choice)) return 'stop'
      if (isBad(checked)) return checked
      dispatch({ do: 'checkedByServer', checked })
      return null
    }
    const sha256 = act === 'receive' ? answeredVersion(desk.standing) : desk.standing.sha256
    if (sha256 === null) return 'stop'
    const stood =
      act === 'submit' ? await service.submit(choice, sha256)
      : act === 'approve' ? await service.approve(choice, sha256, ticked)
      : act === 'sign' ? await service.sign(choice, sha256, (actDraft(store.get()).signer ?? '').trim())
      : act === 'send' ? await service.send(choice, sha256, explanationsToSend(store.get()), keyFor(sha256, ''))
      : act === 'replace' ? await service.replace(choice, { sha256, explanations: explanationsToSend(store.get()), reason: reason() }, keyFor(sha256, reason()))
      : await service.receive(choice, sha256)
    if (isAway(choice)) return 'stop'
    if (isBad(stood)) return stood
    const { standing, openActs, yourActs } = stood
    dispatch({ do: 'stood', act, stood: { standing, openActs, yourActs } })
    return null
  }

  /** The workbook's bytes without our marks, or `null` after asking for the file. */
  const bytesOf = async (): Promise<Uint8Array | Bad | null> => {
    const { desk, document } = store.get()
    if (desk?.report.deliverable === 'narrative') return document?.bytes ?? null
    try {
      await host.unmark()
      dispatch({ do: 'marked', count: null })
      const bytes = await host.save()
      if (bytes) return bytes
    } catch (fault) {
      reportFault(fault)
    }
    const { sending } = store.get()
    dispatch({ do: 'sending', sending: { state: 'needsFile', acts: 'acts' in sending ? sending.acts : [] } })
    return null
  }

  const reason = (): string => (actDraft(store.get()).replaceReason ?? '').trim()

  /** The same key for the same content, so that a repeated sending is one sending. */
  const keyFor = (sha256: string, why: string): string => {
    const of = JSON.stringify([sha256, explanationsToSend(store.get()), why])
    const { attempt } = store.get()
    if (attempt?.of === of) return attempt.key
    const next: Attempt = { key: newKey(), of }
    dispatch({ do: 'attempt', attempt: next })
    return next.key
  }

  const run = async (acts: readonly Act[], file: { bytes: Uint8Array; fileName: string } | null, ticked: readonly string[] | null = null): Promise<void> => {
    let left = acts
    while (left[0] !== undefined) {
      const standsInTheWay = left[0] === 'save' || left[0] === 'revise' ? null : blockers(store.get(), left)
      if (standsInTheWay && (standsInTheWay.errors > 0 || ((left[0] === 'send' || left[0] === 'replace') && standsInTheWay.unexplained > 0))) {
        dispatch({ do: 'sending', sending: { state: 'idle' } })
        dispatch({ do: 'tab', tab: 'check' })
        dispatch({ do: 'said', text: text.serverFound })
        return
      }
      dispatch({ do: 'sending', sending: { state: 'working', acts: left } })
      if (left[0] === 'approve' && ticked === null && (store.get().desk?.reviews.length ?? 0) > 0) return askReview(left)
      const outcome = await doAct(left[0], file, ticked ?? [])
      if (outcome === 'stop') return
      if (outcome !== null) {
        if (ticked !== null) lastTicks = { sha256: store.get().desk?.standing.sha256 ?? null, account: store.get().account, ticked }
        await takeBad(outcome)
        return
      }
      left = left.slice(1)
    }
    dispatch({ do: 'sending', sending: { state: 'idle' } })
    dispatch({ do: 'said', text: doneSentence(store.get().desk?.standing ?? null) })
  }

  /** What the period's letter wants looked at in the saved version, before it is approved. */
  const askReview = async (acts: readonly Act[]): Promise<void> => {
    const { choice, desk } = store.get()
    const sha256 = desk?.standing.sha256 ?? null
    if (!choice || sha256 === null) return
    const review = await service.review(choice, sha256)
    if (isAway(choice)) return
    if (isBad(review)) return takeBad(review)
    // An approval that did not go through asks again about the same version: what this person ticked of it still stands.
    const again = lastTicks?.sha256 === review.sha256 && lastTicks.account === store.get().account ? lastTicks.ticked : []
    dispatch({ do: 'sending', sending: { state: 'reviewing', acts, review, ticked: again } })
  }

  /** A report that moved on elsewhere, or that other periods or a new letter say something else of now, is looked at afresh; everything else waits to be tried again. */
  const takeBad = async (bad: Bad): Promise<void> => {
    dispatch({ do: 'bad', bad })
    const code = bad.kind === 'refusal' ? bad.code : null
    const moved = code === 'notCurrent' || code === 'notOpen'
    const outdated = code === 'unexplained' || code === 'notReviewed'
    const { choice } = store.get()
    if (!(moved || outdated) || !choice) return
    const desk = await service.desk(choice)
    if (isAway(choice) || isBad(desk)) return
    if (moved) return dispatch({ do: 'stood', act: 'save', stood: { standing: desk.standing, openActs: desk.openActs, yourActs: desk.yourActs } })
    dispatch({ do: 'laid', desk })
    await readAgain()
  }

  return {
    askToSend: () => {
      const { desk, session } = store.get()
      if (!desk || !session) return
      void readAgain().then(() => dispatch({ do: 'sending', sending: { state: 'confirming', acts: nextActs(desk, session) } }))
    },
    cancelSending: () => dispatch({ do: 'sending', sending: { state: 'idle' } }),
    doActs: (acts) => run(withSignature(acts, store.get()), null),
    saveDraft: () => run(['save'], null),
    goOn: async () => {
      const { sending, desk } = store.get()
      // Ticks are about the version that was shown; another one saved meanwhile is shown first.
      const stillShown = sending.state === 'reviewing' && sending.review.sha256 === desk?.standing.sha256
      if (sending.state !== 'idle') await run(sending.state === 'confirming' ? withSignature(sending.acts, store.get()) : sending.acts, null, stillShown ? sending.ticked : null)
    },
    goOnWith: async (bytes, fileName) => {
      const { sending } = store.get()
      if (sending.state === 'needsFile') await run(sending.acts, { bytes, fileName })
    },
    receive: async () => {
      const outcome = await doAct('receive', null)
      if (outcome !== null && outcome !== 'stop') await takeBad(outcome)
    },
    giveBack: async (reason, notes, clock = 'restarts') => {
      const { choice, desk } = store.get()
      const sha256 = desk && answeredVersion(desk.standing)
      if (!choice || !sha256) return
      const stood = await service.giveBack(choice, { sha256, reason, notes, clock })
      if (isAway(choice)) return
      if (isBad(stood)) await takeBad(stood)
      else dispatch({ do: 'stood', act: 'return', stood })
    },
  }
}

/** The version the receiving office answers: what was sent, also while another is under way to replace it. */
function answeredVersion(standing: Standing): string | null {
  return receiptInForce(standing)?.sha256 ?? standing.sha256
}

function doneSentence(standing: Standing | null): string {
  if (standing?.state === 'sent' && standing.receipt) return standing.receipt.replaces ? text.replacedAs(standing.receipt.number) : text.sentAs(standing.receipt.number)
  if (standing?.state === 'awaiting') return text.submittedNow
  if (standing?.state === 'signed') return text.signedNow
  if (standing?.state === 'revised') return text.revisedNow
  if (standing?.state === 'reapproved') return text.reapprovedNow
  return standing?.state === 'approved' ? text.approvedNow : text.savedNow
}

// Gia hạn, miễn áp dụng một quy tắc, and comparing versions: asked of the service; what was typed stays until it went through.
import type { Act } from '../reporting/submission/event.ts'
import { actDraft } from './act-drafts.ts'
import { isBad, type Bad } from './bad-answer.ts'
import type { Ports } from './ports.ts'
import type { ReadingActs } from './reading.ts'
import type { Answer, Choice, Stood } from './service.ts'
import { text } from './text.vi.ts'

export interface AllowingActs {
  /** Gives the report on the desk more time, as written in the draft. */
  extend(): Promise<void>
  /** Sets the drafted rule aside for the report on the desk. */
  waive(): Promise<void>
  /** Compares two versions of the report on the desk. */
  compare(from: string, to: string): Promise<void>
}

/** Binds these acts to their ports. */
export function allowingActs({ service, store }: Ports, { refresh }: Pick<ReadingActs, 'refresh'>): AllowingActs {
  const { dispatch } = store

  /** Asks for an act; the desk is fetched anew after it, and after an answer that says it moved on elsewhere. */
  const ask = async (act: Act, asked: (choice: Choice) => Answer<Stood>, said: string): Promise<void> => {
    const { choice } = store.get()
    if (!choice) return
    dispatch({ do: 'busy' })
    const stood = await asked(choice)
    if (store.get().choice !== choice) return
    if (isBad(stood)) return taken(stood, choice)
    dispatch({ do: 'stood', act, stood })
    await refresh()
    dispatch({ do: 'said', text: said })
  }

  const taken = async (bad: Bad, choice: Choice): Promise<void> => {
    dispatch({ do: 'bad', bad })
    if (bad.kind !== 'refusal' || !['notOpen', 'notCurrent', 'ownWork', 'notPermitted'].includes(bad.code)) return
    const desk = await service.desk(choice)
    if (store.get().choice !== choice || isBad(desk)) return
    dispatch({ do: 'stood', act: 'save', stood: { standing: desk.standing, openActs: desk.openActs, yourActs: desk.yourActs } })
  }

  return {
    extend: () => {
      const { until = '', documentNumber = '', documentDay = '', extendReason = '' } = actDraft(store.get())
      const request = { until, document: { number: documentNumber.trim(), day: documentDay }, reason: extendReason.trim() }
      return ask('extend', (choice) => service.extend(choice, request), text.extendedNow)
    },
    waive: () => {
      const { rule = '', waiveReason = '' } = actDraft(store.get())
      return ask('waive', (choice) => service.waive(choice, { rule, reason: waiveReason.trim() }), text.waivedNow)
    },
    compare: async (from, to) => {
      const { choice } = store.get()
      if (!choice) return
      dispatch({ do: 'compared', difference: 'asking' })
      const difference = await service.difference(choice, from, to)
      if (store.get().choice !== choice) return
      dispatch({ do: 'compared', difference: isBad(difference) ? null : difference })
      if (isBad(difference)) dispatch({ do: 'bad', bad: difference })
    },
  }
}

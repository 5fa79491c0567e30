// What can be done on the page Lịch: look at a year, learn what comes next, keep one's own address.
import type { Offer, Session } from '../../../reporting/submission/service.ts'
import { isBad, type Bad } from '../../bad-answer.ts'
import type { Store } from '../../store.ts'
import { nextOf, periodsToLookAt } from './own-plan.ts'
import type { PlanningService, YearPlan } from './planning-service.ts'
import type { PlanningAction, PlanningState } from './planning-state.ts'
import { planningText } from './planning-text.vi.ts'

export interface PlanningPorts {
  readonly service: PlanningService
  readonly store: Store<PlanningState, PlanningAction>
  /** Told when the session has ended, so that the page asks to sign in again. */
  readonly ended: (bad: Bad) => void
}

export interface PlanningActs {
  open(session: Session, offer: Offer): Promise<void>
  chooseYear(offer: Offer, year: number): Promise<void>
  /** Keeps one's own address; an empty text takes it away. */
  keepAddress(text: string): Promise<void>
}

export function createPlanningActs({ service, store, ended }: PlanningPorts): PlanningActs {
  const { dispatch } = store
  const failed = (bad: Bad): void => {
    dispatch({ do: 'bad', bad })
    if (bad.kind === 'refusal' && bad.code === 'notSignedIn') ended(bad)
  }
  /** All answers, or the first that went wrong. */
  const all = async <T extends object>(asked: readonly Promise<T | Bad>[]): Promise<readonly T[] | Bad> => {
    const answers = await Promise.all(asked)
    return answers.find(isBad) ?? answers.filter((one): one is Awaited<T> & T => !isBad(one))
  }
  const plansOf = (offer: Offer, year: number): Promise<readonly YearPlan[] | Bad> => all(offer.regimes.map((one) => service.plan(one.id, year)))

  const lookAt = async (offer: Offer, year: number): Promise<void> => {
    const { account } = store.get()
    dispatch({ do: 'busy' })
    const plans = await plansOf(offer, year)
    if (store.get().account !== account || store.get().year !== year) return
    if (isBad(plans)) return failed(plans)
    dispatch({ do: 'planned', year, plans })
  }
  const lookAhead = async (session: Session, offer: Offer): Promise<void> => {
    const thisYear = Number(offer.today.slice(0, 4))
    // What is due in January belongs to a period of the year before.
    const plans = await all([plansOf(offer, thisYear - 1), plansOf(offer, thisYear)])
    if (store.get().account !== session.account) return
    if (isBad(plans)) return failed(plans)
    const known = plans.flat()
    const periods = periodsToLookAt(known, offer.units, offer.today)
    const looked = await all(periods.map(async (period) => {
      const rows = await service.status(period.regime, period.period)
      return isBad(rows) ? rows : { period, rows }
    }))
    if (store.get().account !== session.account) return
    if (isBad(looked)) return failed(looked)
    dispatch({ do: 'next', next: nextOf(looked, known, offer.units, session.unit, offer.today) })
  }
  return {
    open: async (session, offer) => {
      dispatch({ do: 'opened', account: session.account, year: Number(offer.today.slice(0, 4)) })
      await lookAt(offer, store.get().year)
      if (store.get().bad !== null || store.get().account !== session.account) return
      await lookAhead(session, offer)
      const contact = await service.contact()
      if (store.get().account !== session.account) return
      if (isBad(contact)) return failed(contact)
      dispatch({ do: 'email', email: contact.email })
    },
    chooseYear: async (offer, year) => {
      dispatch({ do: 'year', year })
      await lookAt(offer, year)
    },
    keepAddress: async (text) => {
      const { account } = store.get()
      dispatch({ do: 'busy' })
      const kept = await service.setContact(text.trim() === '' ? null : text.trim())
      if (store.get().account !== account) return
      if (isBad(kept)) return failed(kept)
      dispatch({ do: 'email', email: kept.email })
      dispatch({ do: 'said', text: kept.email === null ? planningText.addressGone : planningText.addressKept(kept.email) })
    },
  }
}

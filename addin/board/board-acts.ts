// What the collecting office can do on its page: sign in, choose a period, look again, take the file.
import { isBad } from '../bad-answer.ts'
import { gatheringActs, type GatheringActs } from '../gathering.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import type { Choice, Service } from '../service.ts'
import type { Store } from '../store.ts'
import { boardText } from './board-text.vi.ts'
import { choiceOfRegime, gatheringUnit, type BoardAction, type BoardChoice, type BoardState, type BoardView } from './board-state.ts'

export interface BoardPorts {
  readonly service: Pick<Service, 'signIn' | 'signOut' | 'session' | 'offer' | 'compliance' | 'complianceFile' | 'coverage' | 'consolidate' | 'freshness' | 'trace' | 'figures' | 'file' | 'sourceCell'>
  readonly store: Store<BoardState, BoardAction>
  readonly download: Ports['download']
}

export interface BoardActs extends GatheringActs {
  start(): Promise<void>
  /** Answers the challenge where a second step is still to come. */
  signIn(login: string, password: string): Promise<string | null>
  /** Goes on with a session that was opened otherwise, or has become another. */
  enter(session: Session): Promise<void>
  signOut(): Promise<void>
  chooseRegime(regime: string): Promise<void>
  choosePeriod(period: string): Promise<void>
  refresh(): Promise<void>
  takeFile(format?: 'xlsx' | 'docx'): Promise<void>
  /** Turns to another view. */
  turnTo(view: BoardView): Promise<void>
  /** Turns to another unit's report. */
  chooseUnit(unit: string): Promise<void>
}

export function createBoardActs({ service, store, download }: BoardPorts): BoardActs {
  const { dispatch } = store

  // The same object while the same period is chosen: an answer for another is dropped by it.
  let lately: { readonly of: BoardChoice; readonly choice: Choice } | null = null
  const report = (): Choice | null => {
    const { choice } = store.get()
    const unit = gatheringUnit(store.get())
    if (!choice || unit === null) return null
    if (lately?.of !== choice || lately.choice.unit !== unit) lately = { of: choice, choice: { ...choice, unit } }
    return lately.choice
  }
  const handOut = (bytes: Uint8Array, fileName: string): void => {
    download(bytes, fileName)
    dispatch({ do: 'said', text: boardText.downloaded(fileName) })
  }
  const gathering = gatheringActs({
    service,
    choice: report,
    tell: (step) => dispatch({ do: 'gathering', step }),
    ended: (bad) => dispatch({ do: 'bad', bad }),
    give: async (bytes, fileName) => handOut(bytes, fileName),
    download: handOut,
  })
  const lookToGather = async (): Promise<void> => {
    if (store.get().view !== 'gather') return
    await gathering.lookBelow()
    await gathering.listFigures()
  }

  const look = async (): Promise<void> => {
    await lookAtTable()
    await lookToGather()
  }
  const lookAtTable = async (): Promise<void> => {
    const { choice } = store.get()
    if (!choice) return
    dispatch({ do: 'busy' })
    const answer = await service.compliance(choice.regime, choice.period)
    if (store.get().choice !== choice) return // another period was chosen meanwhile
    if (isBad(answer)) dispatch({ do: 'bad', bad: answer })
    else dispatch({ do: 'answered', choice, answer })
  }

  const settleIn = async (): Promise<void> => {
    dispatch({ do: 'busy' })
    const offer = await service.offer()
    if (isBad(offer)) return dispatch({ do: 'bad', bad: offer })
    dispatch({ do: 'offered', offer })
    await look()
  }

  const enter = async (session: Session): Promise<void> => {
    dispatch({ do: 'signedIn', session })
    if (session.due === undefined) await settleIn() // otherwise nothing else is open yet
  }

  return {
    ...gathering,
    enter,
    start: async () => {
      const session = await service.session()
      if (isBad(session)) {
        dispatch({ do: 'signedOut', why: 'never' })
        if (session.kind === 'unreached') dispatch({ do: 'bad', bad: session })
        return
      }
      await enter(session)
    },
    signIn: async (login, password) => {
      dispatch({ do: 'busy' })
      const entered = await service.signIn(login, password)
      if (isBad(entered)) dispatch({ do: 'bad', bad: entered })
      else if ('challenge' in entered) {
        dispatch({ do: 'said', text: '' })
        return entered.challenge
      } else await enter(entered)
      return null
    },
    signOut: async () => {
      dispatch({ do: 'signedOut', why: 'left' })
      await service.signOut()
    },
    chooseRegime: async (regime) => {
      const { offer, choice } = store.get()
      const next = offer && choiceOfRegime(offer, regime, choice?.period ?? '')
      if (!next) return
      dispatch({ do: 'chose', choice: next })
      await look()
    },
    choosePeriod: async (period) => {
      const { choice } = store.get()
      if (!choice) return
      dispatch({ do: 'chose', choice: { ...choice, period } })
      await look()
    },
    refresh: async () => (store.get().offer === null ? settleIn() : look()),
    takeFile: async (format = 'xlsx') => {
      const { choice } = store.get()
      if (!choice) return
      dispatch({ do: 'busy' })
      const file = await service.complianceFile(choice.regime, choice.period, format)
      if (isBad(file)) return dispatch({ do: 'bad', bad: file })
      handOut(file.bytes, file.fileName)
    },
    chooseUnit: async (unit) => {
      dispatch({ do: 'unit', unit })
      await lookToGather()
    },
    turnTo: async (view) => {
      dispatch({ do: 'view', view })
      await lookToGather()
    },
  }
}

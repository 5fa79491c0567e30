// What can be done on the page Đôn đốc: look at who would be told, send today's letters, take the official letter along.
import type { Day } from '../../../reporting/calendar/day.ts'
import { isBad, type Bad } from '../../bad-answer.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store.ts'
import type { BoardChoice } from '../board-state.ts'
import type { UrgingService } from './urging-service.ts'
import type { UrgingAction, UrgingState } from './urging-state.ts'
import { urgingText } from './urging-text.vi.ts'

export interface UrgingPorts {
  readonly service: UrgingService
  readonly store: Store<UrgingState, UrgingAction>
  readonly download: Ports['download']
  /** Told when the session has ended, so that the page asks to sign in again. */
  readonly ended: (bad: Bad) => void
}

export interface UrgingActs {
  /** Looks at everything for a period, also when it is looked at again. */
  open(account: string, choice: BoardChoice): Promise<void>
  /** Looks at the letters of another day, `null` for today; nothing is sent. */
  lookOn(day: Day | null): Promise<void>
  /** Sends today's letters, once it was agreed to. */
  send(): Promise<void>
  /** `unsigned`: the letter is also for units that did not sign. */
  takeLetter(unsigned: boolean): Promise<void>
}

export function createUrgingActs({ service, store, download, ended }: UrgingPorts): UrgingActs {
  const { dispatch } = store
  /** Asks once; `null` where it went wrong, which is shown, or where another person or period is there by now. */
  const asked = async <T extends object>(ask: () => Promise<T | Bad>): Promise<T | null> => {
    const { account, choice } = store.get()
    dispatch({ do: 'busy' })
    const answer = await ask()
    if (store.get().account !== account || store.get().choice !== choice) return null
    if (!isBad(answer)) return answer
    dispatch({ do: 'bad', bad: answer })
    if (answer.kind === 'refusal' && answer.code === 'notSignedIn') ended(answer)
    return null
  }
  const lookOn = async (on: Day | null): Promise<void> => {
    const preview = await asked(() => service.preview(on))
    if (preview) dispatch({ do: 'previewed', on, preview })
  }
  const lookAtLog = async (): Promise<void> => {
    const { choice } = store.get()
    const log = choice && (await asked(() => service.log(choice)))
    if (log) dispatch({ do: 'logged', log })
  }
  return {
    open: async (account, choice) => {
      dispatch({ do: 'opened', account, choice })
      await lookOn(store.get().on)
      if (store.get().bad === null) await lookAtLog()
    },
    lookOn,
    send: async () => {
      if (store.get().busy) return
      const told = await asked(() => service.send())
      if (!told) return
      dispatch({ do: 'told', told })
      await lookAtLog()
    },
    takeLetter: async (unsigned) => {
      const { choice } = store.get()
      const file = choice && (await asked(() => service.letter(choice, unsigned)))
      if (!file) return
      download(file.bytes, file.fileName)
      dispatch({ do: 'said', text: urgingText.downloaded(file.fileName) })
    },
  }
}

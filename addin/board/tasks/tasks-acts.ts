// What can be done on the page Nhiệm vụ: look, register a directive, say how a task goes, count for khoản 5.
import type { Day } from '../../../reporting/calendar/day.ts'
import { isBad, type Bad } from '../../bad-answer.ts'
import type { Store } from '../../store.ts'
import { faultsOf, orderOf } from './directive-draft.ts'
import type { SaidTask, TasksService, TaskWord } from './tasks-service.ts'
import type { TasksAction, TasksState } from './tasks-state.ts'
import { tasksText } from './tasks-text.vi.ts'

export interface TasksPorts {
  readonly service: TasksService
  readonly store: Store<TasksState, TasksAction>
  /** Told when the session has ended, so that the page asks to sign in again. */
  readonly ended: (bad: Bad) => void
}

export interface TasksActs {
  open(account: string): Promise<void>
  /** Registers what was typed; nothing happens while something is wrong with it. */
  issue(): Promise<void>
  /** Adds a word on a task; answers whether it was taken. */
  tell(task: SaidTask, word: TaskWord): Promise<boolean>
  count(from: Day, to: Day): Promise<void>
}

export function createTasksActs({ service, store, ended }: TasksPorts): TasksActs {
  const { dispatch } = store
  /** Asks once; `null` where it went wrong, which is shown where it was asked, or where somebody else is there by now. */
  const asked = async <T extends object>(at: 'page' | 'draft' | 'task' | 'khoanFive', ask: () => Promise<T | Bad>): Promise<T | null> => {
    if (store.get().busy) return null
    const { account } = store.get()
    dispatch({ do: 'busy' })
    const answer = await ask()
    if (store.get().account !== account) return null
    if (!isBad(answer)) return answer
    dispatch({ do: 'bad', at, bad: answer })
    if (answer.kind === 'refusal' && answer.code === 'notSignedIn') ended(answer)
    return null
  }
  const list = async (): Promise<void> => {
    const { account } = store.get()
    const answer = await service.list()
    if (store.get().account !== account) return
    if (!isBad(answer)) return dispatch({ do: 'listed', ...answer })
    dispatch({ do: 'bad', at: 'page', bad: answer })
    if (answer.kind === 'refusal' && answer.code === 'notSignedIn') ended(answer)
  }
  return {
    open: async (account) => {
      dispatch({ do: 'opened', account })
      await list()
    },
    issue: async () => {
      const { draft, day } = store.get()
      const order = draft && faultsOf(draft, day).length === 0 ? orderOf(draft) : null
      if (!order) return
      const kept = await asked('draft', () => service.issue(order))
      if (!kept) return
      dispatch({ do: 'draft', draft: null })
      await list()
      dispatch({ do: 'said', text: tasksText.issued(kept.document, kept.tasks.length) })
    },
    tell: async (task, word) => {
      const told = await asked('task', () => service.tell(task.directive.id, task.task.id, word))
      if (!told) return false
      dispatch({ do: 'told', task: told })
      dispatch({ do: 'said', text: tasksText.told[word.act] })
      return true
    },
    count: async (from, to) => {
      const answer = await asked('khoanFive', () => service.counts(from, to))
      if (answer) dispatch({ do: 'counted', answer })
    },
  }
}

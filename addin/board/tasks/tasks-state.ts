// What the page Nhiệm vụ knows at one moment, and how it changes: one pure function.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { TaskAct, TaskState } from '../../../reporting/compliance/directive.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import type { Bad } from '../../bad-answer.ts'
import { emptyDraft, type DirectiveDraft } from './directive-draft.ts'
import type { KhoanFiveAnswer, SaidTask } from './tasks-service.ts'

export interface TaskFilter {
  readonly owner: string | null
  readonly state: TaskState | null
  /** Only tasks that still run and have no review in the month. */
  readonly unreviewed: boolean
}

export interface TasksState {
  /** Whose page it is; another person finds nothing of what was typed. */
  readonly account: string
  /** The service's day; `''` before it is known. */
  readonly day: Day
  readonly tasks: readonly SaidTask[] | null
  readonly filter: TaskFilter
  /** The month whose reviews are shown, `2021-05`. */
  readonly month: string
  /** The task that is opened, by its key. */
  readonly open: string | null
  /** The directive being registered; `null` where none is. */
  readonly draft: DirectiveDraft | null
  readonly khoanFive: KhoanFiveAnswer | null
  readonly busy: boolean
  /** What was asked when it went wrong stands where it was asked. */
  readonly bad: { readonly at: 'page' | 'draft' | 'task' | 'khoanFive'; readonly bad: Bad } | null
  readonly said: string
}

export type TasksAction =
  | { readonly do: 'opened'; readonly account: string }
  | { readonly do: 'busy' }
  | { readonly do: 'listed'; readonly day: Day; readonly tasks: readonly SaidTask[] }
  | { readonly do: 'filter'; readonly filter: Partial<TaskFilter> }
  | { readonly do: 'month'; readonly month: string }
  | { readonly do: 'open'; readonly task: string | null }
  | { readonly do: 'draft'; readonly draft: DirectiveDraft | null }
  | { readonly do: 'told'; readonly task: SaidTask }
  | { readonly do: 'counted'; readonly answer: KhoanFiveAnswer }
  | { readonly do: 'bad'; readonly at: 'page' | 'draft' | 'task' | 'khoanFive'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string }

const noFilter: TaskFilter = { owner: null, state: null, unreviewed: false }

export const openingTasks: TasksState = {
  account: '', day: '', tasks: null, filter: noFilter, month: '', open: null, draft: null, khoanFive: null, busy: false, bad: null, said: '',
}

/** One thing that happened on the page. */
export function followTasks(state: TasksState, action: TasksAction): TasksState {
  switch (action.do) {
    case 'opened':
      return state.account === action.account ? { ...state, bad: null, said: '' } : { ...openingTasks, account: action.account }
    case 'busy':
      return { ...state, busy: true, bad: null, said: '' }
    case 'listed':
      return { ...state, busy: false, day: action.day, tasks: action.tasks, month: state.month === '' ? action.day.slice(0, 7) : state.month }
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter }, said: '' }
    case 'month':
      return { ...state, month: action.month }
    case 'open':
      return { ...state, open: action.task, bad: null, said: '' }
    case 'draft':
      return { ...state, draft: action.draft, said: '', bad: state.bad?.at === 'draft' && action.draft !== null ? state.bad : null }
    case 'told': {
      const key = keyOf(action.task)
      return { ...state, busy: false, khoanFive: null, tasks: state.tasks?.map((one) => (keyOf(one) === key ? action.task : one)) ?? null }
    }
    case 'counted':
      return { ...state, busy: false, khoanFive: action.answer }
    case 'bad':
      return { ...state, busy: false, bad: { at: action.at, bad: action.bad } }
    case 'dismissed':
      return { ...state, bad: null }
    case 'said':
      return { ...state, busy: false, said: action.text }
  }
}

/** Begins a directive afresh. */
export const newDraft: TasksAction = { do: 'draft', draft: emptyDraft }

/** The same for one task whenever it is listed. */
export function keyOf({ directive, task }: SaidTask): string {
  return `${directive.id} ${task.id}`
}

/** The last word of a task's review in a month. */
export function reviewIn({ reviews }: SaidTask, month: string): { readonly day: Day; readonly text: string } | null {
  return reviews.filter((one) => one.day.startsWith(month)).at(-1) ?? null
}

/** Whether a task still runs and nobody has gone over it in the month. */
export function awaitsReview(task: SaidTask, month: string): boolean {
  return task.completed === null && reviewIn(task, month) === null
}

const rank: Record<TaskState, number> = { overdue: 0, inTime: 1, completedLate: 2, completedOnTime: 3 }

/** The tasks to show: those of the filter, overdue ones first, then by the day they are due. */
export function shownTasks({ tasks, filter, month }: Pick<TasksState, 'tasks' | 'filter' | 'month'>): SaidTask[] {
  return (tasks ?? [])
    .filter((one) => (filter.owner === null || one.task.owner === filter.owner) && (filter.state === null || one.state === filter.state) && (!filter.unreviewed || awaitsReview(one, month)))
    .sort((a, b) => rank[a.state] - rank[b.state] || compare(a.due ?? '9999', b.due ?? '9999'))
}

/** What this person may say of a task now. */
export function openWords({ task, directive, completed }: SaidTask, { unit, permissions }: Session): TaskAct[] {
  if (completed !== null) return []
  const own = task.owner === unit
  return [
    ...(own && permissions.includes('enter') ? (['progress'] as const) : []),
    ...(own && permissions.includes('approve') ? (['review'] as const) : []),
    ...(own && permissions.includes('send') ? (['complete'] as const) : []),
    ...(directive.unit === unit && permissions.includes('consolidate') ? (['extend'] as const) : []),
  ]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

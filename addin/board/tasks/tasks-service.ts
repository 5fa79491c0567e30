// The server as the page Nhiệm vụ sees it.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { Directive, DirectiveLevel, TaskAct, TaskCounts, TaskStanding } from '../../../reporting/compliance/directive.ts'
import { createAsking, type AskingPorts } from '../../asking.ts'
import type { Answer } from '../../service.ts'

/** A task and where it stands; of its directive all but the other tasks. */
export type SaidTask = Omit<TaskStanding, 'directive'> & { readonly directive: Omit<Directive, 'tasks'> }

/** The rows of khoản 5, each as a number and as the tasks it is made of. */
export type Suggestion = Readonly<Record<keyof TaskCounts, number>> & { readonly sources: Readonly<Record<keyof TaskCounts, readonly SaidTask[]>> }

export type KhoanFiveAnswer = Readonly<Record<DirectiveLevel, Suggestion>> & { readonly from: Day; readonly to: Day }

export type DirectiveOrder = Omit<Directive, 'id' | 'unit'>

/** What is said of a task; the fields depend on the act. */
export interface TaskWord {
  readonly act: TaskAct
  readonly day: Day
  readonly text: string
  /** For more time alone. */
  readonly due: string
  readonly document: string
}

export interface TasksService {
  list(): Answer<{ readonly day: Day; readonly tasks: readonly SaidTask[] }>
  issue(order: DirectiveOrder): Answer<Directive>
  tell(directive: string, task: string, word: TaskWord): Answer<SaidTask>
  counts(from: Day, to: Day): Answer<KhoanFiveAnswer>
}

/** Builds the service over `fetch`. */
export function createTasksService(ports: AskingPorts): TasksService {
  const { get, post } = createAsking(ports)
  return {
    list: () => get('/api/directives'),
    issue: (order) => post('/api/directives', order),
    tell: (directive, task, word) => post(`/api/directives/${encodeURIComponent(directive)}/tasks/${encodeURIComponent(task)}/${word.act}`, bodyOf(word)),
    counts: (from, to) => get(`/api/directives/counts?${new URLSearchParams({ from, to })}`),
  }
}

function bodyOf({ act, day, text, due, document }: TaskWord): object {
  if (act === 'extend') return { due, document, day }
  return act === 'complete' ? { result: text, day } : { text, day }
}

// Nhiệm vụ giao tại văn bản chỉ đạo: what was asked of whom by when, and what has happened to it, folded from events.
import { isDay, type Day } from '../calendar/day.ts'

/** Who assigned the tasks: the Government or the Prime Minister (khoản 5 of form 1 counts these), or somebody of the province. */
export type DirectiveLevel = 'government' | 'province'

/** One thing one unit has to do. Something asked of many units is a task for each of them. */
export interface Task {
  readonly id: string
  readonly text: string
  readonly owner: string
  /** The last day; `null` where the document names none. Such a task is never overdue. */
  readonly due: Day | null
}

export interface Directive {
  readonly id: string
  /** The number as printed. */
  readonly document: string
  readonly day: Day
  readonly issuer: string
  readonly title: string
  readonly level: DirectiveLevel
  /** The unit that follows the tasks. */
  readonly unit: string
  readonly tasks: readonly Task[]
}

interface Happened {
  /** The instant it was recorded, ISO 8601 in UTC, and by whom. */
  readonly at: string
  readonly actor: { readonly account: string; readonly name: string }
}

/** What happens to one task. `day` is the day it happened, which may be before it was recorded. */
export type TaskEvent = Happened & { readonly directive: string; readonly task: string; readonly day: Day } & (
    | { readonly act: 'progress'; readonly text: string }
    | { readonly act: 'complete'; readonly result: string }
    /** More time, given by a document. */
    | { readonly act: 'extend'; readonly due: Day; readonly document: string }
    /** The word of the unit's head when he goes over his tasks, month by month. */
    | { readonly act: 'review'; readonly text: string }
  )

export type TaskAct = TaskEvent['act']

export type DirectiveEvent = (Happened & { readonly act: 'issue'; readonly directive: Directive }) | TaskEvent

export type TaskState = 'inTime' | 'completedOnTime' | 'completedLate' | 'overdue'

/** Where a task stands on a day. */
export interface TaskStanding {
  readonly directive: Directive
  readonly task: Task
  readonly state: TaskState
  /** The last day as extended by then. */
  readonly due: Day | null
  readonly completed: { readonly day: Day; readonly result: string } | null
  readonly progress: { readonly day: Day; readonly text: string } | null
  readonly reviews: readonly { readonly day: Day; readonly text: string }[]
  readonly extensions: readonly { readonly day: Day; readonly due: Day; readonly document: string }[]
}

/** Where every task stands on a day, in the order of issue. Directives of later days are not there yet. */
export function taskStandings(events: readonly DirectiveEvent[], day: Day): TaskStanding[] {
  const byTask = new Map<string, TaskEvent[]>()
  for (const event of events) {
    if (event.act === 'issue' || event.day > day) continue
    const id = `${event.directive} ${event.task}`
    byTask.set(id, [...(byTask.get(id) ?? []), event])
  }
  return events
    .flatMap((event) => (event.act === 'issue' && event.directive.day <= day ? [event.directive] : []))
    .flatMap((directive) => directive.tasks.map((task) => standing(directive, task, byTask.get(`${directive.id} ${task.id}`) ?? [], day)))
}

function standing(directive: Directive, task: Task, events: readonly TaskEvent[], day: Day): TaskStanding {
  const extensions = events.flatMap((one) => (one.act === 'extend' ? [{ day: one.day, due: one.due, document: one.document }] : []))
  const due = extensions.at(-1)?.due ?? task.due
  const done = events.flatMap((one) => (one.act === 'complete' ? [{ day: one.day, result: one.result }] : []))[0] ?? null
  const last = events.flatMap((one) => (one.act === 'progress' ? [{ day: one.day, text: one.text }] : [])).at(-1) ?? null
  const past = (when: Day): boolean => due !== null && when > due
  return {
    directive,
    task,
    state: done ? (past(done.day) ? 'completedLate' : 'completedOnTime') : past(day) ? 'overdue' : 'inTime',
    due,
    completed: done,
    progress: last,
    reviews: events.flatMap((one) => (one.act === 'review' ? [{ day: one.day, text: one.text }] : [])),
    extensions,
  }
}

/** The rows khoản 5 of form 1 asks for, each with the tasks it is made of. */
export interface TaskCounts {
  readonly assigned: readonly TaskStanding[]
  readonly completedOnTime: readonly TaskStanding[]
  readonly completedLate: readonly TaskStanding[]
  readonly overdue: readonly TaskStanding[]
}

/**
 * What a period's report may say of tasks: those issued by its last day and not completed before its first one, so that
 * a task that runs on is counted in every period it runs in. What is neither completed nor overdue is still in time.
 */
export function taskCounts(events: readonly DirectiveEvent[], level: DirectiveLevel, from: Day, to: Day): TaskCounts {
  const assigned = taskStandings(events, to).filter((one) => one.directive.level === level && (one.completed === null || one.completed.day >= from))
  const of = (state: TaskState): TaskStanding[] => assigned.filter((one) => one.state === state)
  return { assigned, completedOnTime: of('completedOnTime'), completedLate: of('completedLate'), overdue: of('overdue') }
}

/** What is wrong with a directive as it was typed; `null` when it can be kept. */
export function directiveProblem(directive: Directive): 'day' | 'due' | 'twice' | null {
  if (!isDay(directive.day)) return 'day'
  if (directive.tasks.some(({ due }) => due !== null && (!isDay(due) || due < directive.day))) return 'due'
  return new Set(directive.tasks.map((one) => one.id)).size === directive.tasks.length ? null : 'twice'
}

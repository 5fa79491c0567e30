// Tasks from directives: issuing them, reporting on one's own, giving more time, and where they all stand.
import { randomUUID } from 'node:crypto'
import { dayAt, isDay, writtenDay, type Day } from '../../reporting/calendar/day.ts'
import {
  directiveProblem, taskCounts, taskStandings, type Directive, type DirectiveEvent, type DirectiveLevel, type TaskAct, type TaskCounts, type TaskEvent, type TaskStanding,
} from '../../reporting/compliance/directive.ts'
import { directiveWords } from '../../reporting/compliance/directive.vi.ts'
import { permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { Ports } from '../ports.ts'

/** A directive as it is typed; the service names it and keeps who entered it. */
export type DirectiveOrder = Omit<Directive, 'id' | 'unit'>

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** What somebody says of a task. `day` is today where it is not given. */
export type TaskWord = DistributiveOmit<TaskEvent, 'at' | 'actor' | 'directive' | 'task' | 'day'> & { readonly day?: Day | undefined }

/** Keeps a directive whose tasks are all for units in the person's subtree; the same document is kept once for a unit. */
export async function issueDirective(ports: Ports, session: Session, order: DirectiveOrder): Promise<Directive | Refusal> {
  const { units } = ports.shelf
  const directive: Directive = { ...order, id: randomUUID(), unit: session.unit }
  const problem = directiveProblem(directive)
  if (problem !== null) return refuse('badDirective', { problem: directiveWords.problems[problem] })
  for (const { owner } of order.tasks) {
    const unit = units.find((one) => one.id === owner)
    if (!unit) return refuse('unknownUnit', { unit: owner })
    if (!isWithin(units, owner, session.unit, order.day)) return refuse('outsideSubtree', { unit: unit.name })
  }
  const kept = await ports.directives.act((events) =>
    events.some((one) => one.act === 'issue' && one.directive.unit === session.unit && one.directive.document === order.document && one.directive.day === order.day)
      ? refuse('directiveKnown', { document: order.document })
      : { act: 'issue', directive, ...happened(ports, session) },
  )
  return isRefusal(kept) ? kept : directive
}

/** Adds a word on a task: progress, completion and review are its owner's, more time is given by who issued it. */
export async function tellOfTask(ports: Ports, session: Session, directiveId: string, taskId: string, word: TaskWord): Promise<TaskStanding | Refusal> {
  const today = dayAt(ports.clock())
  const { day = today, ...rest } = word
  const find = (events: readonly DirectiveEvent[], on: Day): TaskStanding | undefined =>
    taskStandings(events, on).find((one) => one.directive.id === directiveId && one.task.id === taskId)
  const events = await ports.directives.act((before) => {
    const found = find(before, today)
    if (!found || !isNear(ports, session, found)) return refuse('unknownTask')
    const by = mayTell(session, found, word.act)
    if (by) return by
    if (found.completed !== null) return refuse('taskDone', { day: writtenDay(found.completed.day) })
    if (!isDay(day) || day > today || day < found.directive.day) return refuse('badTaskDay', { day: isDay(day) ? writtenDay(day) : day, from: writtenDay(found.directive.day), to: writtenDay(today) })
    if (word.act === 'extend' && (!isDay(word.due) || word.due <= (found.due ?? found.directive.day))) return refuse('badExtension', { due: found.due === null ? '' : writtenDay(found.due) })
    return { ...rest, directive: directiveId, task: taskId, day, ...happened(ports, session) } as TaskEvent // the word and the act were one object
  })
  if (isRefusal(events)) return events
  return find(events, today) ?? refuse('unknownTask')
}

/** Where the tasks of the units in the person's subtree stand on a day. */
export async function directiveTasks(ports: Ports, session: Session, day: Day): Promise<TaskStanding[]> {
  return taskStandings(await ports.directives.list(), day).filter((one) => isNear(ports, session, one))
}

/** What khoản 5 may say for the person's subtree, of the Government's tasks and of the province's own apart. */
export async function directiveCounts(ports: Ports, session: Session, from: Day, to: Day): Promise<Record<DirectiveLevel, TaskCounts> | Refusal> {
  if (!isDay(from) || !isDay(to) || from > to) return refuse('badRequest', { detail: directiveWords.badSpan })
  const events = await ports.directives.list()
  const near = (list: readonly TaskStanding[]): TaskStanding[] => list.filter((one) => isNear(ports, session, one))
  const of = (level: DirectiveLevel): TaskCounts => {
    const { assigned, completedOnTime, completedLate, overdue } = taskCounts(events, level, from, to)
    return { assigned: near(assigned), completedOnTime: near(completedOnTime), completedLate: near(completedLate), overdue: near(overdue) }
  }
  return { government: of('government'), province: of('province') }
}

/** By the day of the directive: who followed a task then still sees it after units were merged. */
function isNear({ shelf }: Ports, session: Session, { directive, task }: TaskStanding): boolean {
  return isWithin(shelf.units, task.owner, session.unit, directive.day)
}

function mayTell(session: Session, { directive, task }: TaskStanding, act: TaskAct): Refusal | null {
  const holder = act === 'extend' ? directive.unit : task.owner
  return session.unit === holder ? null : refuse('notPermitted', { permission: act === 'extend' ? permissionLabels.consolidate : directiveWords.ownTask })
}

function happened(ports: Ports, session: Session): Pick<TaskEvent, 'at' | 'actor'> {
  return { at: ports.clock().toISOString(), actor: { account: session.account, name: session.name } }
}

// A directive as it is being typed, what is still wrong with it, and the order it makes.
import { isDay, type Day } from '../../../reporting/calendar/day.ts'
import type { DirectiveLevel } from '../../../reporting/compliance/directive.ts'
import type { DirectiveOrder } from './tasks-service.ts'

export interface TaskDraft {
  readonly text: string
  /** `''` where the document names no day. */
  readonly due: string
  /** What is asked of several units becomes a task for each. */
  readonly owners: readonly string[]
}

export interface DirectiveDraft {
  readonly document: string
  readonly day: string
  readonly issuer: string
  readonly title: string
  readonly level: DirectiveLevel | null
  readonly tasks: readonly TaskDraft[]
}

export const emptyTask: TaskDraft = { text: '', due: '', owners: [] }
export const emptyDraft: DirectiveDraft = { document: '', day: '', issuer: '', title: '', level: null, tasks: [emptyTask] }

export type DraftField = 'document' | 'day' | 'issuer' | 'title' | 'level' | 'text' | 'due' | 'owners'
export type Fault = 'missing' | 'notReal' | 'afterToday' | 'beforeDocument'

/** One thing wrong; `task` counts from 0 and is `null` for the document itself. */
export interface DraftFault {
  readonly field: DraftField
  readonly task: number | null
  readonly fault: Fault
}

/** What is wrong with a draft, in the order the fields stand; nothing where it can be sent. `today`: the service's day. */
export function faultsOf(draft: DirectiveDraft, today: Day): DraftFault[] {
  const whole = (field: DraftField, fault: Fault | null): DraftFault[] => (fault === null ? [] : [{ field, task: null, fault }])
  const blank = (text: string): Fault | null => (text.trim() === '' ? 'missing' : null)
  return [
    ...whole('document', blank(draft.document)),
    ...whole('day', draft.day === '' ? 'missing' : !isDay(draft.day) ? 'notReal' : draft.day > today ? 'afterToday' : null),
    ...whole('issuer', blank(draft.issuer)),
    ...whole('title', blank(draft.title)),
    ...whole('level', draft.level === null ? 'missing' : null),
    ...draft.tasks.flatMap((task, at): DraftFault[] => [
      ...(task.text.trim() === '' ? [{ field: 'text', task: at, fault: 'missing' } as const] : []),
      ...(task.due !== '' && !isDay(task.due) ? [{ field: 'due', task: at, fault: 'notReal' } as const] : []),
      ...(isDay(task.due) && isDay(draft.day) && task.due < draft.day ? [{ field: 'due', task: at, fault: 'beforeDocument' } as const] : []),
      ...(task.owners.length === 0 ? [{ field: 'owners', task: at, fault: 'missing' } as const] : []),
    ]),
  ]
}

/** The order a draft without faults makes; tasks are numbered as they stand, those of several units with a second number. */
export function orderOf(draft: DirectiveDraft): DirectiveOrder | null {
  const { level } = draft
  if (level === null) return null
  return {
    document: tidy(draft.document),
    day: draft.day,
    issuer: tidy(draft.issuer),
    title: tidy(draft.title),
    level,
    tasks: draft.tasks.flatMap(({ text, due, owners }, at) =>
      owners.map((owner, index) => ({ id: owners.length === 1 ? `${at + 1}` : `${at + 1}.${index + 1}`, text: text.trim().normalize('NFC'), owner, due: due === '' ? null : due })),
    ),
  }
}

/** How many tasks a draft makes. */
export function taskCount(draft: DirectiveDraft): number {
  return draft.tasks.reduce((sum, one) => sum + one.owners.length, 0)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC')
}

// `directives`: where the tasks of the units under one's own stand, and what khoản 5 may say of them.
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import type { DirectiveLevel, TaskCounts, TaskStanding } from '../../reporting/compliance/directive.ts'
import { directiveWords, levelLabels, taskStateLabels } from '../../reporting/compliance/directive.vi.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { connect } from './connection.ts'
import { localShelf } from './local.ts'
import { isOutcome, option, usage, type Command } from './outcome.ts'
import { remindWords } from './remind.vi.ts'
import { words } from './words.vi.ts'

type Suggestion = Record<keyof TaskCounts, number> & { readonly sources: TaskCounts }
type Counted = Readonly<Record<DirectiveLevel, Suggestion>>

/** `list` shows the tasks on a day; `counts` the rows of khoản 5 for a span of days, the Government's tasks apart. */
export const directives: Command = async (call) => {
  const [verb] = call.operands
  const [on, from, to] = ['on', 'from', 'to'].map((name) => option(call, name))
  const bad = [on, from, to].find((day) => day !== undefined && day !== '' && !isDay(day))
  if (bad !== undefined) return usage(words.badDay(bad))
  if (verb !== 'list' && verb !== 'counts') return usage(remindWords.directivesUsage)
  if (verb === 'counts' && (from === '' || to === '')) return usage(words.needs(remindWords.span))
  const connection = await connect(call)
  if ('code' in connection) return connection
  if (verb === 'list') {
    const answer = await connection.ask<{ tasks: readonly TaskStanding[] }>('GET', `/api/directives${on === '' ? '' : `?on=${on}`}`)
    if (isOutcome(answer)) return answer
    return { code: 0, text: answer.tasks.length === 0 ? remindWords.noTasks : answer.tasks.map(line).join('\n'), json: answer }
  }
  const answer = await connection.ask<Counted>('GET', `/api/directives/counts?${new URLSearchParams({ from: from ?? '', to: to ?? '' })}`)
  if (isOutcome(answer)) return answer
  return { code: 0, text: [...countLines('government', answer.government), ...countLines('province', answer.province)].join('\n'), json: answer }
}

function line({ directive, task, state, due }: TaskStanding): string {
  return `${directive.document} ${task.id}  ${unitNameOn(localShelf.units, task.owner, directive.day)}  ${due === null ? directiveWords.noDue : writtenDay(due)}  ${taskStateLabels[state]}  ${task.text}`
}

function countLines(level: DirectiveLevel, counted: Suggestion): string[] {
  return [
    levelLabels[level],
    `  ${directiveWords.assigned}: ${counted.assigned}`,
    ...(['completedOnTime', 'completedLate', 'overdue'] as const).flatMap((state) => [
      `  ${taskStateLabels[state]}: ${counted[state]}`,
      ...counted.sources[state].map((one) => `    ${line(one)}`),
    ]),
  ]
}

// Where tasks stand on a day, and what khoản 5 may count of them.
import { describe, expect, test } from '@jest/globals'
import { directiveProblem, taskCounts, taskStandings, type Directive, type DirectiveEvent, type Task } from './directive.ts'

const base = { at: '2023-01-01T00:00:00Z', actor: { account: 'a', name: 'A' } }
const task = (id: string, due: string | null): Task => ({ id, text: id, owner: 'so', due })
const directive = (id: string, tasks: readonly Task[], change: Partial<Directive> = {}): Directive =>
  ({ id, document: id, day: '2023-01-10', issuer: 'x', title: 'x', level: 'government', unit: 'tinh', tasks, ...change })
const issue = (one: Directive): DirectiveEvent => ({ act: 'issue', directive: one, ...base })
const done = (id: string, day: string): DirectiveEvent => ({ act: 'complete', directive: 'd', task: id, day, result: 'xong', ...base })
const events: readonly DirectiveEvent[] = [
  issue(directive('d', [task('early', '2023-03-31'), task('late', '2023-03-31'), task('open', '2023-03-31'), task('more', '2023-03-31'), task('endless', null)])),
  issue(directive('p', [task('own', '2023-02-01')], { level: 'province' })),
  done('early', '2023-03-31'),
  done('late', '2023-04-01'),
  { act: 'extend', directive: 'd', task: 'more', day: '2023-03-20', due: '2023-06-30', document: '12/VPCP', ...base },
  { act: 'progress', directive: 'd', task: 'open', day: '2023-03-01', text: 'được nửa', ...base },
  { act: 'review', directive: 'd', task: 'open', day: '2023-03-31', text: 'chậm', ...base },
]
const on = (day: string) => Object.fromEntries(taskStandings(events, day).map((one) => [one.task.id, one.state]))

describe('where tasks stand', () => {
  test('the last day is in time, the next is overdue; done on the last day is on time', () => {
    expect(on('2023-03-31')).toEqual({ early: 'completedOnTime', late: 'inTime', open: 'inTime', more: 'inTime', endless: 'inTime', own: 'overdue' })
    expect(on('2023-04-01')).toEqual({ early: 'completedOnTime', late: 'completedLate', open: 'overdue', more: 'inTime', endless: 'inTime', own: 'overdue' })
    expect(on('2023-07-01')['more']).toBe('overdue')
    expect(on('2023-01-09')).toEqual({})
  })
  test('a word is not known before its day; the extension names its document', () => {
    const at = (day: string, id: string) => taskStandings(events, day).find((one) => one.task.id === id)
    expect([at('2023-03-19', 'more')?.due, at('2023-03-20', 'more')?.due, at('2023-03-20', 'more')?.extensions[0]?.document]).toEqual(['2023-03-31', '2023-06-30', '12/VPCP'])
    expect([at('2023-02-28', 'open')?.progress, at('2023-03-01', 'open')?.progress?.text, at('2023-03-31', 'open')?.reviews.length]).toEqual([null, 'được nửa', 1])
  })
})

describe('khoản 5', () => {
  const numbers = (from: string, to: string) => {
    const { assigned, completedOnTime, completedLate, overdue } = taskCounts(events, 'government', from, to)
    return [assigned, completedOnTime, completedLate, overdue].map((one) => one.length)
  }
  test('counts the Government’s tasks alone; what runs on is counted again, what ended before is not', () => {
    expect(numbers('2023-01-01', '2023-03-31')).toEqual([5, 1, 0, 0])
    expect(numbers('2023-04-01', '2023-06-30')).toEqual([4, 0, 1, 1])
    expect(taskCounts(events, 'province', '2023-01-01', '2023-03-31').overdue.map((one) => one.task.id)).toEqual(['own'])
  })
})

test('a directive with days that are none, due before it was written, or two tasks of one name is not kept', () => {
  expect(directiveProblem(directive('d', [task('a', null)], { day: '2023-02-30' }))).toBe('day')
  expect(directiveProblem(directive('d', [task('a', '2023-01-09')]))).toBe('due')
  expect(directiveProblem(directive('d', [task('a', null), task('a', null)]))).toBe('twice')
  expect(directiveProblem(directive('d', [task('a', '2023-01-10')]))).toBeNull()
})

// The hour at which reminders go out, and that a day’s run is done once.
import { expect, test } from '@jest/globals'
import { dueDay, isTimeOfDay, startReminderTimer } from './reminder-timer.ts'

test('half past seven in Vietnam is half past midnight in Greenwich', () => {
  expect(dueDay(new Date('2023-09-21T00:29:59Z'), '07:30')).toBeNull()
  expect(dueDay(new Date('2023-09-21T00:30:00Z'), '07:30')).toBe('2023-09-21')
  expect(dueDay(new Date('2023-09-21T16:59:59Z'), '07:30')).toBe('2023-09-21')
  expect(dueDay(new Date('2023-09-21T17:00:00Z'), '07:30')).toBeNull()
})

test.each([['07:30', true], ['7:30', false], ['24:00', false], ['07:60', false], ['', false]])('%j is a time of the day: %s', (text, is) => {
  expect(isTimeOfDay(text)).toBe(is)
})

test('a failed run is tried again; a good one is not repeated until the next day', async () => {
  let now = new Date('2023-09-21T00:00:00Z')
  let runs = 0
  let failures = 0
  const looks: (() => void)[] = []
  const clock = () => {
    for (const seen of looks.splice(0)) seen()
    return now
  }
  const looked = async (times: number) => {
    for (let turn = 0; turn < times; turn++) await new Promise<void>((seen) => looks.push(seen))
  }
  const run = async () => {
    if (++runs === 1) throw new Error('no database')
  }
  const timer = startReminderTimer({ at: '07:30', clock, run, failed: () => failures++, everyMs: 5 })
  await looked(2)
  expect(runs).toBe(0)
  now = new Date('2023-09-21T00:31:00Z')
  await looked(8)
  expect([runs, failures]).toEqual([2, 1])
  now = new Date('2023-09-22T00:31:00Z')
  await looked(6)
  await timer.stop()
  expect(runs).toBe(3)
})

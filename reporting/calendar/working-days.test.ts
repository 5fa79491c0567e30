// Working days: weekends, holidays, and the day a report is due.
import { describe, expect, test } from '@jest/globals'
import { holidays } from '../../regimes/holidays.ts'
import { isDay } from './day.ts'
import { dayOff, dueDay, knowsHolidays, nextWorkingDay, workingDaysBetween } from './working-days.ts'

describe('days off', () => {
  test.each([
    ['2023-09-16', 'saturday'],
    ['2023-09-17', 'sunday'],
    ['2023-09-18', undefined],
    ['2022-12-31', 'saturday'],
    ['2000-02-29', undefined],
    ['2023-09-04', 'holiday'],
    ['2026-04-26', 'holiday'],
  ])('%s: %s', (day, kind) => {
    expect(dayOff(day, holidays)?.kind).toBe(kind)
  })
  test('the list has real days, each once, all marked as not confirmed by a text at hand', () => {
    const days = holidays.map((one) => one.day)
    expect(days.every(isDay)).toBe(true)
    expect(new Set(days).size).toBe(days.length)
    expect(new Set(holidays.map((one) => one.evidence))).toEqual(new Set(['reconstructed']))
    expect([2022, 2023, 2024, 2025, 2026, 2027].map((year) => knowsHolidays(year, holidays))).toEqual([false, true, true, true, true, false])
  })
  test('every day given for a holiday on a day of rest is one that would be worked', () => {
    const given = holidays.filter((one) => one.name.startsWith('Nghỉ bù'))
    expect(given.length).toBeGreaterThan(0)
    for (const { day } of given) expect(dayOff(day, [])).toBeNull()
  })
})

test('the next working day passes over a weekend and a holiday together', () => {
  expect([nextWorkingDay('2023-09-01', holidays), nextWorkingDay('2023-09-05', holidays), nextWorkingDay('2024-02-08', holidays)]).toEqual(['2023-09-05', '2023-09-05', '2024-02-15'])
})

test('working days between two days count neither of them', () => {
  expect([workingDaysBetween('2023-12-14', '2023-12-15', holidays), workingDaysBetween('2023-09-14', '2023-09-17', holidays), workingDaysBetween('2023-09-14', '2023-09-19', holidays), workingDaysBetween('2023-12-15', '2023-12-11', holidays)]).toEqual([0, 1, 2, 0])
})

test('a due day moves only where the regime says so', () => {
  expect([dueDay('2023-09-17', { holidays }), dueDay('2023-09-17', { holidays, movesDueDays: 'nextWorkingDay' }), dueDay('2023-09-18', { movesDueDays: 'nextWorkingDay' })]).toEqual(['2023-09-17', '2023-09-18', '2023-09-18'])
})

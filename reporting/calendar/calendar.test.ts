// Days, periods and deadlines as the letters count them.
import { describe, expect, test } from '@jest/globals'
import { addDays, dayAt, daysBetween, isDay } from './day.ts'
import { lastDay, parsePeriod, periodKey, previousPeriod } from './period.ts'
import { editionFor, type CalendarEdition } from './edition.ts'
import { timeliness } from './timeliness.ts'
import { periodHeading, periodLabel } from './labels.vi.ts'

describe('a day in Vietnam', () => {
  test('ends at 23:59:59 there, seven hours ahead of Greenwich', () => {
    expect(dayAt(new Date('2023-09-17T16:59:59.999Z'))).toBe('2023-09-17')
    expect(dayAt(new Date('2023-09-17T17:00:00.000Z'))).toBe('2023-09-18')
  })
  test('exists only if the calendar has it', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2023-02-29')).toBe(false)
    expect(isDay('17/9/2023')).toBe(false)
  })
  test('is counted across months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(daysBetween('2023-09-19', '2023-09-17')).toBe(-2)
  })
})

describe('a period', () => {
  test.each(['2023-09', '2023-Q3', '2023-H1', '2023'])('%s is read and written alike', (key) => {
    const period = parsePeriod(key)
    expect(period && periodKey(period)).toBe(key)
  })
  test.each(['2023-13', '2023-00', '2023-Q5', '9/2023', ''])('%p is no period', (key) => {
    expect(parsePeriod(key)).toBeNull()
  })
  test('has a previous one of its own kind, across the year too', () => {
    const previous = (key: string) => periodKey(previousPeriod(parsePeriod(key) ?? { kind: 'year', year: 0, number: 1 }))
    expect([previous('2023-01'), previous('2023-Q1'), previous('2023-H1'), previous('2023')]).toEqual(['2022-12', '2022-Q4', '2022-H2', '2022'])
  })
  test('ends on the last day of its last month, and is named as letters name it', () => {
    const q1 = parsePeriod('2024-Q1') ?? { kind: 'year', year: 0, number: 1 }
    expect(lastDay(q1)).toBe('2024-03-31')
    expect(periodLabel(q1)).toBe('quý I/2024')
    expect(periodHeading(q1)).toBe('Quý I năm 2024')
  })
})

test('an edition is found by the period, and a period before all documents has none', () => {
  const edition: CalendarEdition = {
    id: 'x', basis: 'x', evidence: 'letter', kind: 'month', from: '2023-09', to: '2023-12',
    dataWindow: { from: { months: -1, date: 21 }, to: { months: 0, date: 20 } }, duties: [],
  }
  const find = (key: string) => editionFor([edition], parsePeriod(key) ?? { kind: 'year', year: 0, number: 1 })?.id ?? null
  expect([find('2023-08'), find('2023-09'), find('2023-12'), find('2024-01'), find('2023-Q3')]).toEqual([null, 'x', 'x', null, null])
})

test('sent on an earlier day is early, on the day itself on time, later is late', () => {
  const setting = { earlyByDays: 1 }
  expect(timeliness('2023-09-16', '2023-09-17', setting)).toBe('early')
  expect(timeliness('2023-09-17', '2023-09-17', setting)).toBe('onTime')
  expect(timeliness('2023-09-18', '2023-09-17', setting)).toBe('late')
  expect(timeliness('2023-09-16', '2023-09-17', { earlyByDays: 2 })).toBe('onTime')
})

// How windows lie in one another: by days alone.
import { describe, expect, test } from '@jest/globals'
import { cchcHaTinh } from '../../regimes/cchc/regime.ts'
import { ksttNgheAn } from '../../regimes/kstt/regime.ts'
import type { CalendarEdition } from './edition.ts'
import { parsePeriod, periodKey } from './period.ts'
import { disjoint, earlierAlike, periodsWithin, tiling } from './tiling.ts'

const part = (from: string, to: string) => ({ window: { from, to } })
const year = { from: '2022-12-15', to: '2023-12-14' }
const quarters = [part('2022-12-15', '2023-03-14'), part('2023-03-15', '2023-06-14'), part('2023-06-15', '2023-09-14'), part('2023-09-15', '2023-12-14')]
const halves = [part('2022-12-15', '2023-06-14'), part('2023-06-15', '2023-12-14')]
const page = (kind: CalendarEdition['kind'], from: string, months: number, cut = 15, more: Partial<CalendarEdition> = {}): CalendarEdition => ({
  id: `${kind}.${from}`, basis: 'x', evidence: 'letter', kind, from, duties: [], dataWindow: { from: { months: -months, date: cut }, to: { months: 0, date: cut - 1 } }, ...more,
})
const period = (key: string) => parsePeriod(key) ?? { kind: 'year' as const, year: 0, number: 1 }

describe('parts cover a window', () => {
  test('when each day of it is in exactly one of them, in whatever order they are given', () => {
    expect(tiling(year, [...quarters].reverse())).toEqual(quarters)
    expect(tiling(year, quarters.slice(0, 3))).toBeNull()
    expect(tiling(year, quarters.slice(1))).toBeNull()
  })
  test('a half and the quarters of the other half do, and longer ones are taken first', () => {
    expect(tiling(year, [...quarters, ...halves.slice(0, 1)])).toEqual([halves[0], quarters[2], quarters[3]])
    expect(tiling(year, [...quarters, ...halves])).toEqual(halves)
  })
  test('months cut on the 21st never make a quarter cut on the 15th', () => {
    const months = [part('2022-12-21', '2023-01-20'), part('2023-01-21', '2023-02-20'), part('2023-02-21', '2023-03-20')]
    expect(tiling({ from: '2022-12-15', to: '2023-03-14' }, months)).toBeNull()
  })
  test('where days are left out, parts that share no day are chosen, the longest first', () => {
    expect(disjoint(year, [...quarters.slice(0, 3), ...halves.slice(0, 1)])).toEqual([halves[0], quarters[2]])
    expect(disjoint({ from: '2023-01-01', to: '2023-12-14' }, quarters)).toEqual(quarters.slice(1))
  })
})

describe('the periods of a calendar', () => {
  test('within the year of the CCHC calendar are six months and two quarters: they do not cover it', () => {
    const within = periodsWithin(cchcHaTinh.calendars, period('2023'))
    expect(within.map((one) => periodKey(one.period))).toEqual(['2023-Q1', '2023-H1', '2023-Q3'])
    expect(tiling(year, within)).toBeNull()
  })
  test('within a year are found by their days: a first quarter begins in the calendar year before', () => {
    const calendars = [page('year', '2023', 12), page('quarter', '2022-Q1', 3)]
    const within = periodsWithin(calendars, period('2023'))
    expect(within.map((one) => [periodKey(one.period), one.window.from])).toEqual([['2023-Q1', '2022-12-15'], ['2023-Q2', '2023-03-15'], ['2023-Q3', '2023-06-15'], ['2023-Q4', '2023-09-15']])
    expect(tiling(year, within)).toHaveLength(4)
  })
  test('before a month are at most so many, newest first, none before the first the letter asks for', () => {
    expect(earlierAlike(ksttNgheAn.calendars, period('2024-02'), 8).map(periodKey)).toEqual(['2024-01', '2023-12', '2023-11', '2023-10', '2023-09'])
    expect(earlierAlike(ksttNgheAn.calendars, period('2026-02'), 8)).toHaveLength(8)
  })
  test('whose windows were cut otherwise are not alike; periods a calendar leaves out are stepped over', () => {
    const calendars = [page('quarter', '2022-Q1', 3, 21, { to: '2022-Q4' }), page('quarter', '2023-Q1', 3, 15, { numbers: [1, 3] })]
    expect(earlierAlike(calendars, period('2024-Q1'), 8).map(periodKey)).toEqual(['2023-Q3', '2023-Q1'])
  })
  test('a month has nothing within it', () => {
    expect(periodsWithin(ksttNgheAn.calendars, period('2024-02'))).toEqual([])
  })
})

// Letter 7550/UBND-KSTT (Nghệ An, 8/9/2023): the monthly report, from period 9/2023.
import { describe, expect, test } from '@jest/globals'
import { ksttNgheAn } from '../../regimes/kstt/regime.ts'
import { sampleUnits } from '../../regimes/index.ts'
import { dayAt } from '../../reporting/calendar/day.ts'
import { cautionsFor, dataWindow, editionFor } from '../../reporting/calendar/edition.ts'
import { parsePeriod } from '../../reporting/calendar/period.ts'
import { timeliness } from '../../reporting/calendar/timeliness.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'

const period = (key: string) => parsePeriod(key) ?? { kind: 'year' as const, year: 0, number: 1 }
const page = (key: string) => editionFor(ksttNgheAn.calendars, period(key))

function owed(key: string) {
  const edition = page(key)
  return edition ? obligationsIn('nghe-an', sampleUnits, edition, period(key)) : []
}

describe('the monthly report of Nghệ An', () => {
  test('begins with the period of September 2023', () => {
    expect(page('2023-08')).toBeNull()
    expect(page('2023-09')?.basis).toBe('7550/UBND-KSTT')
  })
  test.each([
    ['2023-09', '2023-08-21', '2023-09-20'],
    ['2024-01', '2023-12-21', '2024-01-20'],
    ['2024-03', '2024-02-21', '2024-03-20'],
  ])('%s covers the 21st of the month before to the 20th', (key, from, to) => {
    const edition = page(key)
    expect(edition && dataWindow(edition, period(key))).toEqual({ from, to })
  })
  test('is due from communes on the 22nd, from districts and departments on the 24th', () => {
    const days = new Map(owed('2023-09').map((one) => [one.unit.kind, one.deadline]))
    expect(days).toEqual(new Map([['department', '2023-09-24'], ['district', '2023-09-24'], ['commune', '2023-09-22']]))
  })
  test('goes from the commune to the district, from the district and the departments to the province', () => {
    const to = (unit: string) => owed('2023-09').find((one) => one.unit.id === unit)?.receiver
    expect([to('nghe-an.kim-lien'), to('nghe-an.nam-dan'), to('nghe-an.so-tu-phap')]).toEqual(['nghe-an.nam-dan', 'nghe-an', 'nghe-an'])
  })
  test('is judged by whole days in Vietnam: 23:59:59 on the 22nd is on time, a second later is late', () => {
    const judge = (instant: string) => timeliness(dayAt(new Date(instant)), '2023-09-22', ksttNgheAn.timeliness)
    expect(judge('2023-09-21T16:59:59Z')).toBe('early')
    expect(judge('2023-09-22T16:59:59Z')).toBe('onTime')
    expect(judge('2023-09-22T17:00:00Z')).toBe('late')
  })
  test('does not pretend to know the chain after the districts ended', () => {
    const edition = page('2025-09')
    expect(owed('2025-09').some((one) => one.unit.kind === 'district')).toBe(false)
    expect(edition && cautionsFor(edition, period('2025-09'))).toHaveLength(1)
    expect(edition && cautionsFor(edition, period('2025-06'))).toHaveLength(0)
  })
})

// The planner over the letters' own days: what falls on a day off, and where no time is left.
import { describe, expect, test } from '@jest/globals'
import { defaultPage, windows } from '../../regimes/general/nghi-dinh-09-2019.ts'
import { holidays } from '../../regimes/holidays.ts'
import { regimes, sampleUnits } from '../../regimes/index.ts'
import { dataWindow, type CalendarEdition, type Duty } from '../calendar/edition.ts'
import { parsePeriod, type Period, type PeriodKind } from '../calendar/period.ts'
import { obligationsIn } from './obligation.ts'
import { planPeriod, planYear } from './planner.ts'
import { dueMark, dueWarnings } from './planner.vi.ts'

const period = (key: string): Period => parsePeriod(key) ?? { kind: 'year', year: 0, number: 1 }
const quangNgai = regimes.find((one) => one.id === 'kstt-quang-ngai') ?? { calendars: [], province: '' }
const duty = (deliverable: Duty['deliverable'], date: number): Duty => ({ kinds: ['department'], deliverable, forms: [], deadline: { months: 0, date }, signed: false, basis: 'SNV-CCHC&VTLT/2023-12', evidence: 'letter' })
/** The days of letter 004: closes on the 14th, narrative by the 11th, figures by the 15th of December 2023. */
const haTinh: CalendarEdition = defaultPage('year', { id: 'x', from: '2023', to: '2023', duties: [duty('narrative', 11), duty('data', 15)] })

describe('a period', () => {
  test('Quảng Ngãi, quarter III/2023: the 17th is a Sunday, marked and not moved', () => {
    const plan = planPeriod(quangNgai, period('2023-Q3'))
    expect(plan?.dataWindow).toEqual({ from: '2023-06-15', to: '2023-09-14' })
    expect(plan?.duties.map((one) => [one.named, one.deadline, one.fallsOn?.kind, one.workingDays, one.warnings])).toEqual([
      ['2023-09-17', '2023-09-17', 'sunday', 1, []],
      ['2023-09-17', '2023-09-17', 'sunday', 1, []],
      ['2023-09-19', '2023-09-19', undefined, 2, []],
      ['2023-09-19', '2023-09-19', undefined, 2, []],
      ['2023-09-25', '2023-09-25', undefined, 6, []],
    ])
  })
  test('where the regime chooses, the due day moves, for the plan and for what units owe alike', () => {
    const moving = { ...quangNgai, movesDueDays: 'nextWorkingDay' as const }
    expect(planPeriod(moving, period('2023-Q3'))?.duties.map((one) => one.deadline)).toEqual(['2023-09-18', '2023-09-18', '2023-09-19', '2023-09-19', '2023-09-25'])
    const [page] = quangNgai.calendars
    const owed = (setting: object) => (page ? obligationsIn('quang-ngai', sampleUnits, page, period('2023-Q3'), setting) : []).find((one) => one.unit.kind === 'commune')?.deadline
    expect([owed(moving), owed(quangNgai)]).toEqual(['2023-09-18', '2023-09-17'])
  })
  test('letter 004: the narrative is due before the numbers are complete, the figures the day after', () => {
    const plan = planPeriod({ calendars: [haTinh], holidays }, period('2023'))
    expect(plan?.dataWindow).toEqual({ from: '2022-12-15', to: '2023-12-14' })
    expect(plan?.duties.map((one) => [one.deadline, one.warnings])).toEqual([['2023-12-11', ['beforeClose']], ['2023-12-15', ['noWorkingDay']]])
  })
  test('a year without a list of holidays is told', () => {
    expect(planPeriod({ calendars: [{ ...haTinh, from: '2027', to: '2027' }], holidays }, period('2027'))?.duties[1]?.warnings).toContain('holidaysUnknown')
  })
  test('no page, no plan', () => {
    expect(planPeriod(quangNgai, period('2023-Q4'))).toBeNull()
  })
})

test('a year has the periods documents speak of, in the order in which they fall due', () => {
  expect(planYear(quangNgai, 2023).map((one) => one.period)).toEqual([period('2023-Q3')])
  expect(planYear({ calendars: [haTinh, ...quangNgai.calendars], holidays }, 2023).map((one) => one.period.kind)).toEqual(['quarter', 'year'])
  const ngheAn = regimes.find((one) => one.id === 'kstt-nghe-an')
  expect(ngheAn && planYear(ngheAn, 2023).map((one) => one.period.number)).toEqual([9, 10, 11, 12])
  expect(planYear(quangNgai, 2024)).toEqual([])
})

test('the windows of Nghị định 09/2019', () => {
  const on = (kind: PeriodKind, key: string) => Object.values(dataWindow(defaultPage(kind, { id: 'x', from: key, duties: [] }), period(key)))
  expect([on('month', '2023-01'), on('quarter', '2023-Q1'), on('half', '2023-H1'), on('half', '2023-H2'), on('year', '2023')]).toEqual([
    ['2022-12-15', '2023-01-14'], ['2022-12-15', '2023-03-14'], ['2022-12-15', '2023-06-14'], ['2023-06-15', '2023-12-14'], ['2022-12-15', '2023-12-14'],
  ])
  expect(Object.values(windows).map((one) => one.evidence)).toEqual(['reconstructed', 'reconstructed', 'reconstructed', 'implementations'])
})

test('marks and warnings are plain sentences', () => {
  const said = [dueMark({ kind: 'sunday', name: null }, '2023-09-17', '2023-09-17'), dueMark({ kind: 'holiday', name: 'Quốc khánh' }, '2023-09-02', '2023-09-05'), ...Object.values(dueWarnings)]
  for (const one of said) expect(one).toMatch(/\.$/u)
  expect(said[1]).toContain('5/9/2023')
  expect(dueMark(null, '2023-09-18', '2023-09-18')).toBeNull()
})

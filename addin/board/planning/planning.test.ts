// The page Lịch without a screen: whose lines are shown, what comes next, and one's own address.
import { describe, expect, test } from '@jest/globals'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { Offer, Session, StatusRow } from '../../../reporting/submission/service.ts'
import { createStore } from '../../store.ts'
import { isSent, linesFor, nextOf, periodsToLookAt } from './own-plan.ts'
import { createPlanningActs } from './planning-acts.ts'
import type { PlannedDuty, PlannedPeriod, PlanningService, YearPlan } from './planning-service.ts'
import { followPlanning, openingPlanning } from './planning-state.ts'

const duty = (deadline: string, change: Partial<PlannedDuty> = {}): PlannedDuty => ({
  kinds: ['commune'], unitIds: null, units: null, receiver: null, basis: 'X', evidence: 'letter', deliverable: 'data', forms: [], deadline, signed: false, note: null,
  named: deadline, fallsOn: null, workingDays: 1, warnings: [], ...change,
})
const period = (key: string, from: string, to: string, duties: readonly PlannedDuty[]): PlannedPeriod => ({ regime: 'r', period: key, label: key, dataWindow: { from, to }, duties, cautions: [], sources: [] })
const september = period('2023-09', '2023-08-21', '2023-09-20', [duty('2023-09-24', { kinds: ['department'] }), duty('2023-09-22')])
const october = period('2023-10', '2023-09-21', '2023-10-20', [duty('2023-10-22')])
const plan: YearPlan = { regime: 'r', name: 'R', year: 2023, periods: [september, october] }
const unit = (id: string, kind: 'commune' | 'department' | 'province'): Offer['units'][number] => ({ id, name: id, kind, regimes: ['r'] })
const commune = unit('xa', 'commune')
const below = unit('xa2', 'commune')
const status = (id: string, state: StatusRow['state'], deadline: string): StatusRow => ({ unit: id, unitName: id, kind: 'commune', deliverable: 'data', deadline, state, timeliness: null, signed: false, signatureDue: false, sentAt: null, receipt: null, note: '' })

describe('the lines', () => {
  test('are those laid on the units in reach, in the order they fall due', () => {
    expect(linesFor(plan, [commune]).map((one) => one.duty.deadline)).toEqual(['2023-09-22', '2023-10-22'])
    expect(linesFor(plan, [commune, unit('so', 'department')]).map((one) => one.duty.deadline)).toEqual(['2023-09-22', '2023-09-24', '2023-10-22'])
    expect(linesFor(plan, [commune, unit('so', 'department')], 'department').map((one) => one.duty.deadline)).toEqual(['2023-09-24'])
  })
  test('a duty laid on units by name is theirs alone; what comes in from elsewhere is the receiver’s too', () => {
    const named: YearPlan = { ...plan, periods: [period('2023', '2022-12-15', '2023-12-14', [duty('2023-12-11', { kinds: ['department'], unitIds: ['so-a'], receiver: 'so-noi-vu' })])] }
    const lines = (id: string) => linesFor(named, [unit(id, 'department')], null, id).length
    expect([lines('so-a'), lines('so-b'), lines('so-noi-vu')]).toEqual([1, 0, 1])
  })
})

describe('what comes next', () => {
  const looked = (own: StatusRow['state'], other: StatusRow['state'] = 'sent') => [{ period: september, rows: [status('xa', own, '2023-09-22'), status('xa2', other, '2023-09-22')] }]
  const next = (own: StatusRow['state'], other?: StatusRow['state'], today = '2023-09-19') => nextOf(looked(own, other), [plan], [commune, below], 'xa', today)
  test('looks only at periods that have begun and were not due too long ago', () => {
    expect(periodsToLookAt([plan], [commune], '2023-09-20').map((one) => one.period)).toEqual(['2023-09'])
    expect(periodsToLookAt([plan], [commune], '2023-10-01').map((one) => one.period)).toEqual(['2023-09', '2023-10'])
    expect(periodsToLookAt([plan], [commune], '2023-12-01').map((one) => one.period)).toEqual(['2023-10'])
  })
  test('looks at what is due now also where many regimes were due before', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((regime): YearPlan => ({ ...plan, regime, periods: [september, october].map((one) => ({ ...one, regime })) }))
    const everywhere = { ...commune, regimes: many.map((one) => one.regime) }
    const looked = periodsToLookAt(many, [everywhere], '2023-10-21')
    expect(looked).toHaveLength(8)
    expect(looked.filter((one) => one.period === '2023-10').map((one) => one.regime)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(looked.map((one) => one.period).toSorted()).toEqual(looked.map((one) => one.period)) // still in the order they fall due
  })
  test('is the own report not sent yet, also when it is overdue or was returned', () => {
    expect(next('draft').own?.row.state).toBe('draft')
    expect(next('returned', 'sent', '2023-10-01').own?.row.deadline).toBe('2023-09-22')
  })
  test('once it is sent, also while it is corrected, the next period is named', () => {
    for (const state of ['sent', 'received', 'revised', 'reapproved'] as const) {
      const { own, ahead } = next(state)
      expect([isSent(status('xa', state, '')), own, ahead?.period.period]).toEqual([true, null, '2023-10'])
    }
  })
  test('tells the collector how many below have not sent', () => {
    expect(next('sent', 'none').below).toEqual({ period: september, deadline: '2023-09-22', unsent: 1, all: 1 })
    expect(next('sent', 'sent').below).toBeNull()
  })
})

describe('the page', () => {
  const session: Session = { account: 'me', name: 'A', unit: 'xa', unitName: 'Xã', permissions: ['enter'] }
  const offer: Offer = { today: '2023-09-19', regimes: [{ id: 'r', name: 'R', periods: [], suggested: null }], units: [commune] }
  function opened(change: Partial<PlanningService> = {}) {
    const store = createStore(followPlanning, openingPlanning)
    const asked: number[] = []
    const service: PlanningService = {
      plan: (_regime, year) => {
        asked.push(year)
        return Promise.resolve(year === 2023 ? plan : { ...plan, year, periods: [] })
      },
      status: () => Promise.resolve([status('xa', 'none', '2023-09-22')]),
      contact: () => Promise.resolve({ email: null }),
      setContact: (email) => Promise.resolve({ email }),
      ...change,
    }
    return { store, asked, acts: createPlanningActs({ service, store, ended: () => undefined }) }
  }
  test('opens on the service’s year, knows what comes next from the year before too, and the own address', async () => {
    const { store, acts, asked } = opened()
    await acts.open(session, offer)
    expect(asked).toEqual([2023, 2022, 2023])
    expect(store.get()).toMatchObject({ year: 2023, plans: [plan], email: null, busy: false, bad: null, next: { own: { row: { unit: 'xa' } } } })
  })
  test('the answer for a year that is no longer looked at is dropped', async () => {
    const { store, acts } = opened()
    await acts.open(session, offer)
    await Promise.all([acts.chooseYear(offer, 2024), acts.chooseYear(offer, 2025)])
    expect(store.get()).toMatchObject({ year: 2025, plans: [{ year: 2025 }] })
  })
  test('an address is kept, taken away, or refused with the one before left standing', async () => {
    const { store, acts } = opened({ setContact: (email) => Promise.resolve(email === 'bad' ? refuse('badAddress') : { email }) })
    await acts.open(session, offer)
    await acts.keepAddress(' a@example.vn ')
    expect(store.get()).toMatchObject({ email: 'a@example.vn', busy: false })
    await acts.keepAddress('bad')
    expect(store.get()).toMatchObject({ email: 'a@example.vn', bad: { code: 'badAddress' } })
    await acts.keepAddress('')
    expect(store.get()).toMatchObject({ email: null, bad: null })
  })
  test('an error is shown, and nothing of it is taken for a plan', async () => {
    const { store, acts } = opened({ status: () => Promise.resolve({ kind: 'unreached', why: 'network' }) })
    await acts.open(session, offer)
    expect(store.get()).toMatchObject({ bad: { why: 'network' }, next: null, plans: [plan], busy: false })
  })
})

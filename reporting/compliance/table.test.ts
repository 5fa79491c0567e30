// The table and its counts, folded from plain events.
import { describe, expect, test } from '@jest/globals'
import type { Duty, UnitKind } from '../calendar/edition.ts'
import type { Timeliness } from '../calendar/timeliness.ts'
import type { ReportEvent } from '../submission/event.ts'
import type { Receipt } from '../submission/receipt.ts'
import { standingOf } from '../submission/standing.ts'
import { usualGroups } from './labels.vi.ts'
import type { Obligation } from './obligation.ts'
import { narrowed, rowsOf, rowsOfConcern, summary, trend } from './summary.ts'
import { complianceTablePlan } from './table-plan.ts'
import { complianceTable, roman } from './table.ts'

const base = { at: '2023-09-18T02:00:00.000Z', actor: { account: 'a', name: 'A' }, sha256: 'x' }

function sent(timeliness: Timeliness, signed: boolean): ReportEvent {
  const receipt: Receipt = {
    number: 'KN-2023-0000001', at: base.at, sha256: 'x', size: 1, forms: [], notRead: [], deadline: '2023-09-20', timeliness, signed, signatureDue: true,
    report: { regime: 'r', period: '2023-Q3', unit: 'u', deliverable: 'data' },
    rules: { calendar: '', catalogue: '', forms: [], digest: '' }, warnings: 0, sender: 'A',
  }
  return { ...base, act: 'send', receipt, explanations: [] }
}
const returned: ReportEvent = { ...base, act: 'return', reason: 'r', notes: [] }
const approved: ReportEvent = { ...base, act: 'approve' }
const saved: ReportEvent = { ...base, act: 'save', fileName: 'a', errors: 0, warnings: 0 }

function owes(unit: string, kind: UnitKind, signed = true, deliverable: Duty['deliverable'] = 'data'): Obligation {
  return {
    unit: { id: unit, name: unit.toUpperCase(), kind, memberships: [] },
    duty: { kinds: [kind], deliverable, forms: [], deadline: { months: 0, date: 20 }, signed, basis: 'b', evidence: 'letter' },
    deadline: '2023-09-20',
    receiver: null,
  }
}

function table(events: Record<string, ReportEvent[]>, obligations: readonly Obligation[]) {
  return complianceTable(obligations, ({ unit }) => standingOf((events[unit.id] ?? []).flatMap((one) => (one.act === 'send' ? [saved, approved, one] : [one]))), usualGroups)
}

const owed = [owes('xa', 'commune', false), owes('so', 'department'), owes('huyen', 'district'), owes('phong', 'districtOffice', false), owes('so2', 'department')]

describe('the table', () => {
  test('groups by kind in the order of the groups, counts anew in each, and skips groups nobody is in', () => {
    const groups = table({}, [owed[0] ?? owes('a', 'commune'), owes('so', 'department'), owes('so2', 'department')])
    expect(groups.map((group) => [group.numeral, group.label, group.rows.map((row) => [row.ordinal, row.unit])])).toEqual([
      ['I', 'Sở, ban, ngành', [[1, 'so'], [2, 'so2']]],
      ['II', 'UBND cấp xã', [[1, 'xa']]],
    ])
  })
  test('a kind that the groups forget still stands in the table', () => {
    const groups = complianceTable(owed, () => standingOf([]), [{ label: 'Sở', kinds: ['department'] }])
    expect(rowsOf(groups)).toHaveLength(owed.length)
  })
  test('who owes no signature is not called unsigned; who declared one all the same is called signed', () => {
    const rows = rowsOf(table({ xa: [sent('onTime', false)], phong: [sent('early', true)], so: [sent('onTime', false)] }, owed))
    expect(Object.fromEntries(rows.map((row) => [row.unit, row.signature]))).toEqual({ xa: null, phong: 'signed', so: 'unsigned', huyen: null, so2: null })
  })
  test('a returned report has not come until it is sent again, and the note says whose turn it is', () => {
    const rows = rowsOf(table({ so: [sent('early', true), returned], so2: [sent('early', true), returned, saved], huyen: [sent('early', true), returned, sent('late', true)] }, owed))
    expect(rows.filter((row) => ['so', 'so2', 'huyen'].includes(row.unit)).map((row) => [row.unit, row.progress, row.note])).toEqual([
      ['so', 'missing', 'Nơi nhận trả lại, chờ gửi lại'],
      ['so2', 'missing', 'Nơi nhận trả lại, chờ gửi lại'],
      ['huyen', 'late', ''],
    ])
  })
  test('where figures and narrative are both owed, the note tells them apart', () => {
    const rows = rowsOf(table({}, [owes('so', 'department'), owes('so', 'department', true, 'narrative')]))
    expect(rows.map((row) => row.note)).toEqual(['Báo cáo số liệu', 'Báo cáo lời'])
  })
  test('Roman numerals', () => {
    expect([1, 4, 5, 9, 10, 14, 39].map(roman)).toEqual(['I', 'IV', 'V', 'IX', 'X', 'XIV', 'XXXIX'])
  })
})

describe('what it amounts to', () => {
  const events = { xa: [sent('late', false)], so: [sent('late', false)], so2: [sent('early', true)] }
  test('counts on two axes; the missing are in neither count of signatures', () => {
    expect(summary(table(events, owed))).toEqual({
      reports: 5, early: 1, onTime: 0, late: 2, missing: 2, signed: 1, unsigned: 1,
      crossed: { early: { signed: 1, unsigned: 0 }, onTime: { signed: 0, unsigned: 0 }, late: { signed: 0, unsigned: 1 }, missing: { signed: 0, unsigned: 0 } },
    })
  })
  test('lists the late, the missing and the unsigned; narrowing keeps the ordinals', () => {
    const all = table(events, owed)
    expect(rowsOfConcern(all, 'late').map((row) => row.unit)).toEqual(['so', 'xa'])
    expect(rowsOfConcern(all, 'missing').map((row) => row.unit)).toEqual(['huyen', 'phong'])
    expect(rowsOfConcern(all, 'unsigned').map((row) => row.unit)).toEqual(['so'])
    expect(narrowed(all, ['missing']).map((group) => group.rows.map((row) => [row.ordinal, row.unit]))).toEqual([[[1, 'huyen']], [[1, 'phong']]])
    expect(narrowed(all, [])).toBe(all)
  })
  test('over periods names who was of concern more than once, worst first', () => {
    const periods = [
      { period: '2023-09', label: 'tháng 9/2023', table: table(events, owed) },
      { period: '2023-10', label: 'tháng 10/2023', table: table({ xa: [sent('onTime', false)], so: [sent('late', true)], so2: [sent('early', true)] }, owed) },
    ]
    const { points, repeated } = trend(periods)
    expect(points.map((point) => [point.period, point.summary.late, point.summary.missing])).toEqual([['2023-09', 2, 2], ['2023-10', 1, 2]])
    expect(repeated.map((one) => [one.unit, one.periods, one.late, one.missing, one.unsigned])).toEqual([['so', 2, 2, 0, 1], ['huyen', 2, 0, 2, 0], ['phong', 2, 0, 2, 0]])
  })
})

test('the plan is plain data, five columns wide in every row, and says which deadlines it judged by', () => {
  const plan = complianceTablePlan(table({}, owed), {
    title: 'Tình hình', attachedTo: 'x', periodLabel: 'quý III/2023', takenAt: '2023-10-05T17:05:00Z',
    deadlines: [{ label: 'UBND cấp xã', deadline: '2023-09-17', reconstructed: false }, { label: 'Sở', deadline: '2023-09-19', reconstructed: false }],
  })
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  for (const cells of [...plan.header, ...plan.body]) expect(cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0)).toBe(plan.widths.length)
  expect(plan.below.map((line) => line.value)).toEqual([
    'Tổng số 5 báo cáo: 0 trước hạn, 0 đúng hạn, 0 quá hạn, 5 chưa gửi; 0 đã ký số, 0 không ký số.',
    'Thời hạn gửi: UBND cấp xã: 17/9/2023; Sở: 19/9/2023.',
    'Tổng hợp từ sổ gửi nhận lúc 00:05 ngày 6/10/2023. “Đã ký số” theo khai báo của đơn vị.',
  ])
})

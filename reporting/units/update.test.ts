// A new list of units against the units in use: everything is told, nothing disappears.
import { describe, expect, test } from '@jest/globals'
import { applyUnits, unitsWith, type UnitDecisions } from './apply.ts'
import { unitMisfits } from './audit.ts'
import type { UnitList } from './compare.ts'
import type { ListedUnitRow } from './listed-unit.ts'
import { readDay } from './listed-unit.ts'
import { nameOn, unitByCode } from './name.ts'
import { subtreeOn } from './tree.ts'
import type { Unit } from './unit.ts'
import { proposeUnits } from './update.ts'
import { unitCounts, unitSections } from './update.vi.ts'

const under = (id: string, name: string, kind: Unit['kind'], parent = 'p', more: Partial<Unit> = {}): Unit => ({ id: `p.${id}`, name, kind, memberships: [{ parent }], ...more })
const units: readonly Unit[] = [
  { id: 'p', name: 'UBND tỉnh P', kind: 'province', memberships: [] },
  { id: 'q', name: 'UBND tỉnh Q', kind: 'province', memberships: [] },
  under('so-noi-vu', 'Sở Nội vụ', 'department'),
  under('so-lao-dong', 'Sở Lao động', 'department'),
  under('huyen-h', 'UBND huyện H', 'district', 'p', { codes: [{ code: '501' }] }),
  under('xa-hoa', 'UBND xã Hòa Bình', 'commune', 'p.huyen-h', { codes: [{ code: '00004' }] }),
  under('xa-an', 'UBND xã An', 'commune', 'p.huyen-h'),
  under('xa-binh', 'UBND xã Bình', 'commune', 'p.huyen-h'),
  { id: 'q.so-noi-vu', name: 'Sở Nội vụ', kind: 'department', memberships: [{ parent: 'q' }] },
]
const from = '2025-07-01'
const row = (at: number, name: string, more: Partial<ListedUnitRow> = {}): ListedUnitRow => ({ row: at, code: '', name, kind: '', parent: '', from: '', to: '', replaces: '', ...more })
const listOf = (...rows: ListedUnitRow[]): UnitList => ({ province: 'p', rows, from })
const none: UnitDecisions = { endMissing: [] }
const province = 'UBND tỉnh P'

/** 1/7/2025 as it happened: the district ends, communes move under the province, two are merged, two departments too. */
const reform = listOf(
  row(2, 'Sở Nội vụ', { kind: 'Sở', parent: province, from: '1/3/2025', replaces: 'Sở Nội vụ; Sở Lao động' }),
  row(3, 'UBND huyện H', { to: '30/6/2025' }),
  row(4, 'UBND xã Hoà Bình', { code: '00005', parent: province }),
  row(5, 'UBND xã An Bình', { kind: 'Xã', parent: province, replaces: 'UBND xã An; UBND xã Bình', code: '00004' }),
)
const applied = (list: UnitList, decisions = none): Unit[] => {
  const result = applyUnits(units, list, decisions)
  if ('blocked' in result) throw new Error(JSON.stringify(result.blocked))
  return unitsWith(units, result.changed)
}

describe('the reform of 2025 as a list', () => {
  const proposal = proposeUnits(units, reform)
  test('tells every change, and that nothing needs mending', () => {
    expect(proposal.problems).toEqual([])
    expect(proposal.added.map((one) => [one.unit.id, one.from, one.replaces.map((gone) => gone.id)])).toEqual([
      ['p.so-noi-vu.2025-03-01', '2025-03-01', ['p.so-noi-vu', 'p.so-lao-dong']],
      ['p.ubnd-xa-an-binh', '2025-07-01', ['p.xa-an', 'p.xa-binh']],
    ])
    expect(proposal.moved.map((one) => [one.unit.id, one.before, one.after])).toEqual([['p.xa-hoa', 'UBND huyện H', province]])
    expect(proposal.respelled.map((one) => one.after)).toEqual(['UBND xã Hoà Bình'])
    expect(proposal.recoded.map((one) => [one.before, one.after])).toEqual([['00004', '00005']])
    expect(proposal.ended.map((one) => [one.unit.id, one.to, one.because])).toEqual([
      ['p.huyen-h', '2025-06-30', 'listed'],
      ['p.so-noi-vu', '2025-02-28', 'replaced'],
      ['p.so-lao-dong', '2025-02-28', 'replaced'],
      ['p.xa-an', '2025-06-30', 'replaced'],
      ['p.xa-binh', '2025-06-30', 'replaced'],
    ])
    expect(proposal.merged.map((one) => [one.into.name, one.units.length])).toEqual([['Sở Nội vụ', 2], ['UBND xã An Bình', 2]])
  })
  test('gives sound trees; what was stays for the periods before', () => {
    const after = applied(reform)
    expect(unitMisfits(after)).toEqual([])
    expect(subtreeOn(after, 'p', '2025-01-31')).toEqual(subtreeOn(units, 'p', '2025-01-31').map((one) => expect.objectContaining({ id: one.id })))
    expect(subtreeOn(after, 'p', '2025-07-31').map((one) => one.id)).toEqual(['p', 'p.xa-hoa', 'p.so-noi-vu.2025-03-01', 'p.ubnd-xa-an-binh'])
    expect([unitByCode(after, '00004', '2025-06-30')?.id, unitByCode(after, '00004', '2025-07-01')?.id]).toEqual(['p.xa-hoa', 'p.ubnd-xa-an-binh'])
    expect(after.find((one) => one.id === 'p.xa-an')?.replacedBy).toEqual(['p.ubnd-xa-an-binh'])
    expect(units.every((unit) => after.some((one) => one.id === unit.id))).toBe(true)
  })
  test('changes nothing when it is laid over its own result', () => {
    const after = applied(reform)
    const again = applyUnits(after, reform, none)
    expect(again).toEqual({ changed: [] })
    expect(proposeUnits(after, reform).unchanged).toHaveLength(3) // the respelled one is told again
  })
  test('speaks Vietnamese', () => {
    const lines = unitSections(proposal).flatMap((one) => [one.heading, ...one.lines])
    expect(unitCounts(proposal)).toContain('thêm 2')
    expect(lines).toContain('Hàng 5: UBND xã An; UBND xã Bình → UBND xã An Bình')
    expect(lines.join()).not.toMatch(/undefined|NaN|\[object/u)
  })
})

test('a unit keeps its earlier name for earlier periods', () => {
  const after = applied(listOf(row(2, 'UBND phường Hòa Bình', { code: '00004', from: '2025-05-01' })))
  const unit = after.find((one) => one.id === 'p.xa-hoa')
  expect(unit && [nameOn(unit, '2025-04-30'), nameOn(unit, '2025-05-01')]).toEqual(['UBND xã Hòa Bình', 'UBND phường Hòa Bình'])
})

test('a split names all its successors', () => {
  const list = listOf(row(2, 'UBND xã An Đông', { kind: 'Xã', parent: 'UBND huyện H', replaces: 'UBND xã An' }), row(3, 'UBND xã An Tây', { kind: 'Xã', parent: '501', replaces: 'UBND xã An' }))
  const proposal = proposeUnits(units, list)
  expect(proposal.split.map((one) => [one.unit.id, one.into.map((next) => next.name)])).toEqual([['p.xa-an', ['UBND xã An Đông', 'UBND xã An Tây']]])
  expect(proposal.merged).toEqual([])
  expect(applied(list).find((one) => one.id === 'p.xa-an')?.replacedBy).toHaveLength(2)
})

test('a unit may take another in and go on', () => {
  const proposal = proposeUnits(units, listOf(row(2, 'UBND xã An', { replaces: 'UBND xã Bình' })))
  expect(proposal.merged.map((one) => [one.into.id, one.units.map((gone) => gone.id)])).toEqual([['p.xa-an', ['p.xa-binh']]])
  expect(proposal.added).toEqual([])
})

describe('units of which the list says nothing', () => {
  const short = listOf(row(2, 'Sở Nội vụ'))
  test('stay, and are told', () => {
    expect(proposeUnits(units, short).missing.map((one) => one.id)).toEqual(['p.so-lao-dong', 'p.huyen-h', 'p.xa-hoa', 'p.xa-an', 'p.xa-binh'])
    expect(applyUnits(units, short, none)).toEqual({ changed: [] })
  })
  test('end on the day before where somebody decides so', () => {
    const after = applied(short, { endMissing: 'all' })
    expect(after.filter((one) => one.to === '2025-06-30')).toHaveLength(5)
    expect(unitMisfits(after)).toEqual([])
  })
  test('never under a parent that ends: that must be settled first', () => {
    const result = applyUnits(units, short, { endMissing: ['p.huyen-h'] })
    expect('blocked' in result && result.blocked.map((one) => [one.reason, one.params['name']])).toEqual([
      ['orphaned', 'UBND xã Hòa Bình'], ['orphaned', 'UBND xã An'], ['orphaned', 'UBND xã Bình'],
    ])
  })
})

describe('rows that cannot be applied block the whole and say why', () => {
  test.each<[string, ListedUnitRow]>([
    ['nameMissing', row(2, '')],
    ['tooManyCells', row(2, 'Sở Y tế', { overflow: true })],
    ['tooLong', row(2, 'a'.repeat(201))],
    ['formula', row(2, '=1+1')],
    ['strangeCharacters', row(2, 'S? Y t?')],
    ['unknownKind', row(2, 'Sở Y tế', { kind: 'Tổng cục' })],
    ['badDay', row(2, 'Sở Nội vụ', { from: '31/2/2025' })],
    ['daysReversed', row(2, 'Sở Nội vụ', { from: '2/7/2025', to: '1/7/2025' })],
    ['kindMissing', row(2, 'Sở Y tế', { parent: province })],
    ['parentMissing', row(2, 'Sở Y tế', { kind: 'Sở' })],
    ['unknownParent', row(2, 'Sở Y tế', { kind: 'Sở', parent: 'UBND tỉnh Q' })],
    ['otherKind', row(2, 'UBND xã An', { kind: 'Sở' })],
    ['unknownReplaced', row(2, 'Sở Y tế', { kind: 'Sở', parent: province, replaces: 'Sở Ngoại vụ' })],
  ])('%s', (reason, listed) => {
    const result = applyUnits(units, listOf(listed), none)
    expect('blocked' in result && result.blocked.map((one) => one.reason)).toEqual([reason])
    const proposal = proposeUnits(units, listOf(listed))
    expect(unitSections(proposal)[0]?.lines[0]).toMatch(/^Hàng 2: .+\.$/u)
  })
  test('a unit twice, and one replaced that has a row of its own', () => {
    const reasons = (...rows: ListedUnitRow[]) => proposeUnits(units, listOf(...rows)).problems.map((one) => [one.row, one.reason])
    expect(reasons(row(2, 'Sở Nội vụ'), row(3, 'SỞ NỘI VỤ'))).toEqual([[3, 'duplicate']])
    expect(reasons(row(2, 'UBND xã An'), row(3, 'UBND xã Mới', { kind: 'Xã', parent: '501', replaces: 'UBND xã An' }))).toEqual([[3, 'replacedButListed']])
  })
})

test('days are read as people and Excel write them', () => {
  expect(['1/7/2025', '01-07-2025', '2025-07-01', '45839', '', 'mai', '31/6/2025'].map(readDay)).toEqual(['2025-07-01', '2025-07-01', '2025-07-01', '2025-07-01', null, undefined, undefined])
})

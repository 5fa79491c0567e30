// Units over time: names, codes and trees on a day, and what makes a list of units whole.
import { describe, expect, test } from '@jest/globals'
import { within } from '../calendar/day.ts'
import { daysOfChange, unitMisfits } from './audit.ts'
import { codeOn, nameOn, namedOn, unitByCode, unitNameOn } from './name.ts'
import { childrenOn, familiesOn, isWithin, parentOn, subtreeOn } from './tree.ts'
import type { Unit } from './unit.ts'

const top: Unit = { id: 'p', name: 'UBND tỉnh P', kind: 'province', memberships: [] }
const district: Unit = { id: 'p.h', name: 'UBND huyện H', kind: 'district', to: '2025-06-30', memberships: [{ parent: 'p', to: '2025-06-30' }], codes: [{ code: '24', to: '2025-06-30' }] }
const renamed: Unit = {
  id: 'p.x',
  name: 'UBND phường X',
  kind: 'commune',
  memberships: [{ parent: 'p.h', to: '2025-06-30' }, { parent: 'p', from: '2025-07-01' }],
  names: [{ name: 'UBND xã X', to: '2024-12-31' }, { name: 'UBND phường X', from: '2025-01-01' }],
}
const later: Unit = { id: 'p.y', name: 'UBND xã Y', kind: 'commune', from: '2025-07-01', memberships: [{ parent: 'p' }], codes: [{ code: '24' }] }
const units = [top, district, renamed, later]

describe('on a day', () => {
  test('a unit has the name it had then, and the same object where nothing changes', () => {
    expect([nameOn(renamed, '2024-12-31'), nameOn(renamed, '2025-01-01'), nameOn(later, '2026-01-01')]).toEqual(['UBND xã X', 'UBND phường X', 'UBND xã Y'])
    expect(namedOn(later, '2026-01-01')).toBe(later)
    expect(unitNameOn(units, 'p.x', '2024-01-01')).toBe('UBND xã X')
    expect(unitNameOn(units, 'p.nobody', '2024-01-01')).toBe('p.nobody')
  })
  test('one walk finds the same children as asking parent by parent', () => {
    for (const day of ['2024-06-30', '2025-06-30', '2025-07-01']) {
      const families = familiesOn(units, day)
      for (const { id } of units) expect(families.get(id) ?? []).toEqual(childrenOn(units, id, day))
    }
  })
  test('trees tell names of that day', () => {
    expect(subtreeOn(units, 'p', '2024-06-30').map((one) => one.name)).toEqual(['UBND tỉnh P', 'UBND huyện H', 'UBND xã X'])
    expect(childrenOn(units, 'p', '2025-07-01').map((one) => one.name)).toEqual(['UBND phường X', 'UBND xã Y'])
  })
  test('one code means two units on two days', () => {
    expect([unitByCode(units, '24', '2025-06-30')?.id, unitByCode(units, '24', '2025-07-01')?.id]).toEqual(['p.h', 'p.y'])
    expect([unitByCode(units, '99', '2025-07-01'), codeOn(renamed, '2025-07-01')]).toEqual([null, null])
  })
})

test('of sound units every tree on every day of change has one top, no circle, and memberships within lives', () => {
  expect(unitMisfits(units)).toEqual([])
  for (const day of daysOfChange(units)) {
    for (const unit of units.filter((one) => within(day, one))) {
      expect(isWithin(units, unit.id, 'p', day)).toBe(true)
      const parent = parentOn(units, unit.id, day)
      if (parent !== null) expect(units.some((one) => one.id === parent && within(day, one))).toBe(true)
    }
  }
})

describe('what does not hang together is told', () => {
  const child = (over: Partial<Unit>): Unit => ({ id: 'p.z', name: 'Z', kind: 'commune', memberships: [{ parent: 'p' }], ...over })
  test.each<[string, readonly Unit[], string]>([
    ['an id twice', [child({}), child({})], 'unitTwice'],
    ['a life that runs backwards', [child({ from: '2025-01-02', to: '2025-01-01' })], 'badUnitDays'],
    ['a day that is none', [child({ from: '2025-02-30' })], 'badUnitDays'],
    ['a parent nobody knows', [child({ memberships: [{ parent: 'q' }] })], 'unknownParent'],
    ['a membership longer than the unit lives', [child({ to: '2025-01-01', memberships: [{ parent: 'p', to: '2025-01-02' }] })], 'outsideLife'],
    ['a membership in a unit that has ended', [child({ memberships: [{ parent: 'p.h' }] })], 'parentNotInForce'],
    ['two parents on one day', [child({ memberships: [{ parent: 'p', to: '2025-01-01' }, { parent: 'p', from: '2025-01-01' }] })], 'twoParents'],
    ['two names on one day', [child({ names: [{ name: 'a' }, { name: 'b', from: '2025-01-01' }] })], 'twoNames'],
    ['two codes on one day', [child({ codes: [{ code: '1' }, { code: '2' }] })], 'twoCodes'],
    ['a code two units bear on one day', [child({ codes: [{ code: '24', from: '2025-06-30' }] })], 'codeTwice'],
    ['units over each other', [child({ memberships: [{ parent: 'p.w' }] }), child({ id: 'p.w', memberships: [{ parent: 'p.z' }] })], 'unitCircle'],
    ['days without a parent', [child({ memberships: [{ parent: 'p', from: '2025-01-01' }] })], 'noTop'],
    ['a successor nobody knows', [child({ replacedBy: ['p.v'] })], 'unknownUnitSuccessor'],
  ])('%s', (_what, more, code) => {
    expect(unitMisfits([...units, ...more]).map((one) => one.code)).toContain(code)
  })
})

// What a sum must keep, whatever the figures: order, stages, replacement, the form's own arithmetic.
import { describe, expect, test } from '@jest/globals'
import { form as form06 } from '../../regimes/kstt/forms/II.06.ts'
import { form as form06a } from '../../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { indexOn } from '../catalogue/match.ts'
import type { FormDefinition } from '../form/definition.ts'
import { evaluateRelation } from '../form/evaluate.ts'
import { equals, item, percent, plus } from '../form/expression.ts'
import { isRelation } from '../form/rule.ts'
import { looksBack } from '../form/expression.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { derivedLine } from './derive.ts'
import { prepare, type Source } from './source.ts'
import { contributionsTo, isAdditive, joinedIn, resum, sum } from './sum.ts'

const index = indexOn(linhVuc, '2023-09-30')
const index2025 = indexOn(linhVuc, '2025-12-31')
const inForce = index.ranked.slice(0, 12).map((one) => one.entry.id)

/** A small generator with a seed, so that a failure can be seen again. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
}

function lineOf(roll: (below: number) => number): Record<number, number> {
  const [early, onTime, late, within, over, carried] = [roll(50), roll(50), roll(9), roll(20), roll(5), roll(20)]
  const all = early + onTime + late + within + over
  const before = Math.min(carried, all)
  const online = roll(all - before + 1)
  return { ...derivedLine(form06a, { 4: online, 5: all - before - online, 6: before, 8: early, 9: onTime, 10: late, 12: within, 13: over }) }
}

function sourcesOf(seed: number, count: number): Source[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, at) => ({
    unit: `commune-${String(at).padStart(2, '0')}`,
    kind: 'commune',
    sha256: 'a'.repeat(64),
    sentAt: `2023-09-${10 + (at % 9)}T03:00:00.000Z`,
    form: form06a.code,
    lines: Object.fromEntries(inForce.filter(() => roll(3) > 0).map((key) => [key, lineOf(roll)])),
  }))
}

const asSource = (unit: string, lines: KeyedLines): Source => ({ unit, kind: 'district', sha256: 'b'.repeat(64), sentAt: '2023-09-19T03:00:00.000Z', form: form06.code, lines })

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a sum of made-up reports (seed %d)', (seed) => {
  const sources = sourcesOf(seed, 9)
  const whole = sum(form06, sources, index)

  test('is the same in whatever order the units are added', () => {
    const mixed = [...sources].sort((a, b) => (a.unit.at(-1) ?? '').charCodeAt(0) % 3 - (b.unit.at(-1) ?? '').charCodeAt(0) % 3)
    expect(JSON.stringify(sum(form06, mixed, index).lines)).toBe(JSON.stringify(whole.lines))
  })
  test('by way of districts is the sum of the communes at once', () => {
    const districts = [sources.slice(0, 4), sources.slice(4, 7), sources.slice(7)].map((some, at) => asSource(`district-${at}`, sum(form06, some, index).lines))
    expect(sum(form06, districts, index).lines).toEqual(whole.lines)
  })
  test('keeps the arithmetic of the form on every line', () => {
    const relations = form06.rules.filter(isRelation).filter((one) => !looksBack(one.relation))
    for (const line of Object.values(whole.lines)) {
      const current = new Map(Object.entries(line).map(([column, value]) => [Number(column), value]))
      for (const { relation } of relations) expect(evaluateRelation(relation, { current, previous: null })?.holds).toBe(true)
    }
  })
  test('tells of every number exactly the parts that make it', () => {
    for (const [key, line] of Object.entries(whole.lines)) {
      for (const [column, value] of Object.entries(line)) {
        expect(isAdditive(form06, key)).toBe(true)
        expect(contributionsTo(whole, key, Number(column)).reduce((all, one) => all + one.value, 0)).toBe(value)
      }
    }
  })
  test('after one unit is replaced, withdrawn and added again is what summing all anew gives', () => {
    const [replaced] = sourcesOf(seed + 100, 1)
    if (!replaced) throw new Error('no source')
    const changed = resum(whole, 'commune-00', replaced, index)
    expect(changed.lines).toEqual(sum(form06, [replaced, ...sources.slice(1)], index).lines)
    const without = resum(changed, 'commune-00', null, index)
    expect(without.lines).toEqual(sum(form06, sources.slice(1), index).lines)
    expect(resum(without, 'commune-00', sources[0] ?? null, index).lines).toEqual(whole.lines)
  })
})

test.each([1, 2, 3, 4])('adding lines as they came is adding them under the keys of the sum, also where keys meet there (seed %d)', (seed) => {
  const roll = dice(seed)
  const [ended] = linhVuc.entries.filter((one) => one.to !== undefined && one.to < '2025-12-31' && one.replacedBy?.length === 1)
  const heir = ended?.replacedBy?.[0] ?? ''
  const keys = [...inForce.slice(0, 4), ended?.id ?? '', heir, `commune::${inForce[0]}`, '?lạ', 'district::?lạ']
  const sources: Source[] = Array.from({ length: 30 }, (_, at) => ({
    ...asSource(`u${at}`, Object.fromEntries(keys.filter(() => roll(2) > 0).map((key) => [key, { 4: roll(50), 5: roll(9) }]))),
    kind: roll(2) === 0 ? 'commune' : 'district',
  }))
  const naive: Record<string, { 4: number; 5: number; holders: number }> = {}
  for (const one of sources) {
    for (const [key, numbers] of Object.entries(prepare(form06, one, index2025).lines)) {
      const line = (naive[key] ??= { 4: 0, 5: 0, holders: 0 })
      line[4] += numbers[4] ?? 0
      line[5] += numbers[5] ?? 0
      line.holders++
    }
  }
  const whole = sum(form06, sources, index2025)
  expect(heir).not.toBe('')
  expect(Object.keys(whole.lines)).toEqual(Object.keys(naive).sort())
  for (const [key, { 4: four, 5: five, holders }] of Object.entries(naive)) expect([whole.lines[key]?.[4], whole.lines[key]?.[5], whole.holders.get(key)]).toEqual([four, five, holders])
  expect([...whole.sources.values()].map(({ unit, lines, joined }) => ({ unit, lines, joined }))).toEqual(
    [...sources].sort((a, b) => (a.unit < b.unit ? -1 : 1)).map((one) => prepare(form06, one, index2025)).map(({ unit, lines, joined }) => ({ unit, lines, joined })),
  )
})

test('a unit that owes two of the forms that feed a sum brings the lines of both', () => {
  const [own, below] = [{ ...lineOf(dice(3)) }, { ...lineOf(dice(4)) }]
  const [key = ''] = inForce
  const first: Source = { ...asSource('huyen', { [key]: own }), form: form06a.code }
  const second = asSource('huyen', { [`commune::${key}`]: below, [`district::${key}`]: below })
  const both = sum(form06, [first, second], index)
  expect(both.lines[`commune::${key}`]?.[4]).toBe(below[4])
  expect(both.lines[`district::${key}`]?.[4]).toBe((own[4] ?? 0) + (below[4] ?? 0))
  expect(sum(form06, [second, first], index).lines).toEqual(both.lines)
  expect(sum(form06, [second, { ...second, lines: {} }], index).lines).toEqual({})
})

test('lines of a commune, a room of a district and a department go under their groups', () => {
  const one = (unit: string, kind: Source['kind']): Source => ({ ...asSource(unit, { [inForce[0] ?? '']: { 4: 1, 5: 0, 6: 0, 8: 1, 9: 0, 10: 0, 12: 0, 13: 0 } }), kind, form: form06a.code })
  expect(Object.keys(sum(form06, [one('a', 'commune'), one('b', 'districtOffice'), one('c', 'department')], index).lines).map((key) => key.split('::')[0])).toEqual(['commune', 'department', 'district'])
})

test('a field that went on under one successor is joined with it, and told', () => {
  const later = indexOn(linhVuc, '2025-12-31')
  const moved = linhVuc.entries.find((one) => one.to !== undefined && one.to < '2025-12-31' && one.replacedBy?.length === 1)
  const [heir] = moved?.replacedBy ?? []
  if (!moved || heir === undefined) throw new Error('the catalogue has no moved field')
  const summed = sum(form06, [asSource('a', { [`commune::${moved.id}`]: { 4: 2 } }), asSource('b', { [`commune::${heir}`]: { 4: 3 } })], later)
  expect(summed.lines[`commune::${heir}`]?.[4]).toBe(5)
  expect(joinedIn(summed)).toEqual([{ unit: 'a', from: moved.id, to: heir }])
})

describe('indicators', () => {
  const about = { evidence: 'reconstructed', basis: 'x' } as const
  const form: FormDefinition = {
    ...about,
    code: 'T1',
    edition: '1',
    from: '2022-01-01',
    title: 'x',
    issuedUnder: 'x',
    lines: {
      kind: 'fixed',
      column: 2,
      items: [
        { item: '1', label: 'a', type: 'count', formula: true, evidence: 'reconstructed' },
        { item: '1.1', label: 'b', type: 'count', evidence: 'reconstructed' },
        { item: '1.2', label: 'c', type: 'money', evidence: 'reconstructed' },
        { item: '2', label: 'd', type: 'percent', formula: true, evidence: 'reconstructed' },
        { item: '3', label: 'e', type: 'code', choices: [{ value: 0, label: 'n' }, { value: 1, label: 'y' }], evidence: 'reconstructed' },
        { item: '4', label: 'f', type: 'count', gather: 'last', evidence: 'reconstructed' },
        { item: '5', label: 'g', type: 'percent', evidence: 'reconstructed' },
      ],
    },
    columns: [
      { column: 1, label: 'TT', type: 'ordinal', width: 5, evidence: 'reconstructed' },
      { column: 2, label: 'x', type: 'label', width: 5, evidence: 'reconstructed' },
      { column: 3, label: 'x', type: 'value', width: 5, evidence: 'reconstructed' },
    ],
    rules: [
      { id: 'a', severity: 'warning', ...about, relation: equals(item('1'), plus(item('1.1'), item('1.2'))) },
      { id: 'b', severity: 'warning', ...about, relation: equals(item('2'), percent(item('1.1'), item('1'))) },
    ],
  }
  const source = (unit: string, sentAt: string, values: Record<string, number>): Source => ({
    unit, kind: 'department', sha256: unit, sentAt, form: 'T1', lines: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { 3: value }])),
  })
  const summed = sum(form, [source('b', '2023-02-02', { '1.1': 1, '1.2': 0.1, '3': 1, '4': 7, '5': 50 }), source('a', '2023-01-01', { '1.1': 2, '1.2': 0.2, '3': 0, '4': 9, '5': 100 })], index)
  const value = (key: string): number | undefined => summed.lines[key]?.[3]

  test('sums are added up without the dust of binary decimals', () => {
    expect([value('1.1'), value('1.2'), value('1')]).toEqual([3, 0.3, 3.3])
  })
  test('percentages are worked out from the summed parts, never averaged', () => {
    expect([value('2'), value('5')]).toEqual([90.91, undefined])
  })
  test('choices are listed and not added; the latest stays where the form says so', () => {
    expect([value('3'), value('4')]).toEqual([undefined, 7])
    expect(contributionsTo(summed, '3', 3).map(({ unit, value: told }) => [unit, told])).toEqual([['a', 0], ['b', 1]])
  })
})

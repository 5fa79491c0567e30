// Units as a catalogue: found by name, in force for their own days.
import { expect, test } from '@jest/globals'
import { sampleUnits } from '../../regimes/index.ts'
import { offeredOn } from '../catalogue/catalogue.ts'
import { indexOn, matchName } from '../catalogue/match.ts'
import { unitNames } from './unit-names.ts'

const catalogue = unitNames(sampleUnits, '2025-12-31')

test('a unit is found by its name on the days it stands', () => {
  expect(matchName(indexOn(catalogue, '2023-09-30'), 'UBND huyện Bình Sơn')).toMatchObject({ kind: 'same', entry: { id: 'quang-ngai.binh-son' } })
})

test('a unit that has ended is known, and offered no more', () => {
  expect(matchName(indexOn(catalogue, '2025-07-01'), 'UBND huyện Bình Sơn')).toMatchObject({ kind: 'notInForce', entry: { to: '2025-06-30', dating: 'law' } })
  expect(offeredOn(catalogue, '2025-07-01').map((one) => one.name)).not.toContain('UBND huyện Bình Sơn')
})

test('units carry no ministry, and all of them are offered', () => {
  expect(offeredOn(catalogue, '2023-09-30')).toHaveLength(sampleUnits.length)
})

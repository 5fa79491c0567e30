// Rights over time: the first and the last day count, and a person is at one unit.
import { expect, test } from '@jest/globals'
import { grantOn, notEnded, type Grant } from './grant.ts'

const past: Grant = { unit: 'a', permissions: ['enter'], from: '2023-01-01', to: '2023-06-30' }
const now: Grant = { unit: 'b', permissions: ['approve', 'enter'], from: '2023-07-01', to: '2023-09-16' }
const more: Grant = { unit: 'b', permissions: ['send'], from: '2023-09-01' }

test('a grant is in force from its first day to the end of its last', () => {
  const unitOn = (day: string) => grantOn([past, now], day)?.unit ?? null
  expect(['2022-12-31', '2023-01-01', '2023-06-30', '2023-07-01', '2023-09-16', '2023-09-17'].map(unitOn)).toEqual([null, 'a', 'a', 'b', 'b', null])
})

test('grants at one unit add up, in the usual order; at another unit they do not', () => {
  expect(grantOn([more, now, { unit: 'a', permissions: ['administer'] }], '2023-09-10')).toEqual({ unit: 'b', permissions: ['enter', 'approve', 'send'] })
})

test('what has not ended includes what is still to come, oldest first', () => {
  expect(notEnded([more, past, now], '2023-08-01')).toEqual([now, more])
  expect(grantOn([], '2023-08-01')).toBeNull()
})

// A day typed day first is that day, whatever stands between; what is no day stays as typed.
import { expect, test } from '@jest/globals'
import { dayFromText, textOfDay } from './day-text.ts'

test.each([
  ['7/4/2021', '2021-04-07'],
  [' 07/04/2021 ', '2021-04-07'],
  ['07-04-2021', '2021-04-07'],
  ['7.4.2021', '2021-04-07'],
  ['07042021', '2021-04-07'],
  ['29/2/2024', '2024-02-29'],
  ['30/2/2021', '30/2/2021'],
  ['4/13/2021', '4/13/2021'],
  ['7/4/21', '7/4/21'],
  ['7/4', '7/4'],
  ['', ''],
])('%j is %j', (text, day) => {
  expect(dayFromText(text)).toBe(day)
})
test('a day stands in the field with two digits each, another text as it is', () => {
  expect([textOfDay('2021-04-07'), textOfDay('30/2/2021'), textOfDay('')]).toEqual(['07/04/2021', '30/2/2021', ''])
})

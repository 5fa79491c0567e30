import { expect, test } from '@jest/globals'
import { movedFormula } from './shared-formula.ts'

test('addresses move, fixed ones stay', () => {
  expect(movedFormula('D10+E10+$F$10+G$10+$H10', 2, 1)).toBe('E12+F12+$F$10+H$10+$H12')
  expect(movedFormula('SUM(D10:INDEX(D:D,ROW()-1))', 1, 0)).toBe('SUM(D11:INDEX(D:D,ROW()-1))')
})

test('what only looks like an address is left alone', () => {
  expect(movedFormula('IF(A1="B2",LOG10(2),\'T1 Q2\'!C3)', 1, 0)).toBe('IF(A2="B2",LOG10(2),\'T1 Q2\'!C4)')
  expect(movedFormula('"said ""A1"""&A1', 1, 0)).toBe('"said ""A1"""&A2')
  expect(movedFormula('Q3_2023+A1', 1, 0)).toBe('Q3_2023+A2')
})

test('an address moved off the sheet is an error, as in Excel', () => {
  expect(movedFormula('A1', -1, 0)).toBe('#REF!')
  expect(movedFormula('XFD1', 0, 1)).toBe('#REF!')
})

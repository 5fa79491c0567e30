// The account list as printed: no heading of a right is cut by its column.
import { expect, test } from '@jest/globals'
import { accountListPlan } from './account-list-plan.ts'

test('each right has room for its name on one line, bold', () => {
  const plan = accountListPlan('UBND xã Bình Chương', '2023-09-16', [])
  const rights = plan.header[1]?.map((cell) => String(cell.value)) ?? []
  expect(rights).toHaveLength(5)
  rights.forEach((name, at) => expect([name, (plan.widths[5 + at] ?? 0) >= name.length + 2]).toEqual([name, true]))
})

// The check of a filled outline: what is missing or empty, and how hard that is.
import { expect, test } from '@jest/globals'
import { outline } from '../../regimes/kstt/outlines/II.01-DC.ts'
import { quangNgaiAdditions } from '../../regimes/kstt/outlines/quang-ngai.ts'
import { filledOutline } from '../form/filled-outline.ts'
import { withAdditions } from '../form/outline.ts'
import { checkOutline } from './check-outline.ts'
import { outlineCounts, outlineSentence } from './outline-messages.vi.ts'

const whole = withAdditions(outline, quangNgaiAdditions, '2023-09-30')
const written = whole.sections.flatMap(({ ordinal, heading }) => [`${ordinal}. ${heading}`, 'Không phát sinh.'])
const check = (lines: readonly string[]) => checkOutline(whole, filledOutline(whole, lines))

test('a document with words under every heading draws no finding', () => {
  expect(check(written)).toEqual([])
  expect(outlineCounts([])).toContain('Đủ đề mục')
})

test('an empty reconstructed section warns, one a letter asks for is an error', () => {
  const findings = check(written.filter((_, at) => at !== 1 && at !== 27))
  expect(findings.map((one) => [one.problem, one.ordinal, one.severity])).toEqual([['emptySection', '1', 'warning'], ['emptySection', '14', 'error']])
  expect(outlineCounts(findings)).toBe('1 lỗi, 1 lưu ý.')
})

test('a missing heading is told apart from an empty one', () => {
  expect(check(written.slice(2)).map((one) => [one.problem, one.ordinal])).toEqual([['missingHeading', '1']])
  expect(check([]).every((one) => one.problem === 'missingHeading')).toBe(true)
  expect(check([])).toHaveLength(15)
})

test('while the whole outline is reconstructed nothing in it can stop anyone', () => {
  expect(checkOutline(outline, filledOutline(outline, [])).filter((one) => one.severity === 'error')).toEqual([])
})

test('every sentence says what is wrong and what to do, and names a letter’s request', () => {
  for (const finding of [...check([]), ...check(written.filter((_, at) => at % 2 === 0))]) {
    const { what, remedy } = outlineSentence(finding)
    expect(what).toContain(finding.heading)
    expect(what.includes('công văn tỉnh')).toBe(finding.local)
    for (const part of [what, remedy]) expect(part).toMatch(/\.$/u)
  }
})

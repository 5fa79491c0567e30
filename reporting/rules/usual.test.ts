// What is usual for a number: laws that must hold whatever the numbers are.
import { describe, expect, test } from '@jest/globals'
import { median, usualRange } from './usual.ts'

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
const series = (draw: (below: number) => number): number[] => Array.from({ length: 4 + draw(5) }, () => draw(10 ** (1 + draw(4))))
const rounds = Array.from({ length: 300 }, (_, at) => chance(at + 1))
const shuffled = (values: readonly number[], draw: (below: number) => number): number[] =>
  values.map((value) => ({ value, at: draw(1000) })).sort((a, b) => a.at - b.at).map((one) => one.value)
const isUsual = (value: number, values: readonly number[]): boolean => {
  const usual = usualRange(values, 'count')
  return usual === null || (usual.from <= value && value <= usual.to)
}

describe('the usual range of a count', () => {
  test('finds 540 unusual after 31, 28, 40, 33, and 54 not', () => {
    expect(usualRange([31, 28, 40, 33], 'count')).toEqual({ from: 10, to: 54 })
    expect([isUsual(540, [31, 28, 40, 33]), isUsual(54, [31, 28, 40, 33]), isUsual(0, [31, 28, 40, 33])]).toEqual([false, true, false])
  })
  test('is not known from fewer than four values', () => {
    expect(usualRange([1, 1, 1], 'count')).toBeNull()
    expect(usualRange([], 'amount')).toBeNull()
  })
  test('does not depend on the order of the values', () => {
    for (const draw of rounds) {
      const values = series(draw)
      expect(usualRange(shuffled(values, draw), 'count')).toEqual(usualRange(values, 'count'))
    }
  })
  test('holds every value of a steady series and small noise around it, zeros and small numbers too', () => {
    for (const draw of rounds) {
      const level = draw(10 ** draw(6))
      const noise = Math.ceil(Math.sqrt(level))
      const near = (): number => Math.max(0, level - noise + draw(2 * noise + 1))
      const values = Array.from({ length: 4 + draw(5) }, near)
      expect([level, isUsual(near(), values)]).toEqual([level, true])
      expect([level, isUsual(near(), Array.from({ length: 4 }, () => level))]).toEqual([level, true])
    }
    for (const value of [0, 1, 2, 3, 4, 5]) expect(isUsual(value, [0, 0, 0, 0])).toBe(true)
    expect(isUsual(40, [0, 0, 0, 0])).toBe(false)
  })
  test('what is unusual stays so when everything is so many times as large', () => {
    for (const draw of rounds) {
      const values = series(draw)
      const value = draw(100_000)
      const times = 1 + draw(50)
      if (!isUsual(value, values)) expect(isUsual(value * times, values.map((one) => one * times))).toBe(false)
    }
  })
  test('what is usual stays so when every period has the same number more', () => {
    for (const draw of rounds) {
      const values = series(draw)
      const value = draw(2000)
      const more = draw(5000)
      if (isUsual(value, values)) expect(isUsual(value + more, values.map((one) => one + more))).toBe(true)
    }
  })
  test('one wild value among the earlier ones does not make another one usual', () => {
    expect(isUsual(900, [31, 28, 40, 33, 910, 30])).toBe(false)
  })
  test('never goes below nothing and always holds the median', () => {
    for (const draw of rounds) {
      const values = series(draw)
      const usual = usualRange(values, 'count')
      expect(usual?.from).toBeGreaterThanOrEqual(0)
      expect(usual && usual.from <= median(values) && median(values) <= usual.to).toBe(true)
    }
  })
})

describe('the usual range of an amount', () => {
  test('grows and shrinks with its unit: millions or thousands of đồng say the same', () => {
    for (const draw of rounds) {
      const values = series(draw)
      const [million, thousand] = [usualRange(values, 'amount'), usualRange(values.map((one) => one * 1000), 'amount')]
      if (million === null || thousand === null) expect([million, thousand]).toEqual([null, null])
      else {
        expect(thousand.from / 1000).toBeCloseTo(million.from, 1)
        expect(thousand.to / 1000).toBeCloseTo(million.to, 1)
      }
    }
  })
  test('is not known where there was never any', () => {
    expect(usualRange([0, 0, 0, 0, 0], 'amount')).toBeNull()
  })
})

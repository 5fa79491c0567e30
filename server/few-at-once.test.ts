// Costly work a few at a time.
import { expect, test } from '@jest/globals'
import { fewAtOnce } from './few-at-once.ts'

test('runs so many at once, lets so many wait in order, and turns the rest away without running them', async () => {
  const few = fewAtOnce(2, 3)
  const started: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) => async () => {
    started.push(number)
    await new Promise<void>((end) => ends.push(end))
    return number
  }
  const all = Array.from({ length: 7 }, (_, at) => few(work(at)))
  expect(started).toEqual([0, 1])
  expect(await Promise.all(all.slice(5))).toEqual([null, null])
  for (let ended = 0; ended < 5; ended++) {
    await new Promise((later) => setImmediate(later))
    expect(started.length).toBe(Math.min(2 + ended, 5))
    ends[ended]?.()
  }
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, null, null])
})

test('a piece that fails gives its place up', async () => {
  const few = fewAtOnce(1, 1)
  const bad = few(() => Promise.reject(new Error('bad')))
  const good = few(() => Promise.resolve('good'))
  await expect(bad).rejects.toThrow('bad')
  expect(await good).toBe('good')
  expect(await few(() => Promise.resolve('again'))).toBe('again')
})

// The list of documents: each once, with real days, and no basis of the ministries missing from it.
import { expect, test } from '@jest/globals'
import { isDay } from '../reporting/calendar/day.ts'
import { documents } from './documents.ts'
import { ministries } from './ministries.ts'

test('every document is listed once', () => {
  const ids = documents.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every day is a real day, and no document is in force before it was signed', () => {
  for (const { id, day, inForceFrom, inForceTo } of documents) {
    const days = [day, inForceFrom, inForceTo].filter((one) => one !== undefined)
    expect({ id, real: days.every(isDay) }).toEqual({ id, real: true })
    expect({ id, ordered: days.toSorted() }).toEqual({ id, ordered: days })
  }
})

test('the list is plain data in NFC', () => {
  expect(JSON.parse(JSON.stringify(documents))).toEqual(documents)
  expect(JSON.stringify(documents)).toBe(JSON.stringify(documents).normalize('NFC'))
})

test('what was not read is not passed off as law: a letter that only cites a document says so', () => {
  const letters = ['7550/UBND-KSTT', 'VP-TTHC/2023-09', '1975/UBND-TH', 'UBND-TTPVHCC/2023-10', 'SNV-CCHC&VTLT/2023-12']
  const cited = documents.filter(({ id, evidence }) => evidence === 'letter' && !letters.includes(id))
  expect(cited.filter(({ note }) => note === undefined)).toEqual([])
})

test('the two numbers of the Nghệ An letter are both on record', () => {
  expect(documents.find(({ id }) => id === '7550/UBND-KSTT')?.note).toContain('1550')
})

test('the ministries: unique, replaced by ministries that stand the day after, each on a listed document', () => {
  const ids = ministries.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ministries.map(({ name }) => name)).size).toBe(ids.length)
  const listed = documents.map(({ id }) => id)
  for (const { id, to, replacedBy = [], basis } of ministries) {
    expect(listed).toContain(basis)
    expect({ id, ends: to !== undefined }).toEqual({ id, ends: replacedBy.length > 0 })
    const successors = replacedBy.map((next) => ministries.find((other) => other.id === next))
    expect({ id, stand: successors.every((next) => next !== undefined && next.to === undefined) }).toEqual({ id, stand: true })
  }
})

test('fourteen ministries and three bodies of ministry rank stand from 01/3/2025, eighteen and four before', () => {
  const named = ministries.filter(({ basis }) => basis === '176/2025/QH15')
  expect(named.filter(({ to }) => to === undefined)).toHaveLength(17)
  expect(named.filter(({ from }) => from === undefined)).toHaveLength(22)
})

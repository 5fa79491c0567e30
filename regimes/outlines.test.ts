// Audits the outlines: sourced, dated, headings told apart, and no addition left hanging.
import { describe, expect, test } from '@jest/globals'
import { isDay } from '../reporting/calendar/day.ts'
import { foldName } from '../reporting/catalogue/spelling.ts'
import { withAdditions } from '../reporting/form/outline.ts'
import { outline as cchc } from './cchc/outlines/bao-cao-cchc.ts'
import { documents, regimes } from './index.ts'
import { outline as kstt } from './kstt/outlines/II.01-DC.ts'

const known = new Set(documents.map((one) => one.id))
const additions = regimes.flatMap((regime) => (regime.outlineAdditions ?? []).map((addition) => ({ regime, addition })))
const wholes = [kstt, cchc, ...additions.map(({ addition }) => withAdditions(kstt, [addition], addition.from))]

describe.each(wholes.map((one) => [`${one.code}, ${one.sections.length} headings`, one] as const))('%s', (_name, outline) => {
  test('rests on documents on the list', () => {
    expect([outline, ...outline.sections].map((one) => one.basis).filter((basis) => !known.has(basis))).toEqual([])
  })
  test('has ordinals and headings once each, and no heading that begins another', () => {
    const headings = outline.sections.map((one) => foldName(one.heading))
    expect(new Set(outline.sections.map((one) => one.ordinal)).size).toBe(outline.sections.length)
    expect(headings.filter((one) => headings.some((other) => other !== one && other.startsWith(one)))).toEqual([])
    expect(new Set(headings).size).toBe(headings.length)
  })
  test('is plain data in NFC, and says why where it is reconstructed', () => {
    expect(JSON.parse(JSON.stringify(outline))).toEqual(outline)
    expect(JSON.stringify(outline)).toBe(JSON.stringify(outline).normalize('NFC'))
    if (outline.evidence === 'reconstructed') expect(outline.note).toBeDefined()
  })
  test('marks as local what a letter adds and nothing else', () => {
    expect(outline.sections.filter((one) => (one.evidence === 'letter') !== (one.local === true))).toEqual([])
  })
})

test('every addition adds to an outline of its own regime, for real days in order', () => {
  for (const { regime, addition } of additions) {
    expect(regime.outlines?.some((one) => one.code === addition.outline)).toBe(true)
    expect([addition.from, addition.to ?? addition.from].every(isDay)).toBe(true)
    expect(addition.from <= (addition.to ?? addition.from)).toBe(true)
  }
})

test('the outline of administrative reform has the seven subjects before its conclusions', () => {
  expect(cchc.sections.slice(0, 7).map((one) => one.hint?.includes('biểu mẫu'))).toEqual(Array.from({ length: 7 }, () => true))
})

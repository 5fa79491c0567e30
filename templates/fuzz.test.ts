import { expect, test } from '@jest/globals'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { partsOf, read, sample, sheetPart, stringsPart, typesPart, workbookPart, zipOf } from '../tests/office/sample-workbook.ts'

/** The same numbers every time: a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return (state >>> 3) % sides
  }
}

/** Reads spoilt bytes: a result or a refusal with a sentence, never anything else. */
function expectAnswer(bytes: Uint8Array, tried: string): string {
  try {
    const result = read(bytes)
    if (!isRefusal(result)) return 'read'
    expect(refusalSentence(result).length).toBeGreaterThan(10)
    return result.code
  } catch (error) {
    throw new Error(`${tried} threw ${String(error)}`, { cause: error })
  }
}

test('a workbook with bytes changed at random gives a result or a refusal', async () => {
  const original = await sample()
  const answers = new Set<string>()
  for (let seed = 1; seed <= 700; seed++) {
    const roll = dice(seed)
    const bytes = original.slice()
    for (let times = roll(6); times >= 0; times--) bytes[roll(bytes.length)] = roll(256)
    answers.add(expectAnswer(bytes, `bytes, seed ${seed}`))
  }
  expect(answers.size).toBeGreaterThan(2)
})

test('a list of contents changed at random gives a result or a refusal', async () => {
  const original = await sample()
  for (let seed = 1; seed <= 700; seed++) {
    const roll = dice(seed)
    const bytes = original.slice()
    for (let times = roll(3); times >= 0; times--) bytes[bytes.length - 1 - roll(900)] = roll(2) === 0 ? 0xff : roll(256)
    expectAnswer(bytes, `list, seed ${seed}`)
  }
})

const pieces = ['<', '>', '"', '&', '&amp;', '<!--', ']]>', '<![CDATA[', '</c>', '<c r="D10">', '<row>', '</row>', '<v>', '</v>', '<f>', '0', '-', '9999999999', 'é', '\u0000', '<!DOCTYPE a>', 'xmlns="x"', '']

test('XML changed at random inside a whole zip gives a result or a refusal', async () => {
  const parts = partsOf(await sample())
  const spoilt = [sheetPart, stringsPart, workbookPart, typesPart, 'xl/_rels/workbook.xml.rels', 'customXml/item1.xml']
  const answers = new Set<string>()
  for (let seed = 1; seed <= 700; seed++) {
    const roll = dice(seed)
    const name = spoilt[roll(spoilt.length)] ?? sheetPart
    let text = parts.get(name) ?? ''
    for (let times = roll(3); times >= 0; times--) {
      const at = roll(text.length)
      text = text.slice(0, at) + (pieces[roll(pieces.length)] ?? '') + text.slice(at + roll(30))
    }
    answers.add(expectAnswer(zipOf(new Map(parts).set(name, text)), `${name}, seed ${seed}`))
  }
  expect(answers).toContain('read')
  expect(answers.size).toBeGreaterThan(2)
})

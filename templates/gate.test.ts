import { describe, expect, test } from '@jest/globals'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { openGate } from './gate.ts'
import { limits } from './limits.ts'
import { rawZip, type RawEntry } from '../tests/office/raw-zip.ts'
import { altered, outcome, partsOf, sample, sheetPart, stringsPart, typesPart, zipOf } from '../tests/office/sample-workbook.ts'

/** The code the gate refuses with, or `'open'`. */
function gate(bytes: Uint8Array): string {
  const parts = openGate(bytes)
  return isRefusal(parts) ? parts.code : 'open'
}

async function sampleEntries(): Promise<RawEntry[]> {
  return Object.entries(unzipSync(await sample())).map(([name, data]) => ({ name, data }))
}

describe('what the file is', () => {
  test('our own printed workbook passes', async () => {
    expect(gate(await sample())).toBe('open')
    expect(gate(rawZip(await sampleEntries()))).toBe('open')
  })

  test('an empty file is refused as empty', () => {
    expect(gate(new Uint8Array())).toBe('emptyFile')
  })

  test('a file of 100 MB is refused by its size before anything else is looked at', () => {
    const refused = openGate(new Uint8Array(100 * 1024 * 1024))
    expect(refused).toEqual({ kind: 'refusal', code: 'tooLarge', params: { megabytes: 20 } })
    expect(gate(new Uint8Array(limits.fileBytes + 1))).toBe('tooLarge')
    expect(gate(new Uint8Array(limits.fileBytes))).toBe('notWorkbook')
  })

  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  test('an old .xls is told from a workbook with a password, though both look alike from outside', () => {
    const old = new Uint8Array(4096)
    old.set(ole)
    old.set(strToU8('EncryptedPackage'), 1024) // one-byte letters are just text
    expect(gate(old)).toBe('legacyWorkbook')
    const encrypted = new Uint8Array(4096)
    encrypted.set(ole)
    encrypted.set(Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]), 2048)
    expect(gate(encrypted)).toBe('encrypted')
  })

  test('what is no zip at all is no workbook', () => {
    for (const text of ['P', 'PK', 'Số liệu quý III', '<html><table></table></html>', 'a;b;c\n1;2;3', '%PDF-1.7']) {
      expect(gate(strToU8(text))).toBe('notWorkbook')
    }
  })

  test('a zip without a workbook in it is no workbook', async () => {
    expect(gate(zipSync({ 'anh.jpg': strToU8('x'), 'ghi-chu.txt': strToU8('y') }))).toBe('notWorkbook')
    const ofAnotherKind = (type: string): Promise<Uint8Array> =>
      sample().then((bytes) => altered(bytes, typesPart, (text) => text.replace('spreadsheetml.sheet.main', type)))
    expect(gate(await ofAnotherKind('wordprocessingml.document.main'))).toBe('notWorkbook')
    expect(gate(await ofAnotherKind('spreadsheetml.template.main'))).toBe('notWorkbook')
  })

  test('a workbook with macros is refused, whether it says so or hides it', async () => {
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    expect(gate(altered(await sample(), typesPart, (text) => text.replace(main, macro)))).toBe('macroEnabled')
    expect(gate(zipOf(partsOf(await sample()).set('xl/vbaProject.bin', 'x')))).toBe('macroEnabled')
    expect(gate(zipOf(partsOf(await sample()).set('xl/VBAPROJECT.BIN', 'x')))).toBe('macroEnabled')
  })

  test('a binary .xlsb is no .xlsx, though it calls itself macro-enabled', async () => {
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'
    expect(gate(altered(await sample(), typesPart, (text) => text.replace(main, binary)))).toBe('notWorkbook')
  })
})

describe('damage', () => {
  test('a file cut off anywhere is refused as cut off', async () => {
    const bytes = await sample()
    for (let at = 4; at < bytes.length; at += 97) expect(gate(bytes.subarray(0, at))).toBe('truncated')
    expect(gate(bytes.subarray(0, bytes.length - 1))).toBe('truncated')
    expect(gate(bytes.subarray(0, bytes.length - 22))).toBe('truncated')
  })

  test('a file with bytes appended is refused', async () => {
    const longer = new Uint8Array((await sample()).length + 512)
    longer.set(await sample())
    expect(gate(longer)).toBe('truncated')
  })

  test('a part whose checksum does not match is refused when it is read', async () => {
    const entries = (await sampleEntries()).map((one) => (one.name === sheetPart ? { ...one, says: { crc: 1 } } : one))
    expect(outcome(rawZip(entries))).toBe('truncated')
  })

  test('a part that is not packed as it says is refused', async () => {
    const garbage = (await sampleEntries()).map((one) =>
      one.name === sheetPart ? { ...one, packed: Uint8Array.from({ length: 400 }, (_, at) => (at * 37) & 255) } : one,
    )
    expect(outcome(rawZip(garbage))).toBe('truncated')
    const shortened = (await sampleEntries()).map((one) =>
      one.name === sheetPart ? { ...one, packed: new Uint8Array() } : one,
    )
    expect(outcome(rawZip(shortened))).toBe('truncated')
  })

  test('a list that points outside the file is refused', async () => {
    const entries = await sampleEntries()
    const far = entries.map((one, at) => (at === 2 ? { ...one, says: { header: 0x7fffffff } } : one))
    expect(gate(rawZip(far))).toBe('truncated')
    const long = entries.map((one, at) => (at === 2 ? { ...one, says: { packedSize: 0x7fffffff } } : one))
    expect(gate(rawZip(long))).toBe('truncated')
    expect(gate(rawZip(entries, { count: entries.length + 1 }))).toBe('truncated')
    expect(gate(rawZip(entries, { start: 0x7fffffff }))).toBe('truncated')
  })
})

describe('zips that mean harm', () => {
  const extra = async (...more: RawEntry[]): Promise<Uint8Array> => rawZip([...(await sampleEntries()), ...more])
  const data = strToU8('x')

  test('two parts of one name are refused, also when only letter case differs', async () => {
    expect(gate(await extra({ name: sheetPart, data }))).toBe('duplicateParts')
    expect(gate(await extra({ name: sheetPart.toUpperCase(), data }))).toBe('duplicateParts')
  })

  test('names that reach outside the package are refused', async () => {
    for (const name of ['../x', 'xl/../../x', '/etc/x', 'C:/x', 'xl\\x.xml', './x', 'x\u0000.xml', '']) {
      expect([name, gate(await extra({ name, data }))]).toEqual([name, 'hostileContent'])
    }
  })

  test('a part called one thing in the list and another before its data is refused', async () => {
    expect(gate(await extra({ name: 'a.xml', data, says: { localName: 'b.xml' } }))).toBe('hostileContent')
  })

  test('parts that share their bytes are refused', async () => {
    const twice = rawZip([
      { name: 'a.xml', data },
      { name: 'b.xml', data, says: { header: 0, localName: 'a.xml' } },
    ])
    expect(['hostileContent', 'truncated']).toContain(gate(twice))
    const overlapping = rawZip([
      { name: 'a', data: new Uint8Array(4), packed: new Uint8Array(64), says: { packedSize: 96 } },
      { name: 'b', data },
    ])
    expect(gate(overlapping)).toBe('hostileContent')
  })

  test('encrypted entries, zip64 and unknown packing are refused', async () => {
    expect(gate(await extra({ name: 'a', data, says: { flags: 1 } }))).toBe('encrypted')
    expect(gate(await extra({ name: 'a', data, says: { method: 12 } }))).toBe('hostileContent')
    expect(gate(rawZip(await sampleEntries(), { count: 0xffff }))).toBe('hostileContent')
    expect(gate(rawZip(await sampleEntries(), { start: 0xffffffff }))).toBe('hostileContent')
  })

  test('thousands of entries are refused before they are read', async () => {
    const many = Array.from({ length: limits.entries + 1 }, (_, at) => ({ name: `n${at}`, data }))
    expect(gate(await extra(...many))).toBe('tooManyParts')
  })

  test('a claim of 4 GB is refused without unpacking anything', async () => {
    expect(gate(await extra({ name: 'xl/big.xml', data, says: { size: 0xfffffffe } }))).toBe('unpacksTooLarge')
    const shares = Array.from({ length: 5 }, (_, at) => ({ name: `b${at}`, data, says: { size: limits.unpackedBytes / 4 } }))
    expect(gate(await extra(...shares))).toBe('unpacksTooLarge')
  })
})

describe('bombs', () => {
  const bomb = new Uint8Array(16 * 1024 * 1024).fill(32)

  async function sampleWith(part: string, says: NonNullable<RawEntry['says']>): Promise<Uint8Array> {
    return rawZip((await sampleEntries()).map((one) => (one.name === part ? { name: part, data: bomb, says } : one)))
  }

  test('a part that grows a thousandfold is stopped early, honest about its size or not', async () => {
    expect(outcome(await sampleWith(sheetPart, {}))).toBe('unpacksTooLarge')
    expect(outcome(await sampleWith(stringsPart, {}))).toBe('unpacksTooLarge')
    expect(outcome(await sampleWith(sheetPart, { size: 5000 }))).toBe('unpacksTooLarge')
    expect(outcome(await sampleWith(typesPart, { size: 5000 }))).toBe('unpacksTooLarge')
    const dense = [...(await sampleEntries()).filter((one) => one.name !== typesPart), { name: typesPart, data: noise(100_000), says: { size: 50 } }]
    expect(gate(rawZip(dense))).toBe('unpacksTooLarge')
  })

  test('a part that says it is larger than it is is refused', async () => {
    const entries = (await sampleEntries()).map((one) =>
      one.name === sheetPart ? { ...one, says: { size: one.data.length + 1 } } : one,
    )
    expect(outcome(rawZip(entries))).toBe('truncated')
  })

  test('reading one part again and again ends with the budget', async () => {
    const parts = openGate(rawZip([...(await sampleEntries()), { name: 'noise', data: noise(4_000_000) }]))
    if (isRefusal(parts)) throw new Error(parts.code)
    const outcomes = Array.from({ length: 40 }, () => parts.unpack('noise', () => null)?.code ?? 'read')
    expect(outcomes[0]).toBe('read')
    expect(outcomes.at(-1)).toBe('unpacksTooLarge')
  })
})

/** Bytes that do not pack well. */
function noise(length: number): Uint8Array {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state >>> 24
  })
}

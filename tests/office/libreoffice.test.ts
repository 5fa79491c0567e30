// A second program opens, works out and saves what we print; what it saved is read back.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { openAt } from '../../templates/open-at.ts'
import { printWorkbook } from '../../templates/print.ts'
import { altered, firstLine, lineAt, lines, mustRead, partsOf, read, sample, samplePlan, sheetPart, withCell, workbookPart } from './sample-workbook.ts'

const run = promisify(execFile)
let folder = ''
let isInstalled = false

/** The workbook as LibreOffice saves it, or `null` on a machine without LibreOffice. */
async function savedAgain(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!isInstalled) {
    console.log('LibreOffice is not on this machine, so nothing was asked of it.')
    return null
  }
  const [from, to] = [join(folder, 'in.xlsx'), join(folder, 'saved')]
  await mkdir(to, { recursive: true })
  await writeFile(from, bytes)
  const profile = pathToFileURL(join(folder, 'profile')).href
  await run('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'xlsx', '--outdir', to, from], { timeout: 120_000 })
  return new Uint8Array(await readFile(join(to, 'in.xlsx')))
}

/** A workbook whose formulas carry no results, so that whoever opens it must work them out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  return altered(bytes, sheetPart, (text) => text.replace(/(<c r="[A-Z]+\d+" s="\d+")(?: t="str")?>(<f>.*?<\/f>)<v>.*?<\/v><\/c>/gu, '$1>$2</c>'))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-office-'))
  isInstalled = await run('soffice', ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a workbook LibreOffice opened and saved', () => {
  test('is still known, with every name and number, and its sums worked out by the other program', async () => {
    const saved = await savedAgain(await sample())
    if (!saved) return
    const result = read(saved)
    if (isRefusal(result)) throw new Error(result.code)
    const printed = read(await sample())
    expect(result.identity).toEqual(isRefusal(printed) ? null : printed.identity)
    const [filled, before] = [mustRead(saved), mustRead(await sample())]
    expect(filled.letters).toEqual(before.letters)
    expect(filled.lines.map((line) => line.row)).toEqual(before.lines.map((line) => line.row))
    expect(filled.merges).toEqual([])
    lines.forEach((line, at) => {
      const { cells } = lineAt(filled, firstLine + at)
      expect(cells[2]?.value).toBe(line.name)
      for (const [column, value] of Object.entries(line.numbers)) expect(cells[Number(column)]).toEqual({ value })
      for (const column of [1, 3, 7, 11]) expect(cells[column]?.value).toBe(lineAt(before, firstLine + at).cells[column]?.value)
    })
    for (let column = 3; column <= 13; column++) expect(filled.total?.cells[column]?.value).toBe(before.total?.cells[column]?.value)
  })

  test('has our formulas worked out by the other program: sums, ordinals, total', async () => {
    const saved = await savedAgain(withoutResults(withCell(await sample(), 'D10', '<v>500</v>')))
    if (!saved) return
    const filled = mustRead(saved)
    expect([10, 11, 12, 13].map((row) => lineAt(filled, row).cells[1]?.value)).toEqual([1, 2, 3, ''])
    expect(lineAt(filled, 13).cells[3]?.value).toBe('')
    expect(lineAt(filled, 10).cells[3]?.value).toBe(520)
    expect(filled.total?.cells[3]?.value).toBe(586) // 96 as printed, and 490 more in D10
  })

  test('is still protected, with its inputs unlocked and limited, its colours and its printed header', async () => {
    const saved = await savedAgain(await sample())
    if (!saved) return
    const parts = partsOf(saved)
    const sheet = parts.get(sheetPart) ?? ''
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/u)
    expect(sheet).toMatch(/<dataValidation [^>]*type="whole"/u)
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"/u)
    expect(sheet).toContain('<conditionalFormatting')
    expect(parts.get('xl/styles.xml')).toMatch(/locked="(?:0|false)"/u)
    expect(parts.get(workbookPart)).toContain('_xlnm.Print_Titles')
    expect(sheet).toMatch(/orientation="landscape"/u)
  })

  test('sums a blank line an officer filled in, and leaves the other one blank', async () => {
    const filledLater = withCell(withCell(await sample(), 'D13', '<v>7</v>'), 'B13', '<is><t>Hộ tịch (Bộ Tư pháp)</t></is>', ' t="inlineStr"')
    const saved = await savedAgain(withoutResults(filledLater))
    if (!saved) return
    const filled = mustRead(saved)
    expect(lineAt(filled, 13).cells[3]?.value).toBe(7)
    expect(filled.total?.cells[4]?.value).toBe(40)
    expect(lineAt(filled, 14).cells[4]).toBeUndefined()
  })

  test('with forty-five lines comes back whole', async () => {
    const many = Array.from({ length: 45 }, (_, at) => ({ name: `Lĩnh vực thử số ${at + 1} (Bộ Tư pháp)`, numbers: { 4: at, 5: 0, 6: 0, 8: at, 9: 0, 10: 0, 12: 0, 13: 0 } }))
    const saved = await savedAgain(await printWorkbook(samplePlan(many)))
    if (!saved) return
    expect(mustRead(saved).lines.filter((line) => line.cells[2] !== undefined)).toHaveLength(45)
    expect(mustRead(saved).total?.cells[4]?.value).toBe((44 * 45) / 2)
  })

  test('that was made to open at a cell is opened, and is the same', async () => {
    const saved = await savedAgain(openAt(await sample(), 'II.06a', 'H12'))
    if (!saved) return
    expect(mustRead(saved).lines).toEqual(mustRead((await savedAgain(await sample())) ?? new Uint8Array()).lines)
  })

  test('whose custom XML or hidden sheet is gone is still known by the other', async () => {
    const noSheet = altered(await sample(), workbookPart, (text) => text.replace(/<sheet [^>]*name="_khop"[^>]*>/u, ''))
    const saved = await savedAgain(noSheet)
    if (!saved) return
    const result = read(saved)
    expect(isRefusal(result) ? result.code : 'read').toMatch(/^(?:read|noIdentity)$/u)
  })
})

// What is printed is up to date, the same every time, and read back as it went in.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { regimes } from '../regimes/index.ts'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { check } from '../reporting/rules/check.ts'
import { form } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import { parsePeriod } from '../reporting/calendar/period.ts'
import { entriesOn, printedName } from '../reporting/catalogue/catalogue.ts'
import { printBlanks, printPages } from '../templates/build.ts'
import { printWorkbook } from '../templates/print.ts'
import { readWorkbook, type DefinitionOf } from '../templates/read.ts'
import { lineAt, mustRead, samplePlan } from './office/sample-workbook.ts'

const onTheShelf: DefinitionOf = (code, edition) =>
  regimes.flatMap((one) => one.forms).find((one) => one.code === code && one.edition === edition) ?? null

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const filesIn = (folder: string): string[] =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name)

describe('what is printed from the shelf', () => {
  test('is what would be printed today; if not: npm run print', async () => {
    const blanks = await printBlanks()
    const pages = printPages()
    expect(filesIn('templates/blank')).toHaveLength(blanks.length)
    expect(filesIn('docs/forms')).toHaveLength(pages.length)
    for (const { file, bytes } of [...blanks, ...pages]) {
      expect([file, readFileSync(inProject(file)).equals(bytes)]).toEqual([file, true])
    }
  })

  test('says on each page how sure the form is', () => {
    const page = printPages().find(({ file }) => file.includes('II.05a'))
    expect(new TextDecoder().decode(page?.bytes)).toContain('dựng lại theo trí nhớ')
  })
})

describe('the blanks', () => {
  test('can be read, hold no line yet, and say which report they are for', async () => {
    for (const { bytes } of await printBlanks()) {
      const result = readWorkbook(bytes, onTheShelf)
      if (isRefusal(result)) throw new Error(result.code)
      expect(result.identity).toMatchObject({ regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong' })
      expect(result.forms[0]?.lines).toHaveLength(30)
      expect(result.forms[0]?.lines.every((line) => line.cells[2] === undefined && line.cells[4] === undefined)).toBe(true)
    }
  })
})

describe('print, then read', () => {
  const names = entriesOn(linhVuc, '2023-09-30').map(printedName)
  const lines = names.slice(0, 45).map((name, at) => {
    const [online, counter, carried] = [at * 7, at % 9, at % 4]
    const all = online + counter + carried
    const done = Math.floor(all / 2)
    return { name, numbers: { 4: online, 5: counter, 6: carried, 8: done, 9: 0, 10: 0, 12: all - done, 13: 0 } }
  })

  test('gives every name and number back, and the sums of the form', async () => {
    const filled = mustRead(await printWorkbook(samplePlan(lines, 3)))
    expect(filled.lines).toHaveLength(48)
    lines.forEach((line, at) => {
      const { cells } = lineAt(filled, 10 + at)
      expect(cells[2]?.value).toBe(line.name)
      for (const [column, value] of Object.entries(line.numbers)) expect(cells[Number(column)]?.value).toBe(value)
      expect(cells[3]?.value).toBe(line.numbers[4] + line.numbers[5] + line.numbers[6])
    })
    expect(filled.total?.cells[4]?.value).toBe(lines.reduce((sum, line) => sum + line.numbers[4], 0))
  })

  test('draws no finding on a workbook whose lines are right', async () => {
    const period = parsePeriod('2023-Q3')
    if (!period) throw new Error('no period')
    const { findings } = check(form, mustRead(await printWorkbook(samplePlan(lines))), { period, catalogues: [linhVuc], previous: null })
    expect(findings).toEqual([])
  })

  test('prints the same bytes from the same plan', async () => {
    expect(await printWorkbook(samplePlan(lines))).toEqual(await printWorkbook(samplePlan(lines)))
  })
})

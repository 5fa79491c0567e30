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
import { form as form06 } from '../regimes/kstt/forms/II.06.ts'
import { itemsIn } from '../reporting/form/definition.ts'
import { layOut } from '../reporting/form/lay-out.ts'
import { indexFor } from '../reporting/rules/context.ts'
import { keyedLines } from '../reporting/rules/numbers.ts'
import { printBlanks, printOutlines, printPages } from '../templates/build.ts'
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
    const blanks = [...(await printBlanks()), ...(await printOutlines())]
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
    for (const { file, bytes } of await printBlanks()) {
      const result = readWorkbook(bytes, onTheShelf)
      if (isRefusal(result)) throw new Error(result.code)
      if (file.includes('/cchc/')) {
        const definition = onTheShelf(result.forms[0]?.form ?? '', result.forms[0]?.edition ?? '')
        expect(result.identity).toMatchObject({ regime: 'cchc-ha-tinh', period: '2023' })
        expect(result.forms[0]?.lines.map((line) => line.item)).toEqual(definition ? itemsIn(definition).map((one) => one.item) : [])
        expect(result.forms[0]?.lines.every((line) => line.cells[4] === undefined || line.cells[4].formula !== undefined)).toBe(true)
        continue
      }
      expect(result.identity).toMatchObject({ regime: 'kstt-quang-ngai', period: '2023-Q3' })
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

describe('a form in groups', () => {
  const period = parsePeriod('2023-Q3')
  const numbers = { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 }
  const lines = [
    { name: 'Hộ tịch (Bộ Tư pháp)', numbers, group: 'commune' },
    { name: 'Chứng thực (Bộ Tư pháp)', numbers, group: 'district' },
    { name: 'Chứng thực (Bộ Tư pháp)', numbers, group: 'commune' },
  ]
  const plan = layOut({
    definition: form06,
    regime: 'kstt-quang-ngai',
    period: { kind: 'quarter', year: 2023, number: 3 },
    dataWindow: { from: '2023-06-15', to: '2023-09-14' },
    unit: { id: 'quang-ngai.binh-son', name: 'UBND huyện Bình Sơn' },
    receiver: 'UBND tỉnh Quảng Ngãi',
    names: [],
    lines,
    blankLines: 2,
  })

  test('gives each line back under its group, with subtotals and a total that add up', async () => {
    const result = readWorkbook(await printWorkbook(plan), onTheShelf)
    if (isRefusal(result) || !period) throw new Error('refused')
    const [filled] = result.forms
    if (!filled) throw new Error('no form')
    expect(filled.groups.map((row) => [row.group, row.cells[4]?.value])).toEqual([['department', 0], ['district', 10], ['commune', 20]])
    expect(filled.total?.cells[4]).toMatchObject({ value: 30 })
    expect(filled.lines.filter((line) => line.cells[2]).map((line) => line.group)).toEqual(['district', 'commune', 'commune'])
    const context = { period, catalogues: [linhVuc], previous: null }
    expect(check(form06, filled, context).findings).toEqual([])
    expect(Object.keys(keyedLines(form06, filled, indexFor(form06, context)))).toEqual(['district::chung-thuc.tu-phap', 'commune::ho-tich.tu-phap', 'commune::chung-thuc.tu-phap'])
  })

  test('adds up by formulas whose ranges follow lines inserted in any group', () => {
    const [sheet] = plan.sheets
    const formulaAt = (address: string) => sheet?.cells.find((one) => `${'ABCDEFGHIJKLM'[one.at - 1] ?? ''}${one.row}` === address)?.formula
    expect([formulaAt('D10'), formulaAt('D13'), formulaAt('C13'), formulaAt('D22')]).toEqual([
      'SUM(INDEX(D:D,ROW()+1):INDEX(D:D,ROW(D13)-1))',
      'SUM(INDEX(D:D,ROW()+1):INDEX(D:D,ROW(D17)-1))',
      'D13+E13+F13',
      'D10+D13+D17',
    ])
  })
})

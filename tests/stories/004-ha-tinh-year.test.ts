// The letter of Sở Nội vụ tỉnh Hà Tĩnh (12/2023): the CCHC report of the year 2023, put together khoản by khoản.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { cchcHaTinh } from '../../regimes/cchc/regime.ts'
import { builtInShelf, sampleUnits } from '../../regimes/index.ts'
import { cautionsFor, dataWindow, editionFor } from '../../reporting/calendar/edition.ts'
import { parsePeriod } from '../../reporting/calendar/period.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { formOn, itemsIn } from '../../reporting/form/definition.ts'
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import { checkReport } from '../../reporting/rules/check-report.ts'
import { sentenceOf } from '../../reporting/rules/messages.vi.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { refusalSentence } from '../../reporting/submission/refusal.vi.ts'
import { findReportToPrint, reportToPrint } from '../../server/acts/forms-to-print.ts'
import { findReport } from '../../server/acts/reach.ts'
import { template } from '../../server/acts/template.ts'
import type { CellChange } from '../../templates/patch-sheet.ts'
import { patchCells } from '../../templates/patch.ts'
import { printWorkbook } from '../../templates/print.ts'
import { readWorkbook, type ReadWorkbook } from '../../templates/read.ts'

const year = { kind: 'year', year: 2023, number: 1 } as const
const shelf = builtInShelf
const page = editionFor(cchcHaTinh.calendars, year)
const owed = page ? obligationsIn('ha-tinh', sampleUnits, page, year) : []
const keyOf = (unit: string) => ({ regime: 'cchc-ha-tinh', period: '2023', unit, deliverable: 'data' as const })
const all = ['BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7']

/** The forms of which a unit provides something. */
function provided(unit: string): string[] {
  const report = findReport(shelf, keyOf(unit))
  return isRefusal(report) ? [report.code] : [...report.shares].flatMap(([code, share]) => (share.own.length > 0 ? [code] : []))
}

describe('the report of the year 2023 in Hà Tĩnh', () => {
  test('covers 15/12/2022 to 14/12/2023', () => {
    expect(page && dataWindow(page, year)).toEqual({ from: '2022-12-15', to: '2023-12-14' })
  })
  test('asks five offices for the written part by 11/12, sent to Sở Nội vụ', () => {
    const narratives = owed.filter((one) => one.duty.deliverable === 'narrative' && one.receiver === 'ha-tinh.so-noi-vu')
    expect(narratives.map((one) => [one.unit.id.replace('ha-tinh.', ''), one.deadline])).toEqual(
      ['van-phong-ubnd', 'so-tu-phap', 'so-tai-chinh', 'so-khcn', 'so-tttt'].map((id) => [id, '2023-12-11']),
    )
  })
  test('asks all of them but Sở KH&CN, and three rooms of Sở Nội vụ, for the figures by 15/12', () => {
    const figures = owed.filter((one) => one.duty.deliverable === 'data' && one.receiver === 'ha-tinh.so-noi-vu')
    expect(figures.every((one) => one.deadline === '2023-12-15')).toBe(true)
    expect(Object.fromEntries(figures.map((one) => [one.unit.id.replace('ha-tinh.', ''), provided(one.unit.id)]))).toEqual({
      'van-phong-ubnd': ['BM1', 'BM3', 'BM7'],
      'so-tu-phap': ['BM2'],
      'so-tai-chinh': ['BM6'],
      'so-tttt': ['BM7'],
      'so-noi-vu.phong-cchc': ['BM1'],
      'so-noi-vu.phong-xdcq': ['BM4'],
      'so-noi-vu.phong-ccvc': ['BM5'],
    })
  })
  test('goes from Sở Nội vụ to UBND tỉnh seven days before the last day, 20/12; that this is before the figures close is said', () => {
    const joined = owed.find((one) => one.unit.id === 'ha-tinh.so-noi-vu' && one.duty.deliverable === 'data')
    expect(joined).toMatchObject({ deadline: '2023-12-13', receiver: 'ha-tinh', duty: { forms: all, evidence: 'reconstructed' } })
    expect(joined?.duty.note).toContain('sớm hơn ngày chốt số liệu')
    expect(owed.find((one) => one.unit.id === 'ha-tinh' && one.duty.deliverable === 'data')).toMatchObject({ deadline: '2023-12-20', receiver: null, duty: { forms: all } })
    expect(page && cautionsFor(page, year).join(' ')).toContain('09/2019/NĐ-CP')
  })
  test('says nothing of departments in other years; the ministry has four reports a year, and no quarter II or IV', () => {
    const governed = ['2022', '2024', '2024-Q1', '2024-Q3', '2024-H1', '2024-Q2', '2024-Q4', '2024-H2'].map((key) => {
      const period = parsePeriod(key)
      const found = period && editionFor(cchcHaTinh.calendars, period)
      return [key, found && period ? [dataWindow(found, period).from, dataWindow(found, period).to, found.duties.flatMap((duty) => duty.kinds)] : null]
    })
    const kinds = ['province', 'province']
    expect(governed).toEqual([
      ['2022', ['2021-12-15', '2022-12-14', kinds]],
      ['2024', ['2023-12-15', '2024-12-14', kinds]],
      ['2024-Q1', ['2023-12-15', '2024-03-14', kinds]],
      ['2024-Q3', ['2024-06-15', '2024-09-14', kinds]],
      ['2024-H1', ['2023-12-15', '2024-06-14', kinds]],
      ['2024-Q2', null],
      ['2024-Q4', null],
      ['2024-H2', null],
    ])
  })
  test('confirms what the letter names and nothing else', () => {
    const told = all.flatMap((code) => {
      const form = formOn(cchcHaTinh.forms, code, '2023-12-31')
      return form ? [form.evidence, ...itemsIn(form).flatMap((one) => (one.evidence === 'reconstructed' ? [] : [`${code} ${one.item}`]))] : []
    })
    expect(told.filter((one) => one !== 'reconstructed')).toEqual(['BM1 5', 'BM1 7', 'BM7 6'])
  })
  test('loses the indicators of the district level on 1/7/2025, and the sums with them', () => {
    const after = formOn(cchcHaTinh.forms, 'BM2', '2025-12-31')
    expect(after && itemsIn(after).map((one) => one.item)).toEqual(['1', '1.1', '1.3', '2', '2.1', '2.2', '2.3', '3', '3.1', '3.2', '3.3'])
    expect(after?.rules.find((one) => one.id === 'BM2.R1')).toMatchObject({ relation: { right: { terms: [{ item: '1.1' }, { item: '1.3' }] } } })
  })
})

/** A unit's printed workbook with these numbers typed where the item stands: `BM1 5.1`. */
async function filledBy(unit: string, numbers: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const report = findReport(shelf, keyOf(unit))
  if (isRefusal(report)) throw new Error(report.code)
  const printed = await template(shelf, printWorkbook, reportToPrint(shelf, report), { lines: 30, previous: new Map() })
  if (isRefusal(printed)) throw new Error(printed.code)
  let bytes = printed.bytes
  for (const form of read(bytes).forms) {
    const changes = Object.entries(numbers).flatMap(([place, value]): CellChange[] => {
      const [code, item] = place.split(' ')
      const row = form.lines.find((line) => line.item === item)?.row
      return code === form.form && row !== undefined ? [{ address: `D${row}`, value }] : []
    })
    const patched = patchCells(bytes, form.sheet, changes)
    if (isRefusal(patched)) throw new Error(patched.code)
    bytes = patched
  }
  return bytes
}

function read(bytes: Uint8Array): ReadWorkbook {
  const result = readWorkbook(bytes, (code, edition) => cchcHaTinh.forms.find((one) => one.code === code && one.edition === edition) ?? null)
  if (isRefusal(result)) throw new Error(result.code)
  return result
}

/** Every finding of a unit's workbook but those about cells left blank: rule, address and what is wrong. */
function findings(unit: string, bytes: Uint8Array): { rule: string; at: string; what: string }[] {
  const report = findReport(shelf, keyOf(unit))
  if (isRefusal(report)) throw new Error(report.code)
  const forms = read(bytes).forms.flatMap((filled) => {
    const definition = report.definitions.find((one) => one.code === filled.form)
    const own = report.shares.get(filled.form)?.own ?? null
    return definition ? [{ definition, filled, context: { period: report.period, catalogues: report.catalogues, previous: null, own } }] : []
  })
  return checkReport(forms).flatMap((result, at) =>
    result.findings.flatMap((one) => {
      const definition = forms[at]?.definition
      return definition && !one.rule.endsWith('.C1') ? [{ rule: one.rule, at: `${itemAt(forms[at]?.filled, one.line)}`, what: sentenceOf(one, definition).what }] : []
    }),
  )
}

function itemAt(filled: FilledForm | undefined, row: number | null): string {
  return filled?.lines.find((line) => line.row === row)?.item ?? ''
}

describe('the workbook of Văn phòng UBND tỉnh', () => {
  const office = 'ha-tinh.van-phong-ubnd'
  const sound = { 'BM1 5.1': 40, 'BM1 5.2': 30, 'BM1 5.3': 2, 'BM1 5.4': 1, 'BM1 7': 1, 'BM3 1.4.1': 1500, 'BM3 1.4.2': 300, 'BM3 1.4.3': 150, 'BM3 3.1.1': 3, 'BM3 3.1.2': 2, 'BM7 6.3.1': 1000, 'BM7 6.3.2': 655 }
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await filledBy(office, sound)
  })

  test('holds the seven forms of the annex, open at khoản 5 and 7 of form 1, the whole of form 3, and khoản 6 of form 7 alone', () => {
    const report = findReport(shelf, keyOf(office))
    expect(read(bytes).identity.forms.map((one) => one.code)).toEqual(all)
    expect(isRefusal(report) ? report.code : [...report.shares].flatMap(([code, share]) => (share.own.length > 0 ? [[code, share.own]] : []))).toEqual([['BM1', ['5', '7']], ['BM3', ['1', '2', '3']], ['BM7', ['6']]])
  })
  test('is taken as it was filled in: blank results of formulas are worked out by Excel on opening, and told until then', () => {
    const stale = findings(office, bytes)
    expect(stale.map((one) => [one.rule, one.at])).toEqual([['BM3.C7', '1.4'], ['BM3.C7', '3.1'], ['BM7.C7', '6.3']])
    expect(stale.map((one) => one.what)).toEqual(['Ô tự tính đang trống, tính lại là 1950.', 'Ô tự tính đang trống, tính lại là 66,67.', 'Ô tự tính đang trống, tính lại là 65,5.'])
  })
  test('a total and a percentage typed over wrongly are found', async () => {
    const wrong = findings(office, await filledBy(office, { ...sound, 'BM3 1.4': 2000, 'BM3 3.1': 70, 'BM7 6.3': 65.5 }))
    expect(wrong.map((one) => [one.rule, one.at])).toEqual([['BM3.R1', '1.4'], ['BM3.R4', '3.1']])
    expect(wrong[1]?.what).toBe('Chỉ tiêu 3.1 phải bằng tỷ lệ % của chỉ tiêu 3.1.2 so với chỉ tiêu 3.1.1: đang là 70, tính lại là 66,67 (lệch 3,33).')
  })
  test('more completed than assigned is found', async () => {
    expect(findings(office, await filledBy(office, { 'BM1 5.1': 10, 'BM1 5.2': 9, 'BM1 5.3': 2, 'BM1 5.4': 0 })).map((one) => one.rule)).toEqual(['BM1.R3'])
  })
  test('a number in the khoản of another is told and not taken', async () => {
    const touched = findings(office, await filledBy(office, { 'BM1 1.1': 5, 'BM7 3': 2 }))
    expect(touched.map((one) => [one.rule, one.at])).toEqual([['BM1.F15', '1.1'], ['BM7.F15', '3']])
    expect(touched[0]?.what).toContain('Khoản 1 do đơn vị khác cung cấp')
  })
})

describe('the joined report of Sở Nội vụ', () => {
  const units = { 'BM6 2.2': 10, 'BM6 2.3': 20, 'BM6 2.4.1': 5, 'BM6 2.4.2': 5, 'BM6 2.4.3': 10, 'BM6 2.5': 50, 'BM6 2.1': 100, 'BM6 2.4': 20 }
  test('holds all seven forms, so that public service units of form 6 are compared with those of form 4', async () => {
    const bytes = await filledBy('ha-tinh.so-noi-vu', { ...units, 'BM4 2.1': 60, 'BM4 2.2': 41 })
    expect(read(bytes).identity.forms.map((one) => one.code)).toEqual(all)
    const wrong = findings('ha-tinh.so-noi-vu', bytes)
    expect(wrong.map((one) => [one.rule, one.at])).toEqual([['BM6.X1', '2.1']])
    expect(wrong[0]?.what).toBe('Chỉ tiêu 2.1 phải bằng chỉ tiêu 2.1 của biểu BM4 + chỉ tiêu 2.2 của biểu BM4: đang là 100, cộng lại là 101 (lệch -1).')
  })
  test('and draws no remark where they agree', async () => {
    expect(findings('ha-tinh.so-noi-vu', await filledBy('ha-tinh.so-noi-vu', { ...units, 'BM4 2.1': 60, 'BM4 2.2': 40 }))).toEqual([])
  })
})

describe('what is refused, and what is not', () => {
  test('Sở KH&CN owes the written part alone, and is told so when it asks for the form of figures', () => {
    const refused = findReportToPrint(shelf, keyOf('ha-tinh.so-khcn'), undefined)
    expect(isRefusal(refused) && refusalSentence(refused)).toBe(
      'Sở Khoa học và Công nghệ tỉnh Hà Tĩnh không phải gửi báo cáo này trong kỳ; văn bản chỉ yêu cầu: báo cáo lời, hạn 11/12/2023. Kiểm tra lại loại báo cáo.',
    )
  })
  test('a form that others owe is not printed by its name either', () => {
    const refused = findReportToPrint(shelf, keyOf('ha-tinh.so-khcn'), 'BM7')
    expect(isRefusal(refused) && refused.code).toBe('noDuty')
  })
  test('II.07b, which no document asks anybody for, is printed for whoever wants it and checked; there is no duty to send it', async () => {
    const key = { regime: 'kstt-nghe-an', period: '2023-09', unit: 'nghe-an', deliverable: 'data' as const }
    const found = findReportToPrint(shelf, key, 'II.07b')
    if (isRefusal(found)) throw new Error(found.code)
    const printed = await template(shelf, printWorkbook, found, { form: 'II.07b', lines: 5, previous: new Map() })
    expect(isRefusal(printed)).toBe(false)
    expect(found.catalogues.find((one) => one.id === 'don-vi')?.entries.map((one) => one.name)).toContain('UBND xã Kim Liên')
    const sent = findReport(shelf, key)
    expect(isRefusal(sent) && sent.code).toBe('noDuty')
  })
})

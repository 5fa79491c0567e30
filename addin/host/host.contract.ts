// The tests every host must pass, on one and the same workbook: a printed form with some lines filled in.
import { expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { entriesOn, printedName } from '../../reporting/catalogue/catalogue.ts'
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import { layOut } from '../../reporting/form/lay-out.ts'
import { check } from '../../reporting/rules/check.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { printWorkbook } from '../../templates/print.ts'
import type { Host, Place } from './host.ts'

/** A host with the workbook open, and the officer's hands and eyes on it. */
export interface OpenedHost {
  readonly host: Host
  type(place: Place, value: string | number): Promise<void>
  /** Where the officer was taken last. */
  at(): Place | null
  /** The fill of a cell, `null` for none; absent where the host colours nothing. */
  colour?(place: Place): string | null
}

const period = { kind: 'quarter', year: 2023, number: 3 } as const

/** The workbook of the contract: three filled lines, `empty` further ones. The protection is the printer's own. */
export async function contractWorkbook(empty = 5): Promise<Uint8Array> {
  return printWorkbook(
    layOut({
      definition: form,
      regime: 'kstt-quang-ngai',
      period,
      dataWindow: { from: '2023-06-15', to: '2023-09-14' },
      unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương' },
      receiver: 'UBND huyện Bình Sơn',
      names: entriesOn(linhVuc, '2023-09-30').map(printedName),
      lines: [
        { name: 'Chứng thực (Bộ Tư pháp)', numbers: { 4: 10, 5: 5, 6: 2, 8: 10, 9: 4, 10: 1, 12: 2, 13: 0 } },
        { name: 'Hộ tịch (Bộ Tư pháp)', numbers: { 4: 20, 5: 30, 6: 0, 8: 40, 9: 5, 10: 0, 12: 5, 13: 1 } },
        { name: 'Công chứng dạo', numbers: { 4: 1, 5: 0, 6: 0, 8: 1 } },
      ],
      blankLines: empty,
    }),
  )
}

async function readAs(host: Host): Promise<FilledForm> {
  const filled = await host.read(form)
  if (isRefusal(filled)) throw new Error(filled.code)
  return filled
}

/** Runs the contract. `open` opens the bytes afresh for each test. */
export function hostContract(open: (bytes: Uint8Array) => Promise<OpenedHost>): void {
  const opened = async (): Promise<OpenedHost & { filled: FilledForm; cell: (line: number, column: number) => Place }> => {
    const one = await open(await contractWorkbook())
    const identity = await one.host.identify()
    expect(identity).toMatchObject({ unit: 'quang-ngai.binh-chuong' })
    const filled = await readAs(one.host)
    const cell = (line: number, column: number): Place => ({
      sheet: filled.sheet,
      address: `${filled.letters[column] ?? ''}${filled.lines[line]?.row ?? ''}`,
    })
    return { ...one, filled, cell }
  }

  test('the workbook says which report it is', async () => {
    const { host } = await opened()
    expect([host.isOpen(), host.unsaved()]).toEqual([true, false])
    expect(await host.identify()).toEqual({
      regime: 'kstt-quang-ngai',
      period: '2023-Q3',
      unit: 'quang-ngai.binh-chuong',
      forms: [{ code: form.code, edition: form.edition, sheet: 'II.06a' }],
    })
  })

  test('the form is read flat, formulas beside their results, and checked to the same findings everywhere', async () => {
    const { filled } = await opened()
    expect(filled.lines).toHaveLength(8)
    expect(filled.lines[1]?.cells[4]).toEqual({ value: 20 })
    expect(filled.lines[1]?.cells[3]).toMatchObject({ value: 50, formula: expect.stringContaining('COUNT') })
    expect(filled.total?.cells[4]?.value).toBe(31)
    const { findings } = check(form, filled, { period, catalogues: [linhVuc], previous: null })
    const first = filled.lines[0]?.row ?? 0
    expect(findings.map(({ rule, line, columns }) => [rule, (line ?? 0) - first, columns[0]])).toEqual([
      ['II.06a.R4', 1, 3],
      ['II.06a.K1', 2, 2],
      ['II.06a.C1', 2, 9],
      ['II.06a.C1', 2, 10],
      ['II.06a.C1', 2, 12],
      ['II.06a.C1', 2, 13],
    ])
  })

  test('going to a cell takes the officer there, and a sheet that is gone is passed over', async () => {
    const { host, at, cell } = await opened()
    await host.go(cell(1, 5))
    expect(at()).toEqual(cell(1, 5))
    await host.go({ sheet: 'không có', address: 'A1' })
    expect(at()).toEqual(cell(1, 5))
  })

  test('the cell the officer is at is told', async () => {
    const { host, cell } = await opened()
    await host.go(cell(2, 9))
    expect(await host.selected()).toEqual(cell(2, 9))
    await host.go(cell(0, 4))
    expect(await host.selected()).toEqual(cell(0, 4))
  })

  test('values are written into just the cells asked for, and the sums follow', async () => {
    const { host, cell } = await opened()
    expect(await host.write([cell(2, 9), cell(2, 10)].map((place) => ({ ...place, value: 0 })))).toBe(2)
    expect(await host.write([{ ...cell(2, 2), value: 'Công chứng (Bộ Tư pháp)' }])).toBe(1)
    const filled = await readAs(host)
    expect(filled.lines[2]?.cells[9]).toEqual({ value: 0 })
    expect(filled.lines[2]?.cells[2]).toEqual({ value: 'Công chứng (Bộ Tư pháp)' })
    expect(filled.lines[2]?.cells[12]).toBeUndefined()
    expect(filled.lines[1]).toEqual((await opened()).filled.lines[1])
  })

  test('a locked cell is left as it is, and the others are still written', async () => {
    const { host, cell, filled } = await opened()
    const heading = { sheet: filled.sheet, address: 'A1' }
    expect(await host.write([{ ...heading, value: 'x' }, { ...cell(2, 9), value: 7 }])).toBe(1)
    expect((await readAs(host)).lines[2]?.cells[9]).toEqual({ value: 7 })
  })

  test('what the officer types is heard until nobody listens any more, and reading stays silent', async () => {
    const { host, type, cell } = await opened()
    let heard = 0
    const stop = await host.watch(() => heard++)
    await readAs(host)
    await host.identify()
    expect(heard).toBe(0)
    await type(cell(0, 4), 11)
    expect(heard).toBeGreaterThan(0)
    expect((await readAs(host)).lines[0]?.cells[4]).toEqual({ value: 11 })
    const before = heard
    await stop()
    await type(cell(0, 4), 12)
    expect(heard).toBe(before)
  })

  test('marks are counted honestly, and taking them away twice does no harm', async () => {
    const { host, cell, colour } = await opened()
    const before = colour?.(cell(1, 3))
    const count = await host.mark([
      { ...cell(1, 3), tone: 'error' },
      { ...cell(1, 4), tone: 'error' },
      { ...cell(2, 2), tone: 'warning' },
    ])
    expect([0, 3]).toContain(count)
    if (colour) expect(colour(cell(1, 3)) === before).toBe(count === 0)
    await host.unmark()
    await host.unmark()
    if (colour) expect(colour(cell(1, 3))).toBe(before)
  })

  test('the bytes handed out are a workbook, or the host says it has none', async () => {
    const { host } = await opened()
    const bytes = await host.save()
    if (host.abilities.bytes) expect([...((bytes as Uint8Array | null) ?? new Uint8Array()).subarray(0, 2)]).toEqual([0x50, 0x4b])
    else expect(bytes).toBeNull()
  })
}

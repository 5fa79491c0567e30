// For tests: blanks as administrators have them, printed by us or made by hand in Excel, through the real file and back.
import ExcelJS from 'exceljs'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { layOut } from '../../reporting/form/lay-out.ts'
import type { AdoptionOrder, Answers, Proposal } from '../../reporting/adoption/proposal.ts'
import { answer } from '../../reporting/adoption/propose.ts'
import { proposeAll, type Adoption } from '../../reporting/adoption/propose-all.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { readBlanks } from '../../templates/blanks.ts'
import { printWorkbook } from '../../templates/print.ts'

export const order: AdoptionOrder = { from: '2026-02-15', basis: '5/2025/TT-VPCP', catalogues: [{ id: 'linh-vuc', title: 'Danh mục lĩnh vực' }] }

/** The blank of a form as we print it. */
export function printedBlank(definition: FormDefinition, blankLines = 4): Promise<Uint8Array> {
  return printWorkbook(
    layOut({
      definition,
      regime: 'kstt-quang-ngai',
      period: { kind: 'quarter', year: 2023, number: 3 },
      dataWindow: { from: '2023-06-15', to: '2023-09-14' },
      unit: { id: 'quang-ngai.binh-chuong', name: 'UBND xã Bình Chương' },
      receiver: 'UBND huyện Bình Sơn',
      names: ['Chứng thực (Bộ Tư pháp)'],
      lines: [],
      blankLines,
    }),
  )
}

export type Value = string | number | null | { readonly formula: string; readonly result?: number | string }

export interface HandMade {
  readonly name?: string
  readonly rows: readonly (readonly Value[])[]
  readonly merges?: readonly string[]
  readonly hidden?: readonly number[]
  readonly isHidden?: true
}

/** A workbook somebody typed in Excel. */
export async function handMade(...sheets: readonly HandMade[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  sheets.forEach(({ name, rows, merges = [], hidden = [], isHidden }, at) => {
    const sheet = workbook.addWorksheet(name ?? `Biểu ${at + 1}`, isHidden ? { state: 'hidden' } : {})
    rows.forEach((values, row) =>
      values.forEach((value, column) => {
        if (value !== null) sheet.getCell(row + 1, column + 1).value = value as ExcelJS.CellValue
      }),
    )
    for (const merge of merges) sheet.mergeCells(merge)
    for (const column of hidden) sheet.getColumn(column).hidden = true
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Adopts a file; throws when the file itself is refused. */
export function adopt(bytes: Uint8Array, known: readonly FormDefinition[] = [], given: AdoptionOrder = order): Adoption {
  const workbook = readBlanks(bytes)
  if (isRefusal(workbook)) throw new Error(workbook.code)
  return proposeAll(workbook, given, known)
}

/** The only proposal of a file. */
export function adoptOne(bytes: Uint8Array, known: readonly FormDefinition[] = [], given: AdoptionOrder = order): Proposal {
  const { proposals } = adopt(bytes, known, given)
  const [only, another] = proposals
  if (!only || another) throw new Error(`${proposals.length} proposals`)
  return only
}

/** Answers every question as proposed, or as given by its kind or id, until none is left that can be answered so. */
export function answered(proposal: Proposal, given: Answers = {}, known: readonly FormDefinition[] = []): Proposal {
  let now = proposal
  for (let round = 0; round < 20; round++) {
    const answers = Object.fromEntries(
      now.questions.flatMap((one) => {
        const value = given[one.id] ?? given[one.kind] ?? one.proposed
        return value === undefined ? [] : [[one.id, value]]
      }),
    )
    const next = answer(now, answers, known)
    if (next.questions.length === 0 || JSON.stringify(next.questions) === JSON.stringify(now.questions)) return next
    now = next
  }
  return now
}

export const signatures: readonly (readonly Value[])[] = [[], [null, null, '…………, ngày …… tháng …… năm 20……'], [null, 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'], [null, '(Ký, ghi rõ họ tên)', '(Ký, đóng dấu)']]

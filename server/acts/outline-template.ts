// Lấy đề cương: prints the narrative report's outline for one report, ready to fill.
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import { obligationsOf, receiverNameOf } from '../../reporting/compliance/obligation.ts'
import { layOutline } from '../../reporting/form/lay-outline.ts'
import { isCode, outlineOn, plainShortCode, withAdditions, type Outline } from '../../reporting/form/outline.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { parentOn } from '../../reporting/units/tree.ts'
import type { DocumentPrinter, Shelf } from '../ports.ts'
import type { ReportInReach } from './reach.ts'

/**
 * The outline people mean by a code (whole or short, with or without marks), with what the province's letters add for
 * the period; `null` when the unit owes no such outline or the shelf does not hold it.
 */
export function outlineAskedFor(shelf: Shelf, report: ReportInReach, code: string): Outline | null {
  const { regime, unit, edition, period } = report
  const day = lastDay(period)
  const owed = obligationsOf(unit, shelf.units, edition, period).flatMap((one) => one.duty.forms)
  const wanted = owed.find((one) => isCode(code, one))
  const outline = wanted === undefined ? null : outlineOn(regime.outlines ?? [], wanted, day)
  return outline && withAdditions(outline, regime.outlineAdditions ?? [], day)
}

/** Prints an outline as a `.docx` for the report's unit and period. */
export async function outlineTemplate(
  shelf: Shelf,
  print: DocumentPrinter,
  report: ReportInReach,
  outline: Outline,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const { unit, period, obligation } = report
  const day = lastDay(period)
  const parent = parentOn(shelf.units, unit.id, day)
  const plan = layOutline({
    outline,
    regime: report.regime.id,
    period,
    dataWindow: dataWindow(report.edition, period),
    unit: { id: unit.id, name: unit.name, kind: unit.kind, superior: parent === null ? null : unitNameOn(shelf.units, parent, day) },
    receiver: receiverNameOf(obligation, shelf.units, day),
    year: Number(obligation.deadline.slice(0, 4)),
  })
  const name = [plainShortCode(outline.code), report.key.period, toneless(unit.name).replaceAll(' ', '-')].join('_')
  return { bytes: await print(plan), fileName: `${name}.docx` }
}

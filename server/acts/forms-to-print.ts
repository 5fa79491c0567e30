// Which forms may be printed: those a report owes, and those on the shelf that no document asks anybody for.
import { within } from '../../reporting/calendar/day.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { receiverNameOf } from '../../reporting/compliance/obligation.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { sheetNameOf } from '../../reporting/form/lay-out.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { parentOn } from '../../reporting/units/tree.ts'
import type { Shelf } from '../ports.ts'
import { cataloguesFor, findReport, findUnitPeriod, type RegimePeriod, type ReportInReach } from './reach.ts'

/** A report that is owed, or a unit's own use of a form that nobody is asked for. */
export type ReportToPrint = Omit<ReportInReach, 'obligation'> & { readonly receiverName: string; readonly formsDue: readonly string[] }

/** Finds what to print or check by a form's code; without one, or where a duty names the form, only what the unit owes. */
export function findReportToPrint(shelf: Shelf, key: ReportKey, form: string | undefined): ReportToPrint | Refusal {
  const found = findUnitPeriod(shelf, key)
  if (isRefusal(found)) return found
  const definitions = form === undefined ? [] : unasked(found, form)
  if (definitions.length === 0) {
    const report = findReport(shelf, key)
    return isRefusal(report) ? report : reportToPrint(shelf, report)
  }
  const day = lastDay(found.period)
  const receiverName = unitNameOn(shelf.units, parentOn(shelf.units, found.unit.id, day) ?? '', day)
  return { ...found, key, receiverName, formsDue: [], definitions, shares: new Map(), catalogues: cataloguesFor(shelf, found, definitions) }
}

/** A report that is owed, to be printed. */
export function reportToPrint({ units }: Pick<Shelf, 'units'>, { obligation, ...report }: ReportInReach): ReportToPrint {
  return { ...report, receiverName: receiverNameOf(obligation, units, lastDay(report.period)), formsDue: obligation.duty.forms }
}

/** The forms a template is asked for by whole or short code; refuses one that others owe or that the shelf does not hold. */
export function formsAskedFor(report: ReportToPrint, code: string | undefined): readonly FormDefinition[] | Refusal {
  const owed = report.definitions.filter((one) => code === undefined || isCalled(one, code))
  const found = owed.length > 0 || code === undefined ? owed : unasked(report, code)
  return found.length > 0 ? found : refuse('unknownForm', { form: code ?? report.formsDue.join(', ') })
}

/** The form of this code in force for the period, where no duty of the period names it. */
function unasked({ regime, period, edition }: RegimePeriod, code: string): FormDefinition[] {
  return regime.forms.filter(
    (one) => isCalled(one, code) && within(lastDay(period), one) && !edition.duties.some((duty) => duty.forms.includes(one.code)),
  )
}

function isCalled(form: FormDefinition, code: string): boolean {
  return form.code === code || sheetNameOf(form) === code
}

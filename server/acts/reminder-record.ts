// What was told about a period's reports, and the letter for those who have not sent or were late.
import { dayAt } from '../../reporting/calendar/day.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { reminderLetter, urgedRows } from '../../reporting/compliance/reminder-letter.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isWithin, parentOn } from '../../reporting/units/tree.ts'
import type { Ports, ToldReminder } from '../ports.ts'
import { compliance } from './compliance.ts'
import { citedIn } from './deadlines.ts'
import { findRegimePeriod } from './reach.ts'

/** The reminders about reports of a period whose units are in the person's subtree, each with those reports alone. */
export async function remindersTold(ports: Ports, session: Session, regimeId: string, periodId: string): Promise<ToldReminder[] | Refusal> {
  const found = findRegimePeriod(ports.shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const { units } = ports.shelf
  const reached = (unit: string): boolean => isWithin(units, unit, session.unit, lastDay(found.period))
  return (await ports.reminders.told(regimeId, periodId))
    .map((one) => ({ ...one, reports: one.reports.filter((report) => reached(report.unit)) }))
    .filter((one) => one.reports.length > 0)
}

/**
 * The letter of the person's own office to the units under it whose reports are missing or late, with `withUnsigned` also
 * to those that did not sign. Refuses when there is none.
 */
export async function reminderLetterFile(
  ports: Ports,
  session: Session,
  regimeId: string,
  periodId: string,
  withUnsigned = false,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | Refusal> {
  const answer = await compliance(ports, session, regimeId, periodId)
  if (isRefusal(answer)) return answer
  const found = findRegimePeriod(ports.shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const { units } = ports.shelf
  const own = units.find((one) => one.id === session.unit)
  if (!own) return refuse('unknownUnit', { unit: session.unit })
  // An office does not write to itself.
  const table = answer.table.map((group) => ({ ...group, rows: group.rows.filter((row) => row.unit !== session.unit) }))
  const addressed = new Set(urgedRows(table, withUnsigned).map((row) => row.unit))
  const duties = obligationsIn(found.regime.province, units, found.edition, found.period, found.regime).filter((one) => addressed.has(one.unit.id)).map((one) => one.duty)
  const superior = parentOn(units, own.id, lastDay(found.period))
  const plan = reminderLetter(table, {
    office: { name: own.name, kind: own.kind, superior: units.find((one) => one.id === superior)?.name ?? null },
    regimeName: answer.regimeName,
    periodLabel: answer.periodLabel,
    basis: [...new Set(duties.map((one) => one.basis))].map((basis) => citedIn(ports.shelf, basis)).join('; '),
    reconstructed: duties.some((one) => one.evidence === 'reconstructed'),
    day: dayAt(ports.clock()),
    takenAt: answer.takenAt,
    withUnsigned,
  })
  if (plan === null) return refuse('nobodyLate', { period: answer.periodLabel })
  return { bytes: await ports.printDocument(plan), fileName: `cong-van-don-doc_${regimeId}_${periodId}.docx` }
}

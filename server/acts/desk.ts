// What an officer needs on the desk: what may be reported, and everything about one report.
import { dayAt, daysBetween } from '../../reporting/calendar/day.ts'
import { cautionsFor, dataWindow, editionFor, type CalendarEdition } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { comparePeriods, lastDay, parsePeriod, periodKey, type Period } from '../../reporting/calendar/period.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import type { FormShare } from '../../reporting/form/share.ts'
import { obligationsOf, receiverNameOf } from '../../reporting/compliance/obligation.ts'
import { deadlineWith } from '../../reporting/submission/allowance.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Desk, OfferedPeriod, Offer, OwedReport, Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import { openActs } from '../../reporting/submission/workflow.ts'
import { nameOn, unitNameOn } from '../../reporting/units/name.ts'
import { isWithin, parentOn } from '../../reporting/units/tree.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import type { Ports } from '../ports.ts'
import { yourActs } from './hands.ts'
import { previousForms } from './judge.ts'
import { outlineOwed } from './judge-document.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'
import { reviewsOf } from './review.ts'
import { sentBefore } from './sent-before.ts'

const offeredPeriods = 60

/** What someone may report on: the regimes of his province, newest period first, and the units in reach. */
export function offer(ports: Ports, session: Session): Offer {
  const today = dayAt(ports.clock())
  const units = ports.shelf.units.filter((unit) => reaches(ports, session, unit.id))
  const regimes = ports.shelf.regimes.filter((regime) => units.some((unit) => topOf(ports, unit.id) === regime.province))
  return {
    today,
    regimes: regimes.map((regime) => offeredRegime(regime, today, units)),
    units: units.map((unit) => ({
      id: unit.id,
      name: nameOn(unit, today),
      kind: unit.kind,
      regimes: regimes
        .filter((regime) => regime.province === topOf(ports, unit.id))
        .filter((regime) => regime.calendars.some((page) => asks(page, unit)))
        .map((regime) => regime.id),
    })),
  }
}

/** Everything about one report. Refuses people in whose subtree it does not lie. */
export async function desk(ports: Ports, session: Session, key: ReportKey): Promise<Desk | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const { duty } = report.obligation
  const before = await sentBefore(ports, report)
  const events = await ports.ledger.eventsOf(key)
  const standing = standingOf(events)
  const deadline = deadlineWith(report.obligation.deadline, standing.extension)
  return {
    report: key,
    regimeName: report.regime.name,
    periodLabel: periodLabel(report.period),
    unitName: report.unit.name,
    dataWindow: dataWindow(report.edition, report.period),
    deadline,
    prescribed: report.obligation.deadline,
    daysLeft: daysBetween(dayAt(ports.clock()), deadline),
    owed: await owedBeside(ports, report),
    receiverName: receiverNameOf(report.obligation, ports.shelf.units, lastDay(report.period)),
    signatureDue: duty.signed,
    separateApproval: report.regime.separateApproval !== undefined,
    formsDue: duty.forms,
    definitions: report.definitions,
    shares: Object.fromEntries([...report.shares].map(([code, share]) => [code, namedShare(ports, report, share)])),
    catalogues: report.catalogues,
    previous: Object.fromEntries(await previousForms(ports, report)),
    others: Object.fromEntries(report.definitions.map((one) => [one.code, before.contextOf(one)])),
    explained: before.explained,
    reviews: reviewsOf(report),
    notices: [...noticesOf(report), ...outlineNotice(ports, report)],
    standing,
    openActs: openActs(standing.state),
    yourActs: yourActs(ports.shelf, session, report, events),
  }
}

/** Every report the unit owes in the period, each with its own deadline and standing. */
async function owedBeside(ports: Ports, { key, unit, edition, period, regime }: ReportInReach): Promise<OwedReport[]> {
  const owed: OwedReport[] = []
  for (const { duty, deadline: prescribed } of obligationsOf(unit, ports.shelf.units, edition, period, regime)) {
    if (owed.some((one) => one.deliverable === duty.deliverable)) continue // the first is the one a report is found by
    const { state, extension } = standingOf(await ports.ledger.eventsOf({ ...key, deliverable: duty.deliverable }))
    const deadline = deadlineWith(prescribed, extension)
    owed.push({ deliverable: duty.deliverable, deadline, daysLeft: daysBetween(dayAt(ports.clock()), deadline), state, forms: duty.forms })
  }
  return owed
}

function namedShare(ports: Ports, { period }: ReportInReach, { own, others }: FormShare): FormShare {
  const day = lastDay(period)
  return { own, others: Object.fromEntries(Object.entries(others).map(([khoan, id]) => [khoan, unitNameOn(ports.shelf.units, id, day)])) }
}

/** What must be said plainly beside a report: what is reconstructed, and what later law may have changed. */
export function noticesOf(report: ReportInReach): string[] {
  const day = lastDay(report.period)
  const notices = [
    ...report.definitions.flatMap((form) => [
      ...(form.evidence === 'implementations' || form.evidence === 'reconstructed' ? [form.note ?? ''] : []),
      ...(form.cautions ?? []).filter((caution) => caution.from <= day).map((caution) => caution.text),
    ]),
    ...cautionsFor(report.edition, report.period),
    ...(report.obligation.duty.note === undefined ? [] : [report.obligation.duty.note]),
  ]
  return [...new Set(notices)].filter((text) => text !== '') // the forms of one annex say the same of themselves
}

/** What is reconstructed of the outline a narrative is written by. */
function outlineNotice(ports: Ports, report: ReportInReach): string[] {
  const outline = report.key.deliverable === 'narrative' ? outlineOwed(ports, report) : null
  return outline === null || isRefusal(outline) || outline.note === undefined ? [] : [outline.note]
}

/** Whether a page of the calendar asks a unit for anything. */
function asks(page: CalendarEdition, unit: Unit): boolean {
  return page.duties.some((duty) => duty.kinds.includes(unit.kind) && (duty.units === undefined || duty.units.includes(unit.id)))
}

function offeredRegime(regime: Regime, today: string, units: readonly Unit[]): Offer['regimes'][number] {
  // Periods in which none of these units owes anything would only be refused.
  const asked = regime.calendars.filter((page) => units.some((unit) => asks(page, unit)))
  const periods = periodsOf(regime, asked.length > 0 ? asked : regime.calendars, today)
  // The one whose numbers are complete is the one that is due; the running one is there for those who look ahead.
  const suggested = periods.find((one) => !one.open) ?? periods[0]
  return { id: regime.id, name: regime.name, periods, suggested: suggested?.key ?? null }
}

/** The periods to offer: those whose data window has begun by today, newest first. */
function periodsOf(regime: Regime, pages: readonly CalendarEdition[], today: string): OfferedPeriod[] {
  const found: OfferedPeriod[] = []
  for (const page of pages) {
    const first = parsePeriod(page.from)
    const last = page.to === undefined ? null : parsePeriod(page.to)
    if (!first) continue
    for (let period: Period = first; last === null || comparePeriods(period, last) <= 0; period = next(period)) {
      if (editionFor(regime.calendars, period) !== page) continue
      const window = dataWindow(page, period)
      if (window.from > today) break
      found.push({ key: periodKey(period), label: periodLabel(period), dataWindow: window, open: today <= window.to })
    }
  }
  return found.sort((a, b) => (a.dataWindow.to < b.dataWindow.to ? 1 : -1)).slice(0, offeredPeriods)
}

function next(period: Period): Period {
  const perYear = { month: 12, quarter: 4, half: 2, year: 1 }[period.kind]
  return period.number < perYear ? { ...period, number: period.number + 1 } : { ...period, year: period.year + 1, number: 1 }
}

/** Whether a unit lies under the person's own, on any day a membership begins or ends, so that old periods stay in reach. */
function reaches(ports: Ports, session: Session, unitId: string): boolean {
  return daysOf(ports, unitId).some((day) => isWithin(ports.shelf.units, unitId, session.unit, day))
}

function topOf(ports: Ports, unitId: string): string {
  const [day = ''] = daysOf(ports, unitId)
  let current = unitId
  for (let parent = parentOn(ports.shelf.units, current, day); parent !== null; parent = parentOn(ports.shelf.units, current, day)) {
    current = parent
  }
  return current
}

function daysOf(ports: Ports, unitId: string): string[] {
  const unit = ports.shelf.units.find((one) => one.id === unitId)
  const days = (unit?.memberships ?? []).flatMap((one) => [one.to ?? one.from ?? dayAt(ports.clock())])
  return days.length > 0 ? days : [dayAt(ports.clock())]
}


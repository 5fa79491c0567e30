// Tình hình thực hiện báo cáo: the table of a period for those who collect, on the screen and on paper.
import { dayAt, type Day } from '../../reporting/calendar/day.ts'
import { cautionsFor, editionFor } from '../../reporting/calendar/edition.ts'
import { deliverableLabels, periodLabel, unitKindLabels } from '../../reporting/calendar/labels.vi.ts'
import { lastDay, periodKey, previousPeriod, type Period } from '../../reporting/calendar/period.ts'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { tableWords, usualGroups } from '../../reporting/compliance/labels.vi.ts'
import { obligationsIn, type Obligation } from '../../reporting/compliance/obligation.ts'
import { summary, trend } from '../../reporting/compliance/summary.ts'
import { tableDocument } from '../../reporting/compliance/table-document.ts'
import { complianceTablePlan } from '../../reporting/compliance/table-plan.ts'
import { complianceTable, type ComplianceTable } from '../../reporting/compliance/table.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { Ports } from '../ports.ts'
import { findRegimePeriod, type RegimePeriod } from './reach.ts'
import { standingsIn } from './standings.ts'

const trendPeriods = 4

/** The table of the units in the person's reach: his own and those under it. Refuses who has none of them in reach. */
export async function compliance(ports: Ports, session: Session, regimeId: string, periodId: string): Promise<ComplianceAnswer | Refusal> {
  const found = findRegimePeriod(ports.shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const { regime, period, edition } = found
  const owed = owedIn(ports, session, found)
  if (owed.length === 0) return refuse('outsideSubtree', { unit: unitNameOn(ports.shelf.units, regime.province, lastDay(period)) })
  const table = await tableOf(ports, found, owed)
  const before: { period: string; label: string; table: ComplianceTable }[] = []
  for (const earlier of earlierPeriods(found)) {
    const theirs = owedIn(ports, session, earlier)
    before.unshift({ ...named(earlier.period), table: await tableOf(ports, earlier, theirs) })
  }
  return {
    regime: regimeId,
    regimeName: regime.name,
    period: periodId,
    periodLabel: periodLabel(period),
    title: regime.complianceTable?.title ?? tableWords.usualTitle(regime.name),
    takenAt: ports.clock().toISOString(),
    deadlines: deadlinesOf(owed),
    notices: [...cautionsFor(edition, period), ...new Set(owed.flatMap(({ duty }) => (duty.evidence === 'reconstructed' ? (duty.note ?? []) : [])))],
    stakes: stakesOf(owed, table, dayAt(ports.clock())),
    table,
    summary: summary(table),
    trend: trend([...before, { ...named(period), table }]),
  }
}

/** The same table as a file, ready to go with a letter: a workbook, or a document for Word. */
export async function complianceFile(
  ports: Ports,
  session: Session,
  regimeId: string,
  periodId: string,
  format: 'xlsx' | 'docx' = 'xlsx',
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | Refusal> {
  const answer = await compliance(ports, session, regimeId, periodId)
  if (isRefusal(answer)) return answer
  const regime = ports.shelf.regimes.find((one) => one.id === regimeId)
  const plan = complianceTablePlan(answer.table, {
    title: answer.title,
    attachedTo: regime?.complianceTable?.attachedTo ?? tableWords.usualAttachedTo,
    periodLabel: answer.periodLabel,
    deadlines: answer.deadlines,
    takenAt: answer.takenAt,
    stakes: answer.stakes,
  })
  const bytes = format === 'xlsx' ? await ports.printTable(plan) : await ports.printDocument(tableDocument(plan))
  return { bytes, fileName: `tinh-hinh-bao-cao_${regimeId}_${periodId}.${format}` }
}

function owedIn(ports: Ports, session: Session, { regime, edition, period }: RegimePeriod): Obligation[] {
  const { units } = ports.shelf
  return obligationsIn(regime.province, units, edition, period, regime).filter(({ unit }) => isWithin(units, unit.id, session.unit, lastDay(period)))
}

async function tableOf(ports: Ports, { regime, period }: RegimePeriod, owed: readonly Obligation[]): Promise<ComplianceTable> {
  const standingFor = await standingsIn(ports, regime.id, periodKey(period))
  return complianceTable(owed, ({ unit, duty }) => standingFor(unit.id, duty.deliverable), regime.complianceTable?.groups ?? usualGroups)
}

/** The periods just before that the regime's pages govern without a gap, nearest first. */
function earlierPeriods({ regime, period }: RegimePeriod): RegimePeriod[] {
  const found: RegimePeriod[] = []
  let at = previousPeriod(period)
  for (let edition = editionFor(regime.calendars, at); edition && found.length < trendPeriods - 1; edition = editionFor(regime.calendars, at)) {
    found.push({ regime, period: at, edition })
    at = previousPeriod(at)
  }
  return found
}

/** What the documents say is lost by being late, each with the units it is said of now. */
function stakesOf(owed: readonly Obligation[], table: ComplianceTable, today: Day): string[] {
  const late = new Set(
    table.flatMap((group) => group.rows).filter((row) => row.progress === 'late' || (row.progress === 'missing' && row.deadline < today)).map((row) => `${row.unit} ${row.deliverable}`),
  )
  const stakes = new Map<string, string[]>()
  for (const { unit, duty } of owed) {
    if (duty.atStake === undefined || !late.has(`${unit.id} ${duty.deliverable}`)) continue
    stakes.set(duty.atStake, [...(stakes.get(duty.atStake) ?? []), unit.name])
  }
  return [...stakes].map(([text, units]) => tableWords.atStake(text, units))
}

/** Each day with whose it is: by kind of unit, with the deliverable where there are two, and by name where a few of a kind have a day of their own. */
function deadlinesOf(owed: readonly Obligation[]): ComplianceAnswer['deadlines'] {
  const several = new Set(owed.map(({ duty }) => duty.deliverable)).size > 1
  const days = new Map<string, Obligation[]>()
  for (const one of owed) {
    const key = [one.unit.kind, one.duty.deliverable, one.deadline].join(' ')
    days.set(key, [...(days.get(key) ?? []), one])
  }
  const most = (of: Obligation): number => Math.max(...[...days.values()].filter(([one]) => one?.unit.kind === of.unit.kind && one.duty.deliverable === of.duty.deliverable).map((all) => all.length))
  return [...days.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { kind } = first.unit
    const whose = all.length < most(first) ? all.map((one) => one.unit.name).join(', ') : unitKindLabels[kind]
    const label = several ? `${whose} (${deliverableLabels[first.duty.deliverable].toLocaleLowerCase('vi')})` : whose
    return [{ kind, label, deadline: first.deadline, reconstructed: all.some((one) => one.duty.evidence === 'reconstructed') }]
  })
}

function named(period: Period): { period: string; label: string } {
  return { period: periodKey(period), label: periodLabel(period) }
}

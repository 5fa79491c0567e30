// Kiểm tra lại trước khi duyệt: the checklist a period's letter lays on a report, with the lines that look doubtful.
import type { Review, ReviewItem } from '../../reporting/calendar/review.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import type { NamedDoubt, ReviewAnswer } from '../../reporting/consolidation/answer.ts'
import { doubtsOf, type ReviewKnown } from '../../reporting/consolidation/doubts.ts'
import { groupsIn, type FormDefinition } from '../../reporting/form/definition.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { splitKey } from '../../reporting/rules/numbers.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { ReviewedItem } from '../../reporting/submission/reviewed.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { receiptInForce, standingOf } from '../../reporting/submission/standing.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { earlierPeriods } from '../../reporting/rules/other-periods.ts'
import type { Ports } from '../ports.ts'
import { gather } from './gather.ts'
import { lineName } from './line-name.ts'
import { findReport, inSubtree, type ReportInReach } from './reach.ts'

const mostLines = 300

/** The checklists of the report's period for its kind of unit; a narrative has none. */
export function reviewsOf({ edition, unit, key, definitions }: ReportInReach): readonly Review[] {
  if (key.deliverable !== 'data') return []
  return (edition.reviews ?? []).filter((one) => one.kinds.includes(unit.kind) && definitions.some(({ code }) => code === one.form))
}

/** Every item of them. */
export function reviewItems(report: ReportInReach): ReviewItem[] {
  return reviewsOf(report).flatMap((one) => one.items)
}

/** The checklist of a saved version, the current one where none is named. Refuses people in whose subtree the report does not lie, and a version it never had. */
export async function review(ports: Ports, session: Session, key: ReportKey, version?: string): Promise<ReviewAnswer | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  const sha256 = version ?? standingOf(events).sha256
  if (sha256 === null || !events.some((one) => one.sha256 === sha256)) return refuse('unknownReport')
  return { sha256, items: await itemsOf(ports, report, sha256) }
}

/** What is kept of the ticked items: their words, and the lines that stood beside them. */
export async function reviewedIn(ports: Ports, report: ReportInReach, sha256: string, ticked: readonly string[]): Promise<ReviewedItem[]> {
  const items = await itemsOf(ports, report, sha256)
  return items
    .filter((one) => ticked.includes(one.id))
    .map((one) => ({ item: one.id, text: one.text, lines: [...new Set(one.doubts.map(({ name }) => name))] }))
}

async function itemsOf(ports: Ports, report: ReportInReach, sha256: string): Promise<ReviewAnswer['items']> {
  const found: ReviewAnswer['items'][number][] = []
  for (const { form, basis, note, items } of reviewsOf(report)) {
    const definition = report.definitions.find((one) => one.code === form)
    const known = definition && (await knownOf(ports, report, definition, sha256))
    for (const item of items) {
      const doubts = known ? doubtsOf(item, known).slice(0, mostLines).map((one) => named(report, definition, one)) : []
      found.push({ id: item.id, text: item.text, form, basis, note: note ?? null, doubts })
    }
  }
  return found
}

async function knownOf(ports: Ports, report: ReportInReach, definition: FormDefinition, sha256: string): Promise<ReviewKnown> {
  const { below, forms } = await gather(ports, report)
  const made = forms.find((one) => one.made.target.code === definition.code)
  const nameOf = (unit: string): string => unitNameOn(ports.shelf.units, unit, lastDay(report.period))
  return {
    lines: (await ports.ledger.lines(sha256, definition.code)) ?? {},
    earlier: await earlierForms(ports, report, definition),
    summed: below.length === 0 || made === undefined ? null : made.made.lines,
    sources: made?.way === 'sum' ? [...made.made.sources.values()].map(({ unit, lines, joined }) => ({ name: nameOf(unit), lines, joined })) : [],
    index: indexFor(definition, { period: report.period, catalogues: report.catalogues, previous: null }),
  }
}

/** The unit's own form of earlier periods, whole: a checklist may look at columns no rule watches. */
async function earlierForms(ports: Ports, report: ReportInReach, definition: FormDefinition): Promise<ReviewKnown['earlier']> {
  const earlier = []
  for (const period of earlierPeriods(report.regime.calendars, report.period)) {
    const receipt = receiptInForce(standingOf(await ports.ledger.eventsOf({ ...report.key, period })))
    const isSame = receipt?.forms.some((one) => one.code === definition.code && one.edition === definition.edition) === true
    const lines = receipt && isSame ? await ports.ledger.lines(receipt.sha256, definition.code) : null
    if (lines !== null) earlier.push({ period, lines })
  }
  return earlier
}

function named(report: ReportInReach, definition: FormDefinition | undefined, doubt: ReturnType<typeof doubtsOf>[number]): NamedDoubt {
  const group = definition && groupsIn(definition).find((one) => one.id === splitKey(doubt.line).group)
  return { ...doubt, name: definition ? lineName(report, definition, doubt.line) : doubt.line, group: group?.label ?? null }
}

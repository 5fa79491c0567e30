// What a unit itself has sent for other periods: its earlier figures, the shorter periods within this one, and its words.
import { parsePeriod } from '../../reporting/calendar/period.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { successorsOn } from '../../reporting/catalogue/catalogue.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { indexFor, type CheckContext } from '../../reporting/rules/context.ts'
import { groupedKey, splitKey } from '../../reporting/rules/numbers.ts'
import { earlierPeriods, otherPeriods, partPeriods, type SentReport } from '../../reporting/rules/other-periods.ts'
import { isSending } from '../../reporting/submission/event.ts'
import { aboutUnder, type EarlierExplanation } from '../../reporting/submission/explanation.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { receiptInForce, standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { findReport, type ReportInReach } from './reach.ts'

/** A report's other periods, read once for all its forms. */
export interface SentBefore {
  /** What a check of one of the forms may know of them. */
  contextOf(definition: FormDefinition): Required<Pick<CheckContext, 'earlier' | 'parts'>>
  /** Explanations of the earlier periods of the same window type, the newest of each finding. */
  readonly explained: readonly EarlierExplanation[]
}

/** Reads what was sent and not given back; at most a year's parts and eight earlier periods. */
export async function sentBefore(ports: Ports, report: ReportInReach): Promise<SentBefore> {
  const { calendars } = report.regime
  const owes = (definition: FormDefinition) => (period: string): boolean => {
    const part = findReport(ports.shelf, { ...report.key, period })
    return !isRefusal(part) && part.definitions.some((one) => one.code === definition.code)
  }
  const parts = report.definitions.map((one) => partPeriods(calendars, report.period, owes(one)))
  const earlier = earlierPeriods(calendars, report.period)
  const sent: SentReport[] = []
  const explained = new Map<string, EarlierExplanation>()
  for (const period of new Set([...earlier, ...parts.flat()])) {
    const events = await ports.ledger.eventsOf({ ...report.key, period })
    const receipt = receiptInForce(standingOf(events))
    if (receipt === null) continue
    const forms = []
    for (const { code, edition } of receipt.forms) {
      const lines = report.definitions.some((one) => one.code === code) ? await ports.ledger.lines(receipt.sha256, code) : null
      if (lines !== null) forms.push({ form: code, edition, lines })
    }
    sent.push({ period, forms })
    const sending = events.findLast((event) => isSending(event) && event.receipt.number === receipt.number)
    if (!earlier.includes(period) || sending === undefined || !isSending(sending)) continue
    for (const one of explanationsOf(report, period, sending.explanations)) if (!explained.has(one.about)) explained.set(one.about, one)
  }
  return {
    contextOf: (definition) => otherPeriods(definition, calendars, report.period, sent, owes(definition)),
    explained: [...explained.values()],
  }
}

/** Explanations under the names of this period; those of a field that was split belong to none of its heirs. */
function explanationsOf(report: ReportInReach, period: string, explanations: readonly { readonly about?: string; readonly text: string }[]): EarlierExplanation[] {
  const parsed = parsePeriod(period)
  return explanations.flatMap(({ about, text }) => {
    const definition = about === undefined ? undefined : report.definitions.find((one) => about.startsWith(`${one.code}|`))
    if (about === undefined || definition === undefined || text.trim() === '') return []
    return [{ about: aboutUnder(about, (line) => lineNow(report, definition, line)), text, period, periodLabel: parsed ? periodLabel(parsed) : period }]
  })
}

function lineNow(report: ReportInReach, definition: FormDefinition, line: string): string {
  const index = indexFor(definition, { period: report.period, catalogues: report.catalogues, previous: null })
  const { group, bare } = splitKey(line)
  const [heir, ...others] = index.byId.has(bare) ? successorsOn(index.catalogue, bare, index.day) : []
  return heir === undefined || others.length > 0 ? line : groupedKey(group, heir)
}

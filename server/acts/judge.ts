// Reads a workbook behind the gate and checks it as the report it is for. Nothing is stored here.
import { createHash } from 'node:crypto'
import { addDays } from '../../reporting/calendar/day.ts'
import { dataWindow, editionFor } from '../../reporting/calendar/edition.ts'
import { lastDay, parsePeriod, periodKey, previousPeriod } from '../../reporting/calendar/period.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { Outline } from '../../reporting/form/outline.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import { checkReport, keyedForm, type FormToCheck } from '../../reporting/rules/check-report.ts'
import { indexFor, type CheckContext, type PreviousForm } from '../../reporting/rules/context.ts'
import { joinResults, type CheckResult } from '../../reporting/rules/finding.ts'
import { lineKeys } from '../../reporting/rules/line-key.ts'
import { aboutOf, findingKey } from '../../reporting/submission/explanation.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { receiptInForce, standingOf, type Standing } from '../../reporting/submission/standing.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import type { Ports, Shelf, StoredForm } from '../ports.ts'
import { judgeDocument } from './judge-document.ts'
import type { ReportInReach } from './reach.ts'
import { sentBefore, type SentBefore } from './sent-before.ts'

/** A workbook read and checked. */
export interface Judged {
  readonly sha256: string
  readonly result: CheckResult
  readonly forms: readonly StoredForm[]
  /** The record of what the figures were put together from, as the workbook names it. */
  readonly made: string | null
  /** What each finding is about in every period, by its key; a finding about no line of its own has none. */
  readonly about: ReadonlyMap<string, string>
  /** The forms or the outline it was read by. */
  readonly judgedBy: readonly (FormDefinition | Outline)[]
}

/** The rules set aside for a report. */
export function waivedIn(standing: Standing): string[] {
  return standing.waivers.map((one) => one.rule)
}

/** The bytes' name: SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads and checks a workbook, or a narrative, for a report; `waived` are the rules set aside for it. Refuses what the gate or the reader refuses, and another report's workbook. */
export async function judge(ports: Ports, report: ReportInReach, bytes: Uint8Array, waived: readonly string[] = []): Promise<Judged | Refusal> {
  if (report.key.deliverable === 'narrative') return judgeDocument(ports, report, bytes)
  const read = await ports.intake.read(bytes, report.definitions)
  if (isRefusal(read)) return read
  const other = otherReport(ports.shelf, report, read.identity)
  if (other) return other
  const forms: FormToCheck[] = []
  const before = await sentBefore(ports, report)
  for (const filled of read.forms) {
    const definition = report.definitions.find((one) => one.code === filled.form)
    if (!definition) continue // the reader reads by these definitions alone
    forms.push({ definition, filled, context: await contextOf(ports, report, definition, before, waived) })
  }
  const result = joinResults(checkReport(forms))
  return {
    sha256: digestOf(bytes),
    result,
    made: read.identity.made ?? null,
    about: aboutIn(forms, result),
    judgedBy: report.definitions.filter((one) => forms.some((form) => form.definition.code === one.code)),
    forms: forms.map((one) => ({ form: one.definition.code, edition: one.definition.edition, lines: keyedForm(one) })),
  }
}

function aboutIn(forms: readonly FormToCheck[], { findings }: CheckResult): Map<string, string> {
  const keys = new Map(forms.map(({ definition, filled, context }) => [definition.code, lineKeys(definition, filled, indexFor(definition, context))]))
  return new Map(
    findings.flatMap((finding) => {
      const about = aboutOf(finding, keys.get(finding.form) ?? new Map())
      return about === null ? [] : [[findingKey(finding), about] as const]
    }),
  )
}

/** What a check of one of the report's forms may know: the period, the catalogues, and what was sent for other periods. */
async function contextOf(ports: Ports, report: ReportInReach, definition: FormDefinition, before: SentBefore, waived: readonly string[]): Promise<CheckContext> {
  return {
    period: report.period,
    catalogues: report.catalogues,
    previous: await previousForm(ports, report, definition),
    ...before.contextOf(definition),
    own: report.shares.get(definition.code)?.own ?? null,
    waived,
  }
}

/**
 * The same form of the period before, as it was last sent and not returned; `null` when there is none, or when its
 * window does not end where this one begins: what was left then is not what comes over now.
 */
export async function previousForm(ports: Ports, report: ReportInReach, definition: FormDefinition): Promise<PreviousForm | null> {
  const before = previousPeriod(report.period)
  const page = editionFor(report.regime.calendars, before)
  if (page && addDays(dataWindow(page, before).to, 1) !== dataWindow(report.edition, report.period).from) return null
  const period = periodKey(before)
  const standing = standingOf(await ports.ledger.eventsOf({ ...report.key, period }))
  const receipt = receiptInForce(standing)
  if (receipt === null) return null
  const lines = await ports.ledger.lines(receipt.sha256, definition.code)
  return lines === null ? null : { period, lines }
}

/** The previous forms known, by form code. */
export async function previousForms(ports: Ports, report: ReportInReach): Promise<Map<string, PreviousForm>> {
  const found = new Map<string, PreviousForm>()
  for (const definition of report.definitions) {
    const form = await previousForm(ports, report, definition)
    if (form) found.set(definition.code, form)
  }
  return found
}

/** Refuses a workbook that says it is another report, naming both. */
export function otherReport(shelf: Shelf, report: ReportInReach, identity: Pick<WorkbookIdentity, 'regime' | 'period' | 'unit'>): Refusal | null {
  if (identity.regime !== report.key.regime) {
    const found = shelf.regimes.find((one) => one.id === identity.regime)?.name ?? identity.regime
    return refuse('otherRegime', { found, wanted: report.regime.name })
  }
  if (identity.period !== report.key.period) {
    const found = parsePeriod(identity.period)
    return refuse('otherPeriod', { found: found ? periodLabel(found) : identity.period, wanted: periodLabel(report.period) })
  }
  if (identity.unit !== report.key.unit) {
    const found = unitNameOn(shelf.units, identity.unit, lastDay(report.period))
    return refuse('otherUnit', { found, wanted: report.unit.name })
  }
  return null
}


// What is prescribed for the report a file says it is: by what comes with the program, or by what the service has adopted.
import { parsePeriod, type Period } from '../../reporting/calendar/period.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { FormShare } from '../../reporting/form/share.ts'
import type { PeriodParts, PreviousForm } from '../../reporting/rules/context.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Desk } from '../../reporting/submission/service.ts'
import { openGate } from '../../templates/gate.ts'
import { openParts } from '../../templates/read.ts'
import { findReportToPrint } from '../acts/forms-to-print.ts'
import { waivedIn } from '../acts/judge.ts'
import type { Connection } from './connection.ts'
import { localShelf } from './local.ts'
import { isOutcome, type Outcome } from './outcome.ts'

/** A report's forms and lists, and what is known beside them. */
export interface Prescribed {
  readonly key: ReportKey
  readonly unitName: string
  readonly period: Period
  readonly definitions: readonly FormDefinition[]
  readonly catalogues: readonly Catalogue[]
  readonly shares: ReadonlyMap<string, FormShare>
  /** By form code: what the service has of the period before; nothing here without one. */
  readonly previous: ReadonlyMap<string, PreviousForm>
  /** By form code: what the service has of earlier periods and of shorter ones within this; nothing here without one. */
  readonly others: ReadonlyMap<string, { readonly earlier: readonly PreviousForm[]; readonly parts: PeriodParts | null }>
  /** The rules set aside for the report, as far as the service says. */
  readonly waived: readonly string[]
}

/** Asks what is prescribed for a report. */
export type Prescribing = (identity: WorkbookIdentity) => Promise<Prescribed | Refusal | Outcome>

/** By the shelf that comes with the program. */
export const prescribedHere: Prescribing = (identity) => {
  const key = { regime: identity.regime, period: identity.period, unit: identity.unit, deliverable: 'data' as const }
  const report = findReportToPrint(localShelf, key, identity.forms[0]?.code)
  if (isRefusal(report)) return Promise.resolve(report)
  const { unit, period, definitions, catalogues, shares } = report
  return Promise.resolve({ key, unitName: unit.name, period, definitions, catalogues, shares, previous: new Map(), others: new Map(), waived: [] })
}

/** By the service's shelf, adopted editions and all; only who has the report in reach is told. */
export function prescribedAt(connection: Connection): Prescribing {
  return async ({ regime, period: periodId, unit }) => {
    const period = parsePeriod(periodId)
    if (period === null) return refuse('unknownPeriod', { period: periodId })
    const desk = await connection.ask<Desk>('GET', `/api/reports/${[regime, periodId, unit].map(encodeURIComponent).join('/')}/data`)
    if (isOutcome(desk)) return desk
    const { report: key, unitName, definitions, catalogues, standing } = desk
    return { key, unitName, period, definitions, catalogues, shares: new Map(Object.entries(desk.shares)), previous: new Map(Object.entries(desk.previous)), others: new Map(Object.entries(desk.others)), waived: waivedIn(standing) }
  }
}

/** Which report a file is, read behind the gate. */
export function identityOf(bytes: Uint8Array): WorkbookIdentity | Refusal {
  const parts = openGate(bytes)
  const opened = isRefusal(parts) ? parts : openParts(parts)
  return isRefusal(opened) ? opened : (opened.identity ?? refuse('noIdentity'))
}

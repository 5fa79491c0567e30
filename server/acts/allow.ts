// Gia hạn and miễn áp dụng: what the receiving office allows for one report, on the record with its reason.
import { extensionRefusal, waiverRefusal, type CitedDocument } from '../../reporting/submission/allowance.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { step, type Stepped } from './step.ts'

export interface ExtensionRequest {
  readonly until: string
  readonly document: CitedDocument
  readonly reason: string
}

/**
 * Gives a report more time, by a document. Refuses a day that gives none, and a report that was sent: how it met its
 * deadline stands on its receipt. Extending again replaces the day.
 */
export function extend(ports: Ports, session: Session, key: ReportKey, { until, document, reason }: ExtensionRequest): Promise<Stepped | Refusal> {
  return step(ports, session, { key, act: 'extend', sha256: null }, ({ report }) => extensionRefusal(until, report.obligation.deadline) ?? { act: 'extend', until, document, reason })
}

/** Sets one rule aside for one report. Refuses a rule its forms do not have, and one the workbook cannot be read or summed without. */
export function waive(ports: Ports, session: Session, key: ReportKey, { rule, reason }: { readonly rule: string; readonly reason: string }): Promise<Stepped | Refusal> {
  return step(ports, session, { key, act: 'waive', sha256: null }, ({ report }) => waiverRefusal(report.definitions, rule) ?? { act: 'waive', rule, reason })
}

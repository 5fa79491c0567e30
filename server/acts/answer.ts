// Tiếp nhận and trả lại: what the unit above answers to a report that was sent.
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { ReturnRequest, Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { step, type Stepped } from './step.ts'

/** Receives a sent report. */
export function receive(ports: Ports, session: Session, key: ReportKey, sha256: string): Promise<Stepped | Refusal> {
  return step(ports, session, { key, act: 'receive', sha256 }, () => ({ act: 'receive' }))
}

/** Returns a sent or received report with the reason and a note per cell, so that its unit can correct and send again; `clock` says which day counts then. */
export function giveBack(ports: Ports, session: Session, key: ReportKey, request: ReturnRequest): Promise<Stepped | Refusal> {
  const { sha256, reason, notes, clock = 'restarts' } = request
  return step(ports, session, { key, act: 'return', sha256 }, () => ({ act: 'return', reason, notes, clock }))
}

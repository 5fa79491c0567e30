// Duyệt: the head's word that the numbers may go.
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { step, type Stepped } from './step.ts'

/** Approves the saved workbook. Refuses while it has errors; warnings wait for their explanations at sending. */
export function approve(ports: Ports, session: Session, key: ReportKey, sha256: string): Promise<Stepped | Refusal> {
  return step(ports, session, { key, act: 'approve', sha256 }, ({ events }) => {
    const saved = events.findLast((event) => event.act === 'save' && event.sha256 === sha256)
    if (saved?.act === 'save' && saved.errors > 0) return refuse('hasErrors', { errors: saved.errors })
    return { act: 'approve' }
  })
}

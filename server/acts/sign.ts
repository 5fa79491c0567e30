// Ký số: the unit declares whose digital signature the approved report carries, and a verifier says what it sees.
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { findReport, mayAct } from './reach.ts'
import { step, type Stepped } from './step.ts'

/**
 * Records a declared signature on the approved workbook; `signer` is the name on the certificate. The verifier's verdict
 * is kept beside it and locks nothing. Refuses before approval and after sending; declaring again replaces the name.
 */
export async function sign(
  ports: Ports,
  session: Session,
  key: ReportKey,
  request: { readonly sha256: string; readonly signer: string },
): Promise<Stepped | Refusal> {
  const { sha256, signer } = request
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = mayAct(ports.shelf, session, report, 'sign')
  if (barred) return barred
  const file = await ports.ledger.file(sha256)
  if (file === null) return refuse('unknownReport')
  const verdict = await ports.signatures.verify(file.bytes)
  return step(ports, session, { key, act: 'sign', sha256 }, () => ({ act: 'sign', signer, verdict }))
}

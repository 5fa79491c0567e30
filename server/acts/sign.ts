// Ký số: the unit declares whose digital signature the approved report carries.
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { step, type Stepped } from './step.ts'

/**
 * Records a declared signature on the approved workbook; `signer` is the name on the certificate. Nothing is verified
 * here. Refuses before approval and after sending; declaring again replaces the name.
 */
export function sign(
  ports: Ports,
  session: Session,
  key: ReportKey,
  request: { readonly sha256: string; readonly signer: string },
): Promise<Stepped | Refusal> {
  return step(ports, session, { key, act: 'sign', sha256: request.sha256 }, () => ({ act: 'sign', signer: request.signer }))
}

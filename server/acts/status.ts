// Who has sent, who has not, and how each met its deadline.
import { lastDay } from '../../reporting/calendar/period.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { standingNotes } from '../../reporting/compliance/labels.vi.ts'
import { deadlineWith } from '../../reporting/submission/allowance.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session, StatusRow } from '../../reporting/submission/service.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { Ports } from '../ports.ts'
import { findRegimePeriod } from './reach.ts'
import { standingsIn } from './standings.ts'

/** The table of a period for the units under the person's own. A returned report counts as not sent until it is sent again. */
export async function status(ports: Ports, session: Session, regimeId: string, periodId: string): Promise<StatusRow[] | Refusal> {
  const found = findRegimePeriod(ports.shelf, regimeId, periodId)
  if (isRefusal(found)) return found
  const { regime, period, edition } = found
  const standingFor = await standingsIn(ports, regimeId, periodId)
  const day = lastDay(period)
  return obligationsIn(regime.province, ports.shelf.units, edition, period, regime)
    .filter(({ unit }) => isWithin(ports.shelf.units, unit.id, session.unit, day))
    .map(({ unit, duty, deadline }): StatusRow => {
      const standing = standingFor(unit.id, duty.deliverable)
      const receipt = receiptInForce(standing)
      return {
        unit: unit.id,
        unitName: unit.name,
        kind: unit.kind,
        deliverable: duty.deliverable,
        deadline: deadlineWith(deadline, standing.extension),
        state: standing.state,
        timeliness: receipt?.timeliness ?? null,
        signed: receipt?.signed ?? false,
        signatureDue: duty.signed,
        sentAt: receipt?.at ?? null,
        receipt: receipt?.number ?? null,
        note: standingNotes(standing).join('; '),
      }
    })
}

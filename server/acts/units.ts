// Đơn vị: the units below one's own over time, and the list of a province as a workbook to fill in.
import { dayAt, type Day } from '../../reporting/calendar/day.ts'
import { unitListPlan } from '../../reporting/compliance/unit-list-plan.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import type { Ports, Shelf } from '../ports.ts'

/** One's own unit and every unit that ever lay below it, with names, codes and parents over time. */
export function listUnits(shelf: Pick<Shelf, 'units'>, session: Pick<Session, 'unit'>): Unit[] {
  const under = new Set([session.unit])
  // Parents may stand after their children in the list: walk until nothing joins.
  for (let before = 0; before < under.size; ) {
    before = under.size
    for (const unit of shelf.units) if (unit.memberships.some((one) => under.has(one.parent))) under.add(unit.id)
  }
  return shelf.units.filter((one) => under.has(one.id))
}

/** The list of a regime's province as a workbook: with the units in force on a day, or with free rows alone. */
export async function unitListWorkbook(
  ports: Pick<Ports, 'shelf' | 'printTable' | 'clock'>,
  asked: { readonly regime: string; readonly on?: Day | undefined; readonly filled: boolean },
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | Refusal> {
  const province = ports.shelf.regimes.find((one) => one.id === asked.regime)?.province
  if (province === undefined) return refuse('unknownRegime', { regime: asked.regime })
  const day = asked.on ?? dayAt(ports.clock())
  const bytes = await ports.printTable(unitListPlan(ports.shelf.units, province, day, asked.filled))
  return { fileName: `danh-sach-don-vi-${province}${asked.filled ? `-${day}` : ''}.xlsx`, bytes }
}

// Xem trước: what a list of units would change in a province. Nothing is kept.
import type { Day } from '../../reporting/calendar/day.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { applyUnits, type UnitDecisions } from '../../reporting/units/apply.ts'
import type { UnitList } from '../../reporting/units/compare.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import { proposeUnits, type UnitProposal } from '../../reporting/units/update.ts'
import type { Intake, Shelf } from '../ports.ts'

export interface UnitsPreview {
  readonly list: { readonly fileName: string; readonly sheet: string | null; readonly headerRow: number; readonly rows: number }
  readonly proposal: UnitProposal
  /** What would be adopted: the units that are new or changed; `null` while something must be settled first. */
  readonly declaration: { readonly units: readonly Unit[] } | null
}

/** Reads a list and says what it would change in the units of a regime's province. Refuses files that hold no readable list. */
export async function previewUnits(
  ports: { readonly shelf: Shelf; readonly intake: Pick<Intake, 'readUnitList'> },
  asked: { readonly regime: string; readonly from: Day; readonly fileName: string; readonly decisions: UnitDecisions },
  bytes: Uint8Array,
): Promise<UnitsPreview | Refusal> {
  const { shelf } = ports
  const province = shelf.regimes.find((one) => one.id === asked.regime)?.province
  if (province === undefined) return refuse('unknownRegime', { regime: asked.regime })
  const file = await ports.intake.readUnitList(bytes)
  if (isRefusal(file)) return file
  const { sheet, headerRow, rows } = file
  const list: UnitList = { province, rows, from: asked.from }
  const applied = applyUnits(shelf.units, list, asked.decisions)
  return {
    list: { fileName: asked.fileName, sheet, headerRow, rows: rows.length },
    proposal: proposeUnits(shelf.units, list, asked.decisions),
    declaration: 'blocked' in applied ? null : { units: applied.changed },
  }
}

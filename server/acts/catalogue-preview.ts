// Xem trước: what a new list of names would change in a catalogue. Nothing is kept.
import { ministries } from '../../regimes/ministries.ts'
import type { DocumentId, Evidence } from '../../reporting/calendar/basis.ts'
import type { Day } from '../../reporting/calendar/day.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import { blocks, proposeUpdate, type NewList } from '../../reporting/catalogue/update.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { CataloguePreview, Session } from '../../reporting/submission/service.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { ListFile } from '../../templates/list-table.ts'
import type { Intake, Shelf } from '../ports.ts'

/** Which catalogue a list is for, and from which day and by which document its names hold. */
export interface ListOrigin {
  readonly regime: string
  readonly catalogue: string
  readonly from: Day
  readonly basis: DocumentId
  readonly evidence: Evidence
  readonly fileName: string
}

/** The catalogue a list is for. Refuses a regime or catalogue that is not on the shelf. */
export function findCatalogue(shelf: Shelf, regimeId: string, catalogueId: string): Catalogue | Refusal {
  const regime = shelf.regimes.find((one) => one.id === regimeId)
  if (!regime) return refuse('unknownRegime', { regime: regimeId })
  return regime.catalogues.find((one) => one.id === catalogueId) ?? refuse('unknownCatalogue', { catalogue: catalogueId })
}

/** Refuses everyone but the people of the regime's province, or above it: a catalogue is the whole province's. */
export function mayAdminister(shelf: Shelf, session: Session, regimeId: string, day: Day): Refusal | null {
  const province = shelf.regimes.find((one) => one.id === regimeId)?.province
  if (province === undefined) return refuse('unknownRegime', { regime: regimeId })
  const name = shelf.units.find((one) => one.id === province)?.name ?? province
  return isWithin(shelf.units, province, session.unit, day) ? null : refuse('outsideSubtree', { unit: name })
}

/** A list that was read, as `proposeUpdate` and `applyUpdate` take it. */
export function newListOf(file: ListFile, origin: Pick<ListOrigin, 'from' | 'basis' | 'evidence'>): NewList {
  return { rows: file.rows, from: origin.from, basis: origin.basis, evidence: origin.evidence, bodies: ministries }
}

/** Reads a list and says what it would change. Refuses files that hold no readable list. */
export async function previewCatalogue(
  ports: { readonly shelf: Shelf; readonly intake: Pick<Intake, 'readList'> },
  origin: ListOrigin,
  bytes: Uint8Array,
): Promise<CataloguePreview | Refusal> {
  const catalogue = findCatalogue(ports.shelf, origin.regime, origin.catalogue)
  if (isRefusal(catalogue)) return catalogue
  const file = await ports.intake.readList(bytes)
  if (isRefusal(file)) return file
  const proposal = proposeUpdate(catalogue, newListOf(file, origin))
  const blocked = new Set(proposal.problems.filter(blocks).map((one) => one.row)).size
  const { sheet, headerRow, rows } = file
  return {
    catalogue: { id: catalogue.id, title: catalogue.title, asOf: catalogue.asOf },
    list: { fileName: origin.fileName, sheet, headerRow, rows: rows.length, blocked },
    proposal,
    rows,
  }
}

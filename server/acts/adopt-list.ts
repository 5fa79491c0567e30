// Ban hành danh mục: a new list of names, as it was previewed and decided on, becomes the catalogue in use.
import { applyUpdate, isBlocked, type UpdateBlocked, type UpdateDecisions } from '../../reporting/catalogue/apply-update.ts'
import type { ListedRow } from '../../reporting/catalogue/listed-name.ts'
import type { OfficialDocument } from '../../reporting/calendar/document.ts'
import type { Evidence } from '../../reporting/calendar/basis.ts'
import type { Adopted } from '../../reporting/form/shelf.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports } from '../ports.ts'
import { adoptNames } from './adopt.ts'
import { findCatalogue } from './catalogue-preview.ts'
import { ministries } from '../../regimes/ministries.ts'

/** A list with everything an administrator decided on it. The rows are those the preview read. */
export interface ListOrder {
  readonly regime: string
  readonly catalogue: string
  readonly from: string
  readonly evidence: Evidence
  readonly document: OfficialDocument | { readonly id: string }
  readonly rows: readonly ListedRow[]
  readonly decisions: UpdateDecisions
  readonly reason: string
}

/**
 * Compares the list once more with the catalogue in use and adopts what it leaves. Nothing disappears: names that are
 * not listed end the day before. Refuses rows that cannot be read and were not left out, a list older than the
 * catalogue, and replacements that point nowhere.
 */
export async function adoptList(ports: Ports, session: Session, order: ListOrder): Promise<Adopted | Refusal> {
  const catalogue = findCatalogue(ports.shelf, order.regime, order.catalogue)
  if (isRefusal(catalogue)) return catalogue
  const list = { rows: order.rows, from: order.from, basis: order.document.id, evidence: order.evidence, bodies: ministries }
  const declaration = applyUpdate(catalogue, list, order.decisions)
  if (isBlocked(declaration)) return blockedRefusal(declaration)
  return adoptNames(ports, session, { regime: order.regime, declaration, document: order.document, closesPrevious: false, reason: order.reason })
}

function blockedRefusal(blocked: UpdateBlocked): Refusal {
  switch (blocked.because) {
    case 'unreadRows':
      return refuse('listUnread', { rows: blocked.problems.map((one) => one.row).slice(0, 20).join(', '), count: blocked.problems.length })
    case 'olderThanCatalogue':
      return refuse('listOlder', { asOf: blocked.asOf })
    case 'noNames':
      return refuse('listEmpty')
    case 'unknownRename':
      return refuse('badRequest', { detail: blocked.entry })
  }
}

// Nhật ký: who did what in a period, when and from where, for those whom it concerns.
import { lastDay } from '../../reporting/calendar/period.ts'
import { clockLabels, extensionLabel } from '../../reporting/submission/labels.vi.ts'
import type { ReportEvent } from '../../reporting/submission/event.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { Ports } from '../ports.ts'
import { auditCsv } from './audit-csv.vi.ts'
import { findRegimePeriod, findReport, inSubtree } from './reach.ts'

/** One line of the record. */
export interface AuditLine {
  readonly at: string
  readonly unit: string
  readonly unitName: string
  readonly deliverable: ReportKey['deliverable']
  readonly act: ReportEvent['act']
  readonly account: string
  readonly name: string
  /** The network address; `null` for events from before it was kept. */
  readonly from: string | null
  readonly sha256: string
  /** What the act was about, in words: a file, a receipt, a reason. */
  readonly about: string
}

/** The events of a period on reports in the person's reach, oldest first. */
export async function auditEvents(ports: Ports, session: Session, regime: string, period: string): Promise<AuditLine[] | Refusal> {
  const found = findRegimePeriod(ports.shelf, regime, period)
  if (isRefusal(found)) return found
  const mine = new Map<string, boolean>()
  const concerns = (key: ReportKey): boolean => {
    const id = `${key.unit} ${key.deliverable}`
    const known = mine.get(id)
    if (known !== undefined) return known
    const report = findReport(ports.shelf, key)
    // A report whose duty was since withdrawn still happened: its unit's place in the tree decides.
    const yes = isRefusal(report) ? isWithin(ports.shelf.units, key.unit, session.unit, lastDay(found.period)) : inSubtree(ports.shelf, session, report) === null
    mine.set(id, yes)
    return yes
  }
  return (await ports.ledger.eventsIn(regime, period))
    .filter(({ report }) => concerns(report))
    .map(({ report, event }) => ({
      at: event.at,
      unit: report.unit,
      unitName: ports.shelf.units.find((one) => one.id === report.unit)?.name ?? report.unit,
      deliverable: report.deliverable,
      act: event.act,
      account: event.actor.account,
      name: event.actor.name,
      from: event.actor.from ?? null,
      sha256: event.sha256,
      about: aboutOf(event),
    }))
}

/** The same as a `.csv` file. */
export async function auditFile(ports: Ports, session: Session, regime: string, period: string): Promise<string | Refusal> {
  const lines = await auditEvents(ports, session, regime, period)
  return isRefusal(lines) ? lines : auditCsv(lines)
}

function aboutOf(event: ReportEvent): string {
  switch (event.act) {
    case 'save':
    case 'revise':
      return event.fileName
    case 'sign':
      return event.signer
    case 'send':
      return event.receipt.number
    case 'replace':
      return `${event.receipt.number}; ${event.reason}`
    case 'return':
      return `${event.reason}; ${clockLabels[event.clock ?? 'restarts']}`
    case 'extend':
      return `${extensionLabel(event)}; ${event.reason}`
    case 'waive':
      return `${event.rule}; ${event.reason}`
    case 'approve':
      return (event.reviewed ?? []).map((one) => one.text).join('; ')
    case 'submit':
    case 'receive':
      return ''
  }
}

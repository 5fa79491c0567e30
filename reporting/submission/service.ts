// What the service and its callers say to each other: shapes on the wire, nothing of HTTP.
import type { DataWindow, Deliverable, UnitKind } from '../calendar/edition.ts'
import type { Day } from '../calendar/day.ts'
import type { Review } from '../calendar/review.ts'
import type { Timeliness } from '../calendar/timeliness.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ListedRow } from '../catalogue/listed-name.ts'
import type { CatalogueProposal } from '../catalogue/update.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { FormShare } from '../form/share.ts'
import type { PeriodParts, PreviousForm } from '../rules/context.ts'
import type { CheckResult } from '../rules/finding.ts'
import type { CellNote, Clock, ReportEvent, Act } from './event.ts'
import type { EarlierExplanation } from './explanation.ts'
import type { ReportKey } from './report.ts'
import type { Standing } from './standing.ts'
import type { Permission } from './workflow.ts'

/** Who is signed in. */
export interface Session {
  readonly account: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly permissions: readonly Permission[]
  /** The network address this request comes from; not part of what the service answers. */
  readonly from?: string
  /** What must be done before anything else is open; absent when nothing. */
  readonly due?: 'newPassword' | 'secondFactor'
}

/** What a new list of names would change, shown before anything is done. */
export interface CataloguePreview {
  readonly catalogue: { readonly id: string; readonly title: string; readonly asOf: Day }
  /** The file as it was read; `blocked` counts its rows that must be mended or left out first. */
  readonly list: {
    readonly fileName: string
    readonly sheet: string | null
    readonly headerRow: number
    readonly rows: number
    readonly blocked: number
  }
  readonly proposal: CatalogueProposal
  /** The rows as they were read, to be sent back with the decisions. */
  readonly rows: readonly ListedRow[]
}

/** A period a regime governs, offered for choosing. */
export interface OfferedPeriod {
  readonly key: string
  readonly label: string
  readonly dataWindow: DataWindow
  /** The data window has not closed yet: what is sent now is not the whole period. */
  readonly open: boolean
}

/** What someone may report on: regimes with their recent periods, and the units in reach. */
export interface Offer {
  readonly today: Day
  readonly regimes: readonly {
    readonly id: string
    readonly name: string
    readonly periods: readonly OfferedPeriod[]
    /** Key of the period to offer first: the newest one whose data window has closed. */
    readonly suggested: string | null
  }[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: UnitKind; readonly regimes: readonly string[] }[]
}

/** A report the unit owes in a period, beside the one on the desk: figures and narrative have deadlines of their own. */
export interface OwedReport {
  readonly deliverable: Deliverable
  readonly deadline: Day
  readonly daysLeft: number
  readonly state: Standing['state']
  readonly forms: readonly string[]
}

/** Everything the pane needs to print, check and send one report. */
export interface Desk {
  readonly report: ReportKey
  readonly regimeName: string
  readonly periodLabel: string
  readonly unitName: string
  readonly dataWindow: DataWindow
  /** The day it is held to, extended where an extension stands in `standing`. */
  readonly deadline: Day
  /** The day the documents prescribe. */
  readonly prescribed: Day
  /** Whole days from today to the deadline; negative when past. */
  readonly daysLeft: number
  /** Every report the unit owes in this period, this one among them, data before narrative. */
  readonly owed: readonly OwedReport[]
  readonly receiverName: string
  readonly signatureDue: boolean
  /** A document says that who approves is not who entered. */
  readonly separateApproval: boolean
  readonly formsDue: readonly string[]
  /** The forms on the shelf for this report; only these can be printed and read. */
  readonly definitions: readonly FormDefinition[]
  /** The unit's share of a form by its code, the others' providers by name; a form that is missing here is the unit's as a whole. */
  readonly shares: Readonly<Record<string, FormShare>>
  readonly catalogues: readonly Catalogue[]
  /** By form code; a form that is missing here has no known previous report. */
  readonly previous: Readonly<Record<string, PreviousForm>>
  /** By form code: what the unit itself has sent for earlier periods and for shorter ones within this. */
  readonly others: Readonly<Record<string, { readonly earlier: readonly PreviousForm[]; readonly parts: PeriodParts | null }>>
  /** Explanations of earlier periods, to be offered again and never taken by the program. */
  readonly explained: readonly EarlierExplanation[]
  /** What must be looked at once more before this report is approved; mostly nothing. */
  readonly reviews: readonly Review[]
  /** Notices to show plainly: reconstructed forms, laws that may have replaced a page. */
  readonly notices: readonly string[]
  readonly standing: Standing
  /** The acts open from where it stands, to whoever may do them. */
  readonly openActs: readonly Act[]
  /** Of these, the ones open to the very person who asks. */
  readonly yourActs: readonly Act[]
}

/** What checking or saving a workbook answers. */
export interface Checked {
  readonly sha256: string
  readonly result: CheckResult
  readonly standing: Standing
  readonly openActs: readonly Act[]
  readonly yourActs: readonly Act[]
}

/** One row of the table of who has sent. */
export interface StatusRow {
  readonly unit: string
  readonly unitName: string
  readonly kind: UnitKind
  readonly deliverable: Deliverable
  readonly deadline: Day
  readonly state: Standing['state']
  readonly timeliness: Timeliness | null
  readonly signed: boolean
  readonly signatureDue: boolean
  readonly sentAt: string | null
  readonly receipt: string | null
  /** What the other columns cannot say: an extension, a replacement, a clock that went on; '' mostly. */
  readonly note: string
}

/** A number and what it is made of, down to where it was entered. */
export interface Traced {
  readonly unit: string
  readonly unitName: string
  readonly form: string
  /** The line's key, and the name of its field or indicator. */
  readonly line: string
  readonly name: string
  readonly column: number
  readonly value: number
  /** The version the number stands in, and who sent it when. */
  readonly sha256: string
  readonly sentAt: string | null
  readonly sender: string | null
  readonly explanations: readonly string[]
  /** Whether the number is the sum of its parts; percentages and choices are not. */
  readonly additive: boolean
  /** What the parts add up to where somebody changed the number afterwards; `null` where they agree. */
  readonly differsFromParts: number | null
  readonly parts: readonly Traced[]
}

/** One line of a report's history. */
export interface HistoryLine {
  readonly event: ReportEvent
}

export interface ReturnRequest {
  readonly sha256: string
  readonly reason: string
  readonly notes: readonly CellNote[]
  /** Whether the clock starts again; it does where nothing is said. */
  readonly clock?: Clock
}

/** A refusal as it travels: RFC 9457 problem+json. `detail` is the Vietnamese sentence. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

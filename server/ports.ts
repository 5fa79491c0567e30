// What the acts need from outside, as small types. Adapters implement them; main.ts wires them by hand.
import type { TablePlan } from '../reporting/compliance/table-plan.ts'
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { DocumentPlan } from '../reporting/form/document-plan.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import type { Adopted, Adoption, Shelf } from '../reporting/form/shelf.ts'
import type { WorkbookPlan } from '../reporting/form/plan.ts'
import type { KeyedLines } from '../reporting/rules/numbers.ts'
import type { ReportEvent } from '../reporting/submission/event.ts'
import type { BlankWorkbook } from '../reporting/adoption/propose-all.ts'
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Standing } from '../reporting/submission/standing.ts'
import type { SignatureVerdict } from '../reporting/submission/signature.ts'
import type { SentPeriod, SentUse } from '../reporting/submission/sent-use.ts'
import type { ListFile, UnitListFile } from '../templates/list-table.ts'
import type { AccountListFile } from '../templates/read-account-list.ts'
import type { ReadDocument } from '../templates/read-document.ts'
import type { Accounts } from './account-ports.ts'
import type { StandingsChecked } from './standing-ports.ts'

export type { Account, Accounts } from './account-ports.ts'
export type { StandingMisfit, StandingsChecked } from './standing-ports.ts'
import type { Contacts, DirectiveStore, Notifier, ReminderLog } from './reminder-ports.ts'
import type { SignInGround } from './sign-in-ports.ts'

export type { Contacts, Delivery, DirectiveStore, Message, Notifier, ReminderBegun, ReminderLog, ToldReminder } from './reminder-ports.ts'

/** Now. */
export type Clock = () => Date

/** The prescribed things in use: what comes with the program, and what a province has adopted. */
export type { Shelf } from '../reporting/form/shelf.ts'

/** What was adopted so far, what sent reports of a regime have used, and which periods of any regime have sent reports. */
export interface AdoptionGround {
  readonly adopted: readonly Adopted[]
  readonly used: readonly SentUse[]
  readonly sent: readonly SentPeriod[]
}

/** What provinces have adopted: a record that only grows, like the ledger. */
export interface ShelfStore {
  /** All adoptions and withdrawals, oldest first. */
  list(): Promise<readonly Adopted[]>
  /**
   * Adopts one thing for a regime: `decide` sees what was adopted so far and what sent reports of the regime have
   * used, and which periods of any regime have sent reports, and answers an adoption or a refusal. No report is sent and nothing else adopted while it decides. When
   * this answers, the shelf in use here holds the adoption; other processes are told.
   */
  adopt(regime: string, decide: (adopted: readonly Adopted[], used: readonly SentUse[], sent: readonly SentPeriod[]) => Adoption | Refusal): Promise<Adopted | Refusal>
  /** What an adoption for a regime would be decided on now; nothing is held still meanwhile. */
  ground(regime: string): Promise<AdoptionGround>
  /** Re-derives the chain; answers the number of the first adoption that does not fit, or `null`. */
  firstMisfit(): Promise<number | null>
}

/** A form as it was read of one file, ready to be summed. */
export interface StoredForm {
  readonly form: string
  readonly edition: string
  readonly lines: KeyedLines
}

/** What an act adds to the ledger: one event and, with it or not at all, the bytes it is about. */
export interface Entry {
  readonly event: ReportEvent
  readonly file?: { readonly bytes: Uint8Array; readonly forms: readonly StoredForm[] }
}

/** A key a caller chose so that doing an act twice does it once, and a digest of what it asked for. */
export interface Once {
  readonly account: string
  readonly key: string
  readonly digest: string
}

/** An act that was done, and all events of its report. */
export interface Acted {
  readonly event: ReportEvent
  readonly events: readonly ReportEvent[]
}

/** The next receipt number of a year, counted from 1 without gaps. */
export type DrawNumber = (year: number) => Promise<number>

/** The append-only record. Nothing is answered before it is on disk. */
export interface Ledger {
  /** All events of a report, oldest first. */
  eventsOf(report: ReportKey): Promise<ReportEvent[]>
  /** All events of a regime's period by unit and deliverable, oldest first. */
  eventsIn(regime: string, period: string): Promise<{ report: ReportKey; event: ReportEvent }[]>
  /** Where every report of a period stands that has events: kept beside them, written with them, and only for showing. */
  standingsIn(regime: string, period: string): Promise<{ readonly report: ReportKey; readonly standing: Standing }[]>
  /** Folds all events anew and compares; `null` where this program has yet to make the standings. */
  checkStandings(): Promise<StandingsChecked | null>
  /** Throws the kept standings away and makes them anew from the events; answers how many reports there are. */
  rebuildStandings(): Promise<number>
  /**
   * Does one act: `decide` sees the report's events and may draw the next receipt number of a year (used up only when
   * the entry is written), and answers an entry or a refusal; acts follow one another, so what it saw still holds when
   * the entry is written. With `once`, an act already done under that key is answered again and not repeated; the key
   * with another digest is refused. With `asOf`, the act is refused when something was
   * adopted for the regime after that number: it was prepared by what the shelf said before.
   */
  act(
    report: ReportKey,
    decide: (events: readonly ReportEvent[], drawNumber: DrawNumber) => Promise<Entry | Refusal> | Entry | Refusal,
    once?: Once,
    asOf?: number,
  ): Promise<Acted | Refusal>
  /** What was done under a key, `null` when nothing was yet; refuses the key with another digest. */
  alreadyDone(once: Once): Promise<Acted | Refusal | null>
  /** The bytes as they came, and the reports whose events name them. */
  file(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly reports: readonly ReportKey[] } | null>
  /** A form's lines as they were read of a file; `null` when that file held no such form. */
  lines(sha256: string, form: string): Promise<KeyedLines | null>
  /** The lines of one form as they were read of many files, by file; files without the form are left out. */
  linesOf(sha256s: readonly string[], form: string): Promise<ReadonlyMap<string, KeyedLines>>
  /** Re-derives the chain and hashes every file anew; answers the number of the first event that does not fit, or `null`. */
  firstMisfit(): Promise<number | null>
  /** The event of a number, and how many there are; for naming one that does not fit. */
  eventNumbered(seq: number): Promise<{ report: ReportKey; event: ReportEvent } | null>
  countEvents(): Promise<number>
}

/** What a consolidated workbook was made from: the exact versions of its sources. */
export interface MadeFrom {
  /** A digest of the report and its sources. */
  readonly id: string
  readonly report: ReportKey
  readonly at: string
  readonly by: string
  readonly sources: readonly { readonly unit: string; readonly sha256: string; readonly sentAt: string }[]
}

export interface Consolidations {
  /** Keeps a record; one that is there already stays as it is. */
  keep(record: MadeFrom): Promise<void>
  find(id: string): Promise<MadeFrom | null>
}

/** What a workbook held, read behind the gate in a process of its own. */
export interface Intake {
  read(
    bytes: Uint8Array,
    definitions: readonly FormDefinition[],
  ): Promise<{ readonly identity: WorkbookIdentity; readonly forms: readonly FilledForm[] } | Refusal>
  /** The same for a `.docx`: its identity and paragraphs. */
  readDocument(bytes: Uint8Array): Promise<ReadDocument | Refusal>
  /** Rows of a list of names, from a workbook or separated text. */
  readList(bytes: Uint8Array): Promise<ListFile | Refusal>
  /** The sheets of an official blank as they stand, for adopting its forms. */
  scan(bytes: Uint8Array): Promise<BlankWorkbook | Refusal>
  /** Rows of a list of units, likewise. */
  readUnitList(bytes: Uint8Array): Promise<UnitListFile | Refusal>
  /** Rows of an account list, as written. */
  readAccounts(bytes: Uint8Array): Promise<AccountListFile | Refusal>
  /** A copy of a workbook that passed the gate, opening at a cell. */
  openAt(bytes: Uint8Array, sheet: string, address: string): Promise<Uint8Array | Refusal>
  close(): Promise<void>
}

/** Looks at a digital signature in a file's bytes. Never refuses: what it cannot check it says. */
export interface SignatureVerifier {
  verify(bytes: Uint8Array): Promise<SignatureVerdict>
}

/** Prints a plan; `plain` leaves out everything of ours: identity, hidden sheets, limits, colours and protection. */
export type Printer = (plan: WorkbookPlan, how?: { readonly plain?: true }) => Promise<Uint8Array>
export type DocumentPrinter = (plan: DocumentPlan) => Promise<Uint8Array>
export type TablePrinter = (plan: TablePlan) => Promise<Uint8Array>

/** Everything an act may reach. */
export interface Ports {
  readonly clock: Clock
  /** Changes while the service runs: read it once for each act, and do not copy this object by its members. */
  readonly shelf: Shelf
  /** What comes with the program; what is adopted lies on it. */
  readonly builtIn: Shelf
  readonly adoptions: ShelfStore
  readonly ledger: Ledger
  readonly accounts: Accounts
  readonly consolidations: Consolidations
  readonly intake: Intake
  readonly signatures: SignatureVerifier
  readonly print: Printer
  readonly printDocument: DocumentPrinter
  readonly printTable: TablePrinter
  readonly contacts: Contacts
  readonly reminders: ReminderLog
  /** `null` while no mail server is set. */
  readonly notifier: Notifier | null
  readonly directives: DirectiveStore
  /** The second factor, and signing in elsewhere. */
  readonly signIns: SignInGround
}


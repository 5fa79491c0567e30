// What the acts need from outside, as small types. Adapters implement them; main.ts wires them by hand.
import type { FormDefinition } from '../reporting/form/definition.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import type { Regime } from '../reporting/form/regime.ts'
import type { WorkbookPlan } from '../reporting/form/plan.ts'
import type { KeyedLines } from '../reporting/rules/numbers.ts'
import type { ReportEvent } from '../reporting/submission/event.ts'
import type { BlankWorkbook } from '../reporting/adoption/propose-all.ts'
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import type { Permission } from '../reporting/submission/workflow.ts'
import type { Unit } from '../reporting/units/unit.ts'

/** Now. */
export type Clock = () => Date

/** The prescribed things in use: what comes with the program (and, later, what a province has adopted). */
export interface Shelf {
  readonly regimes: readonly Regime[]
  readonly units: readonly Unit[]
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

/** The append-only record. Nothing is answered before it is on disk. */
export interface Ledger {
  /** All events of a report, oldest first. */
  eventsOf(report: ReportKey): Promise<ReportEvent[]>
  /** All events of a regime's period by unit and deliverable, oldest first. */
  eventsIn(regime: string, period: string): Promise<{ report: ReportKey; event: ReportEvent }[]>
  /**
   * Does one act: `decide` sees the report's events and the number the next event will get, and answers an entry or
   * a refusal; acts follow one another, so what it saw still holds when the entry is written. With `once`, an act
   * already done under that key is answered again and not repeated; the key with another digest is refused.
   */
  act(
    report: ReportKey,
    decide: (events: readonly ReportEvent[], next: number) => Promise<Entry | Refusal> | Entry | Refusal,
    once?: Once,
  ): Promise<{ readonly event: ReportEvent; readonly events: readonly ReportEvent[] } | Refusal>
  /** The bytes as they came, and the reports whose events name them. */
  file(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly reports: readonly ReportKey[] } | null>
  /** A form's lines as they were read of a file; `null` when that file held no such form. */
  lines(sha256: string, form: string): Promise<KeyedLines | null>
  /** Re-derives the chain; answers the number of the first event that does not fit, or `null`. */
  firstMisfit(): Promise<number | null>
}

/** An account as sign-in sees it. */
export interface Account {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly permissions: readonly Permission[]
  readonly passwordHash: string
  readonly failures: number
  readonly lockedUntil: Date | null
  readonly sample: boolean
}

export interface Accounts {
  byLogin(login: string): Promise<Account | null>
  add(account: Omit<Account, 'failures' | 'lockedUntil'>): Promise<void>
  /** Records a failed sign-in, and a lock when the caller says so. */
  failed(id: string, failures: number, lockedUntil: Date | null): Promise<void>
  openSession(tokenHash: string, account: string, expires: Date): Promise<void>
  /** The account of a live session; `null` when there is none or it has expired. */
  bySession(tokenHash: string, now: Date): Promise<Account | null>
  closeSession(tokenHash: string): Promise<void>
  hasSamples(): Promise<boolean>
}

/** What a workbook held, read behind the gate in a process of its own. */
export interface Intake {
  read(
    bytes: Uint8Array,
    definitions: readonly FormDefinition[],
  ): Promise<{ readonly identity: WorkbookIdentity; readonly forms: readonly FilledForm[] } | Refusal>
  /** The sheets of an official blank as they stand, for adopting its forms. */
  scan(bytes: Uint8Array): Promise<BlankWorkbook | Refusal>
  close(): Promise<void>
}

export type Printer = (plan: WorkbookPlan) => Promise<Uint8Array>

/** Everything an act may reach. */
export interface Ports {
  readonly clock: Clock
  readonly shelf: Shelf
  readonly ledger: Ledger
  readonly accounts: Accounts
  readonly intake: Intake
  readonly print: Printer
}


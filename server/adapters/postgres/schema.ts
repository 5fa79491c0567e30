// The tables, as Kysely sees them.
import type { Generated } from 'kysely'
import type { SignInTables } from './sign-in-tables.ts'
import type { StandingRulesTable, StandingTable } from './standing-schema.ts'

export interface EventTable {
  seq: string
  regime: string
  period: string
  unit: string
  deliverable: string
  /** The event as JSON text, byte for byte what the chain's hash covers. */
  body: string
  sha256: Buffer
  previous: Buffer
  hash: Buffer
}

export interface FileTable {
  sha256: Buffer
  size: number
  bytes: Buffer
}

export interface FormLineTable {
  sha256: Buffer
  form: string
  edition: string
  key: string
  /** Official column numbers and the numbers in them, side by side. */
  columns: number[]
  numbers: string[]
}

export interface FormReadTable {
  sha256: Buffer
  form: string
  edition: string
}

export interface OnceTable {
  account: string
  key: string
  digest: string
  seq: string
}

export interface AccountTable {
  id: string
  login: string
  name: string
  password_hash: string
  sample: boolean
  locked: Generated<boolean>
  must_change: Generated<boolean>
  position: Generated<string>
}

export interface AccountGrantTable {
  account: string
  unit: string
  permissions: string[]
  /** Days in Vietnam, `2023-09-16`; `null`: open. */
  from_day: string | null
  to_day: string | null
}

export interface AccountEventTable {
  seq: Generated<string>
  at: Date
  by_account: string | null
  by_name: string
  act: string
  account: string
  detail: unknown
}

export interface AccountListTable {
  id: string
  unit: string
  by_account: string
  by_name: string
  at: Date
  rows: unknown
}

export interface AccountListDecisionTable {
  list: string
  by_account: string
  by_name: string
  at: Date
  approved: boolean
  reason: string
}

export interface SignInFailureTable {
  login_hash: string
  failures: number
  locked_until: Date | null
  changed: Date
}

export interface ReceiptNumberTable {
  year: number
  number: number
  seq: string
}

export interface SessionTable {
  token_hash: string
  account: string
  opened: Date
  expires: Date
  way: Generated<'password' | 'elsewhere'>
}

export interface ConsolidationTable {
  id: string
  body: string
}

export interface AdoptedTable {
  seq: string
  kind: string
  regime: string
  body: unknown
  document: unknown
  by: unknown
  at: Date
  reason: string
  previous: Buffer
  hash: Buffer
}

export interface ContactTable {
  account: string
  email: string | null
  changed: Date
}

export interface ReminderTable {
  number: Generated<string>
  account: string
  day: string
  content: string
  address: string
  by: string
  at: Date
  reports: unknown
}

export interface ReminderOutcomeTable {
  reminder: string
  outcome: 'sent' | 'failed' | 'unsure'
  reason: string
  at: Date
}

export interface DirectiveEventTable {
  seq: string
  directive: string
  /** The event as JSON text, byte for byte what the chain's hash covers. */
  body: string
  previous: Buffer
  hash: Buffer
}

export interface Tables extends SignInTables {
  contact: ContactTable
  reminder: ReminderTable
  reminder_outcome: ReminderOutcomeTable
  directive_event: DirectiveEventTable
  adopted: AdoptedTable
  consolidation: ConsolidationTable
  event: EventTable
  standing: StandingTable
  standing_rules: StandingRulesTable
  file: FileTable
  form_read: FormReadTable
  form_line: FormLineTable
  once: OnceTable
  account: AccountTable
  account_event: AccountEventTable
  account_grant: AccountGrantTable
  account_list: AccountListTable
  account_list_decision: AccountListDecisionTable
  session: SessionTable
  sign_in_failure: SignInFailureTable
  receipt_number: ReceiptNumberTable
}

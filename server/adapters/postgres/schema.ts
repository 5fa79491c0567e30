// The tables, as Kysely sees them.
import type { Generated } from 'kysely'

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
  unit: string
  permissions: string[]
  password_hash: string
  sample: boolean
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
  expires: Date
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

export interface Tables {
  contact: ContactTable
  reminder: ReminderTable
  reminder_outcome: ReminderOutcomeTable
  directive_event: DirectiveEventTable
  adopted: AdoptedTable
  consolidation: ConsolidationTable
  event: EventTable
  file: FileTable
  form_read: FormReadTable
  form_line: FormLineTable
  once: OnceTable
  account: AccountTable
  session: SessionTable
  sign_in_failure: SignInFailureTable
  receipt_number: ReceiptNumberTable
}

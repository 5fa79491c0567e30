// What reminding people and following tasks need from outside; part of ports.ts, which names them all.
import type { Day } from '../reporting/calendar/day.ts'
import type { DirectiveEvent } from '../reporting/compliance/directive.ts'
import type { Person } from '../reporting/compliance/reminder.ts'
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { ReportKey } from '../reporting/submission/report.ts'

/** A letter to one person. */
export interface Message {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** How sending went. `failed`: it did not leave; `unsure`: it may have. `reason` holds codes, no secrets. */
export interface Delivery {
  readonly outcome: 'sent' | 'failed' | 'unsure'
  readonly reason: string
}

/** Sends one letter; a failure is an answer, never thrown. */
export interface Notifier {
  send(message: Message): Promise<Delivery>
  close(): Promise<void>
}

/** Where people can be told. */
export interface Contacts {
  /** Sets somebody's address, `null` to have none. */
  set(account: string, email: string | null, at: string): Promise<void>
  /** Everyone whose account opens something on a day. */
  people(day: Day): Promise<Person[]>
}

/** One person told of some reports on a day; `content` is a digest of what was said, `by` who or what asked for it. */
export interface ReminderBegun {
  readonly account: string
  readonly day: Day
  readonly content: string
  readonly address: string
  readonly reports: readonly ReportKey[]
  readonly by: string
  readonly at: string
}

/** A reminder as the record tells it. */
export interface ToldReminder {
  readonly number: number
  readonly name: string
  readonly unit: string
  readonly day: Day
  readonly at: string
  readonly by: string
  /** The name of who asked for it; `null` where nobody with an account did. */
  readonly byName: string | null
  readonly reports: readonly ReportKey[]
  readonly outcome: Delivery['outcome']
  readonly reason: string
}

/** The record of who was told what and when; it only grows. */
export interface ReminderLog {
  /**
   * Records a reminder that is about to be sent; answers its number, or `null` when the same person has, or may have,
   * got the same content on the same day. With `oncePerDay` any content of the day counts. One that failed may be begun anew.
   */
  begin(reminder: ReminderBegun, oncePerDay: boolean): Promise<string | null>
  /** Records how it went, once. */
  end(number: string, delivery: Delivery & { readonly at: string }): Promise<void>
  /** What was told about the reports of a period, oldest first, each with those reports alone. */
  told(regime: string, period: string): Promise<ToldReminder[]>
}

/** Tasks from directives: a record that only grows, chained like the ledger. */
export interface DirectiveStore {
  /** All events, oldest first. */
  list(): Promise<readonly DirectiveEvent[]>
  /** Does one act: `decide` sees all events so far; acts follow one another. */
  act(decide: (events: readonly DirectiveEvent[]) => DirectiveEvent | Refusal): Promise<readonly DirectiveEvent[] | Refusal>
  /** Re-derives the chain; answers the number of the first event that does not fit, or `null`. */
  firstMisfit(): Promise<number | null>
}

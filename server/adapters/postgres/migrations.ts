// The database's shape as ordered steps, run at start under an advisory lock. A step that has shipped never changes.
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { accountSteps } from './account-steps.ts'
import type { Tables } from './schema.ts'
import { standingSteps } from './standing-steps.ts'
import { settleStandings } from './standings.ts'
import { signInSteps } from './sign-in-steps.ts'

const steps: Record<string, Migration> = {
  '0001-ledger': {
    async up(db) {
      await sql`
        create table event (
          seq bigint primary key,
          regime text not null,
          period text not null,
          unit text not null,
          deliverable text not null,
          body text not null,
          sha256 bytea not null,
          previous bytea not null,
          hash bytea not null unique
        )`.execute(db)
      await sql`create index event_report on event (regime, period, unit, deliverable, seq)`.execute(db)
      await sql`create index event_file on event (sha256)`.execute(db)
      await sql`create table file (sha256 bytea primary key, size integer not null, bytes bytea not null)`.execute(db)
      // Workbooks are zips already: compressing them again only costs time.
      await sql`alter table file alter column bytes set storage external`.execute(db)
      await sql`
        create table form_read (
          sha256 bytea not null references file, form text not null, edition text not null,
          primary key (sha256, form)
        )`.execute(db)
      await sql`
        create table form_line (
          sha256 bytea not null, form text not null, edition text not null, key text not null,
          columns integer[] not null, numbers numeric[] not null,
          primary key (sha256, form, key)
        )`.execute(db)
      await sql`
        create table once (
          account text not null, key text not null, digest text not null, seq bigint not null references event,
          primary key (account, key)
        )`.execute(db)
      await sql`
        create function refuse_change() returns trigger language plpgsql as $$
          begin raise exception 'the ledger only grows: % on % refused', tg_op, tg_table_name; end $$`.execute(db)
      for (const table of ['event', 'file', 'form_read', 'form_line', 'once']) {
        await sql`
          create trigger only_grows before update or delete or truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
      }
    },
  },
  '0002-accounts': {
    async up(db) {
      await sql`
        create table account (
          id text primary key, login text not null unique, name text not null, unit text not null,
          permissions text[] not null, password_hash text not null,
          failures integer not null default 0, locked_until timestamptz, sample boolean not null
        )`.execute(db)
      await sql`
        create table session (
          token_hash text primary key, account text not null references account, expires timestamptz not null
        )`.execute(db)
    },
  },
  '0005-shelf': {
    async up(db) {
      await sql`
        create table adopted (
          seq bigint primary key, kind text not null, regime text not null,
          body jsonb not null, document jsonb, by jsonb not null, at timestamptz not null, reason text not null,
          previous bytea not null, hash bytea not null unique
        )`.execute(db)
      await sql`
        create trigger only_grows before update or delete or truncate on adopted
        for each statement execute function refuse_change()`.execute(db)
    },
  },
  '0003-sign-in-failures': {
    async up(db) {
      await sql`
        create table sign_in_failure (
          login_hash text primary key, failures integer not null, locked_until timestamptz, changed timestamptz not null
        )`.execute(db)
      await sql`create index sign_in_failure_changed on sign_in_failure (changed)`.execute(db)
      await sql`create index session_expires on session (expires)`.execute(db)
      await sql`alter table account drop column failures, drop column locked_until`.execute(db)
    },
  },
  '0004-receipt-numbers': {
    async up(db) {
      await sql`
        create table receipt_number (
          year integer not null, number integer not null, seq bigint not null unique references event,
          primary key (year, number)
        )`.execute(db)
      // Receipts from before keep the numbers people hold; counting goes on after the highest.
      await sql`
        insert into receipt_number (year, number, seq)
        select substr(number, 4, 4)::integer, substr(number, 9)::integer, seq
        from (select seq, body::json #>> '{receipt,number}' as number from event where body::json ->> 'act' = 'send') given`.execute(db)
      await sql`
        create trigger only_grows before update or delete or truncate on receipt_number
        for each statement execute function refuse_change()`.execute(db)
    },
  },
  '0010-consolidation': {
    async up(db) {
      await sql`create table consolidation (id text primary key, body text not null)`.execute(db)
      await sql`
        create trigger only_grows before update or delete or truncate on consolidation
        for each statement execute function refuse_change()`.execute(db)
    },
  },
  ...accountSteps,
  '0030-reminders': {
    async up(db) {
      await sql`create table contact (account text primary key references account, email text, changed timestamptz not null)`.execute(db)
      await sql`
        create table reminder (
          number bigint generated always as identity primary key, account text not null references account,
          day text not null, content text not null, address text not null, by text not null,
          at timestamptz not null, reports jsonb not null
        )`.execute(db)
      await sql`create index reminder_day on reminder (account, day)`.execute(db)
      await sql`create index reminder_reports on reminder using gin (reports jsonb_path_ops)`.execute(db)
      await sql`
        create table reminder_outcome (
          reminder bigint primary key references reminder, outcome text not null, reason text not null, at timestamptz not null
        )`.execute(db)
      for (const table of ['reminder', 'reminder_outcome']) {
        await sql`
          create trigger only_grows before update or delete or truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
      }
    },
  },
  '0031-directives': {
    async up(db) {
      await sql`
        create table directive_event (
          seq bigint primary key, directive text not null, body text not null,
          previous bytea not null, hash bytea not null unique
        )`.execute(db)
      await sql`create index directive_event_directive on directive_event (directive, seq)`.execute(db)
      await sql`
        create trigger only_grows before update or delete or truncate on directive_event
        for each statement execute function refuse_change()`.execute(db)
    },
  },
  ...standingSteps,
  ...signInSteps,
}

/** The names of the steps, in their order. */
export const stepNames: readonly string[] = Object.keys(steps).sort()

/**
 * Brings the database to the newest shape, or with `upTo` to that step's, and derives anew what this program derives
 * otherwise than the last one did. Throws when a step fails; the database then stays as it was.
 */
export async function migrate(db: Kysely<Tables>, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } })
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error !== undefined) throw error
  if (upTo === undefined) await settleStandings(db)
}

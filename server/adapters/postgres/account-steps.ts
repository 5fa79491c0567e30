// The accounts' later steps of the database's shape.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const accountSteps: Record<string, Migration> = {
  '0020-account-grants': {
    async up(db) {
      await sql`
        create table account_grant (
          account text not null references account, unit text not null, permissions text[] not null,
          from_day text check (from_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), to_day text check (to_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
        )`.execute(db)
      await sql`create index account_grant_account on account_grant (account)`.execute(db)
      await sql`create index account_grant_unit on account_grant (unit)`.execute(db)
      // What an account could do before stays open at both ends: nobody wrote down since when.
      await sql`insert into account_grant (account, unit, permissions) select id, unit, permissions from account`.execute(db)
      await sql`alter table account drop column unit, drop column permissions`.execute(db)
      await sql`alter table account add column locked boolean not null default false, add column must_change boolean not null default false`.execute(db)
    },
  },
  '0020-account-keys': {
    async up(db) {
      await sql`alter table session add column opened timestamptz`.execute(db)
      await sql`update session set opened = expires - interval '12 hours'`.execute(db)
      await sql`alter table session alter column opened set not null`.execute(db)
      await sql`create index session_account on session (account)`.execute(db)
      await sql`
        create table account_event (
          seq bigint generated always as identity primary key,
          at timestamptz not null, by_account text, by_name text not null, act text not null,
          account text not null references account, detail jsonb
        )`.execute(db)
      await sql`create index account_event_account on account_event (account, seq)`.execute(db)
      await sql`
        create trigger only_grows before update or delete or truncate on account_event
        for each statement execute function refuse_change()`.execute(db)
    },
  },
  '0020-account-lists': {
    async up(db) {
      await sql`alter table account add column position text not null default ''`.execute(db)
      await sql`
        create table account_list (
          id text primary key, unit text not null, by_account text not null references account, by_name text not null,
          at timestamptz not null, rows jsonb not null
        )`.execute(db)
      await sql`create index account_list_unit on account_list (unit, at)`.execute(db)
      await sql`
        create table account_list_decision (
          list text primary key references account_list, by_account text not null references account, by_name text not null,
          at timestamptz not null, approved boolean not null, reason text not null
        )`.execute(db)
      for (const table of ['account_list', 'account_list_decision']) {
        await sql`
          create trigger only_grows before update or delete or truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
      }
    },
  },
}

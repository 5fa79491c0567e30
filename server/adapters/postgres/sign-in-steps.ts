// The database's shape for the second factor and for signing in elsewhere.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const signInSteps: Record<string, Migration> = {
  '0100-sign-in': {
    async up(db) {
      await sql`alter table session add column way text not null default 'password' check (way in ('password', 'elsewhere'))`.execute(db)
      await sql`
        create table sign_in_begun (
          state_hash text primary key, browser_hash text not null, nonce text not null, verifier text not null,
          account text references account, expires timestamptz not null
        )`.execute(db)
      await sql`create index sign_in_begun_expires on sign_in_begun (expires)`.execute(db)
      await sql`
        create table sign_in_challenge (
          token_hash text primary key, account text not null references account,
          way text not null check (way in ('password', 'elsewhere')), expires timestamptz not null
        )`.execute(db)
      await sql`create index sign_in_challenge_account on sign_in_challenge (account)`.execute(db)
      await sql`
        create table identity (
          issuer text not null, subject text not null, account text not null references account, since timestamptz not null,
          primary key (issuer, subject), unique (account, issuer)
        )`.execute(db)
      await sql`create table identity_expected (account text primary key references account, claim text not null unique)`.execute(db)
      await sql`
        create table second_factor (
          account text primary key references account, secret text not null, confirmed timestamptz, last_step bigint not null default 0
        )`.execute(db)
      await sql`create table recovery_code (account text not null references account, hash text not null, primary key (account, hash))`.execute(db)
    },
  },
}

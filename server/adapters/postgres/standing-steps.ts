// The kept standings' steps of the database's shape.
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const standingSteps: Record<string, Migration> = {
  '0050-standings': {
    async up(db) {
      await sql`
        create table standing (
          regime text not null, period text not null, unit text not null, deliverable text not null, seq bigint not null,
          state text not null, sha256 text, receipt text, sent_at text, deadline text, timeliness text, signed boolean, body text not null,
          primary key (regime, period, unit, deliverable)
        )`.execute(db)
      // Filled after the steps, by the rules of the program that starts, and again whenever those change.
      await sql`create table standing_rules (digest text not null)`.execute(db)
      // A program from before this table that still runs beside a newer one must fail, not let the two part.
      await sql`
        create function need_standing() returns trigger language plpgsql as $$
          begin
            if not exists (
              select from standing
              where (regime, period, unit, deliverable) = (new.regime, new.period, new.unit, new.deliverable) and seq >= new.seq
            ) then raise exception 'event % has no standing', new.seq; end if;
            return null;
          end $$`.execute(db)
      await sql`
        create constraint trigger need_standing after insert on event deferrable initially deferred
        for each row execute function need_standing()`.execute(db)
    },
  },
}

// Sign-ins that have begun, challenges and links to identities elsewhere, in PostgreSQL.
import { sql, type Kysely } from 'kysely'
import type { SignIns } from '../../sign-in-ports.ts'
import { record } from './account-changes.ts'
import { accountWhere } from './account-rows.ts'
import type { Tables } from './schema.ts'
import { secondFactors } from './second-factors.ts'

/** What signing in keeps, over a migrated database. */
export function postgresSignIns(db: Kysely<Tables>): SignIns {
  return {
    ...secondFactors(db),
    async begin(stateHash, { browserHash, expires, nonce, verifier, account }, now) {
      await db.deleteFrom('sign_in_begun').where('expires', '<=', now).execute()
      await db.insertInto('sign_in_begun').values({ state_hash: stateHash, browser_hash: browserHash, nonce, verifier, account, expires }).execute()
    },
    async takeBegun(stateHash, browserHash, now) {
      const row = await db
        .deleteFrom('sign_in_begun')
        .where('state_hash', '=', stateHash)
        .where('browser_hash', '=', browserHash)
        .returning(['nonce', 'verifier', 'account', 'expires'])
        .executeTakeFirst()
      return row && row.expires > now ? { nonce: row.nonce, verifier: row.verifier, account: row.account } : null
    },
    async challenge(tokenHash, account, way, expires, now) {
      await db.deleteFrom('sign_in_challenge').where('expires', '<=', now).execute()
      await db.insertInto('sign_in_challenge').values({ token_hash: tokenHash, account, way, expires }).execute()
    },
    async challenged(tokenHash, now) {
      const row = await db.selectFrom('sign_in_challenge').selectAll().where('token_hash', '=', tokenHash).where('expires', '>', now).executeTakeFirst()
      const account = row ? await accountWhere(db, 'id', row.account) : null
      return row && account ? { account, way: row.way } : null
    },
    async dropChallenge(tokenHash) {
      const { numDeletedRows } = await db.deleteFrom('sign_in_challenge').where('token_hash', '=', tokenHash).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async accountOf(issuer, subject) {
      const row = await db.selectFrom('identity').select('account').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
      return row ? accountWhere(db, 'id', row.account) : null
    },
    async expecting(claim) {
      const row = await db.selectFrom('identity_expected').select('account').where('claim', '=', claim).executeTakeFirst()
      return row ? accountWhere(db, 'id', row.account) : null
    },
    link({ issuer, subject }, event) {
      return db.transaction().execute(async (all) => {
        const { numInsertedOrUpdatedRows = 0n } = await all
          .insertInto('identity')
          .values({ issuer, subject, account: event.account, since: event.at })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) return 'taken'
        await all.deleteFrom('identity_expected').where('account', '=', event.account).execute()
        await record(all, event)
        return 'linked'
      })
    },
    expect(claim, event) {
      return db.transaction().execute(async (all) => {
        // Two administrators at once: the second sees what the first wrote.
        await sql`lock table identity_expected in share row exclusive mode`.execute(all)
        const holder = claim === null ? undefined : await all.selectFrom('identity_expected').select('account').where('claim', '=', claim).executeTakeFirst()
        if (holder && holder.account !== event.account) return 'taken'
        await all.deleteFrom('identity_expected').where('account', '=', event.account).execute()
        if (claim !== null) await all.insertInto('identity_expected').values({ account: event.account, claim }).execute()
        await all.deleteFrom('identity').where('account', '=', event.account).execute()
        await all.deleteFrom('session').where('account', '=', event.account).execute()
        // Who stands between the first step and the code came in by the link that is taken away.
        await all.deleteFrom('sign_in_challenge').where('account', '=', event.account).execute()
        await record(all, event)
        return 'kept'
      })
    },
    async identityOf(account, issuer) {
      const linked = await db.selectFrom('identity').select('subject').where('account', '=', account).where('issuer', '=', issuer).executeTakeFirst()
      const expected = await db.selectFrom('identity_expected').select('claim').where('account', '=', account).executeTakeFirst()
      return { linked: linked !== undefined, expected: expected?.claim ?? null }
    },
  }
}

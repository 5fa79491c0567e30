// Second factors and recovery codes in PostgreSQL; each code counts once, whoever asks at the same moment.
import type { Kysely } from 'kysely'
import type { SignIns } from '../../sign-in-ports.ts'
import { record } from './account-changes.ts'
import type { Tables } from './schema.ts'

type FactorStore = Pick<SignIns, 'factorOf' | 'beginFactor' | 'confirmFactor' | 'useStep' | 'useRecovery' | 'recoveryLeft' | 'removeFactor'>

/** The part of what signing in keeps that is about the second factor. */
export function secondFactors(db: Kysely<Tables>): FactorStore {
  return {
    async factorOf(account) {
      const row = await db.selectFrom('second_factor').select(['secret', 'confirmed']).where('account', '=', account).executeTakeFirst()
      return row ? { secret: row.secret, confirmed: row.confirmed !== null } : null
    },
    async beginFactor(account, secret) {
      const row = await db
        .insertInto('second_factor')
        .values({ account, secret, confirmed: null })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ secret }).where('second_factor.confirmed', 'is', null))
        .returning('account')
        .executeTakeFirst()
      return row !== undefined
    },
    confirmFactor(secret, step, recovery, event, keepSession) {
      return db.transaction().execute(async (all) => {
        const row = await all
          .updateTable('second_factor')
          .set({ confirmed: event.at, last_step: String(step) })
          .where('account', '=', event.account)
          .where('secret', '=', secret)
          .where('confirmed', 'is', null)
          .returning('account')
          .executeTakeFirst()
        if (!row) return false
        await all.insertInto('recovery_code').values(recovery.map((hash) => ({ account: event.account, hash }))).execute()
        await all.deleteFrom('session').where('account', '=', event.account).where('token_hash', '<>', keepSession).execute()
        await record(all, event)
        return true
      })
    },
    async useStep(account, step) {
      const row = await db
        .updateTable('second_factor')
        .set({ last_step: String(step) })
        .where('account', '=', account)
        .where('confirmed', 'is not', null)
        .where('last_step', '<', String(step))
        .returning('account')
        .executeTakeFirst()
      return row !== undefined
    },
    useRecovery(hash, event) {
      return db.transaction().execute(async (all) => {
        const row = await all.deleteFrom('recovery_code').where('account', '=', event.account).where('hash', '=', hash).returning('account').executeTakeFirst()
        if (!row) return false
        await record(all, event)
        return true
      })
    },
    async recoveryLeft(account) {
      const rows = await db.selectFrom('recovery_code').select('hash').where('account', '=', account).execute()
      return rows.length
    },
    async removeFactor(event, keepSession = '') {
      await db.transaction().execute(async (all) => {
        await all.deleteFrom('recovery_code').where('account', '=', event.account).execute()
        await all.deleteFrom('second_factor').where('account', '=', event.account).execute()
        await all.deleteFrom('session').where('account', '=', event.account).where('token_hash', '<>', keepSession).execute()
        await all.deleteFrom('sign_in_challenge').where('account', '=', event.account).execute()
        await record(all, event)
      })
    },
  }
}

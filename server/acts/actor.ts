// Who does an act, as the ledger keeps him.
import type { Actor } from '../../reporting/submission/event.ts'
import type { Session } from '../../reporting/submission/service.ts'

/** The account, its name, and the address it asks from. */
export function actorOf({ account, name, from }: Session): Actor {
  return { account, name, ...(from === undefined ? {} : { from }) }
}

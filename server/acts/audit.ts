// Kiểm tra sổ: re-derives everything the ledger rests on and names the first event that does not fit.
import { actLabels } from '../../reporting/submission/labels.vi.ts'
import { reportId } from '../../reporting/submission/report.ts'
import type { Ledger, ShelfStore, StandingsChecked } from '../ports.ts'

/** The first event that does not fit, by its number; what it says it is stands beside it, where it can still be read. */
export interface Misfit {
  readonly seq: number
  readonly report: string | null
  readonly act: string | null
  readonly at: string | null
}

/** What an audit found. Everything is derived anew each time; nothing is believed. */
export interface Audit {
  readonly sound: boolean
  /** Events of reports: the chain of hashes, and the bytes of every file an event names. */
  readonly events: { readonly count: number; readonly misfit: Misfit | null }
  /** What was adopted for the shelf: its own chain. */
  readonly adopted: { readonly count: number; readonly misfit: number | null }
  /**
   * The kept standings against the events folded anew. `null` while this program has yet to make them, and where the
   * events themselves do not fit: there is then nothing to hold them against.
   */
  readonly standings: StandingsChecked | null
}

/** Audits the ledger and the shelf. Reads every file once; nothing is changed. */
export async function audit({ ledger, adoptions }: { readonly ledger: Ledger; readonly adoptions: Pick<ShelfStore, 'list' | 'firstMisfit'> }): Promise<Audit> {
  const seq = await ledger.firstMisfit()
  const adopted = await adoptions.firstMisfit()
  const standings = seq === null ? await ledger.checkStandings() : null
  return {
    sound: seq === null && adopted === null && (standings === null || standings.misfit === null),
    events: { count: await ledger.countEvents(), misfit: seq === null ? null : await misfitAt(ledger, seq) },
    adopted: { count: (await adoptions.list()).length, misfit: adopted },
    standings,
  }
}

async function misfitAt(ledger: Ledger, seq: number): Promise<Misfit> {
  // The event may be gone, or its text broken: then its number is all there is.
  const found = await ledger.eventNumbered(seq).catch(() => null)
  if (found === null) return { seq, report: null, act: null, at: null }
  const { act, at } = found.event
  return { seq, report: reportId(found.report), act: actLabels[act] ?? act, at }
}

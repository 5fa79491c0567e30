// What the page Đôn đốc knows at one moment, and how it changes: one pure function.
import type { Day } from '../../../reporting/calendar/day.ts'
import { concerns, isOf, rowsOf, type Concern } from '../../../reporting/compliance/summary.ts'
import { urgedRows } from '../../../reporting/compliance/reminder-letter.ts'
import type { ComplianceRow, ComplianceTable } from '../../../reporting/compliance/table.ts'
import type { Bad } from '../../bad-answer.ts'
import type { BoardChoice } from '../board-state.ts'
import type { LogLine, Preview, SaidDigest, SaidTold } from './urging-service.ts'

export interface UrgingState {
  /** Whose page it is, and of which period; another finds nothing of theirs. */
  readonly account: string
  readonly choice: BoardChoice | null
  /** The day looked at; `null` for today. */
  readonly on: Day | null
  readonly preview: Preview | null
  readonly log: readonly LogLine[] | null
  /** How the last sending went, person by person. */
  readonly told: readonly SaidTold[] | null
  /** Whether sending is being asked about. */
  readonly asking: boolean
  /** Only the units of this concern are looked at. */
  readonly concern: Concern | null
  readonly busy: boolean
  readonly bad: Bad | null
  readonly said: string
}

export type UrgingAction =
  | { readonly do: 'opened'; readonly account: string; readonly choice: BoardChoice }
  | { readonly do: 'busy' }
  | { readonly do: 'previewed'; readonly on: Day | null; readonly preview: Preview }
  | { readonly do: 'logged'; readonly log: readonly LogLine[] }
  | { readonly do: 'ask'; readonly asking: boolean }
  | { readonly do: 'told'; readonly told: readonly SaidTold[] }
  | { readonly do: 'concern'; readonly concern: Concern | null }
  | { readonly do: 'bad'; readonly bad: Bad }
  | { readonly do: 'dismissed' }
  | { readonly do: 'said'; readonly text: string }

export const openingUrging: UrgingState = {
  account: '', choice: null, on: null, preview: null, log: null, told: null, asking: false, concern: null, busy: false, bad: null, said: '',
}

/** One thing that happened on the page. */
export function followUrging(state: UrgingState, action: UrgingAction): UrgingState {
  switch (action.do) {
    case 'opened': {
      const { account, choice } = action
      if (state.account !== account) return { ...openingUrging, account, choice }
      const isSame = state.choice?.regime === choice.regime && state.choice.period === choice.period
      return { ...state, choice, log: isSame ? state.log : null, concern: isSame ? state.concern : null, bad: null, said: '' }
    }
    case 'busy':
      return { ...state, busy: true, bad: null, said: '' }
    case 'previewed':
      return { ...state, busy: false, on: action.on, preview: action.preview, asking: false }
    case 'logged':
      return { ...state, busy: false, log: action.log }
    case 'ask':
      return { ...state, asking: action.asking, bad: null, said: '' }
    case 'told':
      return { ...state, busy: false, asking: false, told: action.told }
    case 'concern':
      return { ...state, concern: action.concern }
    case 'bad':
      return { ...state, busy: false, asking: false, bad: action.bad }
    case 'dismissed':
      return { ...state, bad: null }
    case 'said':
      return { ...state, busy: false, said: action.text }
  }
}

/** The lines of the table that call for attention, of one concern or of any. */
export function behind(table: ComplianceTable, concern: Concern | null): ComplianceRow[] {
  return rowsOf(table).filter((row) => (concern === null ? concerns.some((one) => isOf(one, row)) : isOf(concern, row)))
}

/** Whether a letter has somebody to be written to: a unit other than one's own that has not sent, was late, or did not sign where that counts. */
export function hasAddressees(table: ComplianceTable, own: string, unsigned = false): boolean {
  return urgedRows(table, unsigned).some((row) => row.unit !== own)
}

/** Who would get a letter now, and who would but has no address. */
export function receivers({ digests }: Preview): { readonly reached: readonly SaidDigest[]; readonly unreached: readonly SaidDigest[] } {
  return { reached: digests.filter((one) => one.hasAddress), unreached: digests.filter((one) => !one.hasAddress) }
}

/** How often a report was reminded of by letters that went out, and when last; `null` for never. */
export function remindedOf(log: readonly LogLine[], row: Pick<ComplianceRow, 'unit' | 'deliverable'>): { readonly times: number; readonly last: string } | null {
  const lines = log.filter((one) => one.outcome === 'sent' && one.unit === row.unit && one.reports.some((report) => report.unit === row.unit && report.deliverable === row.deliverable))
  const last = lines.at(-1)
  return last ? { times: lines.length, last: last.at } : null
}

// The server as the page Lịch sees it.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { Day } from '../../../reporting/calendar/day.ts'
import type { DataWindow, Deliverable, UnitKind } from '../../../reporting/calendar/edition.ts'
import type { DayOff } from '../../../reporting/calendar/working-days.ts'
import type { DueWarning } from '../../../reporting/compliance/planner.ts'
import type { StatusRow } from '../../../reporting/submission/service.ts'
import { createAsking, type AskingPorts } from '../../asking.ts'
import type { Answer } from '../../service.ts'

/** What units of some kinds owe for a period, by when, and what to look out for. */
export interface PlannedDuty {
  readonly kinds: readonly UnitKind[]
  /** Only these units, by id; all of the kinds where it is `null`. */
  readonly unitIds: readonly string[] | null
  readonly units: readonly string[] | null
  /** The unit it goes to where that is not the one above. */
  readonly receiver: string | null
  readonly basis: string
  readonly evidence: Evidence
  readonly deliverable: Deliverable
  readonly forms: readonly string[]
  readonly deadline: Day
  readonly signed: boolean
  readonly note: string | null
  readonly named: Day
  readonly fallsOn: DayOff | null
  readonly workingDays: number
  readonly warnings: readonly DueWarning[]
}

export interface PlannedPeriod {
  readonly regime: string
  readonly period: string
  readonly label: string
  readonly dataWindow: DataWindow
  readonly duties: readonly PlannedDuty[]
  readonly cautions: readonly string[]
  readonly sources: readonly { readonly id: string; readonly cited: string }[]
}

export interface YearPlan {
  readonly regime: string
  readonly name: string
  readonly year: number
  readonly periods: readonly PlannedPeriod[]
}

export interface PlanningService {
  plan(regime: string, year: number): Answer<YearPlan>
  status(regime: string, period: string): Answer<readonly StatusRow[]>
  /** One's own address for reminders, `null` for none. */
  contact(): Answer<{ readonly email: string | null }>
  setContact(email: string | null): Answer<{ readonly email: string | null }>
}

/** Builds the service over `fetch`. */
export function createPlanningService(ports: AskingPorts): PlanningService {
  const { get, set } = createAsking(ports)
  return {
    plan: (regime, year) => get(`/api/plan?${new URLSearchParams({ regime, year: String(year) })}`),
    status: async (regime, period) => {
      const answer = await get<{ rows: readonly StatusRow[] }>(`/api/status?${new URLSearchParams({ regime, period })}`)
      return 'kind' in answer ? answer : answer.rows
    },
    contact: () => get('/api/contact'),
    setContact: (email) => set('/api/contact', { email }),
  }
}

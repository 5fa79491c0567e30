// How the parts of the page Lịch reach its state and its acts.
import { pageContext, usePage } from '../page-things.ts'
import type { PlanningActs } from './planning-acts.ts'
import type { PlanningAction, PlanningState } from './planning-state.ts'

const PlanningContext = pageContext<PlanningState, PlanningAction, PlanningActs>()

export const PlanningProvider = PlanningContext.Provider

/** The page's acts, store and present state. Only inside the provider. */
export const usePlanning = () => usePage(PlanningContext)

// How the parts of the page Đôn đốc reach its state and its acts.
import { pageContext, usePage } from '../page-things.ts'
import type { UrgingActs } from './urging-acts.ts'
import type { UrgingAction, UrgingState } from './urging-state.ts'

const UrgingContext = pageContext<UrgingState, UrgingAction, UrgingActs>()

export const UrgingProvider = UrgingContext.Provider

/** The page's acts, store and present state. Only inside the provider. */
export const useUrging = () => usePage(UrgingContext)

// How the parts of the page Nhiệm vụ reach its state and its acts.
import { pageContext, usePage } from '../page-things.ts'
import type { TasksActs } from './tasks-acts.ts'
import type { TasksAction, TasksState } from './tasks-state.ts'

const TasksContext = pageContext<TasksState, TasksAction, TasksActs>()

export const TasksProvider = TasksContext.Provider

/** The page's acts, store and present state. Only inside the provider. */
export const useTasks = () => usePage(TasksContext)

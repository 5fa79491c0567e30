// Gives the pages Đôn đốc, Lịch and Nhiệm vụ their own state, each apart from the others.
import { useState, type ReactNode } from 'react'
import type { AskingPorts } from '../asking.ts'
import type { Bad } from '../bad-answer.ts'
import type { Ports } from '../ports.ts'
import { createStore } from '../store.ts'
import { createPlanningActs } from './planning/planning-acts.ts'
import { PlanningProvider } from './planning/planning-context.ts'
import { createPlanningService } from './planning/planning-service.ts'
import { followPlanning, openingPlanning } from './planning/planning-state.ts'
import { createTasksActs } from './tasks/tasks-acts.ts'
import { TasksProvider } from './tasks/tasks-context.ts'
import { createTasksService } from './tasks/tasks-service.ts'
import { followTasks, openingTasks } from './tasks/tasks-state.ts'
import { createUrgingActs } from './urging/urging-acts.ts'
import { UrgingProvider } from './urging/urging-context.ts'
import { createUrgingService } from './urging/urging-service.ts'
import { followUrging, openingUrging } from './urging/urging-state.ts'

export interface BoardPagesPorts {
  readonly asking: AskingPorts
  readonly download: Ports['download']
  /** Told when the session has ended, so that the page asks to sign in again. */
  readonly ended: (bad: Bad) => void
}

function created({ asking, download, ended }: BoardPagesPorts) {
  const urging = createStore(followUrging, openingUrging)
  const planning = createStore(followPlanning, openingPlanning)
  const tasks = createStore(followTasks, openingTasks)
  return {
    urging: { store: urging, acts: createUrgingActs({ service: createUrgingService(asking), store: urging, download, ended }) },
    planning: { store: planning, acts: createPlanningActs({ service: createPlanningService(asking), store: planning, ended }) },
    tasks: { store: tasks, acts: createTasksActs({ service: createTasksService(asking), store: tasks, ended }) },
  }
}

export function BoardPages({ children, ...ports }: BoardPagesPorts & { readonly children: ReactNode }) {
  const [{ urging, planning, tasks }] = useState(() => created(ports))
  return (
    <UrgingProvider value={urging}>
      <PlanningProvider value={planning}><TasksProvider value={tasks}>{children}</TasksProvider></PlanningProvider>
    </UrgingProvider>
  )
}

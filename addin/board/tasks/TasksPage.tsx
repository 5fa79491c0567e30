// Nhiệm vụ: the tasks of directives in the person's reach, registering a directive, and the suggestion for khoản 5.
import { Button, Spinner } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { KhoanFive } from './KhoanFive.tsx'
import { NewDirective } from './NewDirective.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskTable } from './TaskTable.tsx'
import { useTasks } from './tasks-context.ts'
import { newDraft } from './tasks-state.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import type { OfWhom } from './of-whom.ts'

export function TasksPage({ session, offer }: OfWhom) {
  const layout = useLayout()
  const { acts, store, state } = useTasks()
  const said = useRef<HTMLSpanElement>(null)
  useEffect(() => void acts.open(session.account), [acts, session.account])
  // What was being typed is gone: the focus goes to what became of it.
  useEffect(() => {
    if (state.said !== '' && document.activeElement === document.body) said.current?.focus()
  }, [state.said])
  if (state.account !== session.account) return null
  const { tasks, draft, bad } = state
  const registers = session.permissions.includes('consolidate')
  return (
    <section className={layout.column} aria-label={words.title}>
      <h2 className={layout.heading}>{words.heading}</h2>
      {bad?.at === 'page' ? <BadNews bad={bad.bad} retry={() => void acts.open(session.account)} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null}
      {registers && draft === null && tasks !== null ? (
        <div className={layout.row}><Button appearance="primary" onClick={() => store.dispatch(newDraft)}>{words.register}</Button></div>
      ) : null}
      {draft ? <NewDirective draft={draft} session={session} offer={offer} /> : null}
      <span role="status" ref={said} tabIndex={-1}>{state.said}</span>
      {tasks === null ? (bad ? null : <Spinner label={words.loading} />) : tasks.length === 0 ? (
        <span>{words.none} {registers && draft === null ? words.noneMay : ''}</span>
      ) : (
        <>
          <TaskFilters tasks={tasks} offer={offer} />
          <TaskTable session={session} offer={offer} />
        </>
      )}
      {tasks !== null && tasks.length > 0 ? <KhoanFive offer={offer} /> : null}
    </section>
  )
}

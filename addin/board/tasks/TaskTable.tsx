// The tasks as a table; each opens to its history and to what may be said of it.
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { writtenDay } from '../../../reporting/calendar/day.ts'
import { levelLabels, taskStateLabels } from '../../../reporting/compliance/directive.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useTable } from '../table-styles.ts'
import { TaskDetail } from './TaskDetail.tsx'
import { useTasks } from './tasks-context.ts'
import { keyOf, openWords, reviewIn, shownTasks } from './tasks-state.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import { nameIn, type OfWhom } from './of-whom.ts'

const useStyles = makeStyles({
  day: { minWidth: '84px' },
  unit: { minWidth: '120px' },
  text: { minWidth: '180px', overflowWrap: 'anywhere' },
  act: { whiteSpace: 'nowrap', textAlign: 'right !important' as 'right' },
  done: { color: tokens.colorPaletteGreenForeground1 },
})

export function TaskTable({ session, offer }: OfWhom) {
  const layout = useLayout()
  const table = useTable()
  const styles = useStyles()
  const { store, state } = useTasks()
  const shown = shownTasks(state)
  if (shown.length === 0) return <span>{words.noneLeft}</span>
  const columns = words.columns(words.monthLabel(state.month))
  return (
    <div className={table.around}>
      <table className={table.table} aria-label={words.heading}>
        <thead><tr>{columns.map((label, at) => <th key={at} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {shown.map((one) => {
            const { directive, task, due } = one
            const key = keyOf(one)
            const isOpen = state.open === key
            const review = reviewIn(one, state.month)
            const owner = nameIn(offer, task.owner)
            return (
              <Fragment key={key}>
                <tr>
                  <td>{directive.document}<div className={layout.quiet}>{levelLabels[directive.level]}</div></td>
                  <th scope="row" className={styles.text}>{task.id}. {task.text}</th>
                  <td className={styles.unit}>{owner}</td>
                  <td className={styles.day}>
                    {due === null ? <span className={layout.quiet}>{words.noDay}</span> : writtenDay(due)}
                    {due !== task.due ? <div className={layout.quiet}>{words.extended(task.due === null ? words.noDay : writtenDay(task.due))}</div> : null}
                  </td>
                  <td className={one.state === 'overdue' || one.state === 'completedLate' ? table.alert : one.state === 'completedOnTime' ? styles.done : ''}>
                    {taskStateLabels[one.state]}
                    {one.completed ? <div className={layout.quiet}>{writtenDay(one.completed.day)}</div> : null}
                  </td>
                  <td>{review ? words.dated(writtenDay(review.day), review.text) : one.completed ? '' : <span className={layout.quiet}>{words.noReview}</span>}</td>
                  <td className={styles.act}>
                    <Button size="small" aria-expanded={isOpen} aria-label={isOpen ? words.hide : words.seeOf(task.id, owner)} onClick={() => store.dispatch({ do: 'open', task: isOpen ? null : key })}>
                      {isOpen ? words.hide : openWords(one, session).length > 0 ? words.see : words.seeOnly}
                    </Button>
                  </td>
                </tr>
                {isOpen ? <tr><td colSpan={columns.length}><TaskDetail task={one} session={session} /></td></tr> : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

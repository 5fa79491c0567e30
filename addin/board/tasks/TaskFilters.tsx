// Narrowing the list: by state with its count, by owner, by what has not been reviewed in a month.
import { Checkbox, Field, Select, ToggleButton, makeStyles } from '@fluentui/react-components'
import { taskStateLabels } from '../../../reporting/compliance/directive.vi.ts'
import type { TaskState } from '../../../reporting/compliance/directive.ts'
import type { Offer } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useTasks } from './tasks-context.ts'
import type { SaidTask } from './tasks-service.ts'
import { awaitsReview, shownTasks } from './tasks-state.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import { nameIn } from './of-whom.ts'

const useStyles = makeStyles({
  picks: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  owner: { flexGrow: 1, flexBasis: '260px', maxWidth: '480px', minWidth: 0 },
  month: { flexBasis: '160px' },
})
const order: readonly TaskState[] = ['overdue', 'inTime', 'completedOnTime', 'completedLate']
const months = 12

export function TaskFilters({ tasks, offer }: { readonly tasks: readonly SaidTask[]; readonly offer: Offer }) {
  const layout = useLayout()
  const styles = useStyles()
  const { store, state } = useTasks()
  const { filter, month, day } = state
  const owners = [...new Set(tasks.map((one) => one.task.owner))]
  const shown = shownTasks(state)
  return (
    <div className={layout.column} role="group" aria-label={words.filters}>
      <div className={layout.row}>
        {([null, ...order] as const).map((one) => (
          <ToggleButton key={one ?? ''} size="small" appearance={filter.state === one ? 'primary' : 'outline'} checked={filter.state === one} onClick={() => store.dispatch({ do: 'filter', filter: { state: one } })}>
            {`${one === null ? words.all : taskStateLabels[one]} (${one === null ? tasks.length : tasks.filter((task) => task.state === one).length})`}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.picks}>
        <Field label={words.owner} className={styles.owner}>
          <Select className={layout.select} value={filter.owner ?? ''} onChange={(_, data) => store.dispatch({ do: 'filter', filter: { owner: data.value === '' ? null : data.value } })}>
            <option value="">{words.all}</option>
            {owners.map((one) => <option key={one} value={one}>{nameIn(offer, one)}</option>)}
          </Select>
        </Field>
        <Field label={words.month} className={styles.month}>
          <Select value={month} onChange={(_, data) => store.dispatch({ do: 'month', month: data.value })}>
            {lastMonths(day).map((one) => <option key={one} value={one}>{words.monthLabel(one)}</option>)}
          </Select>
        </Field>
        <Checkbox label={words.unreviewed(tasks.filter((one) => awaitsReview(one, month)).length)} checked={filter.unreviewed} onChange={(_, data) => store.dispatch({ do: 'filter', filter: { unreviewed: data.checked === true } })} />
      </div>
      <span className={layout.quiet} role="status">{shown.length < tasks.length ? words.shown(shown.length, tasks.length) : ''}</span>
    </div>
  )
}

/** The month a day lies in and those before it, newest first: `2021-05`. */
function lastMonths(day: string): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: months }, (_, at) => `${Math.floor((last - at) / 12)}-${String(((last - at) % 12) + 1).padStart(2, '0')}`)
}

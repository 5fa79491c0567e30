// The suggestion for khoản 5 of form 1: the counts of a span of days, and with each the tasks it is made of.
import { Button, Field, Spinner, makeStyles } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { isDay, writtenDay } from '../../../reporting/calendar/day.ts'
import { directiveWords, levelLabels, taskStateLabels } from '../../../reporting/compliance/directive.vi.ts'
import type { DirectiveLevel } from '../../../reporting/compliance/directive.ts'
import type { Offer } from '../../../reporting/submission/service.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { DayInput } from '../../pane/DayInput.tsx'
import { useTable } from '../table-styles.ts'
import { useTasks } from './tasks-context.ts'
import { keyOf } from './tasks-state.ts'
import type { SaidTask, Suggestion } from './tasks-service.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import { nameIn } from './of-whom.ts'

const useStyles = makeStyles({ fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' }, day: { flexBasis: '170px' }, go: { marginTop: '26px' }, lines: { margin: '4px 0', paddingLeft: '16px' }, summary: { cursor: 'pointer' } })
const levels: readonly DirectiveLevel[] = ['government', 'province']
const widths = ['32%', '16%', '52%']
const rows = ['assigned', 'completedOnTime', 'completedLate', 'overdue'] as const

export function KhoanFive({ offer }: { readonly offer: Offer }) {
  const layout = useLayout()
  const styles = useStyles()
  const table = useTable()
  const { acts, state } = useTasks()
  const { khoanFive, bad, busy } = state
  const [from, setFrom] = useState(`${state.day.slice(0, 4)}-01-01`)
  const [to, setTo] = useState(state.day)
  const [isAsked, ask] = useState(false)
  const isGood = isDay(from) && isDay(to) && from <= to
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask(true)
    if (isGood) void acts.count(from, to)
  }
  return (
    <section className={layout.column} aria-label={words.khoanFive}>
      <h2 className={layout.heading}>{words.khoanFive}</h2>
      <span className={layout.quiet}>{words.khoanFiveHint}</span>
      <form className={styles.fields} onSubmit={submit} noValidate>
        <Field label={words.from} className={styles.day} {...(isAsked && !isGood ? { validationMessage: words.badSpan } : {})}>
          <DayInput value={from} write={setFrom} />
        </Field>
        <Field label={words.to} className={styles.day}><DayInput value={to} write={setTo} /></Field>
        <Button type="submit" className={styles.go} disabled={busy}>{words.count}</Button>
        {busy ? <Spinner size="tiny" /> : null}
      </form>
      {bad?.at === 'khoanFive' ? <BadNews bad={bad.bad} retry={() => void acts.count(from, to)} /> : null}
      {khoanFive ? (
        <div className={table.around} role="status">
          <strong>{words.counted(writtenDay(khoanFive.from), writtenDay(khoanFive.to))}</strong>
          {levels.map((level) => (
            <table key={level} className={table.table}>
              <caption>{levelLabels[level]}</caption>
              <colgroup>{widths.map((width, at) => <col key={at} style={{ width }} />)}</colgroup>
              <thead><tr>{words.khoanColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row}>
                    <th scope="row">{row === 'assigned' ? directiveWords.assigned : taskStateLabels[row]}</th>
                    <td className={table.number}>{khoanFive[level][row]}</td>
                    <td><Sources tasks={khoanFive[level].sources[row satisfies keyof Suggestion['sources']]} offer={offer} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function Sources({ tasks, offer }: { readonly tasks: readonly SaidTask[]; readonly offer: Offer }) {
  const layout = useLayout()
  const styles = useStyles()
  if (tasks.length === 0) return <span className={layout.quiet}>{words.noSource}</span>
  return (
    <details>
      <summary className={styles.summary}>{words.sourcesOf(tasks.length)}</summary>
      <ul className={styles.lines}>
        {tasks.map((one) => <li key={keyOf(one)}>{words.source(one.directive.document, one.task.id, nameIn(offer, one.task.owner), one.due === null ? words.noDay : writtenDay(one.due))}</li>)}
      </ul>
    </details>
  )
}

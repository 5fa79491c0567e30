// Saying how a task goes: progress, the month's review, completion; or more time by a document.
import { Button, Field, Input, Select, Spinner, Textarea, makeStyles } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import { isDay } from '../../../reporting/calendar/day.ts'
import type { TaskAct } from '../../../reporting/compliance/directive.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { DayInput } from '../../pane/DayInput.tsx'
import { useTasks } from './tasks-context.ts'
import type { SaidTask } from './tasks-service.ts'
import { tasksText as words } from './tasks-text.vi.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' },
  act: { flexBasis: '240px' },
  day: { flexBasis: '170px' },
  text: { flexBasis: '360px', flexGrow: 1, minWidth: 0 },
})
const nothing = { text: '', due: '', document: '' }

export function TaskWordForm({ task, open }: { readonly task: SaidTask; readonly open: readonly TaskAct[] }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, state } = useTasks()
  const [chosen, choose] = useState<TaskAct | null>(null)
  const [day, setDay] = useState(state.day)
  const [typed, type] = useState(nothing)
  const [isAsked, ask] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const act = open.find((one) => one === chosen) ?? open[0] ?? 'progress'
  const isLonger = act === 'extend'
  const faults = {
    day: isDay(day) && day <= state.day && day >= task.directive.day ? null : words.badDay,
    text: isLonger || typed.text.trim() !== '' ? null : words.needed,
    due: !isLonger || (isDay(typed.due) && typed.due > (task.due ?? task.directive.day)) ? null : words.badDue,
    document: !isLonger || typed.document.trim() !== '' ? null : words.needed,
  }
  const said = (fault: string | null) => (isAsked && fault !== null ? { validationMessage: fault } : {})
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    ask(true)
    if (Object.values(faults).some((one) => one !== null)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    if (!(await acts.tell(task, { act, day, text: typed.text.trim(), due: typed.due, document: typed.document.trim() }))) return
    type(nothing)
    ask(false)
  }
  return (
    <form ref={form} className={layout.column} onSubmit={(event) => void submit(event)} noValidate>
      {state.bad?.at === 'task' ? <BadNews bad={state.bad.bad} /> : null}
      <div className={styles.fields}>
        <Field label={words.act} className={styles.act}>
          <Select value={act} onChange={(_, data) => choose(open.find((one) => one === data.value) ?? null)}>
            {open.map((one) => <option key={one} value={one}>{words.acts[one]}</option>)}
          </Select>
        </Field>
        <Field label={words.day} required className={styles.day} {...said(faults.day)}>
          <DayInput value={day} write={setDay} />
        </Field>
        {isLonger ? (
          <>
            <Field label={words.newDue} required className={styles.day} {...said(faults.due)}>
              <DayInput value={typed.due} write={(due) => type({ ...typed, due })} />
            </Field>
            <Field label={words.byDocument} required className={styles.act} {...said(faults.document)}>
              <Input maxLength={120} value={typed.document} onChange={(_, data) => type({ ...typed, document: data.value })} />
            </Field>
          </>
        ) : (
          <Field label={words.wordOf[act]} required className={styles.text} {...said(faults.text)}>
            <Textarea maxLength={4000} resize="vertical" value={typed.text} onChange={(_, data) => type({ ...typed, text: data.value })} />
          </Field>
        )}
      </div>
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="small" disabled={state.busy}>{words.keep}</Button>
        {state.busy ? <Spinner size="tiny" label={words.working} /> : null}
      </div>
    </form>
  )
}

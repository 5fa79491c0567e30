// Registering a directive: the document, and its tasks with owners and days.
import { Button, Field, Input, Select, Spinner, Textarea, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { levelLabels } from '../../../reporting/compliance/directive.vi.ts'
import type { DirectiveLevel } from '../../../reporting/compliance/directive.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { text } from '../../text.vi.ts'
import { emptyTask, faultsOf, taskCount, type DirectiveDraft, type DraftField, type TaskDraft } from './directive-draft.ts'
import { DayInput } from '../../pane/DayInput.tsx'
import { OwnerChoice } from './OwnerChoice.tsx'
import { useTasks } from './tasks-context.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import type { OfWhom } from './of-whom.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' },
  short: { flexBasis: '220px', flexGrow: 1, minWidth: 0 },
  day: { flexBasis: '170px' },
  long: { flexBasis: '420px', flexGrow: 2, minWidth: 0 },
})
const levels: readonly DirectiveLevel[] = ['government', 'province']

export function NewDirective({ draft, offer, session }: OfWhom & { readonly draft: DirectiveDraft }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store, state } = useTasks()
  const [isAsked, ask] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const faults = faultsOf(draft, state.day)
  const write = (change: Partial<DirectiveDraft>): void => store.dispatch({ do: 'draft', draft: { ...draft, ...change } })
  const writeTask = (at: number, change: Partial<TaskDraft>): void => write({ tasks: draft.tasks.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  const said = (field: DraftField, task: number | null = null) => {
    const found = isAsked ? faults.find((one) => one.field === field && one.task === task) : undefined
    return found ? { validationMessage: field === 'owners' ? words.chooseSome : words.faults[found.fault] } : {}
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ask(true)
    if (faults.length > 0) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-wrong=true]')?.focus())
    else void acts.issue()
  }
  return (
    <form ref={form} className={layout.card} aria-label={words.newHeading} onSubmit={submit} noValidate>
      <h3 className={layout.smallHeading}>{words.newHeading}</h3>
      <span className={layout.quiet}>{words.newHint}</span>
      <div className={styles.fields}>
        <Field label={words.document} required className={styles.short} {...said('document')}>
          <Input maxLength={120} value={draft.document} onChange={(_, data) => write({ document: data.value })} />
        </Field>
        <Field label={words.documentDay} required className={styles.day} {...said('day')}>
          <DayInput value={draft.day} write={(day) => write({ day })} />
        </Field>
        <Field label={words.issuer} required className={styles.short} {...said('issuer')}>
          <Input maxLength={200} value={draft.issuer} onChange={(_, data) => write({ issuer: data.value })} />
        </Field>
        <Field label={words.level} required className={styles.short} {...said('level')}>
          <Select className={layout.select} value={draft.level ?? ''} onChange={(_, data) => write({ level: levels.find((one) => one === data.value) ?? null })}>
            <option value="">{words.chooseLevel}</option>
            {levels.map((one) => <option key={one} value={one}>{levelLabels[one]}</option>)}
          </Select>
        </Field>
        <Field label={words.documentTitle} required className={styles.long} {...said('title')}>
          <Input maxLength={1000} value={draft.title} onChange={(_, data) => write({ title: data.value })} />
        </Field>
      </div>
      {draft.tasks.map((task, at) => (
        <fieldset key={at} className={layout.card}>
          <legend>{words.task(at + 1)}</legend>
          <div className={styles.fields}>
            <Field label={words.taskText} required className={styles.long} {...said('text', at)}>
              <Textarea maxLength={4000} resize="vertical" value={task.text} onChange={(_, data) => writeTask(at, { text: data.value })} />
            </Field>
            <Field label={words.due} hint={words.dueHint} className={styles.day} {...said('due', at)}>
              <DayInput value={task.due} write={(due) => writeTask(at, { due })} />
            </Field>
          </div>
          <OwnerChoice offer={offer} own={session.unit} chosen={task.owners} choose={(owners) => writeTask(at, { owners })} said={said('owners', at).validationMessage ?? null} />
          {draft.tasks.length > 1 ? <div className={layout.row}><Button size="small" onClick={() => write({ tasks: draft.tasks.filter((_, index) => index !== at) })}>{words.dropTask(at + 1)}</Button></div> : null}
        </fieldset>
      ))}
      <div className={layout.row}><Button size="small" onClick={() => write({ tasks: [...draft.tasks, emptyTask] })}>{words.addTask}</Button></div>
      {state.bad?.at === 'draft' ? <BadNews bad={state.bad.bad} retry={() => void acts.issue()} /> : null}
      {isAsked && faults.length > 0 ? <span role="alert">{words.stillWrong(faults.length)}</span> : null}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={state.busy}>{words.save(taskCount(draft))}</Button>
        <Button onClick={() => store.dispatch({ do: 'draft', draft: null })}>{text.cancel}</Button>
        {state.busy ? <Spinner size="tiny" label={words.working} /> : null}
      </div>
    </form>
  )
}

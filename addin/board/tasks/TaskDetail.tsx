// One task: where it comes from, what was said of it, and what this person may add.
import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { writtenDay } from '../../../reporting/calendar/day.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import type { SaidTask } from './tasks-service.ts'
import { keyOf, openWords } from './tasks-state.ts'
import { tasksText as words } from './tasks-text.vi.ts'
import { TaskWordForm } from './TaskWordForm.tsx'

const useStyles = makeStyles({ inside: { padding: '8px' }, lines: { margin: 0, paddingLeft: '16px' }, text: { whiteSpace: 'pre-wrap' } })

export function TaskDetail({ task, session }: { readonly task: SaidTask; readonly session: Session }) {
  const layout = useLayout()
  const styles = useStyles()
  const section = useRef<HTMLElement>(null)
  const { directive, progress, reviews, extensions, completed } = task
  useEffect(() => section.current?.focus(), [])
  const open = openWords(task, session)
  return (
    <section ref={section} tabIndex={-1} className={`${layout.column} ${styles.inside}`} aria-label={words.taskOf(task.task.id)}>
      <strong>{directive.document}: {directive.title}</strong>
      <span className={layout.quiet}>{words.issuedBy(directive.issuer, writtenDay(directive.day))}</span>
      <dl className={layout.facts}>
        <dt>{words.progress}</dt><dd className={styles.text}>{progress ? words.dated(writtenDay(progress.day), progress.text) : words.nothing}</dd>
        <dt>{words.reviews}</dt>
        <dd>{reviews.length === 0 ? words.nothing : <ul className={styles.lines}>{reviews.map((one, at) => <li key={at} className={styles.text}>{words.dated(writtenDay(one.day), one.text)}</li>)}</ul>}</dd>
        {extensions.length > 0 ? <><dt>{words.extensions}</dt><dd><ul className={styles.lines}>{extensions.map((one, at) => <li key={at}>{words.extension(writtenDay(one.day), writtenDay(one.due), one.document)}</li>)}</ul></dd></> : null}
        {completed ? <><dt>{words.completed}</dt><dd className={styles.text}>{words.dated(writtenDay(completed.day), completed.result)}</dd></> : null}
      </dl>
      {open.length > 0 ? <TaskWordForm key={keyOf(task)} task={task} open={open} /> : completed ? null : <span className={layout.quiet}>{words.cannotTell}</span>}
    </section>
  )
}

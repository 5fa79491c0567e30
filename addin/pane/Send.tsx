// The way to the receipt: the next step by name, what stands before it, and a last look before sending.
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { standingLabels } from '../../reporting/submission/labels.vi.ts'
import type { Act } from '../../reporting/submission/event.ts'
import { blockers, nextActs } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { BadNews } from './BadNews.tsx'
import { Checklist } from './Checklist.tsx'
import { Confirm } from './Confirm.tsx'
import { Deadline } from './Deadline.tsx'
import { FilePicker } from './FilePicker.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { SavedVersion } from './SavedVersion.tsx'

const useStyles = makeStyles({
  steps: { display: 'flex', gap: '4px', padding: 0, margin: 0, listStyleType: 'none' },
  step: { flex: '1 1 0', textAlign: 'center', padding: '4px', borderBottom: `3px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  done: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1 },
  next: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
})

const way = ['save', 'approve', 'send'] as const
const doneAt = { none: 0, returned: 0, draft: 1, awaiting: 1, approved: 2, signed: 2, sent: 3, received: 3, revised: 3, reapproved: 3 } as const

export function Send() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = usePane()
  const state = useDesk()
  const { desk, session, sending } = state
  if (!desk || !session) return <NoDesk />
  const { standing } = desk
  const done = doneAt[standing.state]
  const working = sending.state === 'working' ? sending.acts[0] : undefined
  return (
    <div className={layout.section}>
      <ol className={styles.steps}>
        {way.map((act, at) => (
          <li key={act} className={mergeClasses(styles.step, at < done && styles.done, at === done && styles.next)} aria-current={at === done ? 'step' : undefined}>
            {at < done ? '✓ ' : ''}{text.send.steps[act]}
          </li>
        ))}
      </ol>
      <div className={layout.row}>
        <span>{standingLabels[standing.state]}</span>
      </div>
      <div className={layout.row}><Deadline desk={desk} /></div>
      {done < 3 && desk.daysLeft < 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{text.send.late}</MessageBarBody></MessageBar> : null}
      {sending.state === 'failed' ? (
        <>
          <BadNews bad={sending.bad} retry={() => void acts.goOn()} dismiss={acts.cancelSending} />
          <span className={layout.quiet}>{text.send.failedAt(text.send.only[sending.acts[0] ?? 'send'])}</span>
        </>
      ) : null}
      {working ? <Spinner size="small" label={text.send.doing[working]} /> : null}
      {sending.state === 'needsFile' ? (
        <div className={layout.card}>
          <span>{text.send.needsFile}</span>
          <FilePicker label={text.send.pick} take={(bytes, name) => void acts.goOnWith(bytes, name)} />
          <div><Button size="small" onClick={acts.cancelSending}>{text.cancel}</Button></div>
        </div>
      ) : null}
      {sending.state === 'reviewing' ? <Checklist review={sending.review} ticked={sending.ticked} /> : null}
      {sending.state === 'confirming' ? <Confirm acts={sending.acts} /> : null}
      {sending.state === 'idle' ? done === 3 ? <SavedVersion /> : <NextStep acts={nextActs(desk, session)} /> : null}
      {standing.receipt ? <ReceiptCard receipt={standing.receipt} past={done < 3} /> : null}
    </div>
  )
}

function NextStep({ acts: planned }: { readonly acts: readonly Act[] }) {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const first = planned[0]
  if (first === undefined) return <><span>{text.send.notMine}</span><SavedVersion /></>
  const ready = first !== 'save' || state.reading.forms.length > 0
  if (!ready) return state.desk?.standing.sha256 ? <><span>{text.send.savedFirst}</span><SavedVersion primary /></> : <span>{text.send.notYet}</span>
  const { errors, unexplained } = blockers(state, planned)
  const name = planned.length > 1 && planned.at(-1) === 'send' ? (first === 'save' ? text.send.whole : `${text.send.only[first]} → ${text.send.only.send}`) : text.send.only[planned.at(-1) ?? first]
  const blocked = errors > 0 || unexplained > 0
  return (
    <div className={layout.column}>
      {blocked ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <div className={layout.tight}>
              {errors > 0 ? <span>{text.send.errorsLeft(errors)}</span> : null}
              {unexplained > 0 ? <span>{text.send.unexplainedLeft(unexplained)}</span> : null}
              <div><Button size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'check' })}>{text.send.seeFindings}</Button></div>
            </div>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Button appearance="primary" disabled={blocked} onClick={acts.askToSend}>{name}</Button>
      {first === 'save' && planned.length > 1 && blocked ? (
        <Button onClick={acts.saveDraft}>{text.send.saveAnyway}</Button>
      ) : null}
      <SavedVersion />
    </div>
  )
}

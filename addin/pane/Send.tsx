// The way to the receipt: the next step by name, what stands before it, and a last look before sending.
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { standingLabel } from '../../reporting/submission/labels.vi.ts'
import type { Act } from '../../reporting/submission/event.ts'
import { blockers, nextActs } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { isReadable } from '../document.ts'
import { BadNews } from './BadNews.tsx'
import { Blocked } from './Blocked.tsx'
import { Checklist } from './Checklist.tsx'
import { Confirm } from './Confirm.tsx'
import { Deadline } from './Deadline.tsx'
import { FilePicker } from './FilePicker.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { DocumentCard } from './DocumentCard.tsx'
import { Replace } from './Replace.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { SignCard } from './SignCard.tsx'
import { Turn } from './Turn.tsx'

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
  const keeps = desk.yourActs.includes('revise')
  const writes = desk.report.deliverable === 'narrative' && (keeps || desk.yourActs.includes('save'))
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
      <strong>{standingLabel(standing.state, desk.report.deliverable)}</strong>
      <Turn />
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
      {writes && sending.state !== 'working' ? <DocumentCard /> : null}
      {sending.state === 'idle' ? <SignCard /> : null}
      {sending.state === 'idle' ? done === 3 ? (keeps ? null : <SavedVersion />) : <NextStep acts={nextActs(desk, session)} /> : null}
      {sending.state === 'idle' || sending.state === 'failed' ? <Replace /> : null}
      {standing.receipt ? <ReceiptCard receipt={standing.receipt} past={done < 3} /> : null}
    </div>
  )
}

function NextStep({ acts: planned }: { readonly acts: readonly Act[] }) {
  const layout = useLayout()
  const { acts } = usePane()
  const state = useDesk()
  const first = planned[0]
  const narrative = state.desk?.report.deliverable === 'narrative'
  const ready = narrative ? isReadable(state.document, state.reading.refusals) : state.reading.forms.length > 0
  const again = state.desk?.yourActs.includes('save') === true && ready
  if (first === undefined) return <><SavedVersion />{again ? <div><Button size="small" onClick={() => void acts.saveDraft()}>{text.workflow.saveAgain}</Button></div> : null}</>
  if (first === 'save' && !ready && narrative) return <><span>{text.workflow.narrative.none}</span><SavedVersion /></>
  if (first === 'save' && !ready) return state.desk?.standing.sha256 ? <><span>{text.send.savedFirst}</span><SavedVersion primary /></> : <span>{text.send.notYet}</span>
  const { errors, unexplained } = blockers(state, planned)
  const name = planned.length > 1 && planned.at(-1) === 'send' ? (first === 'save' ? text.send.whole : `${text.send.only[first]} → ${text.send.only.send}`) : text.send.only[planned.at(-1) ?? first]
  const blocked = errors > 0 || unexplained > 0
  return (
    <div className={layout.column}>
      {blocked ? <Blocked errors={errors} unexplained={unexplained} /> : null}
      <Button appearance="primary" disabled={blocked} onClick={acts.askToSend}>{name}</Button>
      {first === 'save' && planned.length > 1 && blocked ? (
        <Button onClick={acts.saveDraft}>{text.send.saveAnyway}</Button>
      ) : null}
      <SavedVersion />
    </div>
  )
}

// Thay bản đã gửi: keep a version beside the one sent, see what differs, say why, and only then put it in the other's place.
import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Act } from '../../reporting/submission/event.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { actDraft } from '../act-drafts.ts'
import { isReadable } from '../document.ts'
import { blockers, replacingActs } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { AskFirst } from './AskFirst.tsx'
import { Blocked } from './Blocked.tsx'
import { Difference } from './Difference.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { SignerField } from './SignCard.tsx'

const words = text.workflow.replace

/** Nothing for anyone who may do none of its steps now. */
export function Replace() {
  const layout = useLayout()
  const { desk, session } = useDesk()
  const sent = desk && receiptInForce(desk.standing)
  if (!desk || !session || !sent) return null
  const left = replacingActs(desk, session)
  const mayKeep = desk.yourActs.includes('revise')
  if (!mayKeep && left.length === 0) return null
  const { state, sha256 } = desk.standing
  const kept = (state === 'revised' || state === 'reapproved') && sha256 !== null && sha256 !== sent.sha256
  return (
    <section className={layout.card} aria-label={words.title}>
      <h2 className={layout.smallHeading}>{words.title}</h2>
      {kept ? <Kept from={sent.sha256} to={sha256} number={sent.number} left={left} /> : <span className={layout.quiet}>{desk.report.deliverable === 'narrative' ? words.introDocument : words.intro}</span>}
      {mayKeep ? <Keep again={kept} /> : null}
    </section>
  )
}

/** Saving the open workbook, or the chosen document, as the version to come. */
function Keep({ again }: { readonly again: boolean }) {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk, reading, document } = useDesk()
  const ready = desk?.report.deliverable === 'narrative' ? isReadable(document, reading.refusals) : reading.forms.length > 0
  return (
    <div className={layout.tight}>
      {ready ? null : <span>{desk?.report.deliverable === 'narrative' ? text.workflow.narrative.none : words.openFirst}</span>}
      <div><Button size="small" disabled={!ready} onClick={() => void acts.doActs(['revise'])}>{again ? words.keepAgain : words.keep}</Button></div>
      <SavedVersion />
    </div>
  )
}

function Kept({ from, to, number, left }: { readonly from: string; readonly to: string; readonly number: string; readonly left: readonly Act[] }) {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const [asking, setAsking] = useState(false)
  const { desk, difference } = state
  useEffect(() => void acts.compare(from, to), [acts, from, to])
  const reason = actDraft(state).replaceReason ?? ''
  const narrative = desk?.report.deliverable === 'narrative'
  const known = difference !== null && difference !== 'asking' && difference.from === from && difference.to === to ? difference.numbers : null
  const same = known?.length === 0
  const replaces = left.includes('replace')
  const { errors, unexplained } = blockers(state, left)
  const stopped = errors > 0 || unexplained > 0 || known === null || (same && !narrative)
  if (asking && known !== null) {
    return (
      <AskFirst
        question={replaces ? words.ask(number, narrative ? 0 : known.length) : words.askApprove}
        agree={() => {
          setAsking(false)
          void acts.doActs(left)
        }}
        cancel={() => setAsking(false)}
      />
    )
  }
  return (
    <>
      <Difference from={from} to={to} />
      {difference === null ? <div><Button size="small" onClick={() => void acts.compare(from, to)}>{words.see}</Button></div> : null}
      {same ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{narrative ? words.sameWords : words.same}</MessageBarBody></MessageBar> : null}
      {errors > 0 || unexplained > 0 ? <Blocked errors={errors} unexplained={unexplained} /> : null}
      {replaces && !(same && !narrative) ? (
        <Field label={words.reason} size="small" required>
          <Textarea size="small" rows={2} resize="vertical" maxLength={4000} placeholder={words.reasonHint} value={reason} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { replaceReason: data.value } })} />
        </Field>
      ) : null}
      {replaces && !(same && !narrative) && desk?.standing.state === 'revised' ? <SignerField /> : null}
      {left.length === 0 ? <span className={layout.quiet}>{desk?.standing.state === 'reapproved' ? words.waitsSending : words.waitsApproval}</span> : (
        <div>
          <Button appearance="primary" size="small" disabled={stopped || (replaces && reason.trim() === '')} onClick={() => setAsking(true)}>
            {!replaces ? words.approve : left.includes('approve') ? words.approveAndGo : words.go}
          </Button>
        </div>
      )}
    </>
  )
}

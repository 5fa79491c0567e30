// Khai báo ký số: whose signature the report carries, by the sender's word; said plainly that nobody verified it.
import { Button, Field, Input } from '@fluentui/react-components'
import { signatureLabels } from '../../reporting/submission/labels.vi.ts'
import { actDraft } from '../act-drafts.ts'
import { text } from '../text.vi.ts'
import { writtenTime } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const words = text.workflow.sign

/** Nothing for anyone who may not declare it now, unless it was declared. */
export function SignCard() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const { desk, sending } = state
  if (!desk) return null
  const { signature } = desk.standing
  const open = desk.yourActs.includes('sign')
  if (!open && signature === null) return null
  const signer = actDraft(state).signer ?? ''
  return (
    <section className={layout.card} aria-label={words.title}>
      <h2 className={layout.smallHeading}>{words.title}</h2>
      {signature ? (
        <span><strong>{words.declared(signature.signer, writtenTime(signature.at))}</strong> ({signature.verified ? signatureLabels.verified : words.declaredOnly})</span>
      ) : <span>{desk.signatureDue ? words.due : words.optional}</span>}
      {open ? (
        <>
          <Field label={words.signer} size="small">
            <Input size="small" maxLength={200} value={signer} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { signer: data.value } })} />
          </Field>
          <span className={layout.quiet}>{words.notVerified}</span>
          <div><Button size="small" disabled={signer.trim() === '' || sending.state === 'working'} onClick={() => void acts.doActs(['sign'])}>{signature ? words.again : words.go}</Button></div>
        </>
      ) : null}
    </section>
  )
}

/** The signer's name beside the last look before sending or replacing, where the report has to be signed and nobody declared it yet. */
export function SignerField() {
  const layout = useLayout()
  const { store } = usePane()
  const state = useDesk()
  const { desk } = state
  if (!desk?.signatureDue || desk.standing.state === 'signed') return null
  return (
    <div className={layout.tight}>
      <Field label={words.signerInConfirm} size="small" hint={words.signerHint}>
        <Input size="small" maxLength={200} value={actDraft(state).signer ?? ''} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { signer: data.value } })} />
      </Field>
      <span className={layout.quiet}>{words.notVerified}</span>
    </div>
  )
}

// The last look: whose report, for which period, and what it adds up to.
import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Act } from '../../reporting/submission/event.ts'
import { explanationsToSend } from '../desk-view.ts'
import { totalsOf } from '../form-totals.ts'
import { blockers, withSignature } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { OpenPeriod } from './OpenPeriod.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { SignerField } from './SignCard.tsx'
import { Totals } from './Totals.tsx'

export function Confirm({ acts: planned }: { readonly acts: readonly Act[] }) {
  const layout = useLayout()
  const { acts } = usePane()
  const state = useDesk()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const { desk, document, session } = state
  if (!desk) return null
  const narrative = desk.report.deliverable === 'narrative'
  const { errors, unexplained } = blockers(state, planned)
  return (
    <section ref={section} className={layout.card} aria-label={text.send.confirm}>
      <h2 className={layout.smallHeading}>{text.send.confirm}</h2>
      <dl className={layout.facts}>
        <dt>{text.send.unit}</dt><dd><strong>{desk.unitName}</strong></dd>
        <dt>{text.send.period}</dt><dd><strong>{desk.periodLabel}</strong></dd>
        {planned.includes('send') && !narrative ? <><dt>{text.send.warnings}</dt><dd>{explanationsToSend(state).length || text.send.none}</dd></> : null}
      </dl>
      {state.reading.forms.map((form) => {
        const read = totalsOf(form)
        return (
          <div key={read.code} className={layout.tight}>
            <span>{text.send.form} <strong>{read.code}</strong> · {text.receipt.lines(read.lines)} · {text.send.totals}:</span>
            <Totals read={read} definition={form.definition} />
          </div>
        )
      })}
      {narrative && document ? <span>{text.workflow.narrative.chosen(document.fileName)}</span> : null}
      {planned.includes('send') && session?.permissions.includes('send') === true ? <SignerField /> : null}
      {planned.includes('send') ? <OpenPeriod /> : null}
      <span className={layout.quiet}>{withSignature(planned, state).map((act) => text.send.only[act]).join(' → ')}</span>
      <div className={layout.row}>
        <Button data-first appearance="primary" disabled={errors > 0 || unexplained > 0} onClick={() => void acts.goOn()}>{text.send.agree}</Button>
        <Button onClick={acts.cancelSending}>{text.cancel}</Button>
      </div>
    </section>
  )
}

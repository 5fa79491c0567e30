// The receipt: proof of what arrived and when, to print or to copy.
import { Badge, Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { timelinessLabels } from '../../reporting/calendar/labels.vi.ts'
import type { Receipt } from '../../reporting/submission/receipt.ts'
import { receiptRemarks, signatureLabels } from '../../reporting/submission/labels.vi.ts'
import { receiptText } from '../receipt-text.vi.ts'
import { text } from '../text.vi.ts'
import { writtenTime } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'
import { Totals } from './Totals.tsx'

const useStyles = makeStyles({
  card: { borderTop: `4px solid ${tokens.colorBrandStroke1}` },
  past: { borderTop: `4px solid ${tokens.colorNeutralStroke1}` },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
})

/** What the words beneath the headings of a narrative are counted under. */
const wordsColumn = 1

export function ReceiptCard({ receipt, past }: { readonly receipt: Receipt; readonly past: boolean }) {
  const layout = useLayout()
  const styles = useStyles()
  const { store } = usePane()
  const { desk } = useDesk()
  const unit = desk?.unitName ?? receipt.report.unit
  const period = desk?.periodLabel ?? receipt.report.period
  const remarks = receiptRemarks(receipt)
  const narrative = receipt.report.deliverable === 'narrative'
  const copy = async (): Promise<void> => {
    const copied = await copyText(receiptText(receipt, unit, period))
    store.dispatch({ do: 'said', text: copied ? text.receipt.copied : text.receipt.notCopied })
  }
  return (
    <section className={mergeClasses(layout.card, past ? styles.past : styles.card)} data-print="receipt" aria-label={text.receipt.title}>
      <h2 className={layout.smallHeading}>{past ? text.receipt.past : `✓ ${text.receipt.sent}`}</h2>
      <div className={layout.row}>
        <span className={styles.number}>{receipt.number}</span>
        <Badge appearance="tint" color={receipt.timeliness === 'late' ? 'danger' : 'success'}>{timelinessLabels[receipt.timeliness]}</Badge>
      </div>
      <dl className={layout.facts}>
        <dt>{text.receipt.at}</dt><dd>{writtenTime(receipt.at)}</dd>
        <dt>{text.receipt.report}</dt><dd>{unit}, {period}</dd>
        <dt>{text.receipt.sender}</dt><dd>{receipt.sender}</dd>
        <dt>{text.receipt.deadline}</dt><dd>{writtenDay(receipt.deadline)}{receipt.extension ? ` ${text.receipt.prescribed(writtenDay(receipt.extension.prescribed))}` : ''}</dd>
        {receipt.signature ? <><dt>{text.receipt.signature}</dt><dd>{receipt.signature.signer}, {writtenTime(receipt.signature.at)} ({receipt.signature.verified ? signatureLabels.verified : signatureLabels.declared})</dd></> : null}
        {remarks.length > 0 ? <><dt>{text.receipt.remarks}</dt><dd>{remarks.map((one) => <div key={one}>{one}</div>)}</dd></> : null}
        {receipt.warnings > 0 ? <><dt>{text.receipt.warnings}</dt><dd>{receipt.warnings}</dd></> : null}
        {receipt.notRead.length > 0 ? <><dt>{text.receipt.notRead}</dt><dd>{receipt.notRead.join(', ')}</dd></> : null}
        <dt>{text.receipt.hash}</dt>
        <dd>
          <span className={layout.mono}>{receipt.sha256.slice(0, 12)}…</span>
          <details data-print="open"><summary className={layout.quiet}>{text.receipt.wholeHash}</summary><span className={layout.mono}>{receipt.sha256}</span></details>
        </dd>
      </dl>
      {receipt.forms.map((read) => (
        <div key={read.code} className={layout.tight}>
          <span>{text.receipt.read} <strong>{read.code}</strong> · {narrative ? text.workflow.narrative.sections(read.lines, read.totals[wordsColumn] ?? 0) : text.receipt.lines(read.lines)}</span>
          {narrative ? null : <Totals read={read} definition={desk?.definitions.find((one) => one.code === read.code) ?? null} />}
        </div>
      ))}
      <span className={layout.quiet}>{text.receipt.rules}: {receipt.rules.calendar}; {receipt.rules.catalogue}; {receipt.rules.forms.join(', ')} ({receipt.rules.digest.slice(0, 12)})</span>
      {receipt.signatureDue && !receipt.signed ? (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{text.receipt.signatureDue}</MessageBarBody></MessageBar>
      ) : null}
      <div className={layout.row} data-print="no">
        <Button size="small" onClick={() => window.print()}>{text.receipt.print}</Button>
        <Button size="small" onClick={() => void copy()}>{text.receipt.copy}</Button>
      </div>
    </section>
  )
}

/** Whether the browser took the text; pages without https, and some panes, may not copy. */
async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

// Quá trình: who did what when, which versions there are, and what differs between two of them.
import { Button, Field, Select, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { actLabels, clockLabels, extensionLabel } from '../../reporting/submission/labels.vi.ts'
import { isByUnitAbove } from '../../reporting/submission/workflow.ts'
import type { ReportEvent } from '../../reporting/submission/event.ts'
import { seamText } from '../seam-text.vi.ts'
import { text } from '../text.vi.ts'
import { versionOf, versionsIn, type Version } from '../versions.ts'
import { writtenTime } from '../written.vi.ts'
import { Difference } from './Difference.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({
  item: { padding: '6px 0 6px 8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  above: { borderLeftColor: tokens.colorBrandStroke1 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', minWidth: 0 },
})

const words = text.workflow.history

export function History() {
  const layout = useLayout()
  const { acts } = usePane()
  const { history, choice, desk, bad } = useDesk()
  useEffect(() => {
    if (history === null && choice && desk) void acts.showHistory()
  }, [acts, history, choice, desk])
  const versions = versionsIn(history ?? [])
  return (
    <section className={layout.tight} aria-label={text.standing.history}>
      <h2 className={layout.smallHeading}>{text.standing.history}</h2>
      {history === null && bad ? <div><Button size="small" onClick={() => void acts.showHistory()}>{text.standing.showHistory}</Button></div> : history === null ? <Spinner size="tiny" label={text.loading} /> : history.length === 0 ? <span className={layout.quiet}>{text.standing.noHistory}</span> : (
        <ol className={layout.list}>
          {[...history].reverse().map((event, at) => <HistoryItem key={`${event.at}${event.act}${at}`} event={event} versions={versions} />)}
        </ol>
      )}
      {versions.length > 1 ? <TwoVersions key={versions.length} versions={versions} /> : null}
    </section>
  )
}

function HistoryItem({ event, versions }: { readonly event: ReportEvent; readonly versions: readonly Version[] }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = usePane()
  const version = versionOf(versions, event)
  const kept = event.act === 'save' || event.act === 'revise'
  return (
    <li className={mergeClasses(layout.tight, styles.item, isByUnitAbove(event.act) && styles.above)}>
      <span><strong>{event.actor.name}</strong> {actLabels[event.act]}{version === null ? '' : ` · ${words.version(version.number)}`}</span>
      <span className={layout.quiet}>{[writtenTime(event.at), ...detailsOf(event)].filter((part) => part !== '').join(' · ')}</span>
      {kept ? <div><Button size="small" appearance="subtle" onClick={() => void acts.takeVersion(event.sha256)}>{words.take}</Button></div> : null}
    </li>
  )
}

function TwoVersions({ versions }: { readonly versions: readonly Version[] }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = usePane()
  const [from, setFrom] = useState(versions.at(-2)?.sha256 ?? '')
  const [to, setTo] = useState(versions.at(-1)?.sha256 ?? '')
  const options = versions.map((one) => <option key={one.sha256} value={one.sha256}>{words.versionAt(one.number, writtenTime(one.at))}</option>)
  return (
    <div className={layout.card} role="group" aria-label={words.compare}>
      <strong>{words.compare}</strong>
      <div className={styles.pair}>
        <Field label={words.older} size="small"><Select className={layout.select} value={from} onChange={(_, data) => setFrom(data.value)}>{options}</Select></Field>
        <Field label={words.newer} size="small"><Select className={layout.select} value={to} onChange={(_, data) => setTo(data.value)}>{options}</Select></Field>
      </div>
      <div><Button size="small" disabled={from === to} onClick={() => void acts.compare(from, to)}>{words.go}</Button></div>
      <Difference from={from} to={to} />
    </div>
  )
}

function detailsOf(event: ReportEvent): string[] {
  switch (event.act) {
    case 'save':
    case 'revise':
      return [event.fileName, text.standing.findings(event.errors, event.warnings)]
    case 'send':
      return [event.receipt.number]
    case 'replace':
      return [event.receipt.number, event.reason]
    case 'sign':
      return [event.signer, text.workflow.sign.declaredOnly]
    case 'return':
      return [event.reason, clockLabels[event.clock ?? 'restarts']]
    case 'extend':
      return [extensionLabel(event), event.reason]
    case 'waive':
      return [event.rule, event.reason]
    case 'approve':
      return (event.reviewed ?? []).map((one) => seamText.review.ticked(one.text, one.lines.length))
    case 'submit':
    case 'receive':
      return []
  }
}

// Where the report stands: state, deadline, what the receiving office said, and everything that happened.
import { Badge, Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components'
import { useEffect } from 'react'
import { actLabels, clockLabels, extensionLabel, signatureLabels, standingLabels, waiverLabel } from '../../reporting/submission/labels.vi.ts'
import type { CellNote, Clock, ReportEvent } from '../../reporting/submission/event.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { placeOfNote } from '../desk-view.ts'
import { seamText } from '../seam-text.vi.ts'
import { text } from '../text.vi.ts'
import { writtenTime } from '../written.vi.ts'
import { Deadline } from './Deadline.tsx'
import { ForReceiver } from './ForReceiver.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { standingColours } from './standing-colours.ts'

export function Standing() {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk, history, choice, bad } = useDesk()
  useEffect(() => {
    if (history === null && choice && desk) void acts.showHistory()
  }, [acts, history, choice, desk])
  if (!desk) return <NoDesk />
  const { standing } = desk
  return (
    <div className={layout.section}>
      <div className={layout.row}>
        <Badge size="large" appearance="tint" color={standingColours[standing.state]}>{standingLabels[standing.state]}</Badge>
        <span className={layout.grow} />
        <Button size="small" onClick={() => void acts.refresh()}>{text.standing.refresh}</Button>
      </div>
      <div className={layout.row}><Deadline desk={desk} /></div>
      {standing.changedAt ? <span className={layout.quiet}>{text.standing.since} {writtenTime(standing.changedAt)}</span> : null}
      {standing.signature ? <span>{text.standing.signed(standing.signature.signer, standing.signature.verified ? signatureLabels.verified : signatureLabels.declared)}</span> : null}
      {standing.extension ? <span>{extensionLabel(standing.extension)} ({standing.extension.reason})</span> : null}
      {standing.waivers.map((one) => <span key={one.rule}>{waiverLabel(one)}</span>)}
      {standing.returned ? <Returned clock={standing.returned.clock} reason={standing.returned.reason} notes={standing.returned.notes} /> : null}
      <SavedVersion />
      <ForReceiver />
      <section className={layout.tight}>
        <h2 className={layout.smallHeading}>{text.standing.history}</h2>
        {history === null && bad ? <div><Button size="small" onClick={() => void acts.showHistory()}>{text.standing.showHistory}</Button></div> : history === null ? <Spinner size="tiny" label={text.loading} /> : history.length === 0 ? <span className={layout.quiet}>{text.standing.noHistory}</span> : (
          <ol className={layout.list}>
            {[...history].reverse().map((event) => <HistoryItem key={`${event.at}${event.act}`} event={event} />)}
          </ol>
        )}
      </section>
      {standing.receipt ? <ReceiptCard receipt={standing.receipt} past={receiptInForce(standing) === null} /> : null}
    </div>
  )
}

function Returned({ reason, notes, clock }: { readonly clock: Clock; readonly reason: string; readonly notes: readonly CellNote[] }) {
  const layout = useLayout()
  const { acts } = usePane()
  const state = useDesk()
  const own = state.session?.unit === state.desk?.report.unit
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody><MessageBarTitle>{text.standing.returned}</MessageBarTitle><br />{reason}<br />{text.standing.clock}: {clockLabels[clock]}.{own ? <><br />{text.standing.toFix}</> : null}</MessageBarBody>
      </MessageBar>
      {notes.length > 0 ? (
        <section className={layout.tight}>
          <h2 className={layout.smallHeading}>{text.standing.notes}</h2>
          <ul className={layout.list}>
            {notes.map((note) => {
              const place = placeOfNote(state, note)
              return (
                <li key={`${note.form}${note.row}${note.column}${note.text}`} className={layout.row}>
                  {place ? (
                    <Button size="small" appearance="subtle" onClick={() => void acts.goToPlace(place)}>{text.check.place(place.address, note.column)}</Button>
                  ) : <strong>{text.standing.noPlace(note.row, note.column)}</strong>}
                  <span className={layout.grow}>{note.text}</span>
                </li>
              )
            })}
          </ul>
          {notes.some((note) => !placeOfNote(state, note)) ? <span className={layout.quiet}>{text.standing.seeNotes}</span> : null}
        </section>
      ) : null}
    </>
  )
}

function HistoryItem({ event }: { readonly event: ReportEvent }) {
  const layout = useLayout()
  return (
    <li className={layout.tight} style={{ padding: '4px 0' }}>
      <span><strong>{event.actor.name}</strong> {actLabels[event.act]}</span>
      <span className={layout.quiet}>{[writtenTime(event.at), ...detailsOf(event)].filter((part) => part !== '').join(' · ')}</span>
    </li>
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
      return [event.signer]
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

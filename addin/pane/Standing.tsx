// Where the report stands: state, deadline, whose turn it is, what the receiving office said and allowed, and everything that happened.
import { Badge, Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { clockLabels, signatureLabels, standingLabel } from '../../reporting/submission/labels.vi.ts'
import type { CellNote, Clock } from '../../reporting/submission/event.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { placeOfNote } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { writtenTime } from '../written.vi.ts'
import { Deadline } from './Deadline.tsx'
import { Extend } from './Extend.tsx'
import { ForReceiver } from './ForReceiver.tsx'
import { Granted } from './Granted.tsx'
import { History } from './History.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { standingColours } from './standing-colours.ts'
import { Turn } from './Turn.tsx'
import { Waive } from './Waive.tsx'
import { Waived } from './Waived.tsx'

export function Standing() {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk } = useDesk()
  if (!desk) return <NoDesk />
  const { standing } = desk
  return (
    <div className={layout.section}>
      <div className={layout.row}>
        <Badge size="large" appearance="tint" color={standingColours[standing.state]}>{standingLabel(standing.state, desk.report.deliverable)}</Badge>
        <span className={layout.grow} />
        <Button size="small" onClick={() => void acts.refresh()}>{text.standing.refresh}</Button>
      </div>
      <div className={layout.row}><Deadline desk={desk} /></div>
      {standing.changedAt ? <span className={layout.quiet}>{text.standing.since} {writtenTime(standing.changedAt)}</span> : null}
      <Turn />
      {standing.signature ? <span>{text.standing.signed(`${standing.signature.signer}, ${writtenTime(standing.signature.at)}`, standing.signature.verified ? signatureLabels.verified : signatureLabels.declared)}</span> : null}
      <Granted desk={desk} />
      <Waived />
      {standing.returned ? <Returned clock={standing.returned.clock} reason={standing.returned.reason} notes={standing.returned.notes} /> : null}
      <SavedVersion />
      <ForReceiver />
      <Extend />
      <Waive />
      <History />
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

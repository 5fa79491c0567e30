// Where the chosen report stands and what comes next, on the first screen.
import { Badge, Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { standingLabel } from '../../reporting/submission/labels.vi.ts'
import type { Desk, Session } from '../../reporting/submission/service.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import type { Tab } from '../desk-state.ts'
import { hasBelow, isStale } from '../gathering-state.ts'
import { gatheringText } from '../gathering-text.vi.ts'
import { awaited } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { Deadline } from './Deadline.tsx'
import { useLayout } from './layout-styles.ts'
import { OpenPeriod } from './OpenPeriod.tsx'
import { CoverageCounts } from './CoverageList.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { Granted } from './Granted.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { Turn } from './Turn.tsx'
import { standingColours } from './standing-colours.ts'

export function ReportNow({ desk, session }: { readonly desk: Desk; readonly session: Session }) {
  const layout = useLayout()
  const { standing } = desk
  const { gathering } = useDesk()
  const waits = awaited(desk, session)
  const receipt = receiptInForce(standing)
  return (
    <section className={layout.card} aria-label={text.standing.title}>
      <div className={layout.row}>
        <Badge size="large" appearance="tint" color={standingColours[standing.state]}>{standingLabel(standing.state, desk.report.deliverable)}</Badge>
        <Deadline desk={desk} />
      </div>
      <Granted desk={desk} />
      {receipt ? <span>{text.standing.receiptNumber(receipt.number)}</span> : null}
      {waits === null && standing.state !== 'returned' ? <Turn /> : null}
      {standing.state === 'returned' && standing.returned ? (
        <Call title={text.standing.returned} words={standing.returned.reason} to="standing" label={text.standing.seeReturned} />
      ) : null}
      {waits === 'approve' ? <Call words={text.standing.toApprove} to="send" label={text.standing.seeSend} /> : null}
      {waits === 'replace' ? <Call words={text.standing.toReplace} to="send" label={text.standing.seeSend} /> : null}
      {waits === 'send' ? <Call words={text.standing.toSend} to="send" label={text.standing.seeSend} /> : null}
      {waits === 'receive' ? <Call words={text.standing.toReceive} to="standing" label={text.standing.seeStanding} /> : null}
      {isStale(gathering) ? (
        <Call title={gatheringText.changed} words={gatheringText.changedMore} to="gather" label={gatheringText.seeChanged} />
      ) : hasBelow(gathering) && gathering.coverage ? (
        <ToGather><CoverageCounts coverage={gathering.coverage} /></ToGather>
      ) : null}
      <SavedVersion />
      <OpenPeriod />
    </section>
  )
}

/** How many units below have sent, and the way to putting their reports together. */
function ToGather({ children }: { readonly children: ReactNode }) {
  const layout = useLayout()
  const { store } = usePane()
  return (
    <div className={layout.row}>
      {children}
      <Button size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'gather' })}>{gatheringText.title}</Button>
    </div>
  )
}

/** What waits for this person, and the way there. */
function Call(props: { readonly title?: string; readonly words: string; readonly to: Tab; readonly label: string }) {
  const layout = useLayout()
  const { store } = usePane()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <div className={layout.tight}>
          {props.title === undefined ? null : <MessageBarTitle>{props.title}</MessageBarTitle>}
          <span>{props.words}</span>
          <div><Button size="small" onClick={() => store.dispatch({ do: 'tab', tab: props.to })}>{props.label}</Button></div>
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}

// Whose turn it is and what is to be done: the next step always has a name.
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { turnOf } from '../next-acts.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk } from './pane-context.tsx'

export function Turn() {
  const layout = useLayout()
  const { desk, session } = useDesk()
  if (!desk || !session) return null
  const { standing, report, receiverName } = desk
  const underWay = receiptInForce(standing) !== null && (standing.state === 'revised' || standing.state === 'reapproved')
  return (
    <div className={layout.tight}>
      <span>{text.workflow.turn(turnOf(desk, session), standing.state, receiverName, report.deliverable === 'narrative')}</span>
      {underWay ? <span className={layout.quiet}>{text.workflow.revising}</span> : null}
    </div>
  )
}

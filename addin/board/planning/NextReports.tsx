// The card that says what comes next for the own unit and for those below.
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { daysBetween, writtenDay, type Day } from '../../../reporting/calendar/day.ts'
import { deliverableLabels } from '../../../reporting/calendar/labels.vi.ts'
import { standingLabel } from '../../../reporting/submission/labels.vi.ts'
import type { Offer, Session } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import type { NextReport } from './own-plan.ts'
import { usePlanning } from './planning-context.ts'
import { planningText as words } from './planning-text.vi.ts'

const useStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

export function NextReports({ session, today, regimes }: { readonly session: Session; readonly today: Day; readonly regimes: Offer['regimes'] }) {
  const layout = useLayout()
  const styles = useStyles()
  const { next } = usePlanning().state
  if (next === null) return null
  const { own, ahead, below } = next
  return (
    <section className={`${layout.card} ${styles.card}`} aria-label={words.next}>
      <h2 className={layout.smallHeading}>{words.next}</h2>
      {own ? <Own next={own} today={today} regime={regimes.find((one) => one.id === own.period.regime)?.name ?? ''} session={session} /> : ahead ? (
        <span>{words.ahead(deliverableLabels[ahead.duty.deliverable].toLocaleLowerCase('vi'), ahead.period.label, writtenDay(ahead.period.dataWindow.from), writtenDay(ahead.duty.deadline))}</span>
      ) : <span>{words.nothingNext}</span>}
      {below ? <span>{words.below(below.period.label, writtenDay(below.deadline), below.unsent, below.all)}</span> : null}
    </section>
  )
}

function Own({ next: { period, row }, today, regime, session }: { readonly next: NextReport; readonly today: Day; readonly regime: string; readonly session: Session }) {
  const layout = useLayout()
  const styles = useStyles()
  const left = daysBetween(today, row.deadline)
  const works = session.permissions.some((one) => one === 'enter' || one === 'approve' || one === 'send')
  return (
    <>
      <strong>{words.nextOwn(deliverableLabels[row.deliverable], period.label, regime)}</strong>
      <span><span className={left < 0 ? styles.late : ''}>{words.due(writtenDay(row.deadline), left)}</span> {standingLabel(row.state, row.deliverable)}. {words.step(words.nextAct[row.state])}</span>
      {works ? <div className={layout.row}><Button size="small" appearance="primary" as="a" href="/">{words.go}</Button></div> : null}
    </>
  )
}

// What the unit owes in the period, side by side: figures and narrative each with a deadline and standing of its own.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { standingLabel } from '../../reporting/submission/labels.vi.ts'
import { text } from '../text.vi.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px' },
  one: {
    display: 'flex', flexDirection: 'column', gap: '2px', textAlign: 'left', padding: '8px', minWidth: 0, cursor: 'pointer', font: 'inherit', color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '7px', backgroundColor: tokens.colorBrandBackground2, cursor: 'default' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1 },
})

/** Nothing where the unit owes one report only. */
export function OwedBeside() {
  const styles = useStyles()
  const { acts } = usePane()
  const { desk, choice } = useDesk()
  if (!desk || !choice || desk.owed.length < 2) return null
  return (
    <div className={styles.pair} role="group" aria-label={text.workflow.owed.title}>
      {desk.owed.map((one) => {
        const here = one.deliverable === desk.report.deliverable
        const open = ['none', 'draft', 'awaiting', 'approved', 'signed', 'returned'].includes(one.state)
        return (
          <button key={one.deliverable} type="button" aria-pressed={here} className={mergeClasses(styles.one, here && styles.here)} onClick={() => here || void acts.choose({ ...choice, deliverable: one.deliverable })}>
            <span className={styles.name}>{text.workflow.owed.kinds[one.deliverable]}</span>
            <span>{text.workflow.owed.due(writtenDay(one.deadline))}</span>
            {open ? <span className={mergeClasses(styles.quiet, one.daysLeft < 0 && styles.late)}>{text.daysLeft(one.daysLeft)}</span> : null}
            <span className={styles.quiet}>{standingLabel(one.state, one.deliverable)}</span>
          </button>
        )
      })}
    </div>
  )
}

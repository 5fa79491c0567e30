// A regime's year: periods, windows, due days of each level, marks for days off and for too little time, documents.
import { makeStyles, tokens } from '@fluentui/react-components'
import { daysBetween, writtenDay, type Day } from '../../../reporting/calendar/day.ts'
import { deliverableLabels, unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import { dueMark, dueWarnings } from '../../../reporting/compliance/planner.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useTable } from '../table-styles.ts'
import type { PlanLine } from './own-plan.ts'
import type { PlannedDuty, YearPlan } from './planning-service.ts'
import { planningText as words } from './planning-text.vi.ts'

const useStyles = makeStyles({
  next: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  past: { color: tokens.colorNeutralForeground3 },
  due: { whiteSpace: 'nowrap' },
  span: { minWidth: '100px' },
  marks: { margin: 0, paddingLeft: '16px', minWidth: '200px', maxWidth: '320px' },
  notes: { margin: 0, paddingLeft: '20px' },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1 },
})

/** `own`: the unit of who looks; what comes to it from elsewhere is said so. */
export function PlanTable({ plan, lines, today, own }: { readonly plan: YearPlan; readonly lines: readonly PlanLine[]; readonly today: Day; readonly own: string }) {
  const layout = useLayout()
  const table = useTable()
  const styles = useStyles()
  const next = lines.map((one) => one.duty.deadline).filter((day) => day >= today).sort()[0]
  const sources = new Map(lines.flatMap(({ period }) => period.sources.map((one) => [one.id, one.cited])))
  // The same remark stands beside many lines: it is printed once, below.
  const notes = [...new Set(lines.flatMap(({ duty }) => duty.note ?? []))]
  const cautions = [...new Set(lines.flatMap(({ period }) => period.cautions))]
  return (
    <section className={layout.column} aria-label={plan.name}>
      <h2 className={layout.heading}>{plan.name}</h2>
      <div className={table.around}>
        <table className={table.table} aria-label={`${plan.name} ${plan.year}`}>
          <thead><tr>{words.columns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {lines.map(({ period, duty }, at) => {
              const isFirst = lines[at - 1]?.period !== period
              const rows = lines.filter((one) => one.period === period).length
              const isNext = duty.deadline === next
              return (
                <tr key={`${period.period} ${at}`} className={duty.deadline < today ? styles.past : ''}>
                  {isFirst ? <th scope="rowgroup" rowSpan={rows}>{period.label}</th> : null}
                  {isFirst ? <td rowSpan={rows} className={styles.span}>{words.span(writtenDay(period.dataWindow.from), writtenDay(period.dataWindow.to))}</td> : null}
                  <td>{duty.units?.join('; ') ?? duty.kinds.map((kind) => unitKindLabels[kind]).join('; ')}{duty.receiver === own ? <div className={layout.quiet}>{words.toYou}</div> : null}</td>
                  <td>
                    {deliverableLabels[duty.deliverable]}
                    {duty.forms.length > 0 ? <div className={layout.quiet}>{duty.forms.join(', ')}</div> : null}
                    {duty.signed ? <div className={layout.quiet}>{words.signed}</div> : null}
                  </td>
                  <td className={`${styles.due} ${isNext ? styles.next : ''}`}>
                    {isNext ? <strong>{writtenDay(duty.deadline)}</strong> : writtenDay(duty.deadline)}
                    <div className={layout.quiet}>{weekday(duty.deadline)}{isNext ? `, ${words.isNext}` : duty.deadline < today ? `, ${words.past}` : ''}</div>
                  </td>
                  <td><Marks duty={duty} note={duty.note === null ? null : notes.indexOf(duty.note) + 1} /></td>
                  <td>{duty.basis}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {notes.length > 0 ? <><h3 className={layout.smallHeading}>{words.notes}</h3><ol className={styles.notes}>{notes.map((one) => <li key={one} className={layout.quiet}>{one}</li>)}</ol></> : null}
      {cautions.length > 0 ? <><h3 className={layout.smallHeading}>{words.cautions}</h3><ul className={styles.notes}>{cautions.map((one) => <li key={one}>{one}</li>)}</ul></> : null}
      <h3 className={layout.smallHeading}>{words.sources}</h3>
      <ul className={layout.list}>{[...sources].map(([id, cited]) => <li key={id} className={layout.quiet}>{words.source(id, cited)}</li>)}</ul>
    </section>
  )
}

function Marks({ duty, note }: { readonly duty: PlannedDuty; readonly note: number | null }) {
  const styles = useStyles()
  const layout = useLayout()
  const mark = dueMark(duty.fallsOn, duty.named, duty.deadline)
  const warned = [...(mark === null ? [] : [mark]), ...duty.warnings.map((one) => dueWarnings[one])]
  const quiet = [...(duty.evidence === 'reconstructed' ? [words.reconstructed] : []), ...(note === null ? [] : [words.noteAt(note)])]
  if (warned.length + quiet.length === 0) return null
  return (
    <ul className={styles.marks}>
      {warned.map((one) => <li key={one} className={styles.warn}>{one}</li>)}
      {quiet.map((one) => <li key={one} className={layout.quiet}>{one}</li>)}
    </ul>
  )
}

const sunday = '2023-01-01' // any Sunday; the weekday is counted from it

function weekday(day: Day): string {
  return words.weekday[((daysBetween(sunday, day) % 7) + 7) % 7] ?? ''
}

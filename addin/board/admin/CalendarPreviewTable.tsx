// The periods to come under a new page, as the planner tells them: windows, due days, and what to see coming.
import { writtenDay } from '../../../reporting/calendar/day.ts'
import { deliverableLabels, periodLabel, unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import { lastDay, parsePeriod } from '../../../reporting/calendar/period.ts'
import { dueMark, dueWarnings } from '../../../reporting/compliance/planner.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { ArrivedHeading } from './ArrivedHeading.tsx'
import type { SaidCalendarPreview, SaidPeriod } from './calendar-service.ts'
import { calendarsText as text } from './calendars-text.vi.ts'
import { unitsOfKinds } from './units-state.ts'

export function CalendarPreviewTable({ preview }: { readonly preview: SaidCalendarPreview }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { closes, periods } = preview
  const { pages } = useAdmin().calendar
  const last = closes && parsePeriod(closes.to)
  return (
    <section className={layout.tight} aria-label={text.previewTitle}>
      <ArrivedHeading text={text.previewTitle} of={preview} />
      {closes && last ? <span>{text.closes(pages?.find((one) => one.page.id === closes.id)?.page.basis ?? '', periodLabel(last))}</span> : null}
      {periods.some((one) => one.duties.some((duty) => duty.warnings.includes('holidaysUnknown'))) ? <span>{dueWarnings.holidaysUnknown}</span> : null}
      {periods.length === 0 ? <span>{text.noPeriods}</span> : (
        <div className={styles.around}>
          <table className={styles.table}>
            <thead><tr>{text.previewColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
            <tbody>{periods.map((one) => <Period key={one.period} period={one} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Period({ period }: { readonly period: SaidPeriod }) {
  const styles = useAdminStyles()
  const { units } = useAdmin()
  const { label, dataWindow, duties } = period
  const of = parsePeriod(period.period)
  const isOwed = ({ kinds, units: named }: SaidPeriod['duties'][number]): boolean => named !== null || of === null || unitsOfKinds(units, kinds, lastDay(of)).length > 0
  return duties.map((duty, at) => (
    <tr key={at}>
      {at === 0 ? (
        <>
          <th scope="rowgroup" rowSpan={duties.length} className={styles.narrow}>{label}</th>
          <td rowSpan={duties.length}>{text.days(writtenDay(dataWindow.from), writtenDay(dataWindow.to))}</td>
        </>
      ) : null}
      <td>{(duty.units ?? duty.kinds.map((kind) => unitKindLabels[kind])).join('; ')}</td>
      <td>{deliverableLabels[duty.deliverable]}{duty.signed ? text.signed : ''}</td>
      <td className={styles.narrow}>{writtenDay(duty.deadline)}</td>
      <td>{[...(isOwed(duty) ? [] : [text.nobody]), ...marksOf(duty)].map((one) => <div key={one}>{one}</div>)}</td>
    </tr>
  ))
}

function marksOf(duty: SaidPeriod['duties'][number]): string[] {
  const mark = dueMark(duty.fallsOn, duty.named, duty.deadline)
  const warnings = duty.warnings.filter((one) => one !== 'holidaysUnknown').map((one) => dueWarnings[one])
  return [...(mark === null ? [] : [mark]), ...warnings]
}

// Which periods a new page governs, and a day told relative to them.
import { Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { periodsInYear, type PeriodKind } from '../../../reporting/calendar/period.ts'
import { periodKindLabels, periodNumberLabel, relativeMonthLabel } from '../../../reporting/calendar/relative-day.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdminStyles } from './admin-styles.ts'
import type { CalendarDraft, DayDraft } from './calendar-draft.ts'
import type { CalendarProblems } from './calendar-problems.ts'
import { calendarsText as text } from './calendars-text.vi.ts'

const kinds = ['month', 'quarter', 'half', 'year'] as const satisfies readonly PeriodKind[]
/** How many months before a period's last one a day may be told; a nine-month report begins nine before September. */
const monthsBack: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 9, half: 6, year: 12 }

export function CalendarPeriods(props: { readonly draft: CalendarDraft; readonly problems: CalendarProblems; readonly write: (change: Partial<CalendarDraft>) => void }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { draft, problems, write } = props
  const { kind, numbers } = draft
  const all = Array.from({ length: periodsInYear(kind) }, (_, at) => at + 1)
  const numberField = (label: string, value: number, change: (value: number) => void) =>
    kind === 'year' ? null : (
      <Field label={label} className={styles.month}>
        <Select className={layout.select} value={String(value)} onChange={(_, data) => change(Number(data.value))}>
          {all.map((one) => <option key={one} value={one}>{periodNumberLabel(kind, one)}</option>)}
        </Select>
      </Field>
    )
  return (
    <>
      <h4 className={layout.smallHeading}>{text.periods}</h4>
      <div className={styles.fields}>
        <Field label={text.kind} className={styles.day}>
          <Select className={layout.select} value={kind} onChange={(_, data) => write({ kind: kinds.find((one) => one === data.value) ?? kind, fromNumber: 1, toNumber: 1, numbers: [] })}>
            {kinds.map((one) => <option key={one} value={one}>{periodKindLabels[one]}</option>)}
          </Select>
        </Field>
        <Field label={text.fromYear} required className={styles.day} validationMessage={problems['fromYear'] ?? null}>
          <Input inputMode="numeric" maxLength={4} value={draft.fromYear} onChange={(_, data) => write({ fromYear: data.value })} />
        </Field>
        {numberField(text.fromNumber, draft.fromNumber, (fromNumber) => write({ fromNumber }))}
        <Field label={text.toYear} className={styles.day} validationMessage={problems['toYear'] ?? null}>
          <Input inputMode="numeric" maxLength={4} value={draft.toYear} onChange={(_, data) => write({ toYear: data.value })} />
        </Field>
        {draft.toYear.trim() === '' ? null : numberField(text.toNumber, draft.toNumber, (toNumber) => write({ toNumber }))}
      </div>
      {kind === 'year' ? null : (
        <fieldset className={styles.plain}>
          <legend className={layout.quiet}>{text.numbers}</legend>
          <div className={styles.checks}>
            {all.map((one) => (
              <Checkbox key={one} label={periodNumberLabel(kind, one)} checked={numbers.includes(one)} onChange={() => write({ numbers: numbers.includes(one) ? numbers.filter((other) => other !== one) : [...numbers, one].sort((a, b) => a - b) })} />
            ))}
          </div>
          {kind === 'quarter' ? <span className={layout.quiet}>{text.nineMonths}</span> : null}
        </fieldset>
      )}
    </>
  )
}

/** A date and the month it lies in, as two fields. */
export function DayFields(props: {
  readonly labels: readonly [string, string]
  readonly kind: PeriodKind
  readonly day: DayDraft
  readonly problem: string | undefined
  readonly write: (day: DayDraft) => void
}) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { labels, kind, day, problem, write } = props
  const usual = Array.from({ length: monthsBack[kind] + 2 }, (_, at) => 1 - at)
  const months = usual.includes(day.months) ? usual : [...usual, day.months]
  return (
    <>
      <Field label={labels[0]} required className={styles.tiny} validationMessage={problem ?? null}>
        <Input className={styles.drop} inputMode="numeric" maxLength={2} value={day.date} onChange={(_, data) => write({ ...day, date: data.value })} />
      </Field>
      <Field label={labels[1]} className={styles.month}>
        <Select className={layout.select} value={String(day.months)} onChange={(_, data) => write({ ...day, months: Number(data.value) })}>
          {months.map((one) => <option key={one} value={one}>{relativeMonthLabel(kind, one)}</option>)}
        </Select>
      </Field>
    </>
  )
}

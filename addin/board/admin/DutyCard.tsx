// One duty of a new page: which units owe which forms by which day.
import { Button, Checkbox, Dropdown, Field, Input, Option, Select } from '@fluentui/react-components'
import type { UnitKind } from '../../../reporting/calendar/edition.ts'
import { deliverableLabels, unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import type { PeriodKind } from '../../../reporting/calendar/period.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin } from './admin-context.tsx'
import { formsNamedHere } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import type { DutyDraft } from './calendar-draft.ts'
import type { CalendarProblems } from './calendar-problems.ts'
import { calendarsText as text } from './calendars-text.vi.ts'
import { DayFields } from './CalendarPeriods.tsx'
import { unitNames, unitsOfKinds } from './units-state.ts'

const unitKinds = ['commune', 'districtOffice', 'district', 'departmentOffice', 'department', 'province'] as const satisfies readonly UnitKind[]
const deliverables = ['data', 'narrative'] as const

export function DutyCard(props: {
  readonly duty: DutyDraft
  readonly at: number
  readonly kind: PeriodKind
  readonly problems: CalendarProblems
  readonly write: (change: Partial<DutyDraft>) => void
  readonly remove: () => void
}) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const state = useAdmin()
  const { duty, at, kind, problems, write, remove } = props
  const names = unitNames(state.units)
  const nameOf = (id: string): string => names.get(id) ?? id
  const told = (field: string): string | null => problems[`${field} ${duty.key}`] ?? null
  const day = state.units.shownOn
  const offered = unitsOfKinds(state.units, duty.kinds, day)
  const units = [...offered.map((one) => one.id), ...duty.units.filter((id) => !offered.some((one) => one.id === id))]
  const receivers = unitsOfKinds(state.units, ['district', 'department', 'province'], day).map((one) => one.id)
  const forms = [...new Set([...formsNamedHere(state), ...duty.forms])]
  return (
    <fieldset className={layout.card}>
      <legend><strong>{text.duty(at)}</strong></legend>
      <fieldset className={styles.plain}>
        <legend>{text.kinds}</legend>
        <div className={styles.checks}>
          {unitKinds.map((one) => (
            <Checkbox key={one} label={unitKindLabels[one]} checked={duty.kinds.includes(one)} onChange={() => write({ kinds: duty.kinds.includes(one) ? duty.kinds.filter((other) => other !== one) : [...duty.kinds, one] })} />
          ))}
        </div>
        {told('kinds') === null ? null : <span className={styles.alert}>{told('kinds')}</span>}
      </fieldset>
      <div className={styles.fields}>
        <Field label={text.deliverable} className={styles.day}>
          <Select className={layout.select} value={duty.deliverable} onChange={(_, data) => write({ deliverable: deliverables.find((one) => one === data.value) ?? 'data' })}>
            {deliverables.map((one) => <option key={one} value={one}>{deliverableLabels[one]}</option>)}
          </Select>
        </Field>
        <DayFields labels={[text.date, text.month]} kind={kind} day={duty.due} problem={told('due') ?? undefined} write={(due) => write({ due })} />
        <Field label={text.forms} className={styles.short} required={duty.deliverable === 'data'} validationMessage={told('forms')}>
          <Dropdown multiselect inlinePopup className={styles.drop} placeholder={text.noForms} value={duty.forms.join(', ')} selectedOptions={[...duty.forms]} onOptionSelect={(_, data) => write({ forms: forms.filter((one) => data.selectedOptions.includes(one)) })}>
            {forms.map((one) => <Option key={one} value={one} text={one}>{one}</Option>)}
          </Dropdown>
        </Field>
      </div>
      <div className={styles.fields}>
        <Field label={text.units} className={styles.long}>
          <Dropdown multiselect inlinePopup className={styles.drop} placeholder={text.everyone} value={duty.units.length > 2 ? text.chosenUnits(duty.units.length) : duty.units.map(nameOf).join('; ')} selectedOptions={[...duty.units]} onOptionSelect={(_, data) => write({ units: data.selectedOptions })}>
            {units.map((id) => <Option key={id} value={id} text={nameOf(id)}>{nameOf(id)}</Option>)}
          </Dropdown>
        </Field>
        <Field label={text.receiver} className={styles.short}>
          <Select className={layout.select} value={duty.receiver} onChange={(_, data) => write({ receiver: data.value })}>
            <option value="">{text.parent}</option>
            {[...new Set([...receivers, ...(duty.receiver === '' ? [] : [duty.receiver])])].map((id) => <option key={id} value={id}>{nameOf(id)}</option>)}
          </Select>
        </Field>
        <Field label={text.note} className={styles.long}>
          <Input value={duty.note} maxLength={4000} onChange={(_, data) => write({ note: data.value })} />
        </Field>
      </div>
      <div className={styles.above}>
        <Checkbox label={text.isSigned} checked={duty.signed} onChange={(_, data) => write({ signed: data.checked === true })} />
        <Button size="small" appearance="subtle" aria-label={text.removeDuty(at)} onClick={remove}>{text.remove}</Button>
      </div>
    </fieldset>
  )
}

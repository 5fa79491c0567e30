// A day to choose: the browser's own field, and below it the day as officials write it, whatever the browser's language.
import { Field, Input } from '@fluentui/react-components'
import { isDay, writtenDay } from '../../../reporting/calendar/day.ts'
import { useAdminStyles } from './admin-styles.ts'

export function DayField(props: { readonly label: string; readonly required?: true; readonly value: string; readonly problem?: string | null; readonly write: (day: string) => void }) {
  const styles = useAdminStyles()
  const { label, required, value, problem = null, write } = props
  return (
    <Field label={label} required={required === true} className={styles.day} validationMessage={problem} hint={isDay(value) ? writtenDay(value) : null}>
      <Input type="date" value={value} onChange={(_, data) => write(data.value)} />
    </Field>
  )
}

// A day to type, day first; what is no day yet stays typed and is told once the person has left the field.
import { Field } from '@fluentui/react-components'
import { useState } from 'react'
import { isDay } from '../../../reporting/calendar/day.ts'
import { DayInput } from '../../pane/DayInput.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'

export function DayField(props: { readonly label: string; readonly required?: true; readonly value: string; readonly problem?: string | null; readonly write: (day: string) => void }) {
  const styles = useAdminStyles()
  const [isTyping, setTyping] = useState(false)
  const { label, required, value, problem = null, write } = props
  const told = isTyping ? null : value === '' || isDay(value) ? problem : adminText.badDay
  return (
    <Field label={label} required={required === true} className={styles.day} validationMessage={told}>
      <DayInput value={value} write={write} onFocus={() => setTyping(true)} onBlur={() => setTyping(false)} />
    </Field>
  )
}

// A field for a day, typed day first: the browser's own would show it month first wherever it speaks English.
import { Input, type InputProps } from '@fluentui/react-components'
import { useState } from 'react'
import { text } from '../text.vi.ts'
import { dayFromText, textOfDay } from '../day-text.ts'

type DayInputProps = Omit<InputProps, 'value' | 'onChange' | 'type'> & {
  /** A day, `''`, or a text that is no day yet. */
  readonly value: string
  readonly write: (value: string) => void
}

export function DayInput({ value, write, ...rest }: DayInputProps) {
  const [typed, type] = useState(textOfDay(value))
  // Set from elsewhere meanwhile: what stands in the field follows.
  const shown = dayFromText(typed) === value ? typed : textOfDay(value)
  return (
    <Input
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      maxLength={14}
      placeholder={text.dayHint}
      value={shown}
      onChange={(_, data) => {
        type(data.value)
        write(dayFromText(data.value))
      }}
      onBlur={(event) => {
        type(textOfDay(value))
        rest.onBlur?.(event)
      }}
    />
  )
}

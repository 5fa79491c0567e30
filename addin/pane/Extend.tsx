// Gia hạn, for the office that receives the report: the new day, the document that allows it, and why.
import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import { actDraft, type DraftField } from '../act-drafts.ts'
import { text } from '../text.vi.ts'
import { AskFirst } from './AskFirst.tsx'
import { DayInput } from './DayInput.tsx'
import { Folded } from './Folded.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const words = text.workflow.extend

/** Nothing for anyone who may not extend this report now. */
export function Extend() {
  const { desk } = useDesk()
  if (desk?.yourActs.includes('extend') !== true) return null
  return <Folded label={words.open} title={words.title}><ExtendFields /></Folded>
}

function ExtendFields() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState<readonly DraftField[]>([]) // a day is judged once its field was left
  const { desk, busy } = state
  if (!desk) return null
  const { until = '', documentNumber = '', documentDay = '', extendReason = '' } = actDraft(state)
  const change = (field: DraftField) => (_: unknown, data: { readonly value: string }) => store.dispatch({ do: 'drafting', change: { [field]: data.value } })
  const tooSoon = isDay(until) && until <= desk.prescribed
  const whole = isDay(until) && !tooSoon && documentNumber.trim() !== '' && isDay(documentDay) && extendReason.trim() !== ''
  const badDay = (day: string, field: DraftField) => (day !== '' && !isDay(day) && left.includes(field) ? { validationMessage: text.badDay } : {})
  const leave = (field: DraftField) => () => setLeft([...left, field])
  const write = (field: DraftField) => (value: string) => store.dispatch({ do: 'drafting', change: { [field]: value } })
  if (asking) {
    return (
      <AskFirst
        question={words.ask(desk.unitName, writtenDay(until), documentNumber.trim(), writtenDay(documentDay))}
        agree={() => {
          setAsking(false)
          void acts.extend()
        }}
        cancel={() => setAsking(false)}
      />
    )
  }
  return (
    <>
      <span className={layout.quiet}>{words.intro(desk.unitName, writtenDay(desk.prescribed))}</span>
      <Field label={words.until} size="small" {...(tooSoon ? { validationMessage: words.tooSoon(writtenDay(desk.prescribed)) } : badDay(until, 'until'))}>
        <DayInput size="small" value={until} write={write('until')} onBlur={leave('until')} />
      </Field>
      <Field label={words.number} size="small"><Input size="small" maxLength={120} value={documentNumber} onChange={change('documentNumber')} /></Field>
      <Field label={words.day} size="small" {...badDay(documentDay, 'documentDay')}><DayInput size="small" value={documentDay} write={write('documentDay')} onBlur={leave('documentDay')} /></Field>
      <Field label={words.reason} size="small"><Textarea size="small" rows={2} resize="vertical" maxLength={4000} value={extendReason} onChange={change('extendReason')} /></Field>
      <div><Button size="small" appearance="primary" disabled={!whole || busy} onClick={() => setAsking(true)}>{words.go}</Button></div>
    </>
  )
}

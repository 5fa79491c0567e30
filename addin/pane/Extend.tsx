// Gia hạn, for the office that receives the report: the new day, the document that allows it, and why.
import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { actDraft, type DraftField } from '../act-drafts.ts'
import { text } from '../text.vi.ts'
import { AskFirst } from './AskFirst.tsx'
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
  const { desk, busy } = state
  if (!desk) return null
  const { until = '', documentNumber = '', documentDay = '', extendReason = '' } = actDraft(state)
  const change = (field: DraftField) => (_: unknown, data: { readonly value: string }) => store.dispatch({ do: 'drafting', change: { [field]: data.value } })
  const tooSoon = until !== '' && until <= desk.prescribed
  const whole = until !== '' && !tooSoon && documentNumber.trim() !== '' && documentDay !== '' && extendReason.trim() !== ''
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
      <Field label={words.until} size="small" {...(tooSoon ? { validationMessage: words.tooSoon(writtenDay(desk.prescribed)) } : {})}>
        <Input type="date" size="small" value={until} onChange={change('until')} />
      </Field>
      <Field label={words.number} size="small"><Input size="small" maxLength={120} value={documentNumber} onChange={change('documentNumber')} /></Field>
      <Field label={words.day} size="small"><Input type="date" size="small" value={documentDay} onChange={change('documentDay')} /></Field>
      <Field label={words.reason} size="small"><Textarea size="small" rows={2} resize="vertical" maxLength={4000} value={extendReason} onChange={change('extendReason')} /></Field>
      <div><Button size="small" appearance="primary" disabled={!whole || busy} onClick={() => setAsking(true)}>{words.go}</Button></div>
    </>
  )
}

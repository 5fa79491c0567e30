// One question of a blank: where it is, what may be answered; nothing is chosen beforehand.
import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import type { FormEvent } from 'react'
import { useLayout } from '../../pane/layout-styles.ts'
import type { SaidQuestion } from './admin-answers.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { choicesOf, type SheetDraft } from './form-draft.ts'

export function QuestionBox(props: { readonly sheet: SheetDraft; readonly question: SaidQuestion; readonly now: number; readonly all: number }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const { busy } = useAdmin()
  const { sheet, question, now, all } = props
  const name = sheet.proposal.sheet
  const choices = choicesOf(question)
  const isFree = question.free === true || question.choices.length === 0
  const typed = sheet.typed[question.id] ?? ''
  const type = (text: string): void => store.dispatch({ do: 'form.typed', sheet: name, question: question.id, text })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void acts.answer(name, question.id, typed)
  }
  const isChoice = choices.some((one) => one.value === typed)
  return (
    <form className={styles.question} onSubmit={submit} aria-label={adminText.question(now, all)}>
      <span className={layout.quiet}>{adminText.question(now, all)}</span>
      <strong>{question.sentence}</strong>
      {choices.length === 0 ? null : (
        <Field label={adminText.yourAnswer}>
          <RadioGroup value={isChoice ? typed : ''} onChange={(_, data) => type(data.value)}>
            {choices.map((one) => <Radio key={one.value} value={one.value} label={one.value === question.proposed ? adminText.proposed(one.label) : one.label} />)}
          </RadioGroup>
        </Field>
      )}
      {isFree ? (
        <Field label={choices.length === 0 ? adminText.yourAnswer : adminText.otherAnswer}>
          <Input value={isChoice ? '' : typed} maxLength={2000} onChange={(_, data) => type(data.value)} />
        </Field>
      ) : null}
      <div className={layout.row}><Button type="submit" appearance="primary" size="small" disabled={busy || typed.trim() === ''}>{adminText.answer}</Button></div>
    </form>
  )
}

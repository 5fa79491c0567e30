// Miễn áp dụng một quy tắc, for the office above: one rule, for one report, with a reason that stands on the receipt.
import { Button, Field, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { ruleDescription } from '../../reporting/rules/descriptions.vi.ts'
import { nounOf } from '../../reporting/form/definition.ts'
import { actDraft } from '../act-drafts.ts'
import { text } from '../text.vi.ts'
import { waivableRules, type WaivableRule } from '../waivable.ts'
import { AskFirst } from './AskFirst.tsx'
import { Folded } from './Folded.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const words = text.workflow.waive

/** Nothing for anyone who may not set a rule of this report aside now. */
export function Waive() {
  const state = useDesk()
  if (state.desk?.yourActs.includes('waive') !== true || waivableRules(state).length === 0) return null
  const rule = actDraft(state).rule ?? ''
  return <Folded key={rule === '' ? 'none' : 'some'} opened={rule !== ''} label={words.open} title={words.title}><WaiveFields /></Folded>
}

function WaiveFields() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const [asking, setAsking] = useState(false)
  const { desk, busy } = state
  if (!desk) return null
  const { rule = '', waiveReason = '' } = actDraft(state)
  const rules = waivableRules(state)
  const [broken, others] = [rules.filter((one) => one.broken), rules.filter((one) => !one.broken)]
  if (asking) {
    return (
      <AskFirst
        question={words.ask(rule, desk.unitName)}
        agree={() => {
          setAsking(false)
          void acts.waive()
        }}
        cancel={() => setAsking(false)}
      />
    )
  }
  return (
    <>
      <span className={layout.quiet}>{words.intro}</span>
      <Field label={words.rule} size="small">
        <Select className={layout.select} value={rule} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { rule: data.value } })}>
          <option value="">{words.choose}</option>
          {broken.length > 0 ? <optgroup label={words.found}>{broken.map(optionOf)}</optgroup> : null}
          {broken.length > 0 ? <optgroup label={words.others}>{others.map(optionOf)}</optgroup> : others.map(optionOf)}
        </Select>
      </Field>
      <Field label={words.reason} size="small">
        <Textarea size="small" rows={2} resize="vertical" maxLength={4000} value={waiveReason} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { waiveReason: data.value } })} />
      </Field>
      <div><Button size="small" appearance="primary" disabled={busy || !rules.some((one) => one.rule.id === rule) || waiveReason.trim() === ''} onClick={() => setAsking(true)}>{words.go}</Button></div>
    </>
  )
}

function optionOf({ rule, definition }: WaivableRule) {
  return <option key={rule.id} value={rule.id}>{`${rule.id}: ${ruleDescription(rule, nounOf(definition))}`}</option>
}

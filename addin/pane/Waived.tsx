// Rules set aside for this report, as the findings list shows them: what was found all the same, who set it aside, and why.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Finding } from '../../reporting/rules/finding.ts'
import { ruleDescription } from '../../reporting/rules/descriptions.vi.ts'
import { sentenceOf } from '../../reporting/rules/messages.vi.ts'
import { nounOf } from '../../reporting/form/definition.ts'
import { formOf, keyOf, placeOf } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { waivableRules } from '../waivable.ts'
import { writtenTime } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({ one: { padding: '6px 8px', margin: '4px 0', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` } })

const words = text.workflow.waive

/** Nothing where no rule was set aside. */
export function Waived() {
  const layout = useLayout()
  const styles = useStyles()
  const state = useDesk()
  const { desk, reading } = state
  if (!desk || desk.standing.waivers.length === 0) return null
  return (
    <section className={layout.tight} aria-label={words.list}>
      <h2 className={layout.smallHeading}>{words.list}</h2>
      <ul className={layout.list}>
        {desk.standing.waivers.map((waiver) => {
          const definition = desk.definitions.find((one) => one.rules.some((rule) => rule.id === waiver.rule))
          const rule = definition?.rules.find((one) => one.id === waiver.rule)
          const found = reading.waived.filter((one) => one.rule === waiver.rule)
          return (
            <li key={waiver.rule} className={mergeClasses(layout.tight, styles.one)}>
              <span><strong>{waiver.rule}</strong>{rule && definition ? `: ${ruleDescription(rule, nounOf(definition))}` : ''}</span>
              <span>{words.because(waiver.reason)}</span>
              <span className={layout.quiet}>{words.by(waiver.by, writtenTime(waiver.at))}</span>
              {found.map((finding) => <FoundAllTheSame key={keyOf(finding)} finding={finding} />)}
              {found.length === 0 && reading.state === 'done' ? <span className={layout.quiet}>{words.nothingFound}</span> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function FoundAllTheSame({ finding }: { readonly finding: Finding }) {
  const layout = useLayout()
  const { acts, host } = usePane()
  const state = useDesk()
  const form = formOf(state, finding.form)
  const place = placeOf(state, finding)
  if (!form) return null
  return (
    <div className={layout.row}>
      {place && host.abilities.go ? <Button size="small" appearance="subtle" onClick={() => void acts.goToPlace(place)}>{text.check.place(place.address, finding.columns[0] ?? 0)}</Button> : null}
      <span className={layout.quiet}>{sentenceOf(finding, form.definition).what}</span>
    </div>
  )
}

/** From a finding to setting its rule aside; nothing for anyone who may not. */
export function WaiveHere({ finding }: { readonly finding: Finding }) {
  const { store } = usePane()
  const state = useDesk()
  if (state.desk?.yourActs.includes('waive') !== true || !waivableRules(state).some((one) => one.rule.id === finding.rule)) return null
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        onClick={(event) => {
          event.stopPropagation()
          store.dispatch({ do: 'drafting', change: { rule: finding.rule } })
          store.dispatch({ do: 'tab', tab: 'standing' })
        }}
      >
        {words.here}
      </Button>
    </div>
  )
}

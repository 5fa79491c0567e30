// The findings of one line: each with its place, its sentence, the remedy, and what one click can do.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Finding } from '../../reporting/rules/finding.ts'
import { sentenceOf, severityLabels } from '../../reporting/rules/messages.vi.ts'
import { alike, emptyCells, formOf, keyOf, placeOf, type LineGroup } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { ExplanationBox } from './ExplanationBox.tsx'
import { LastValues } from './LastValues.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'
import { WaiveHere } from './Waived.tsx'

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0 4px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  finding: { padding: '6px 8px', margin: '4px 0', borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`, borderRadius: '2px' },
  warning: { borderLeftColor: tokens.colorPaletteMarigoldBorder2 },
  here: { backgroundColor: tokens.colorBrandBackground2, outline: '1px solid transparent' },
  place: { minWidth: 0, padding: 0, height: 'auto', justifyContent: 'start', fontWeight: tokens.fontWeightSemibold },
  severity: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  severityWarning: { color: tokens.colorPaletteMarigoldForeground2 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  choice: { whiteSpace: 'normal', textAlign: 'left', minWidth: 0, maxWidth: '100%' },
})

export function FindingGroup({ group }: { readonly group: LineGroup }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, host } = usePane()
  const state = useDesk()
  const at = group.line === null ? undefined : { form: group.form, line: group.line }
  const empty = at === undefined ? [] : emptyCells(state, at)
  return (
    <li className={styles.group}>
      <div className={layout.row}>
        <span className={mergeClasses(styles.name, layout.grow)}>
          {group.line === null ? text.check.wholeForm(group.form) : text.check.line(group.line, group.name)}
        </span>
        {host.abilities.write && empty.length > 1 ? (
          <Button size="small" onClick={() => void acts.fillZeros(at)}>{text.check.fillLine(empty.length)}</Button>
        ) : null}
      </div>
      <ul className={layout.list}>
        {alike(state, group.findings).map((same) => <SameFindings key={same.map(keyOf).join()} findings={same} />)}
      </ul>
    </li>
  )
}

/** One remark; about several cells when it says the same of each. */
function SameFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const [finding] = findings
  return finding ? <OneFinding finding={finding} others={findings.slice(1)} /> : null
}

function OneFinding({ finding, others }: { readonly finding: Finding; readonly others: readonly Finding[] }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, host } = usePane()
  const state = useDesk()
  const form = formOf(state, finding.form)
  const here = [finding, ...others].some((one) => state.at === keyOf(one))
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (here) item.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  if (!form) return null
  const { what, remedy } = sentenceOf(finding, form.definition)
  const place = placeOf(state, finding)
  const warning = finding.severity === 'warning'
  const rule = form.definition.rules.find((one) => one.id === finding.rule)
  return (
    <li
      ref={item}
      aria-current={here}
      className={mergeClasses(styles.finding, warning && styles.warning, here && styles.here, layout.tight)}
      onClick={() => here || void acts.goTo(finding)}
    >
      <div className={layout.row}>
        {host.abilities.go ? [finding, ...others].map((one) => {
          const to = placeOf(state, one)
          return to ? (
            <Button key={keyOf(one)} appearance="transparent" size="small" className={styles.place} title={text.check.goTo(to.address)} onClick={(event) => { event.stopPropagation(); void acts.goTo(one) }}>
              {text.check.place(to.address, one.columns[0] ?? 0)}
            </Button>
          ) : null
        }) : null}
        <span className={mergeClasses(styles.severity, warning && styles.severityWarning)}>{severityLabels[finding.severity]}</span>
      </div>
      <span>{what}</span>
      <LastValues finding={finding} />
      <span className={layout.quiet}>{remedy}</span>
      {host.abilities.write && place && others.length === 0 && finding.suggestions.length > 0 ? (
        <div className={styles.choices}>
          {finding.suggestions.map((value) => (
            <Button key={value} size="small" className={styles.choice} onClick={(event) => { event.stopPropagation(); void acts.take(finding, value) }}>
              {typeof value === 'number' ? text.check.takeNumber(value) : text.check.take(value)}
            </Button>
          ))}
        </div>
      ) : null}
      {rule?.evidence === 'reconstructed' && rule.note === undefined ? <span className={layout.quiet}>{text.check.evidence}</span> : null}
      {warning ? <ExplanationBox finding={finding} /> : null}
      <WaiveHere finding={finding} />
    </li>
  )
}

// Tổng hợp số liệu on the collecting office's page: who has sent to it, the workbook, what changed, and where a number is from.
import { Button, Field, MessageBar, MessageBarBody, Select, Spinner, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { coverageCounts, hasBelow } from '../gathering-state.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { BadNews } from '../pane/BadNews.tsx'
import { ChangedSources } from '../pane/ChangedSources.tsx'
import { CoverageCounts } from '../pane/CoverageList.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useBoard, useBoardThings } from './board-context.tsx'
import { gatheringUnit, gatheringUnits } from './board-state.ts'
import { CoverageTable } from './CoverageTable.tsx'
import { OriginTable } from './OriginTable.tsx'

const useStyles = makeStyles({ picks: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' }, pick: { flexGrow: 1, flexBasis: '220px', minWidth: 0 }, unit: { maxWidth: '480px' } })

export function GatherBoard() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = useBoardThings()
  const state = useBoard()
  const { gathering } = state
  const units = gatheringUnits(state)
  const { coverage, bad, freshness, making, made } = gathering
  return (
    <section className={layout.column} aria-label={words.tabs.gather}>
      <Field label={words.unit} className={styles.unit}>
        <Select className={layout.select} value={gatheringUnit(state) ?? ''} onChange={(_, data) => void acts.chooseUnit(data.value)}>
          {units.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </Select>
      </Field>
      {bad ? <BadNews bad={bad} retry={() => void acts.refresh()} /> : null}
      {coverage === null ? (bad ? null : <Spinner label={words.looking} />) : !hasBelow(gathering) ? <span>{words.noneBelow}</span> : (
        <>
          <div className={layout.row}>
            <CoverageCounts coverage={coverage} />
            {making ? <Spinner size="tiny" label={words.working} /> : (
              <Button appearance="primary" disabled={coverageCounts(coverage).in === 0} onClick={() => void acts.consolidate()}>{words.download}</Button>
            )}
          </div>
          {made ? (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{words.findings(made.errors, made.warnings)} {made.joined > 0 ? words.joined(made.joined) : ''} {words.toPane}</MessageBarBody>
            </MessageBar>
          ) : null}
          <ChangedSources freshness={freshness} />
          <CoverageTable coverage={coverage} />
          <Follow />
        </>
      )}
    </section>
  )
}

/** Choosing a number of the saved version, and its origin as a table. */
function Follow() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = useBoardThings()
  const { figures, tracing, opened } = useBoard().gathering
  const [picked, setPicked] = useState({ form: '', line: '', column: 0 })
  if (figures === null) return null
  const form = figures.forms.find((one) => one.form === picked.form) ?? figures.forms.find((one) => one.lines.length > 0)
  const line = form?.lines.find((one) => one.line === picked.line) ?? form?.lines[0]
  const column = form?.columns.find((one) => one.column === picked.column) ?? form?.columns[0]
  const groups = [...new Set(form?.lines.map((one) => one.group))]
  return (
    <section className={layout.column} aria-label={words.origin}>
      <h3 className={layout.smallHeading}>{words.origin}</h3>
      {!form || !line || !column ? <span className={layout.quiet}>{words.figuresNone}</span> : (
        <>
          <div className={styles.picks}>
            <Field label={words.form} className={styles.pick}>
              <Select className={layout.select} value={form.form} onChange={(_, data) => setPicked({ ...picked, form: data.value })}>
                {figures.forms.map((one) => <option key={one.form} value={one.form}>{one.form}</option>)}
              </Select>
            </Field>
            <Field label={words.line} className={styles.pick}>
              <Select className={layout.select} value={line.line} onChange={(_, data) => setPicked({ ...picked, form: form.form, line: data.value })}>
                {groups.map((group) => {
                  const options = form.lines.filter((one) => one.group === group).map((one) => <option key={one.line} value={one.line}>{one.name}</option>)
                  return group === null ? options : <optgroup key={group} label={group}>{options}</optgroup>
                })}
              </Select>
            </Field>
            <Field label={words.column} className={styles.pick}>
              <Select className={layout.select} value={String(column.column)} onChange={(_, data) => setPicked({ form: form.form, line: line.line, column: Number(data.value) })}>
                {form.columns.map((one) => <option key={one.column} value={one.column}>{words.columnOf(one.column, one.label)}</option>)}
              </Select>
            </Field>
            <Button onClick={() => void acts.trace({ form: form.form, line: line.line, column: column.column, ...(figures.sha256 === null ? {} : { sha256: figures.sha256 }) })}>{words.seeOrigin}</Button>
          </div>
          {tracing.state === 'asking' ? <Spinner size="tiny" label={words.asking} /> : null}
          {tracing.state === 'bad' ? <BadNews bad={tracing.bad} /> : null}
          {tracing.state === 'told' ? <OriginTable key={`${tracing.asked.form}|${tracing.asked.line}|${tracing.asked.column}`} root={tracing.traced} acts={acts} opened={opened} /> : null}
        </>
      )}
    </section>
  )
}

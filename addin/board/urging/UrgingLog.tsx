// The record of who was reminded of what and when, newest first.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { deliverableLabels } from '../../../reporting/calendar/labels.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { writtenTime } from '../../written.vi.ts'
import { useTable } from '../table-styles.ts'
import { useUrging } from './urging-context.ts'
import type { LogLine } from './urging-service.ts'
import { urgingText as words } from './urging-text.vi.ts'

const shownFirst = 20
const namedReports = 5

/** `units`: the names of the units in the table, by id. */
export function UrgingLog({ units }: { readonly units: ReadonlyMap<string, string> }) {
  const layout = useLayout()
  const styles = useTable()
  const { state } = useUrging()
  const [isWhole, setWhole] = useState(false)
  const { log } = state
  if (log === null) return null
  const newest = [...log].reverse()
  const shown = isWhole ? newest : newest.slice(0, shownFirst)
  return (
    <section className={layout.column} aria-label={words.log}>
      <h2 className={layout.heading}>{words.log}</h2>
      {log.length === 0 ? <span>{words.noLog}</span> : (
        <div className={styles.around}>
          <table className={styles.table} aria-label={words.log}>
            <thead><tr>{words.logColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.number}>
                  <td>{writtenTime(one.at)}</td>
                  <th scope="row">{one.name}</th>
                  <td>{one.unitName}</td>
                  <td>{about(one, units)}</td>
                  <td className={one.outcome === 'sent' ? '' : styles.alert}>{words.logOutcomes[one.outcome]} {one.reason === '' ? null : <span className={layout.quiet}>{words.reason(one.reason)}</span>}</td>
                  <td>{one.byName ?? words.byTimer}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < log.length ? <div className={layout.row}><Button size="small" onClick={() => setWhole(true)}>{words.moreLog(log.length)}</Button></div> : null}
    </section>
  )
}

function about({ reports }: LogLine, units: ReadonlyMap<string, string>): string {
  const named = reports.slice(0, namedReports).map((one) => `${units.get(one.unit) ?? one.unit}: ${deliverableLabels[one.deliverable].toLocaleLowerCase('vi')}`)
  return [...named, ...(reports.length > namedReports ? [words.andMore(reports.length - namedReports)] : [])].join('; ')
}

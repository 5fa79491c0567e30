// The units that have not sent, were late, or did not sign, and how often each was reminded; the letter to them.
import { Button, Checkbox, ToggleButton } from '@fluentui/react-components'
import { useState } from 'react'
import { writtenDay } from '../../../reporting/calendar/day.ts'
import { deliverableLabels } from '../../../reporting/calendar/labels.vi.ts'
import { progressLabels, signatureLabels } from '../../../reporting/compliance/labels.vi.ts'
import type { ComplianceRow, ComplianceTable } from '../../../reporting/compliance/table.ts'
import { standingLabel } from '../../../reporting/submission/labels.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { writtenTime } from '../../written.vi.ts'
import { useTable } from '../table-styles.ts'
import { useUrging } from './urging-context.ts'
import { behind, hasAddressees, remindedOf } from './urging-state.ts'
import { urgingText as words } from './urging-text.vi.ts'

const order = ['missing', 'late', 'unsigned'] as const

export function Behind({ table, own }: { readonly table: ComplianceTable; readonly own: string }) {
  const layout = useLayout()
  const styles = useTable()
  const { acts, store, state } = useUrging()
  const { concern, busy, log } = state
  const all = behind(table, null)
  const rows = behind(table, concern)
  const unsigned = behind(table, 'unsigned').filter((row) => row.unit !== own).length
  const [alsoUnsigned, setAlso] = useState(false)
  const withUnsigned = alsoUnsigned && unsigned > 0
  const canWrite = hasAddressees(table, own, withUnsigned)
  return (
    <section className={layout.column} aria-label={words.behind}>
      <h2 className={layout.heading}>{words.behind}</h2>
      {all.length === 0 ? <span>{words.nobodyBehind}</span> : (
        <>
          <div className={layout.row} role="group" aria-label={words.only}>
            {([null, ...order] as const).map((one) => (
              <ToggleButton key={one ?? ''} size="small" appearance={concern === one ? 'primary' : 'outline'} checked={concern === one} onClick={() => store.dispatch({ do: 'concern', concern: one })}>
                {`${one === null ? words.any : words.concerns[one]} (${one === null ? all.length : behind(table, one).length})`}
              </ToggleButton>
            ))}
          </div>
          {rows.length === 0 ? <span className={layout.quiet}>{words.noneOf}</span> : (
            <div className={styles.around}>
              <table className={styles.table} aria-label={words.behind}>
                <thead><tr>{words.behindColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
                <tbody>
                  {rows.map((row) => {
                    const reminded = log && remindedOf(log, row)
                    return (
                      <tr key={`${row.unit} ${row.deliverable}`}>
                        <th scope="row">{row.unitName}</th>
                        <td>{deliverableLabels[row.deliverable]}</td>
                        <td>{writtenDay(row.deadline)}</td>
                        <td><Standing row={row} /></td>
                        <td>{reminded ? words.reminded(reminded.times, writtenTime(reminded.last)) : log === null ? '' : words.never}</td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      <div className={layout.row}>
        <Button disabled={busy || !canWrite} onClick={() => void acts.takeLetter(withUnsigned)}>{words.letter}</Button>
        {unsigned > 0 ? <Checkbox label={words.alsoUnsigned(unsigned)} checked={alsoUnsigned} onChange={(_, data) => setAlso(data.checked === true)} /> : null}
      </div>
      <span className={layout.quiet}>{canWrite ? words.letterHint : words.letterNobody}</span>
    </section>
  )
}

function Standing({ row }: { readonly row: ComplianceRow }) {
  const styles = useTable()
  const isAlert = row.progress === 'missing' || row.progress === 'late'
  const parts = [
    progressLabels[row.progress],
    ...(row.progress === 'missing' ? [standingLabel(row.state, row.deliverable).toLocaleLowerCase('vi')] : []),
    ...(row.signature === 'unsigned' ? [signatureLabels.unsigned.toLocaleLowerCase('vi')] : []),
  ]
  return <span className={isAlert ? styles.alert : ''}>{parts.join('; ')}</span>
}

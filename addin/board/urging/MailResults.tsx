// How sending went, person by person; the focus goes to it when it appears.
import { useEffect, useRef } from 'react'
import { useLayout } from '../../pane/layout-styles.ts'
import { useTable } from '../table-styles.ts'
import type { SaidTold } from './urging-service.ts'
import { urgingText as words } from './urging-text.vi.ts'

export function MailResults({ told }: { readonly told: readonly SaidTold[] }) {
  const layout = useLayout()
  const styles = useTable()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [told])
  return (
    <section className={layout.column} aria-label={words.results}>
      <h3 ref={heading} tabIndex={-1} className={layout.smallHeading}>{words.results}: {told.length === 0 ? words.nothingTold : words.counted(told.filter((one) => one.outcome === 'sent').length, told.length)}</h3>
      {told.length === 0 ? null : (
        <div className={styles.around}>
          <table className={styles.table} aria-label={words.results}>
            <thead><tr>{words.resultColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
            <tbody>
              {told.map((one, at) => (
                <tr key={`${one.unit} ${at}`}>
                  <th scope="row">{one.name}</th>
                  <td>{one.unitName}</td>
                  <td className={styles.number}>{one.reports}</td>
                  <td className={one.outcome === 'sent' || one.outcome === 'already' ? '' : styles.alert}>{words.outcomes[one.outcome]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

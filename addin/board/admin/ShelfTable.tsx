// The editions of the regime's forms, as they lie on the shelf.
import { evidenceLabels } from '../../../reporting/calendar/labels.vi.ts'
import { writtenDay } from '../../../reporting/calendar/day.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin } from './admin-context.tsx'
import { formsHere } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'

export function ShelfTable() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const state = useAdmin()
  return (
    <section className={layout.tight} aria-label={adminText.shelf}>
      <h2 className={layout.smallHeading}>{adminText.shelf}</h2>
      <div className={styles.around}>
        <table className={styles.table}>
          <thead><tr>{adminText.shelfColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {formsHere(state).map((one) => (
              <tr key={`${one.code} ${one.edition}`}>
                <th scope="row" className={styles.narrow} title={one.title}>{one.code}</th>
                <td>{one.edition}</td>
                <td className={styles.narrow}>{writtenDay(one.from)}</td>
                <td className={styles.narrow}>{one.to === null ? adminText.open : writtenDay(one.to)}</td>
                <td className={styles.narrow}>{one.basis}</td>
                <td>{evidenceLabels[one.evidence]}</td>
                <td className={styles.narrow}>{one.seq === null ? adminText.origins[one.origin] : adminText.adoptionNumber(one.seq)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

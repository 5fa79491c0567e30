// The own unit's coverage as a table: every unit below, whether it is in, and since when; of joined forms every khoản that lacks something.
import { mergeClasses } from '@fluentui/react-components'
import type { Coverage } from '../../reporting/consolidation/answer.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { KhoanList } from '../pane/CoverageList.tsx'
import { writtenTime } from '../written.vi.ts'
import { useTable } from './table-styles.ts'

export function CoverageTable({ coverage }: { readonly coverage: Coverage }) {
  const styles = useTable()
  return (
    <>
      <div className={styles.around}>
        <table className={mergeClasses(styles.table, styles.narrow)}>
          <caption>{words.title}</caption>
          <thead><tr>{words.columns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {coverage.units.map((one) => (
              <tr key={one.unit}>
                <th scope="row">{one.name}</th>
                <td className={one.missing === null ? '' : styles.alert}>{one.missing === null ? words.isIn : words.missing[one.missing]}</td>
                <td>{one.sentAt === null ? '' : writtenTime(one.sentAt)}{one.timeliness === 'late' ? <span className={styles.alert}> · {words.lateMark}</span> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <KhoanList coverage={coverage} />
    </>
  )
}

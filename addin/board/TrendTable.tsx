// Several periods side by side, and who fell short in more than one of them.
import { makeStyles, tokens } from '@fluentui/react-components'
import type { Trend } from '../../reporting/compliance/summary.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { boardText } from './board-text.vi.ts'

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse', width: '100%',
    '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 8px', textAlign: 'center', fontWeight: tokens.fontWeightRegular },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': { color: tokens.colorNeutralForeground2 },
  },
})

export function TrendTable({ trend }: { readonly trend: Trend }) {
  const layout = useLayout()
  const styles = useStyles()
  return (
    <section className={layout.column} aria-label={boardText.trend}>
      <h2 className={layout.smallHeading}>{boardText.trend}</h2>
      <table className={styles.table}>
        <thead><tr>{boardText.trendColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {trend.points.map(({ period, label, summary }) => (
            <tr key={period}>
              <th scope="row">{label}</th>
              {[summary.reports, summary.early, summary.onTime, summary.late, summary.missing, summary.unsigned].map((count, at) => <td key={at}>{count}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {trend.repeated.length > 0 ? (
        <>
          <h3 className={layout.smallHeading}>{boardText.repeated}</h3>
          <ul className={layout.list}>{trend.repeated.map((one) => <li key={one.unit}>{boardText.repeatedLine(one)}</li>)}</ul>
        </>
      ) : null}
    </section>
  )
}

// The table itself, in the columns and groups of the letter of Bắc Giang (10/2023).
import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { columnLabels, progressLabels, signatureLabels, tableWords } from '../../reporting/compliance/labels.vi.ts'
import type { ComplianceRow } from '../../reporting/compliance/table.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { writtenTime } from '../written.vi.ts'
import { useBoard } from './board-context.tsx'
import { shownTable } from './board-state.ts'
import { boardText } from './board-text.vi.ts'

const line = `1px solid ${tokens.colorNeutralStroke1}`
const useStyles = makeStyles({
  around: { overflowX: 'auto', minWidth: 0 },
  table: {
    borderCollapse: 'collapse', width: '100%', minWidth: '680px',
    '& th, & td': { border: line, padding: '4px 8px', textAlign: 'left', lineHeight: tokens.lineHeightBase300 },
    '& thead th': { backgroundColor: tokens.colorNeutralBackground3, textAlign: 'center', position: 'sticky', top: 0 },
    '& caption': { padding: '8px 0', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  },
  centred: { textAlign: 'center !important' as 'center', whiteSpace: 'nowrap' },
  group: { '& th, & td': { backgroundColor: tokens.colorNeutralBackground2, fontWeight: tokens.fontWeightSemibold } },
  alert: { fontWeight: tokens.fontWeightBold, color: tokens.colorPaletteRedForeground1 },
})

const widths = ['56px', 'auto', '120px', '160px', '200px']

export function PrintedTable({ answer }: { readonly answer: ComplianceAnswer }) {
  const layout = useLayout()
  const styles = useStyles()
  const table = shownTable(useBoard())
  return (
    <div className={styles.around}>
      <table className={styles.table}>
        <caption>{tableWords.title(answer.title, answer.periodLabel)}</caption>
        <colgroup>{widths.map((width, at) => <col key={at} style={{ width }} />)}</colgroup>
        <thead><tr>{columnLabels.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {table.map((group) => (
            <Fragment key={group.numeral}>
              <tr className={styles.group}>
                <th className={styles.centred}>{group.numeral}</th>
                <th scope="rowgroup">{group.label}</th>
                <td /><td /><td />
              </tr>
              {group.rows.map((row) => <Line key={`${row.unit} ${row.deliverable}`} row={row} />)}
            </Fragment>
          ))}
        </tbody>
      </table>
      {table.length === 0 ? <p className={layout.quiet}>{boardText.noneLeft}</p> : null}
    </div>
  )
}

function Line({ row }: { readonly row: ComplianceRow }) {
  const styles = useStyles()
  const alert = row.progress === 'late' || row.progress === 'missing'
  const when = row.sentAt === null || row.receipt === null ? {} : { title: boardText.sentAt(writtenTime(row.sentAt), row.receipt) }
  return (
    <tr>
      <td className={styles.centred}>{row.ordinal}</td>
      <td>{row.unitName}</td>
      <td className={`${styles.centred} ${alert ? styles.alert : ''}`} {...when}>{progressLabels[row.progress]}</td>
      <td className={styles.centred}>{row.signature === null ? '' : signatureLabels[row.signature]}</td>
      <td>{row.note}</td>
    </tr>
  )
}

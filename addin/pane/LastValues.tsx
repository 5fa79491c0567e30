// The unit's own values of earlier periods beside the present one, as a row that wraps in a narrow pane.
import { makeStyles, tokens } from '@fluentui/react-components'
import type { Finding } from '../../reporting/rules/finding.ts'
import { shortPeriod, valuesIn } from '../../reporting/rules/seam-messages.vi.ts'
import { seamText } from '../seam-text.vi.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  cell: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', padding: '2px 6px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusSmall, fontVariantNumeric: 'tabular-nums' },
  present: { backgroundColor: tokens.colorPaletteMarigoldBackground2, fontWeight: tokens.fontWeightSemibold },
  period: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
})

/** Nothing for findings that compare with no other period. */
export function LastValues({ finding }: { readonly finding: Finding }) {
  const styles = useStyles()
  const values = valuesIn(finding.params)
  const present = finding.params['value']
  if (values.length === 0 || present === undefined) return null
  return (
    <ul className={styles.row} aria-label={seamText.lastValues}>
      {values.map((one) => (
        <li key={one.period} className={styles.cell}><span className={styles.period}>{shortPeriod(one.period)}</span><span>{one.value.replace('.', ',')}</span></li>
      ))}
      <li className={`${styles.cell} ${styles.present}`}><span className={styles.period}>{seamText.present}</span><span>{String(present).replace('.', ',')}</span></li>
    </ul>
  )
}

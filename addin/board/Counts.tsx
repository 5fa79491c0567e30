// The counts above the table.
import { makeStyles, tokens } from '@fluentui/react-components'
import { progressLabels, signatureLabels } from '../../reporting/compliance/labels.vi.ts'
import type { Summary } from '../../reporting/compliance/summary.ts'
import { boardText } from './board-text.vi.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))', gap: '8px', margin: 0 },
  count: { display: 'flex', flexDirection: 'column-reverse', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '8px 12px' },
  number: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  concern: { color: tokens.colorPaletteRedForeground1 },
})

export function Counts({ summary }: { readonly summary: Summary }) {
  const styles = useStyles()
  const counts: readonly { label: string; number: number; concern?: boolean }[] = [
    { label: boardText.reports, number: summary.reports },
    { label: progressLabels.early, number: summary.early },
    { label: progressLabels.onTime, number: summary.onTime },
    { label: progressLabels.late, number: summary.late, concern: true },
    { label: progressLabels.missing, number: summary.missing, concern: true },
    { label: signatureLabels.signed, number: summary.signed },
    { label: signatureLabels.unsigned, number: summary.unsigned, concern: true },
  ]
  return (
    <dl className={styles.row} aria-label={boardText.counts}>
      {counts.map(({ label, number, concern }) => (
        <div key={label} className={styles.count}>
          <dt className={styles.label}>{label}</dt>
          <dd className={`${styles.number} ${concern === true && number > 0 ? styles.concern : ''}`}>{number}</dd>
        </div>
      ))}
    </dl>
  )
}

// Which regime and period the table is of, looking again, and taking the table along.
import { Button, Field, Select, makeStyles } from '@fluentui/react-components'
import type { Offer } from '../../reporting/submission/service.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { useBoard, useBoardThings } from './board-context.tsx'
import type { BoardChoice } from './board-state.ts'
import { boardText } from './board-text.vi.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  regime: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  period: { flexBasis: '180px' },
})

export function ChoosePeriod({ offer, choice }: { readonly offer: Offer; readonly choice: BoardChoice }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = useBoardThings()
  const { busy, answer, view } = useBoard()
  const regime = offer.regimes.find((one) => one.id === choice.regime)
  return (
    <div className={styles.row} data-print="no">
      <Field label={boardText.regime} className={styles.regime}>
        <Select className={layout.select} value={choice.regime} onChange={(_, data) => void acts.chooseRegime(data.value)}>
          {offer.regimes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </Select>
      </Field>
      <Field label={boardText.period} className={styles.period}>
        <Select className={layout.select} value={choice.period} onChange={(_, data) => void acts.choosePeriod(data.value)}>
          {regime?.periods.map((one) => <option key={one.key} value={one.key}>{one.label}</option>)}
        </Select>
      </Field>
      <Button disabled={busy} onClick={() => void acts.refresh()}>{boardText.refresh}</Button>
      {view !== 'progress' ? null : (
        <>
          <Button appearance="primary" disabled={busy || answer === null} onClick={() => void acts.takeFile()}>{boardText.download}</Button>
          <Button disabled={busy || answer === null} onClick={() => void acts.takeFile('docx')}>{boardText.downloadDocument}</Button>
        </>
      )}
    </div>
  )
}

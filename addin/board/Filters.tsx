// Looking at the late, the missing or the unsigned alone.
import { ToggleButton } from '@fluentui/react-components'
import { progressLabels, signatureLabels } from '../../reporting/compliance/labels.vi.ts'
import { concerns, rowsOf, type Concern, type Summary } from '../../reporting/compliance/summary.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { useBoard, useBoardThings } from './board-context.tsx'
import { shownTable } from './board-state.ts'
import { boardText } from './board-text.vi.ts'

const labels: Record<Concern, string> = { late: progressLabels.late, missing: progressLabels.missing, unsigned: signatureLabels.unsigned }

export function Filters({ summary }: { readonly summary: Summary }) {
  const layout = useLayout()
  const { store } = useBoardThings()
  const state = useBoard()
  const { wanted } = state
  return (
    <div className={layout.row} role="group" aria-label={boardText.filters} data-print="no">
      <span>{boardText.filters}:</span>
      <ToggleButton size="small" appearance={wanted.length === 0 ? 'primary' : 'outline'} checked={wanted.length === 0} onClick={() => store.dispatch({ do: 'all' })}>{boardText.all}</ToggleButton>
      {concerns.map((concern) => (
        <ToggleButton key={concern} size="small" appearance={wanted.includes(concern) ? 'primary' : 'outline'} checked={wanted.includes(concern)} onClick={() => store.dispatch({ do: 'toggled', concern })}>
          {`${labels[concern]} (${summary[concern]})`}
        </ToggleButton>
      ))}
      <span className={layout.quiet} role="status">{wanted.length > 0 ? boardText.shown(rowsOf(shownTable(state)).length, summary.reports) : ''}</span>
    </div>
  )
}

// The totals of one form by official column, in a table that fits a narrow pane.
import { makeStyles, tokens } from '@fluentui/react-components'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { FormRead } from '../../reporting/submission/receipt.ts'
import { text } from '../text.vi.ts'
import { writtenNumber } from '../written.vi.ts'

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(62px, 1fr))', margin: 0, paddingTop: '1px', paddingLeft: '1px' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '-1px', marginLeft: '-1px', padding: '2px 6px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  column: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
})

export function Totals({ read, definition }: { readonly read: FormRead; readonly definition: FormDefinition | null }) {
  const styles = useStyles()
  return (
    <dl className={styles.grid} aria-label={text.send.totals}>
      {Object.entries(read.totals).map(([column, value]) => (
        <div key={column} className={styles.cell} title={labelOf(definition, Number(column))}>
          <dt className={styles.column}>({column})</dt>
          <dd style={{ margin: 0 }}>{writtenNumber(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function labelOf(definition: FormDefinition | null, number: number): string {
  const column = definition?.columns.find((one) => one.column === number)
  return column ? [...(column.under ?? []), column.label].join(' · ') : ''
}

// What differs between two versions of a report: form by form, each line and column with its old and its new number.
import { Spinner, makeStyles, tokens } from '@fluentui/react-components'
import type { VersionChange, VersionDifference } from '../../reporting/consolidation/answer.ts'
import { text } from '../text.vi.ts'
import { writtenNumber } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk } from './pane-context.tsx'

const useStyles = makeStyles({
  scroll: { maxHeight: '320px', overflowY: 'auto', minWidth: 0 },
  table: {
    width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed',
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, padding: '2px 4px' },
    '& td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '3px 4px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  },
  number: { width: '62px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  column: { width: '40px', textAlign: 'left' },
  line: { textAlign: 'left' },
})

const words = text.workflow.difference
const shown = (value: number | null): string => (value === null ? words.empty : writtenNumber(value))

/** The comparison asked for last, of these two versions; nothing when another was asked for. */
export function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  const layout = useLayout()
  const { difference, desk } = useDesk()
  if (difference === 'asking') return <Spinner size="tiny" label={words.working} />
  if (difference === null || difference.from !== from || difference.to !== to) return null
  const narrative = desk?.report.deliverable === 'narrative'
  const { numbers } = difference
  return (
    <section className={layout.tight} aria-label={words.title}>
      <strong>{numbers.length === 0 ? (narrative ? words.noneWords : words.none) : narrative ? words.countedWords(numbers.length) : words.counted(numbers.length)}</strong>
      {narrative ? <span className={layout.quiet}>{words.words}</span> : null}
      {[...byForm(difference)].map(([form, changes]) => <FormChanges key={form} form={form} changes={changes} narrative={narrative} />)}
    </section>
  )
}

function FormChanges({ form, changes, narrative }: { readonly form: string; readonly changes: readonly VersionChange[]; readonly narrative: boolean }) {
  const layout = useLayout()
  const styles = useStyles()
  return (
    <div className={layout.tight}>
      <span className={layout.quiet}>{form}</span>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={form}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>{narrative ? words.heading : words.line}</th>
              {narrative ? null : <th scope="col" className={styles.column}>{words.column}</th>}
              <th scope="col" className={styles.number}>{words.was}</th>
              <th scope="col" className={styles.number}>{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr key={`${one.line}|${one.column}`}>
                <td>{one.name}</td>
                {narrative ? null : <td title={one.columnName}>{one.column}</td>}
                <td className={styles.number}>{shown(one.was)}</td>
                <td className={styles.number}><strong>{shown(one.now)}</strong></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function byForm({ numbers }: VersionDifference): Map<string, VersionChange[]> {
  const forms = new Map<string, VersionChange[]>()
  for (const one of numbers) forms.set(one.form, [...(forms.get(one.form) ?? []), one])
  return forms
}

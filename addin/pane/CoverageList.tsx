// Who of the units below has sent, who has not and why, and of joined forms which khoản lack something and who owes them.
import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { Coverage, KhoanRow } from '../../reporting/consolidation/answer.ts'
import { coverageCounts } from '../gathering-state.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { writtenTime } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px', padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, '&:last-child': { borderBottomStyle: 'none' } },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
})

export function CoverageCounts({ coverage }: { readonly coverage: Coverage }) {
  const layout = useLayout()
  const counts = coverageCounts(coverage)
  return (
    <div className={layout.row}>
      <Badge size="large" appearance="tint" color={counts.in === counts.of ? 'success' : 'warning'}>{words.count(counts.in, counts.of)}</Badge>
      {counts.late > 0 ? <Badge size="large" appearance="tint" color="danger">{words.late(counts.late)}</Badge> : null}
    </div>
  )
}

export function CoverageList({ coverage }: { readonly coverage: Coverage }) {
  const layout = useLayout()
  const styles = useStyles()
  const missing = coverage.units.filter((one) => one.missing !== null)
  const sent = coverage.units.filter((one) => one.missing === null)
  return (
    <>
      {missing.length > 0 ? (
        <details open>
          <summary>{words.missingTitle(missing.length)}</summary>
          <ul className={layout.list} aria-label={words.missingTitle(missing.length)}>
            {missing.map((one) => (
              <li key={one.unit} className={styles.line}>
                <span className={styles.name}>{one.name}</span>
                <span className={layout.quiet}>{one.missing === null ? '' : words.missing[one.missing]}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {sent.length > 0 ? (
        <details>
          <summary>{words.inTitle(sent.length)}</summary>
          <ul className={layout.list} aria-label={words.inTitle(sent.length)}>
            {sent.map((one) => (
              <li key={one.unit} className={styles.line}>
                <span className={styles.name}>{one.name}</span>
                <span className={layout.quiet}>{[one.sentAt === null ? '' : words.sentMark(writtenTime(one.sentAt)), one.timeliness === 'late' ? words.lateMark : ''].filter((part) => part !== '').join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <KhoanList coverage={coverage} />
    </>
  )
}

/** The khoản of joined forms that lack something, with who owes them. Nothing where no form is joined. */
export function KhoanList({ coverage }: { readonly coverage: Coverage }) {
  const layout = useLayout()
  const styles = useStyles()
  const { khoanOpen, khoanAll } = coverageCounts(coverage)
  if (khoanAll === 0) return null
  if (khoanOpen === 0) return <span className={layout.quiet}>{words.khoanFull(khoanAll)}</span>
  return (
    <details open={khoanOpen <= 6}>
      <summary>{words.khoanTitle(khoanOpen, khoanAll)}</summary>
      <ul className={layout.list} aria-label={words.khoanTitle(khoanOpen, khoanAll)}>
        {coverage.forms.flatMap(({ form, khoan }) =>
          khoan.filter((one) => one.empty.length > 0).map((one) => (
            <li key={`${form} ${one.khoan}`} className={styles.line}>
              <span className={styles.name} title={form}>{words.khoan(one.khoan)}</span>
              <span className={layout.quiet}>{owed(one)}</span>
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

function owed({ providerName, sent, empty }: KhoanRow): string {
  if (providerName === null) return words.khoanNobody
  return sent ? words.khoanGaps(providerName, empty.length) : words.khoanOwed(providerName)
}

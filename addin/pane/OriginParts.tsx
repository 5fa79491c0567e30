// The offices a number comes from, each with its value, version and sender, opening down to who entered it.
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Traced } from '../../reporting/submission/service.ts'
import { sourceKey, type OpenedSource } from '../gathering-state.ts'
import type { GatheringActs } from '../gathering.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { writtenNumber, writtenTime } from '../written.vi.ts'
import { BadNews } from './BadNews.tsx'
import { useLayout } from './layout-styles.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  deeper: { paddingLeft: '10px', marginLeft: '4px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  value: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  body: { padding: '2px 0 0', display: 'flex', flexDirection: 'column', gap: '2px' },
})

interface Props {
  readonly parts: readonly Traced[]
  readonly acts: Pick<GatheringActs, 'openSource' | 'takeSource'>
  readonly opened: Readonly<Record<string, OpenedSource>>
  readonly depth?: number
}

export function OriginParts({ parts, acts, opened, depth = 0 }: Props) {
  const styles = useStyles()
  const layout = useLayout()
  return (
    <ul className={depth === 0 ? styles.list : `${styles.list} ${styles.deeper}`}>
      {parts.map((part) => (
        <li key={`${part.unit}|${part.form}|${part.line}`} className={styles.item}>
          <div className={styles.head}>
            <span className={styles.name}>{part.unitName}</span>
            <span className={styles.value}>{writtenNumber(part.value)}</span>
          </div>
          <div className={styles.body}>
            <span className={layout.quiet}>{sentLine(part)}</span>
            <span className={layout.quiet}>{words.where(part.form, part.name, part.column)}</span>
            <Remarks node={part} />
            <TakeSource node={part} acts={acts} found={opened[sourceKey(part)]} />
            {part.parts.length > 0 ? (
              <details>
                <summary aria-label={words.open(part.unitName)}>{words.parts(part.parts.length)}</summary>
                <OriginParts parts={part.parts} acts={acts} opened={opened} depth={depth + 1} />
              </details>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface TakeProps {
  readonly node: Traced
  readonly acts: Pick<GatheringActs, 'openSource' | 'takeSource'>
  readonly found: OpenedSource | undefined
}

/** A number's file: opening at the cell, or exactly as it was sent. */
export function TakeSource({ node, acts, found }: TakeProps) {
  const layout = useLayout()
  return (
    <>
      <div className={layout.row}>
        <Button size="small" aria-label={words.openSourceOf(node.unitName)} onClick={() => void acts.openSource(node)}>{words.openSource}</Button>
        <Button size="small" appearance="subtle" aria-label={words.takeOf(node.unitName)} onClick={() => void acts.takeSource(node)}>{words.take}</Button>
      </div>
      {found === undefined ? null : 'kind' in found ? <BadNews bad={found} /> : <span className={layout.quiet} role="status">{words.opensAt(found.sheet, found.addresses)}</span>}
    </>
  )
}

/** Who sent the version, and when. */
export function sentLine({ sentAt, sender }: Traced): string {
  return sentAt === null ? words.notSent : words.sent(writtenTime(sentAt), sender ?? '')
}

/** What must be known about a number: that it was changed by hand, is no sum, or was explained. */
export function Remarks({ node }: { readonly node: Traced }) {
  const layout = useLayout()
  return (
    <>
      {node.differsFromParts === null ? null : <span style={{ color: tokens.colorPaletteRedForeground1 }}>{words.changedByHand(writtenNumber(node.differsFromParts))}</span>}
      {!node.additive && node.parts.length > 0 ? <span className={layout.quiet}>{words.notSum}</span> : null}
      {node.explanations.length > 0 ? (
        <details>
          <summary className={layout.quiet}>{words.explained} ({node.explanations.length})</summary>
          <ul className={layout.quiet} style={{ margin: 0, paddingLeft: '18px' }}>{node.explanations.map((one, at) => <li key={at}>{one}</li>)}</ul>
        </details>
      ) : null}
    </>
  )
}

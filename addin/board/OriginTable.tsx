// A number's origin as a tree in a table: each office a row, opening down to who entered it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Traced } from '../../reporting/submission/service.ts'
import { originRows, sourceKey, type OpenedSource } from '../gathering-state.ts'
import type { GatheringActs } from '../gathering.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { Remarks, sentLine, TakeSource } from '../pane/OriginParts.tsx'
import { writtenNumber } from '../written.vi.ts'
import { useTable } from './table-styles.ts'

const indent = 20 // pixels a level

interface Props {
  readonly root: Traced
  readonly acts: Pick<GatheringActs, 'openSource' | 'takeSource'>
  readonly opened: Readonly<Record<string, OpenedSource>>
}

export function OriginTable({ root, acts, opened }: Props) {
  const styles = useTable()
  const layout = useLayout()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['0']))
  const toggle = (path: string): void => setOpen(new Set(open.has(path) ? [...open].filter((one) => one !== path) : [...open, path]))
  return (
    <div className={styles.around} aria-live="polite">
      <table className={styles.table} role="treegrid">
        <caption>{root.name} · {words.at(root.form, root.column)}</caption>
        <thead><tr>{words.originColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {originRows(root, (path) => open.has(path)).map(({ node, depth, path }) => (
            <tr key={path} aria-level={depth + 1} {...(node.parts.length > 0 ? { 'aria-expanded': open.has(path) } : {})}>
              <th scope="row">
                <span className={styles.office} style={{ paddingLeft: `${depth * indent + (node.parts.length > 0 ? 0 : 32)}px` }}>
                  {node.parts.length > 0 ? (
                    <Button size="small" appearance="subtle" className={styles.toggle} aria-label={words.open(node.unitName)} aria-expanded={open.has(path)} onClick={() => toggle(path)}>{open.has(path) ? '▾' : '▸'}</Button>
                  ) : null}
                  {node.unitName}
                </span>
              </th>
              <td className={styles.number}>{writtenNumber(node.value)}</td>
              <td>{sentLine(node)}</td>
              <td><Remarks node={node} /></td>
              <td>
                <TakeSource node={node} acts={acts} found={opened[sourceKey(node)]} />
                <div className={layout.quiet}>{words.where(node.form, node.name, node.column)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {root.parts.length === 0 ? <span className={layout.quiet}>{words.noParts}</span> : null}
    </div>
  )
}

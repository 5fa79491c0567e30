// The opened sheet as a grid: cells of the form can be typed into, findings are seen, computed cells follow.
import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { lettersOf } from '../../reporting/form/columns.ts'
import type { Severity } from '../../reporting/form/rule.ts'
import type { SheetGrid } from '../../reporting/form/find-table.ts'
import { namesOffered, places } from '../desk-view.ts'
import type { FileHost } from '../host/file-host.ts'
import { cellKey, type FileView } from '../host/file-view.ts'
import { text } from '../text.vi.ts'
import { GridCell, namesId } from './GridCell.tsx'
import { gridShape } from './grid-shape.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk } from './pane-context.tsx'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflow: 'auto', minHeight: '240px', backgroundColor: tokens.colorNeutralBackground1, '@media (max-width: 899px)': { maxHeight: '50vh' } },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, padding: '2px 6px', minWidth: '44px',
  },
  side: { left: 0, zIndex: 1, minWidth: '28px', width: '1px', textAlign: 'right' },
  corner: { left: 0, zIndex: 3 },
  foot: { flexShrink: 0, padding: '4px 12px', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

export function SheetPreview({ file, view }: { readonly file: FileHost; readonly view: FileView }) {
  const layout = useLayout()
  const styles = useStyles()
  const grid = view.sheets.find((one) => one.name === view.sheet) ?? view.sheets[0]
  if (!grid) return null
  return (
    <>
      {view.sheets.length > 1 ? (
        <TabList size="small" aria-label={text.page.sheets} selectedValue={grid.name} onTabSelect={(_, data) => file.show(String(data.value))}>
          {view.sheets.map((one) => <Tab key={one.name} value={one.name}>{one.name}</Tab>)}
        </TabList>
      ) : null}
      <Grid file={file} view={view} grid={grid} />
      {view.inputs.size > 0 ? <div className={mergeClasses(styles.foot, layout.quiet)}>{text.page.hint}{view.others.size > 0 ? ` ${text.page.othersHint}` : ''}</div> : null}
    </>
  )
}

function Grid({ file, view, grid }: { readonly file: FileHost; readonly view: FileView; readonly grid: SheetGrid }) {
  const styles = useStyles()
  const state = useDesk()
  const tones = new Map<string, Severity>(places(state).map((one) => [cellKey(one), one.tone]))
  const { rows, columns, spans, covered } = gridShape(grid)
  const names = useMemo(() => namesOffered(state.desk), [state.desk])
  const table = useRef<HTMLTableElement>(null)
  const { selected } = view
  useEffect(() => {
    if (selected?.sheet !== grid.name) return
    table.current?.querySelector(`[data-address="${selected.address}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selected, grid.name])
  return (
    <div className={styles.scroll}>
      <datalist id={namesId}>{names.map((name) => <option key={name} value={name} />)}</datalist>
      <table ref={table} className={styles.table} role="grid" aria-label={text.page.grid(grid.name)}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.corner)} />
            {columns.map((column) => <th key={column} className={styles.head} scope="col">{lettersOf(column)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th className={mergeClasses(styles.head, styles.side)} scope="row">{row}</th>
              {columns.map((column) => {
                const address = `${lettersOf(column)}${row}`
                if (covered.has(address)) return null
                const key = cellKey({ sheet: grid.name, address })
                const span = spans.get(address)
                return (
                  <GridCell
                    key={address}
                    file={file}
                    place={{ sheet: grid.name, address }}
                    value={grid.rows.get(row)?.get(column)?.value ?? ''}
                    input={view.inputs.get(key)}
                    owner={view.others.get(key)}
                    tone={tones.get(key)}
                    selected={selected?.sheet === grid.name && selected.address === address}
                    entry={selected?.sheet === grid.name ? selected.address === address : address === 'A1'}
                    {...(span ? { span } : {})}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

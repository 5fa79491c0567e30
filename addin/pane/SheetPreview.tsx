// The opened sheet as a grid: cells of the form can be typed into, findings are seen, computed cells follow.
import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { lettersOf } from '../../reporting/form/columns.ts'
import type { Severity } from '../../reporting/form/rule.ts'
import type { SheetGrid } from '../../reporting/form/find-table.ts'
import { places } from '../desk-view.ts'
import type { FileHost } from '../host/file-host.ts'
import { cellKey, type FileView } from '../host/file-view.ts'
import { text } from '../text.vi.ts'
import { gridShape } from './grid-shape.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, overflow: 'auto', minHeight: '240px', backgroundColor: tokens.colorNeutralBackground1, '@media (max-width: 899px)': { maxHeight: '50vh' } },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, padding: '2px 6px', minWidth: '44px',
  },
  side: { left: 0, zIndex: 1, minWidth: '28px', width: '1px', textAlign: 'right' },
  corner: { left: 0, zIndex: 3 },
  cell: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '3px 6px', height: '22px', maxWidth: '320px',
    whiteSpace: 'pre-line', overflowWrap: 'anywhere', verticalAlign: 'middle', outlineOffset: '-2px', scrollMargin: '64px',
  },
  number: { textAlign: 'right' },
  name: { minWidth: '200px' },
  left: { textAlign: 'left' },
  heading: { textAlign: 'center' },
  input: { cursor: 'cell' },
  still: { backgroundColor: tokens.colorNeutralBackground2 },
  error: { backgroundColor: '#FFC7CE', color: '#6B0010' },
  warning: { backgroundColor: '#FFEB9C', color: '#5C4200' },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  editor: { width: '100%', minWidth: '72px', font: 'inherit', padding: 0, border: 'none', outline: 'none', backgroundColor: 'transparent', color: 'inherit' },
  foot: { padding: '4px 12px', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
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
      <div className={mergeClasses(styles.foot, layout.quiet)}>{text.page.hint}</div>
    </>
  )
}

function Grid({ file, view, grid }: { readonly file: FileHost; readonly view: FileView; readonly grid: SheetGrid }) {
  const styles = useStyles()
  const state = useDesk()
  const tones = new Map<string, Severity>(places(state).map((one) => [cellKey(one), one.tone]))
  const { rows, columns, spans, covered } = gridShape(grid)
  const table = useRef<HTMLTableElement>(null)
  const { selected } = view
  useEffect(() => {
    if (selected?.sheet !== grid.name) return
    table.current?.querySelector(`[data-address="${selected.address}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [selected, grid.name])
  return (
    <div className={styles.scroll}>
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
                  <OneCell
                    key={address}
                    file={file}
                    place={{ sheet: grid.name, address }}
                    value={grid.rows.get(row)?.get(column)?.value ?? ''}
                    input={view.inputs.get(key)}
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

interface CellProps {
  readonly file: FileHost
  readonly place: { readonly sheet: string; readonly address: string }
  readonly value: string | number | boolean
  readonly input: 'number' | 'name' | undefined
  readonly tone: Severity | undefined
  readonly selected: boolean
  /** The one cell the Tab key reaches; arrows go on from there. */
  readonly entry: boolean
  readonly span?: { readonly rows: number; readonly columns: number }
}

function OneCell({ file, place, value, input, tone, selected, entry, span }: CellProps) {
  const styles = useStyles()
  const { acts } = usePane()
  const [typed, setTyped] = useState<string | null>(null)
  const cell = useRef<HTMLTableCellElement>(null)
  const keep = (text: string): void => {
    setTyped(null)
    if (text !== String(value)) void file.type(place, text).then(() => acts.check())
  }
  const pressed = (event: KeyboardEvent): void => {
    if (typed !== null) {
      if (event.key === 'Enter' || event.key === 'Tab') {
        keep(typed)
        moveTo(cell.current, event.key === 'Enter' ? [1, 0] : [0, event.shiftKey ? -1 : 1])
        event.preventDefault()
      } else if (event.key === 'Escape') {
        setTyped(null)
        cell.current?.focus()
      }
      return
    }
    const step = arrows[event.key]
    if (step) {
      moveTo(cell.current, step)
      event.preventDefault()
    } else if (input && (event.key === 'Enter' || event.key === 'F2')) {
      setTyped(String(value))
      event.preventDefault()
    } else if (input && event.key === 'Delete') keep('')
    else if (input && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      setTyped(event.key)
      event.preventDefault()
    }
  }
  return (
    <td
      ref={cell}
      data-address={place.address}
      role="gridcell"
      tabIndex={entry ? 0 : -1}
      aria-selected={selected}
      aria-readonly={input === undefined}
      title={input ? text.page.edit(place.address) : undefined}
      colSpan={span?.columns}
      rowSpan={span?.rows}
      className={mergeClasses(
        styles.cell,
        typeof value === 'number' ? styles.number : input ? styles.left : styles.heading,
        input === 'name' && styles.name,
        input ? styles.input : styles.still,
        tone === 'error' && styles.error,
        tone === 'warning' && styles.warning,
        selected && styles.selected,
      )}
      onClick={(event) => event.currentTarget.focus()}
      onFocus={() => selected || file.select(place)}
      onDoubleClick={() => input && setTyped(String(value))}
      onKeyDown={pressed}
    >
      {typed === null ? String(value) : (
        <input autoFocus className={styles.editor} aria-label={place.address} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => typed !== null && keep(typed)} />
      )}
    </td>
  )
}

const arrows: Record<string, readonly [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** Moves the focus to the neighbouring cell that is there. */
function moveTo(from: HTMLTableCellElement | null, [down, across]: readonly [number, number]): void {
  const next = across === 0
    ? from?.closest('tbody')?.querySelector<HTMLElement>(`[data-address="${below(from.dataset['address'] ?? '', down)}"]`)
    : across > 0 ? from?.nextElementSibling : from?.previousElementSibling
  if (next instanceof HTMLTableCellElement && next.dataset['address'] !== undefined) next.focus()
  else from?.focus()
}

function below(address: string, down: number): string {
  return address.replace(/\d+/u, (row) => String(Number(row) + down))
}

// One cell of the grid: shown, gone to by keyboard, and typed into where the form lets one.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Severity } from '../../reporting/form/rule.ts'
import type { FileHost } from '../host/file-host.ts'
import { text } from '../text.vi.ts'
import { usePane } from './pane-context.tsx'

/** The list of names offered while typing in a name cell. */
export const namesId = 'khop-names'

const useStyles = makeStyles({
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
  others: { color: tokens.colorNeutralForeground4, backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tokens.colorNeutralStroke2} 6px 7px)`, cursor: 'not-allowed' },
  // Contrast themes take the colours away; a line must then tell.
  error: { backgroundColor: '#FFC7CE', color: '#6B0010', '@media (forced-colors: active)': { outline: '2px dashed' } },
  warning: { backgroundColor: '#FFEB9C', color: '#5C4200', '@media (forced-colors: active)': { outline: '2px dotted' } },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  editor: { width: '100%', minWidth: '72px', font: 'inherit', padding: 0, border: 'none', outline: 'none', backgroundColor: 'transparent', color: 'inherit' },
})

interface CellProps {
  readonly file: FileHost
  readonly place: { readonly sheet: string; readonly address: string }
  readonly value: string | number | boolean
  readonly input: 'number' | 'name' | 'text' | undefined
  /** Who provides a cell that is not this unit's; `''` where nobody is named. */
  readonly owner: string | undefined
  readonly tone: Severity | undefined
  readonly selected: boolean
  /** The one cell the Tab key reaches; arrows go on from there. */
  readonly entry: boolean
  readonly span?: { readonly rows: number; readonly columns: number }
}

/** A cell. Typing, F2, Enter or a double click edits an input; arrows move; Delete empties; Escape gives up. */
export function GridCell({ file, place, value, input, owner, tone, selected, entry, span }: CellProps) {
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
      title={input ? text.page.edit(place.address) : owner === undefined ? undefined : text.page.othersCell(owner)}
      colSpan={span?.columns}
      rowSpan={span?.rows}
      className={mergeClasses(
        styles.cell,
        typeof value === 'number' ? styles.number : input ? styles.left : styles.heading,
        input === 'name' && styles.name,
        input ? styles.input : styles.still,
        owner !== undefined && styles.others,
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
        <input autoFocus {...(input === 'name' ? { list: namesId } : {})} className={styles.editor} aria-label={place.address} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => typed !== null && keep(typed)} />
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

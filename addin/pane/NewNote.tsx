// A note being typed: for the cell chosen in the grid where the report is open beside the pane, else by row and column.
import { Button, Field, Input, Select } from '@fluentui/react-components'
import type { ReturnDraft } from '../desk-state.ts'
import { cellOfForm, noteForm, returnDraft, typedNote } from '../returning.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const nothingTyped = { row: '', column: '', words: '' }

export function NewNote() {
  const layout = useLayout()
  const { store, host } = usePane()
  const state = useDesk()
  const { desk, selected } = state
  const { row, column, words, notes } = returnDraft(state)
  const typed = typedNote(state)
  const cell = cellOfForm(state, selected)
  const change = (some: Partial<ReturnDraft>): void => store.dispatch({ do: 'returning', change: some })
  const keep = (): void => {
    if (typeof typed === 'object') change({ ...nothingTyped, notes: [...notes, typed.note] })
  }
  const wrongRow = typed === 'noSuchLine' ? text.standing.noSuchLine(row.trim()) : undefined
  const wrongColumn = typed === 'unknownColumn' ? text.standing.unknownColumn(column.trim()) : undefined
  return (
    <fieldset className={layout.tight} style={{ border: 'none', padding: 0, margin: 0 }}>
      <legend className={layout.quiet}>{text.standing.newNote}</legend>
      {cell && selected ? (
        <div>
          <Button size="small" onClick={() => change({ form: cell.form, row: String(cell.row), column: String(cell.column) })}>{text.standing.ofSelected(selected.address)}</Button>
        </div>
      ) : host.kind === 'file' ? <span className={layout.quiet}>{text.standing.openToPoint}</span> : null}
      {desk && desk.definitions.length > 1 ? (
        <Field label={text.standing.noteForm} size="small">
          <Select className={layout.select} value={noteForm(state)} onChange={(_, data) => change({ form: data.value })}>
            {desk.definitions.map((one) => <option key={one.code} value={one.code}>{one.code}</option>)}
          </Select>
        </Field>
      ) : null}
      <Field label={text.standing.row} size="small" {...(wrongRow === undefined ? {} : { validationMessage: wrongRow })}>
        <Input style={{ width: '96px' }} inputMode="numeric" value={row} onChange={(_, data) => change({ row: data.value })} />
      </Field>
      <Field label={text.standing.column} size="small" {...(wrongColumn === undefined ? {} : { validationMessage: wrongColumn })}>
        <Input style={{ width: '96px' }} inputMode="numeric" value={column} onChange={(_, data) => change({ column: data.value })} />
      </Field>
      <Field label={text.standing.words} size="small">
        <Input value={words} onChange={(_, data) => change({ words: data.value })} />
      </Field>
      <div><Button size="small" disabled={typeof typed !== 'object'} onClick={keep}>{text.standing.addNote}</Button></div>
    </fieldset>
  )
}

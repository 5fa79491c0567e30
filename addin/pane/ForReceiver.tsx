// Tiếp nhận and trả lại, for the office above that holds the right: a reason, and a note for each cell that needs one.
import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { CellNote } from '../../reporting/submission/event.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

/** Nothing for anyone who may not receive this report. */
export function ForReceiver() {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk, session } = useDesk()
  const [reason, setReason] = useState('')
  const [notes, setNotes] = useState<readonly CellNote[]>([])
  const above = desk && session && session.permissions.includes('consolidate') && session.unit !== desk.report.unit
  if (!above || !desk.openActs.some((act) => act === 'receive' || act === 'return')) return null
  const { sha256 } = desk.standing
  const form = desk.definitions[0]?.code
  return (
    <section className={layout.card}>
      <div className={layout.row}>
        {desk.openActs.includes('receive') ? <Button appearance="primary" size="small" onClick={() => void acts.receive()}>{text.standing.receive}</Button> : null}
        {sha256 === null ? null : <Button size="small" onClick={() => void acts.takeSaved(sha256)}>{text.send.openSaved}</Button>}
      </div>
      {desk.openActs.includes('return') ? (
        <>
          <Field label={text.standing.reason} size="small">
            <Textarea size="small" value={reason} placeholder={text.standing.reasonHint} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <ul className={layout.list}>
            {notes.map((note) => (
              <li key={`${note.row}|${note.column}`} className={layout.row}>
                <span className={layout.grow}><strong>{text.standing.noteAt(note.row, note.column)}</strong> {note.text}</span>
                <Button size="small" appearance="subtle" onClick={() => setNotes(notes.filter((one) => one !== note))}>{text.standing.dropNote}</Button>
              </li>
            ))}
          </ul>
          {form === undefined ? null : <NewNote add={(note) => setNotes([...notes, { form, ...note }])} />}
          <div><Button size="small" disabled={reason.trim() === ''} onClick={() => void acts.giveBack(reason.trim(), notes)}>{text.standing.giveBack}</Button></div>
        </>
      ) : null}
    </section>
  )
}

function NewNote({ add }: { readonly add: (note: Omit<CellNote, 'form'>) => void }) {
  const layout = useLayout()
  const { desk } = useDesk()
  const [row, setRow] = useState('')
  const [column, setColumn] = useState('')
  const [words, setWords] = useState('')
  const known = desk?.definitions[0]?.columns.some((one) => one.column === Number(column)) === true
  const ready = /^[1-9]\d{0,4}$/u.test(row) && known && words.trim() !== ''
  const keep = (): void => {
    add({ row: Number(row), column: Number(column), text: words.trim() })
    setRow('')
    setColumn('')
    setWords('')
  }
  return (
    <fieldset className={layout.row} style={{ border: 'none', padding: 0, margin: 0 }}>
      <legend className={layout.quiet}>{text.standing.newNote}</legend>
      <Input size="small" style={{ width: '76px' }} inputMode="numeric" aria-label={text.standing.row} placeholder={text.standing.row} value={row} onChange={(_, data) => setRow(data.value)} />
      <Input size="small" style={{ width: '76px' }} inputMode="numeric" aria-label={text.standing.column} placeholder={text.standing.column} value={column} onChange={(_, data) => setColumn(data.value)} />
      <Input size="small" className={layout.grow} aria-label={text.standing.words} placeholder={text.standing.words} value={words} onChange={(_, data) => setWords(data.value)} />
      <Button size="small" disabled={!ready} onClick={keep}>{text.standing.addNote}</Button>
    </fieldset>
  )
}

// Tiếp nhận and trả lại, for the office above that holds the right: a reason, and a note for each cell that needs one.
import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Clock } from '../../reporting/submission/event.ts'
import { clockLabels } from '../../reporting/submission/labels.vi.ts'
import { actDraft } from '../act-drafts.ts'
import { notesToSend, returnDraft } from '../returning.ts'
import { text } from '../text.vi.ts'
import { AskFirst } from './AskFirst.tsx'
import { useLayout } from './layout-styles.ts'
import { NewNote } from './NewNote.tsx'
import { useDesk, usePane } from './pane-context.tsx'

/** Nothing for anyone who may not receive this report. */
export function ForReceiver() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const state = useDesk()
  const [asking, setAsking] = useState<'receive' | 'return' | null>(null)
  const clock: Clock = actDraft(state).clock === 'continues' ? 'continues' : 'restarts'
  const { desk } = state
  const may = (act: 'receive' | 'return'): boolean => desk?.yourActs.includes(act) === true
  if (!desk || !(may('receive') || may('return'))) return null
  const { reason, notes } = returnDraft(state)
  const toSend = notesToSend(state)
  const agree = (act: () => Promise<void>) => (): void => {
    setAsking(null)
    void act()
  }
  if (asking === 'receive' && may('receive')) {
    return <AskFirst question={text.standing.askReceive(desk.unitName, desk.periodLabel)} agree={agree(acts.receive)} cancel={() => setAsking(null)} />
  }
  if (asking === 'return' && toSend) {
    return (
      <AskFirst
        question={text.standing.askReturn(desk.unitName, desk.periodLabel, toSend.length)}
        agree={agree(() => acts.giveBack(reason.trim(), toSend, clock))}
        cancel={() => setAsking(null)}
      />
    )
  }
  return (
    <section className={layout.card}>
      {may('receive') ? (
        <div><Button appearance="primary" size="small" onClick={() => setAsking('receive')}>{text.standing.receive}</Button></div>
      ) : null}
      {may('return') ? (
        <>
          <Field label={text.standing.reason} size="small">
            <Textarea size="small" value={reason} placeholder={text.standing.reasonHint} onChange={(_, data) => store.dispatch({ do: 'returning', change: { reason: data.value } })} />
          </Field>
          <ul className={layout.list}>
            {notes.map((note) => (
              <li key={`${note.form}|${note.row}|${note.column}|${note.text}`} className={layout.row}>
                <span className={layout.grow}><strong>{text.standing.noteAt(note.row, note.column)}</strong> {note.text}</span>
                <Button size="small" appearance="subtle" onClick={() => store.dispatch({ do: 'returning', change: { notes: notes.filter((one) => one !== note) } })}>{text.standing.dropNote}</Button>
              </li>
            ))}
          </ul>
          {desk.definitions.length > 0 ? <NewNote /> : null}
          <Field label={text.standing.clock} size="small">
            <RadioGroup value={clock} onChange={(_, data) => store.dispatch({ do: 'drafting', change: { clock: data.value } })}>
              {(['restarts', 'continues'] as const).map((one) => <Radio key={one} value={one} label={clockLabels[one]} />)}
            </RadioGroup>
          </Field>
          {toSend ? null : <span className={layout.quiet} role="status">{text.standing.incomplete}</span>}
          <div><Button size="small" disabled={reason.trim() === '' || !toSend} onClick={() => setAsking('return')}>{text.standing.giveBack}</Button></div>
        </>
      ) : null}
    </section>
  )
}

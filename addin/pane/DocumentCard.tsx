// Choosing the narrative's .docx: dropped on the card or picked; read by the service at once, kept by nobody yet.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState, type DragEvent } from 'react'
import { text } from '../text.vi.ts'
import { FilePicker } from './FilePicker.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({
  drop: { border: `1px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start', minWidth: 0 },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  name: { overflowWrap: 'anywhere' },
})

const words = text.workflow.narrative

export function DocumentCard() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store } = usePane()
  const { document } = useDesk()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (!file) return
    if (!file.name.toLowerCase().endsWith('.docx')) return store.dispatch({ do: 'said', text: words.wantDocument })
    void file.arrayBuffer().then((bytes) => acts.takeDocument(new Uint8Array(bytes), file.name.normalize('NFC')))
  }
  return (
    <section
      aria-label={words.title}
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => { event.preventDefault(); event.stopPropagation(); setOver(true) }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {document ? <strong className={styles.name}>{words.chosen(document.fileName)}</strong> : <span className={layout.quiet}>{words.drop}</span>}
      <FilePicker primary={document === null} label={document ? words.pickAnother : words.pick} accept=".docx" take={(bytes, name) => void acts.takeDocument(bytes, name)} />
    </section>
  )
}

// The plain web page: the opened workbook at the left, the same pane as in Excel at the right.
import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore, type DragEvent } from 'react'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import type { FileHost } from '../host/file-host.ts'
import { text } from '../text.vi.ts'
import { FilePicker } from './FilePicker.tsx'
import { useLayout } from './layout-styles.ts'
import { Pane } from './Pane.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { PendingFile } from './PendingFile.tsx'
import { SheetPreview } from './SheetPreview.tsx'

const useStyles = makeStyles({
  page: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 380px', height: '100%', minHeight: 0,
    '@media (max-width: 899px)': { display: 'flex', flexDirection: 'column', height: 'auto' },
    '@media print': { display: 'block' },
  },
  file: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground3 },
  pane: {
    minWidth: 0, overflowY: 'auto', borderLeft: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 899px)': { overflowY: 'visible', borderLeftStyle: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  still: { flexShrink: 0 },
  bar: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  drop: {
    flexGrow: 1, margin: '24px', minHeight: '180px', display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: '16px', textAlign: 'center', padding: '24px',
    border: `2px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 899px)': { margin: '12px', padding: '16px' },
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  big: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  explain: { maxWidth: '520px', color: tokens.colorNeutralForeground2 },
})

export function Page({ file }: { readonly file: FileHost }) {
  const styles = useStyles()
  const layout = useLayout()
  const { acts, download, store } = usePane()
  const view = useSyncExternalStore(file.subscribe, file.view)
  const [over, setOver] = useState(false)
  const { session } = useDesk()
  useAskBeforeLeaving(view?.unsaved === true)
  const open = (bytes: Uint8Array, fileName: string): void => void acts.openFile(bytes, fileName)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) void dropped.arrayBuffer().then((bytes) => open(new Uint8Array(bytes), dropped.name.normalize('NFC')))
  }
  const saveChanged = async (): Promise<boolean> => {
    const bytes = await file.save()
    if (isRefusal(bytes)) store.dispatch({ do: 'bad', bad: bytes })
    else if (bytes && view) download(bytes, view.fileName)
    return bytes !== null && !isRefusal(bytes)
  }
  return (
    <div className={styles.page} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <section className={styles.file} data-print="no" aria-label={view?.fileName ?? text.page.drop}>
        {view ? (
          <>
            <div className={styles.bar}>
              <span className={styles.name} title={view.fileName}>{view.fileName}</span>
              {view.changed > 0 ? <span className={layout.quiet}>{text.page.changed(view.changed)}</span> : null}
              {view.changed === 0 && view.worked > 0 ? <span className={layout.quiet}>{text.page.worked(view.worked)}</span> : null}
              {view.changed + view.worked > 0 ? <Button size="small" onClick={() => void saveChanged()}>{text.page.save}</Button> : null}
              <FilePicker label={text.page.another} take={open} />
            </div>
            <PendingFile view={view} save={saveChanged} />
            {session === null ? <MessageBar intent="info" className={styles.still}><MessageBarBody>{text.page.signInFirst}</MessageBarBody></MessageBar> : null}
            <SheetPreview file={file} view={view} />
          </>
        ) : (
          <div className={mergeClasses(styles.drop, over && styles.over)}>
            <p className={styles.big}>{text.page.drop}</p>
            <span className={styles.explain}>{text.page.dropMore}</span>
            <FilePicker primary label={text.page.pick} take={open} />
          </div>
        )}
      </section>
      <div className={styles.pane}><Pane /></div>
    </div>
  )
}

/** Closing the page would lose changes that are in no file and on no server yet; the browser asks first. */
function useAskBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

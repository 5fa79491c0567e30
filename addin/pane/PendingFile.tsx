// The file open now has changes nobody kept: asked before another one takes its place.
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { FileView } from '../host/file-view.ts'
import { text } from '../text.vi.ts'
import { useDesk, usePane } from './pane-context.tsx'

// A bar in a column beside a long grid would be squeezed to nothing.
const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal' } })

export function PendingFile({ view, save }: { readonly view: FileView; readonly save: () => Promise<boolean> }) {
  const styles = useStyles()
  const { acts } = usePane()
  const { pending } = useDesk()
  if (!pending) return null
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>{text.page.unsaved(view.changed, view.worked)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => void save().then((saved) => (saved ? acts.openPending() : undefined))}>{text.page.saveFirst}</Button>
        <Button size="small" onClick={() => void acts.openPending()}>{text.page.dropChanges}</Button>
        <Button size="small" onClick={acts.dropPending}>{text.cancel}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}

// Opening the saved version again: for whoever may see the report and has no file of it at hand.
import { Button } from '@fluentui/react-components'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

/** Nothing while no version has been saved. */
export function SavedVersion({ primary = false }: { readonly primary?: boolean }) {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk } = useDesk()
  const sha256 = desk?.standing.sha256 ?? null
  if (sha256 === null) return null
  return (
    <div className={layout.row}>
      <Button size="small" appearance={primary ? 'primary' : 'secondary'} onClick={() => void acts.takeSaved()}>{text.send.openSaved}</Button>
      <span className={layout.quiet}>{text.send.savedVersion(sha256.slice(0, 12))}</span>
    </div>
  )
}

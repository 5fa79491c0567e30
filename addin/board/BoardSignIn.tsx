// Signing in to the collecting office's page.
import { Spinner, makeStyles } from '@fluentui/react-components'
import { EntryForm } from '../account/EntryForm.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { text } from '../text.vi.ts'
import { useBoard, useBoardThings } from './board-context.tsx'
import { boardText } from './board-text.vi.ts'

const useStyles = makeStyles({ form: { maxWidth: '380px', margin: '48px auto 0' } })

export function BoardSignIn() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = useBoardThings()
  const { signedOut, busy, bad } = useBoard()
  if (signedOut === 'looking' && bad === null) return <div className={layout.section}><Spinner label={text.loading} /></div>
  return (
    <div className={styles.form}>
      <EntryForm busy={busy} bad={bad} expired={signedOut === 'expired' ? boardText.expired : null} tagline={boardText.tagline} start={acts.start} />
    </div>
  )
}

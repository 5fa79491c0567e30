// Signing in, first or again; after an ended session the officer comes back to the same place.
import { Spinner } from '@fluentui/react-components'
import { EntryForm } from '../account/EntryForm.tsx'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

export function SignIn() {
  const layout = useLayout()
  const { acts } = usePane()
  const { signedOut, busy, bad } = useDesk()
  if (signedOut === 'looking' && bad === null) return <div className={layout.section}><Spinner label={text.loading} /></div>
  return <EntryForm busy={busy} bad={bad} expired={signedOut === 'expired' ? text.signIn.expired : null} tagline={text.tagline} start={acts.start} />
}

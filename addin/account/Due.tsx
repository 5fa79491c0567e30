// What must be done before anything else is open: a password of one's own, or the second factor.
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Session } from '../../reporting/submission/service.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { text } from '../text.vi.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { BadNews } from '../pane/BadNews.tsx'
import { EnrolFactor } from './EnrolFactor.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { useAskingOnce } from './use-asking.ts'

export function Due({ session }: { readonly session: Session }) {
  const layout = useLayout()
  const { service, enter, signOut } = useAccount()
  const { bad, ask } = useAskingOnce()
  const goOn = (): Promise<void> => ask(service.session(), enter)
  const words = session.due === 'newPassword' ? accountText.password : accountText.factor
  return (
    <section className={layout.section}>
      <div className={layout.row}>
        <span className={`${layout.quiet} ${layout.grow}`}>{session.name}</span>
        <Button size="small" appearance="subtle" onClick={() => void signOut()}>{text.signOut}</Button>
      </div>
      <h1 className={layout.heading}>{words.title}</h1>
      <MessageBar intent="info" layout="multiline"><MessageBarBody>{words.due}</MessageBarBody></MessageBar>
      {bad ? <BadNews bad={bad} retry={() => void goOn()} /> : null}
      {session.due === 'newPassword' ? <PasswordForm due done={goOn} /> : <EnrolFactor due done={goOn} />}
    </section>
  )
}

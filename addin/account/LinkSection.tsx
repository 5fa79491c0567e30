// Linking one's own account to the sign-in elsewhere.
import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useState, type FormEvent } from 'react'
import { isBad } from '../bad-answer.ts'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { useAskingOnce } from './use-asking.ts'

const words = accountText.link

export function LinkSection({ label, linked, done }: { readonly label: string; readonly linked: boolean; readonly done: () => Promise<void> }) {
  const layout = useLayout()
  const { service, elsewhere } = useAccount()
  const [password, setPassword] = useState('')
  const { busy, bad, ask } = useAskingOnce()
  useEffect(() => {
    const returned = elsewhere.backFor() === 'link' ? elsewhere.returned() : null
    if (returned) void ask(service.finishLink(returned), done)
    // Once, when the page has come back: what came back is told once.
  }, [])
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    const gone = elsewhere.go('link', (browser) => service.beginLink(browser, password))
    void ask(gone.then((came) => (came === null || isBad(came) ? came : service.finishLink(came))), (came) => (came === null ? undefined : done()))
  }
  return (
    <form className={layout.card} onSubmit={submit}>
      <h2 className={layout.smallHeading}>{words.title(label)}</h2>
      {bad ? <BadNews bad={bad} retry={submit} /> : null}
      {linked ? <span>{words.linked(label)}</span> : elsewhere.can('link') ? (
        <>
          <span>{words.none}</span>
          <Field label={words.password} required>
            <Input name="link-password" type="password" autoComplete="current-password" value={password} onChange={(_, data) => setPassword(data.value)} />
          </Field>
          <Button type="submit" disabled={busy || password === ''}>{words.go}</Button>
        </>
      ) : <span>{words.inBrowser}</span>}
    </form>
  )
}

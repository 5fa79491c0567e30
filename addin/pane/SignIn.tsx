// Signing in, first or again; after an ended session the officer comes back to the same place.
import { Button, Field, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { text } from '../text.vi.ts'
import { BadNews } from './BadNews.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

export function SignIn() {
  const layout = useLayout()
  const { acts } = usePane()
  const { signedOut, busy, bad } = useDesk()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  if (signedOut === 'looking' && bad === null) return <div className={layout.section}><Spinner label={text.loading} /></div>
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void acts.signIn(login.trim(), password)
  }
  return (
    <form className={layout.section} onSubmit={submit}>
      <h1 className={layout.heading}>{text.signIn.title}</h1>
      {signedOut === 'expired' ? (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{text.signIn.expired}</MessageBarBody></MessageBar>
      ) : (
        <span className={layout.quiet}>{text.product}. {text.tagline}</span>
      )}
      {bad ? <BadNews bad={bad} retry={() => void (login === '' ? acts.start() : acts.signIn(login.trim(), password))} /> : null}
      <Field label={text.signIn.login} required>
        <Input name="login" autoComplete="username" autoCapitalize="none" value={login} onChange={(_, data) => setLogin(data.value)} />
      </Field>
      <Field label={text.signIn.password} required>
        <Input name="password" type="password" autoComplete="current-password" value={password} onChange={(_, data) => setPassword(data.value)} />
      </Field>
      <Button appearance="primary" type="submit" disabled={busy || login.trim() === '' || password === ''}>
        {busy ? text.signIn.working : text.signIn.go}
      </Button>
      <span className={layout.quiet}>{text.signIn.lost}</span>
    </form>
  )
}

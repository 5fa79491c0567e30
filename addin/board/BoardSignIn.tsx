// Signing in to the collecting office's page.
import { Button, Field, Input, MessageBar, MessageBarBody, Spinner, makeStyles } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
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
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  if (signedOut === 'looking' && bad === null) return <div className={layout.section}><Spinner label={text.loading} /></div>
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void acts.signIn(login.trim(), password)
  }
  return (
    <form className={`${layout.section} ${styles.form}`} onSubmit={submit}>
      <h1 className={layout.heading}>{text.signIn.title}</h1>
      {signedOut === 'expired' ? (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{boardText.expired}</MessageBarBody></MessageBar>
      ) : (
        <span className={layout.quiet}>{text.product}. {boardText.tagline}</span>
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

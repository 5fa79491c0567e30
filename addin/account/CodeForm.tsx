// The second step of signing in: the code the phone shows, or a recovery code.
import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { useAskingOnce } from './use-asking.ts'

export function CodeForm({ challenge, again }: { readonly challenge: string; readonly again: () => void }) {
  const layout = useLayout()
  const { service, enter } = useAccount()
  const [code, setCode] = useState('')
  const { busy, bad, ask } = useAskingOnce()
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    void ask(service.enterCode(challenge, code.trim()), enter).then(() => setCode(''))
  }
  return (
    <form className={layout.section} onSubmit={submit}>
      <h1 className={layout.heading}>{accountText.code.title}</h1>
      <span className={layout.quiet}>{accountText.code.intro}</span>
      {bad ? <BadNews bad={bad} retry={submit} /> : null}
      <Field label={accountText.code.label} required>
        <Input name="code" autoComplete="one-time-code" autoCapitalize="none" autoFocus value={code} onChange={(_, data) => setCode(data.value)} />
      </Field>
      <Button appearance="primary" type="submit" disabled={busy || code.trim() === ''}>{busy ? accountText.code.working : accountText.code.go}</Button>
      <Button appearance="subtle" onClick={again}>{accountText.again}</Button>
      <span className={layout.quiet}>{accountText.code.lost}</span>
    </form>
  )
}

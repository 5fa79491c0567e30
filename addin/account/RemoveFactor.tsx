// Taking one's own second factor away, such as before moving to another phone.
import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { useAskingOnce } from './use-asking.ts'

const words = accountText.factor

export function RemoveFactor({ done }: { readonly done: () => Promise<void> }) {
  const layout = useLayout()
  const { service } = useAccount()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { busy, bad, ask } = useAskingOnce()
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    void ask(service.removeFactor(password, code.trim()), done)
  }
  return (
    <form className={layout.column} onSubmit={submit}>
      <span className={layout.quiet}>{words.removeIntro}</span>
      {bad ? <BadNews bad={bad} retry={submit} /> : null}
      <Field label={words.password} required>
        <Input name="factor-password" type="password" autoComplete="current-password" value={password} onChange={(_, data) => setPassword(data.value)} />
      </Field>
      <Field label={accountText.code.label} required>
        <Input name="code" autoComplete="one-time-code" value={code} onChange={(_, data) => setCode(data.value)} />
      </Field>
      <Button type="submit" disabled={busy || password === '' || code.trim() === ''}>{words.remove}</Button>
    </form>
  )
}

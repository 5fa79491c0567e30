// Changing one's own password; the first thing, and the only one, while a one-time password is in use.
import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { useAskingOnce } from './use-asking.ts'

const words = accountText.password

export function PasswordForm({ due, done }: { readonly due: boolean; readonly done: () => Promise<void> | void }) {
  const layout = useLayout()
  const { service } = useAccount()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const { busy, bad, ask } = useAskingOnce()
  const unlike = repeated !== '' && repeated !== next
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    void ask(service.changePassword(current, next), async () => {
      for (const clear of [setCurrent, setNext, setRepeated]) clear('')
      await done()
    })
  }
  return (
    <form className={layout.column} onSubmit={submit}>
      {bad ? <BadNews bad={bad} retry={submit} /> : null}
      <Field label={due ? words.currentDue : words.current} required>
        <Input name="current" type="password" autoComplete="current-password" value={current} onChange={(_, data) => setCurrent(data.value)} />
      </Field>
      <Field label={words.next} hint={words.hint} required>
        <Input name="next" type="password" autoComplete="new-password" value={next} onChange={(_, data) => setNext(data.value)} />
      </Field>
      <Field label={words.repeat} required {...(unlike ? { validationMessage: words.unlike } : {})}>
        <Input name="repeated" type="password" autoComplete="new-password" value={repeated} onChange={(_, data) => setRepeated(data.value)} />
      </Field>
      <Button appearance="primary" type="submit" disabled={busy || current === '' || next === '' || repeated !== next}>
        {busy ? words.working : words.go}
      </Button>
    </form>
  )
}

// Enrolling the second factor: take the key into an app, confirm it by a code, put the recovery codes away.
import { Button, Field, Input, Link } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useAskingOnce } from './use-asking.ts'

const words = accountText.factor

/** `due`: the session is open for this alone, and the password was asked for just before. */
export function EnrolFactor({ due, done }: { readonly due: boolean; readonly done: () => Promise<void> | void }) {
  const layout = useLayout()
  const { service } = useAccount()
  const [password, setPassword] = useState('')
  const [offer, setOffer] = useState<{ readonly secret: string; readonly address: string } | null>(null)
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState<readonly string[] | null>(null)
  const { busy, bad, ask } = useAskingOnce()
  const begin = (event?: FormEvent): void => {
    event?.preventDefault()
    void ask(service.beginFactor(password), (given) => {
      setPassword('')
      setOffer(given)
    })
  }
  const confirm = (event?: FormEvent): void => {
    event?.preventDefault()
    void ask(service.confirmFactor(code.trim()), (given) => setRecovery(given.recoveryCodes))
  }
  if (recovery) return <RecoveryCodes codes={recovery} done={done} />
  if (!offer) {
    return (
      <form className={layout.column} onSubmit={begin}>
        {bad ? <BadNews bad={bad} retry={begin} /> : null}
        {due ? null : (
          <Field label={words.password} required>
            <Input name="factor-password" type="password" autoComplete="current-password" value={password} onChange={(_, data) => setPassword(data.value)} />
          </Field>
        )}
        <Button appearance={due ? 'primary' : 'secondary'} type="submit" disabled={busy || (!due && password === '')}>{busy ? words.beginning : words.begin}</Button>
      </form>
    )
  }
  return (
    <form className={layout.column} onSubmit={confirm}>
      <span>{words.install}</span>
      <strong className={layout.mono} aria-label={words.key} data-secret={offer.secret}>{(offer.secret.match(/.{1,4}/gu) ?? []).join(' ')}</strong>
      <Link href={offer.address}>{words.link}</Link>
      {bad ? <BadNews bad={bad} retry={confirm} /> : null}
      <Field label={words.code} required>
        <Input name="code" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(_, data) => setCode(data.value)} />
      </Field>
      <Button appearance="primary" type="submit" disabled={busy || code.trim() === ''}>{busy ? words.confirming : words.confirm}</Button>
    </form>
  )
}

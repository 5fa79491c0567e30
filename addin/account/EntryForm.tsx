// Signing in: login and password, or the way elsewhere, and the second step where there is one.
import { Button, Divider, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState, type FormEvent } from 'react'
import type { Session } from '../../reporting/submission/service.ts'
import { isBad, type Bad } from '../bad-answer.ts'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import type { Challenge } from '../service.ts'
import { text } from '../text.vi.ts'
import { useAccount } from './account-context.tsx'
import { accountText } from './account-text.vi.ts'
import { CodeForm } from './CodeForm.tsx'
import { useAskingOnce } from './use-asking.ts'

export interface EntryState {
  readonly busy: boolean
  readonly bad: Bad | null
  /** What to say where a session has ended; `null` at a first sign-in. */
  readonly expired: string | null
  readonly tagline: string
  /** Looks once more whether somebody is signed in. */
  readonly start: () => Promise<void>
}

export function EntryForm({ busy, bad, expired, tagline, start }: EntryState) {
  const layout = useLayout()
  const { service, elsewhere, signIn, enter } = useAccount()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [challenge, setChallenge] = useState<string | null>(null)
  const [label, setLabel] = useState<string | null>(null)
  const [away, setAway] = useState<string | null>(null)
  const going = useAskingOnce()
  const [last, setLast] = useState<'password' | 'elsewhere'>('password') // whose bad news is to be shown
  const goOn = (entered: Session | Challenge): Promise<void> | void => ('challenge' in entered ? setChallenge(entered.challenge) : enter(entered))
  useEffect(() => {
    let here = true
    void service.ways().then((ways) => {
      if (here && !isBad(ways) && elsewhere.can('signIn')) setLabel(ways.elsewhere?.label ?? null)
    })
    const returned = elsewhere.backFor() === 'signIn' ? elsewhere.returned() : null
    if (returned) {
      setLast('elsewhere')
      setAway(accountText.comingBack)
      void going.ask(service.finishElsewhere(returned), goOn).then(() => setAway(null))
    }
    return () => void (here = false)
    // Once, when the form appears: what came back is told once.
  }, [])
  const first = (): void => {
    setLast('password')
    void signIn(login.trim(), password).then(setChallenge)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    first()
  }
  const leave = (): void => {
    setLast('elsewhere')
    setAway(accountText.goingElsewhere)
    const gone = elsewhere.go('signIn', (browser) => service.beginElsewhere(browser))
    void going.ask<Session | Challenge | null>(
      gone.then((came) => (came === null || isBad(came) ? came : service.finishElsewhere(came))),
      (entered) => (entered === null ? undefined : goOn(entered)),
    ).then(() => setAway(null))
  }
  if (challenge !== null) return <CodeForm challenge={challenge} again={() => { setChallenge(null); setPassword('') }} />
  const news = last === 'elsewhere' ? going.bad : bad
  const waits = busy || going.busy
  return (
    <form className={layout.section} onSubmit={submit}>
      <h1 className={layout.heading}>{text.signIn.title}</h1>
      {expired === null ? <span className={layout.quiet}>{text.product}. {tagline}</span> : (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{expired}</MessageBarBody></MessageBar>
      )}
      {news ? <BadNews bad={news} retry={() => (last === 'elsewhere' ? leave() : login === '' ? void start() : first())} /> : null}
      <Field label={text.signIn.login} required>
        <Input name="login" autoComplete="username" autoCapitalize="none" value={login} onChange={(_, data) => setLogin(data.value)} />
      </Field>
      <Field label={text.signIn.password} required>
        <Input name="password" type="password" autoComplete="current-password" value={password} onChange={(_, data) => setPassword(data.value)} />
      </Field>
      <Button appearance="primary" type="submit" disabled={waits || login.trim() === '' || password === ''}>
        {busy ? text.signIn.working : text.signIn.go}
      </Button>
      {label === null ? null : (
        <>
          <Divider>{accountText.or}</Divider>
          <Button disabled={waits} onClick={leave}>{accountText.elsewhere(label)}</Button>
        </>
      )}
      <span role="status" className={layout.quiet}>{away}</span>
      <span className={layout.quiet}>{text.signIn.lost}</span>
    </form>
  )
}

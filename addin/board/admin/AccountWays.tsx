// What can be done with one account, each after a question; the keyboard comes back once the question is gone.
import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useRef, type FormEvent } from 'react'
import { useLayout } from '../../pane/layout-styles.ts'
import type { ListedAccount } from './account-service.ts'
import { identityTyped, type AccountQuestion } from './accounts-state.ts'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'

export function AccountWays({ account }: { readonly account: ListedAccount }) {
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { accounts, busy } = useAdmin()
  const { login, name, locked, own, secondFactor } = account
  const { question, elsewhere } = accounts
  const isAsked = question !== null && 'login' in question && question.login === login
  const ways = useRef<HTMLDivElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    // Back to where the person was, once the question is gone.
    if (wasAsked.current && !isAsked) ways.current?.querySelector('button')?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  if (own) return <>{text.own}</>
  if (isAsked) return question.kind === 'identity' ? <IdentityQuestion name={name} label={elsewhere ?? ''} question={question} /> : <SimpleQuestion name={name} question={question} />
  const ask = (kind: Simple['kind']) => () => store.dispatch({ do: 'accounts.asked', question: { kind, login } })
  const kinds: readonly Simple['kind'][] = ['reset', ...(secondFactor ? (['factorReset'] as const) : []), locked ? 'unlock' : 'lock']
  return (
    <div ref={ways} className={styles.ways}>
      {kinds.map((kind) => <Button key={kind} size="small" disabled={busy} aria-label={text.actLabel[kind](login)} onClick={ask(kind)}>{text.acts[kind]}</Button>)}
      {elsewhere === null ? null : (
        <Button size="small" disabled={busy} aria-label={text.identityLabel(login, elsewhere)} onClick={() => store.dispatch({ do: 'accounts.asked', question: { kind: 'identity', login, text: '' } })}>{text.identity}</Button>
      )}
    </div>
  )
}

type Simple = Extract<AccountQuestion, { kind: 'reset' | 'lock' | 'unlock' | 'factorReset' }>
type OfIdentity = Extract<AccountQuestion, { kind: 'identity' }>

function SimpleQuestion({ name, question }: { readonly name: string; readonly question: Simple }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts } = useAdminThings()
  const { busy } = useAdmin()
  const { kind, login } = question
  return (
    <div role="group" aria-label={text.actLabel[kind](login)} className={`${layout.tight} ${styles.asked}`}>
      <span>{text.sure[kind](name)}</span>
      <div className={layout.row}>
        <Button autoFocus size="small" appearance="primary" disabled={busy} onClick={() => void acts.accounts.confirm()}>{text.acts[kind]}</Button>
        <Cancel />
      </div>
    </div>
  )
}

function IdentityQuestion({ name, label, question }: { readonly name: string; readonly label: string; readonly question: OfIdentity }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const { busy } = useAdmin()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void acts.accounts.confirm()
  }
  return (
    <form onSubmit={submit} aria-label={text.identityLabel(question.login, label)} className={`${layout.tight} ${styles.asked}`}>
      <span>{text.identityAsked(name, label)}</span>
      <Field label={text.identityField} hint={text.identityHint}>
        <Input autoFocus className={styles.drop} autoComplete="off" spellCheck={false} maxLength={200} value={question.text} onChange={(_, data) => store.dispatch({ do: 'accounts.asked', question: { ...question, text: data.value } })} />
      </Field>
      <div className={layout.row}>
        <Button type="submit" size="small" appearance="primary" disabled={busy || identityTyped(question.text) === null}>{text.identityKeep}</Button>
        <Button size="small" disabled={busy} onClick={() => void acts.accounts.removeIdentity()}>{text.identityRemove}</Button>
        <Cancel />
      </div>
    </form>
  )
}

function Cancel() {
  const { store } = useAdminThings()
  const { busy } = useAdmin()
  return <Button size="small" disabled={busy} onClick={() => store.dispatch({ do: 'accounts.asked', question: null })}>{text.cancel}</Button>
}

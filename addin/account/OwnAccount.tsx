// One's own account: the password, the second factor, the sign-in elsewhere.
import { Button, Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { isBad, type Bad } from '../bad-answer.ts'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { text } from '../text.vi.ts'
import { useAccount } from './account-context.tsx'
import type { OwnKeys } from './account-service.ts'
import { accountText } from './account-text.vi.ts'
import { EnrolFactor } from './EnrolFactor.tsx'
import { LinkSection } from './LinkSection.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { RemoveFactor } from './RemoveFactor.tsx'

export function OwnAccount({ close }: { readonly close: () => void }) {
  const layout = useLayout()
  const { service } = useAccount()
  const [keys, setKeys] = useState<OwnKeys | null>(null)
  const [bad, setBad] = useState<Bad | null>(null)
  const [said, say] = useState('')
  const look = async (): Promise<void> => {
    const answer = await service.keys()
    setBad(isBad(answer) ? answer : null)
    if (!isBad(answer)) setKeys(answer)
  }
  useEffect(() => {
    void look()
    // Once: each change looks again by itself.
  }, [])
  const did = (sentence: string) => async (): Promise<void> => {
    say(sentence)
    await look()
  }
  return (
    <section className={layout.section} aria-label={accountText.title}>
      <div className={layout.row}>
        <h1 className={`${layout.heading} ${layout.grow}`}>{accountText.title}</h1>
        <Button size="small" onClick={close}>{accountText.back}</Button>
      </div>
      {bad ? <BadNews bad={bad} retry={() => void look()} /> : null}
      {keys === null ? (bad ? null : <Spinner size="small" label={text.loading} />) : (
        <>
          <span className={layout.quiet}>{text.signIn.login}: {keys.login}</span>
          <span role="status">{said}</span>
          <div className={layout.card}>
            <h2 className={layout.smallHeading}>{accountText.factor.title}</h2>
            <span>{keys.secondFactor ? accountText.factor.has(keys.recoveryLeft) : accountText.factor.none}</span>
            {keys.secondFactor ? <RemoveFactor done={did(accountText.factor.removed)} /> : <EnrolFactor due={false} done={did('')} />}
          </div>
          {keys.elsewhere ? <LinkSection label={keys.elsewhere.label} linked={keys.elsewhere.linked} done={did(accountText.link.done)} /> : null}
          <div className={layout.card}>
            <h2 className={layout.smallHeading}>{accountText.password.title}</h2>
            <PasswordForm due={false} done={did(accountText.password.done)} />
          </div>
        </>
      )}
    </section>
  )
}

// Tài khoản: passwords told once, lists to decide, the accounts of the unit and below, one's own sessions.
import { Button, Spinner } from '@fluentui/react-components'
import type { Session } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { writtenTime } from '../../written.vi.ts'
import { AccountLists } from './AccountLists.tsx'
import { AccountTable } from './AccountTable.tsx'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { ArrivedHeading } from './ArrivedHeading.tsx'

export function AccountsPart({ session }: { readonly session: Session }) {
  const layout = useLayout()
  const { accounts, units, bad } = useAdmin()
  if (accounts.accounts === null || accounts.lists === null || units.all === null) return bad ? null : <Spinner label={text.loading} />
  const administers = session.permissions.includes('administer')
  return (
    <>
      <GivenPasswords />
      {/* While there are passwords, they alone are printed. */}
      <div className={layout.column} data-print={accounts.given.length > 0 ? 'no' : undefined}>
        <AccountLists administers={administers} approves={session.permissions.includes('approve')} />
        {administers ? <AccountTable /> : null}
        <OwnSessions />
      </div>
    </>
  )
}

function GivenPasswords() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { given } = useAdmin().accounts
  if (given.length === 0) return null
  return (
    <section className={layout.card} aria-label={text.given}>
      <ArrivedHeading text={text.given} of={given} />
      <span>{text.givenHint}</span>
      <div className={styles.around}>
        <table className={styles.table}>
          <thead><tr>{text.givenColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
          <tbody>{given.map((one) => <tr key={one.login}><th scope="row">{one.login}</th><td className={styles.secret}>{one.oneTimePassword}</td></tr>)}</tbody>
        </table>
      </div>
      <div className={layout.row} data-print="no">
        <Button size="small" onClick={() => window.print()}>{text.print}</Button>
        <Button size="small" appearance="primary" onClick={() => store.dispatch({ do: 'accounts.noted' })}>{text.noted}</Button>
      </div>
    </section>
  )
}

function OwnSessions() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts } = useAdminThings()
  const { accounts, busy } = useAdmin()
  const { sessions } = accounts
  return (
    <section className={layout.tight} aria-label={text.sessions}>
      <h2 className={layout.smallHeading}>{text.sessions}</h2>
      <div className={styles.around}>
        <table className={styles.table}>
          <thead><tr>{text.sessionColumns.map((label, at) => <th key={at} scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {sessions.map((one) => (
              <tr key={`${one.opened} ${one.expires}`}><td>{writtenTime(one.opened)}</td><td>{writtenTime(one.expires)}</td><td>{one.current ? text.current : ''}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 ? <div className={layout.row}><Button size="small" disabled={busy} onClick={() => void acts.accounts.endOthers()}>{text.endOthers}</Button></div> : null}
    </section>
  )
}

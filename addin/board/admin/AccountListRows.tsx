// What each row of a list of accounts would do, or why it cannot be used; such rows stand first.
import { useAdminStyles } from './admin-styles.ts'
import type { SaidRow } from './account-service.ts'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin } from './admin-context.tsx'
import { GrantLine } from './GrantLine.tsx'
import { unitNames } from './units-state.ts'

export function AccountListRows({ rows }: { readonly rows: readonly SaidRow[] }) {
  const styles = useAdminStyles()
  const names = unitNames(useAdmin().units)
  // Rows that change nothing are counted above; they would hide those that do.
  const told = rows.filter((one) => one.kind !== 'same').toSorted((a, b) => Number(b.kind === 'unreadable') - Number(a.kind === 'unreadable'))
  if (told.length === 0) return null
  return (
    <div className={styles.around}>
      <table className={styles.table}>
        <thead><tr>{text.rowColumns.map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {told.map((one) =>
            one.kind === 'unreadable' ? (
              <tr key={one.row}>
                <th scope="row">{one.row}</th>
                <td />
                <td className={styles.anywhere}>{one.login}</td>
                <td className={styles.alert}>{text.kinds.unreadable}</td>
                <td colSpan={2}>{one.reason}</td>
              </tr>
            ) : (
              <tr key={one.row}>
                <th scope="row">{one.row}</th>
                <td>{one.name}{one.position === '' ? '' : `, ${one.position}`}</td>
                <td className={styles.anywhere}>{one.login}</td>
                <td>{text.kinds[one.kind]}{one.newAccount ? `. ${text.newAccount}` : ''}</td>
                <td><GrantLine grant={one.wanted} names={names} /></td>
                <td>{one.before.map((grant, at) => <GrantLine key={at} grant={grant} names={names} />)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

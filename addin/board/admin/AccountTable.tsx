// The accounts of the unit and below: rights with their days, whether locked, and what can be done with each.
import { Badge, Button, Field, Input } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { AccountWays } from './AccountWays.tsx'
import { accountsFound } from './accounts-state.ts'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { GrantLine } from './GrantLine.tsx'
import { unitNames } from './units-state.ts'

export function AccountTable() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { accounts, units } = useAdmin()
  const names = unitNames(units)
  const all = accounts.accounts ?? []
  const found = accountsFound(accounts, (id) => names.get(id) ?? id)
  const left = found.length - accounts.room
  return (
    <section className={layout.tight} aria-label={text.title}>
      <h2 className={layout.smallHeading}>{text.title}</h2>
      {all.length === 0 ? <span>{text.none}</span> : (
        <>
          <div className={styles.fields}>
            <Field label={text.filter} className={styles.short}>
              <Input type="search" value={accounts.filter} onChange={(_, data) => store.dispatch({ do: 'accounts.filtered', filter: data.value })} />
            </Field>
          </div>
          <span role="status" className={layout.quiet}>{found.length === 0 ? text.noneFound : text.shown(Math.min(found.length, accounts.room), all.length)}</span>
          {found.length === 0 ? null : (
            <div className={styles.around}>
              <table className={styles.table}>
                <thead><tr>{text.columns.map((label, at) => <th key={at} scope="col" className={styles.narrow}>{label}</th>)}</tr></thead>
                <tbody>
                  {found.slice(0, accounts.room).map((one) => (
                    <tr key={one.login}>
                      <th scope="row">{one.name}</th>
                      <td className={styles.anywhere}>{one.login}</td>
                      <td>{one.grants.map((grant, at) => <GrantLine key={at} grant={grant} names={names} />)}</td>
                      <td className={styles.wrapped}>
                        {one.locked ? <Badge color="danger" appearance="tint">{text.locked}</Badge> : one.mustChange ? <Badge color="warning" appearance="tint">{text.mustChange}</Badge> : text.normal}
                        <div className={layout.quiet}>{text.factor(one.secondFactor)}</div>
                      </td>
                      <td><AccountWays account={one} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {left > 0 ? <div className={layout.row}><Button size="small" onClick={() => store.dispatch({ do: 'accounts.more' })}>{text.more(left)}</Button></div> : null}
        </>
      )}
    </section>
  )
}

// What the province adopted and withdrew, newest first; what still stands can be withdrawn with a reason.
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { writtenTime } from '../../written.vi.ts'
import type { ShelfAct } from './admin-answers.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'

export function AdoptionHistory() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { history, regime, withdrawing } = useAdmin()
  const acts = history.acts.filter((one) => one.regime === regime)
  return (
    <section className={layout.tight} aria-label={adminText.history}>
      <h2 className={layout.smallHeading}>{adminText.history}</h2>
      {history.misfit === null ? null : <MessageBar intent="error" layout="multiline"><MessageBarBody>{adminText.misfit(history.misfit)}</MessageBarBody></MessageBar>}
      {acts.length === 0 ? <span className={layout.quiet}>{adminText.noHistory}</span> : (
        <div className={styles.around}>
          <table className={styles.table}>
            <thead><tr>{adminText.historyColumns.map((label, at) => <th key={at} scope="col">{label}</th>)}</tr></thead>
            <tbody>
              {acts.map((one) => (
                <tr key={one.seq}>
                  <th scope="row">{one.seq}</th>
                  <td>{one.said}</td>
                  <td className={styles.narrow}>{one.document ?? ''}</td>
                  <td>{one.reason}</td>
                  <td>{one.by}, {writtenTime(one.at)}</td>
                  <td>{withdrawing?.seq === one.seq ? <Withdrawing of={withdrawing} /> : <Ways act={one} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Ways({ act }: { readonly act: ShelfAct }) {
  const { store } = useAdminThings()
  const { busy } = useAdmin()
  if (act.kind === 'withdraw') return null
  if (!act.standing) return <>{adminText.taken}</>
  return (
    <Button size="small" disabled={busy} aria-label={adminText.withdrawLabel(act.seq)} onClick={() => store.dispatch({ do: 'withdrawing', of: { seq: act.seq, reason: '' } })}>
      {adminText.withdraw}
    </Button>
  )
}

function Withdrawing({ of }: { readonly of: { readonly seq: number; readonly reason: string } }) {
  const layout = useLayout()
  const { acts, store } = useAdminThings()
  const { busy } = useAdmin()
  return (
    <div className={layout.tight}>
      <Field label={adminText.withdrawReason(of.seq)} required>
        <Input autoFocus value={of.reason} onChange={(_, data) => store.dispatch({ do: 'withdrawing', of: { seq: of.seq, reason: data.value } })} />
      </Field>
      <div className={layout.row}>
        <Button size="small" appearance="primary" disabled={busy || of.reason.trim() === ''} onClick={() => void acts.withdraw()}>{adminText.withdraw}</Button>
        <Button size="small" disabled={busy} onClick={() => store.dispatch({ do: 'withdrawing', of: null })}>{adminText.cancel}</Button>
      </div>
    </div>
  )
}

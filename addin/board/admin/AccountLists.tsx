// The lists of accounts entered for the head: taking the workbook, entering it, what each row would do, deciding it.
import { Badge, Button, Field, Input } from '@fluentui/react-components'
import { FilePicker } from '../../pane/FilePicker.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { writtenTime } from '../../written.vi.ts'
import type { SaidList } from './account-service.ts'
import { AccountListRows } from './AccountListRows.tsx'
import { rowCounts } from './accounts-state.ts'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'

export function AccountLists({ administers, approves }: { readonly administers: boolean; readonly approves: boolean }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts } = useAdminThings()
  const { accounts, busy } = useAdmin()
  const lists = accounts.lists ?? []
  const waiting = lists.filter((one) => one.decision === null)
  const decided = lists.filter((one) => one.decision !== null)
  return (
    <section className={layout.column} aria-label={text.lists}>
      <h2 className={layout.smallHeading}>{text.lists}</h2>
      <span className={layout.quiet}>{text.listsHint}</span>
      {administers ? (
        <div className={layout.row}>
          <Button size="small" disabled={busy} onClick={() => void acts.accounts.takeTemplate()}>{text.template}</Button>
          <FilePicker label={text.choose} accept=".xlsx" primary disabled={busy} take={(bytes) => void acts.accounts.enter(bytes)} />
        </div>
      ) : null}
      {lists.length === 0 ? <span>{text.noLists}</span> : null}
      {waiting.map((one) => <ListCard key={one.id} list={one} approves={approves} />)}
      {decided.length === 0 ? null : (
        <details open={waiting.length === 0 && decided.length === 1}>
          <summary className={styles.summary}>{text.older(decided.length)}</summary>
          <div className={layout.column}>{decided.map((one) => <ListCard key={one.id} list={one} approves={approves} />)}</div>
        </details>
      )}
    </section>
  )
}

function ListCard({ list, approves }: { readonly list: SaidList; readonly approves: boolean }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { decision } = list
  const { added, changed, ended, same, unreadable } = rowCounts(list)
  const title = text.list(list.by, writtenTime(list.at))
  return (
    <section className={layout.card} aria-label={title}>
      <div className={styles.above}>
        <h3 className={layout.smallHeading}>{title}</h3>
        {decision === null ? <Badge color="warning" appearance="tint">{text.waiting}</Badge> : null}
      </div>
      {decision === null ? null : <span>{decision.approved ? text.approved(decision.by, writtenTime(decision.at)) : text.rejected(decision.by, writtenTime(decision.at), decision.reason)}</span>}
      <strong>{text.counts(added, changed, ended, same, unreadable)}.</strong>
      <AccountListRows rows={list.rows} />
      {decision === null && approves ? <Deciding list={list} changes={added + changed + ended} isSound={unreadable === 0} /> : null}
    </section>
  )
}

function Deciding({ list, changes, isSound }: { readonly list: SaidList; readonly changes: number; readonly isSound: boolean }) {
  const layout = useLayout()
  const { acts, store } = useAdminThings()
  const { accounts, busy } = useAdmin()
  const { question } = accounts
  if (list.own) return <span className={layout.quiet}>{text.cannotApproveOwn}</span>
  const cancel = <Button size="small" disabled={busy} onClick={() => store.dispatch({ do: 'accounts.asked', question: null })}>{text.cancel}</Button>
  if (question?.kind === 'approve' && question.list === list.id) {
    return (
      <div className={layout.row}>
        <span>{text.approveSure(changes)}</span>
        <Button autoFocus size="small" appearance="primary" disabled={busy} onClick={() => void acts.accounts.confirm()}>{text.approve}</Button>
        {cancel}
      </div>
    )
  }
  if (question?.kind === 'reject' && question.list === list.id) {
    return (
      <div className={layout.tight}>
        <Field label={text.rejectReason} required>
          <Input autoFocus value={question.reason} maxLength={4000} onChange={(_, data) => store.dispatch({ do: 'accounts.asked', question: { ...question, reason: data.value } })} />
        </Field>
        <div className={layout.row}>
          <Button size="small" appearance="primary" disabled={busy || question.reason.trim() === ''} onClick={() => void acts.accounts.confirm()}>{text.reject}</Button>
          {cancel}
        </div>
      </div>
    )
  }
  return (
    <div className={layout.row}>
      <Button size="small" appearance="primary" disabled={busy || !isSound} onClick={() => store.dispatch({ do: 'accounts.asked', question: { kind: 'approve', list: list.id } })}>{text.approve}</Button>
      <Button size="small" disabled={busy} onClick={() => store.dispatch({ do: 'accounts.asked', question: { kind: 'reject', list: list.id, reason: '' } })}>{text.reject}</Button>
      {isSound ? null : <span className={layout.quiet}>{text.cannotApprove}</span>}
    </div>
  )
}

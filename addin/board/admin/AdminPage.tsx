// The administrator's page: the shelf with its history, new forms, lists of names, calendars, units and accounts.
import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Select, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Session } from '../../../reporting/submission/service.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { text } from '../../text.vi.ts'
import { AccountsPart } from './AccountsPart.tsx'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { partsOf } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { AdoptionHistory } from './AdoptionHistory.tsx'
import { CalendarsPart } from './CalendarsPart.tsx'
import { NewForm } from './NewForm.tsx'
import { NewList } from './NewList.tsx'
import { ShelfTable } from './ShelfTable.tsx'
import { UnitsPart } from './UnitsPart.tsx'

export function AdminPage({ session }: { readonly session: Session }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { account, regimes, regime, busy, bad, said, warns } = state
  useEffect(() => void acts.open(session), [acts, session])
  // Nothing of another person's is drawn, not even for a moment.
  const isOwn = account === session.account && regimes !== null
  const parts = partsOf(session, state)
  const part = parts.find((one) => one === state.part) ?? parts[0]
  useEffect(() => {
    if (isOwn && part !== undefined) void acts.lookAt(part)
  }, [acts, isOwn, part])
  const retry = (): void => {
    void acts.open(session)
    if (part !== undefined) void acts.lookAt(part)
  }
  const dismiss = (): void => {
    store.dispatch({ do: 'dismissed' })
    if (part !== undefined) void acts.lookAt(part) // a part that could not be read would be waited for without end
  }
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was adopted or decided takes its button with it: the keyboard goes to what is said of it.
    if (said !== '' && document.activeElement === document.body) foot.current?.focus()
  }, [said])
  const notice = account === session.account && bad ? <BadNews bad={bad} retry={retry} dismiss={dismiss} /> : null
  if (!isOwn) return notice ?? <Spinner label={adminText.loading} />
  if (part === undefined) return <span>{adminText.notHere}</span>
  return (
    <section className={layout.column} aria-label={adminText.title}>
      {parts.length === 1 ? null : (
        <TabList aria-label={adminText.parts.label} selectedValue={part} onTabSelect={(_, data) => store.dispatch({ do: 'turned', part: parts.find((one) => one === data.value) ?? part })}>
          {parts.map((one) => <Tab key={one} value={one}>{adminText.parts[one]}</Tab>)}
        </TabList>
      )}
      {part === 'accounts' || part === 'units' ? null : (
        <Field label={adminText.regime}>
          <Select className={layout.select} value={regime} disabled={busy} onChange={(_, data) => store.dispatch({ do: 'chose', regime: data.value })}>
            {regimes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </Select>
        </Field>
      )}
      {part === 'forms' ? <><ShelfTable /><AdoptionHistory /></> : null}
      {part === 'newForm' ? <NewForm /> : null}
      {part === 'list' ? <NewList /> : null}
      {part === 'calendar' ? <CalendarsPart /> : null}
      {part === 'units' ? <UnitsPart /> : null}
      {part === 'accounts' ? <AccountsPart session={session} /> : null}
      <div className={styles.foot}>
        {notice}
        <div ref={foot} role="status" tabIndex={-1} className={styles.arrived}>
          {said === '' ? null : (
            <MessageBar intent={warns ? 'warning' : 'success'} layout="multiline">
              <MessageBarBody>{said}</MessageBarBody>
              <MessageBarActions><Button size="small" appearance="transparent" onClick={() => store.dispatch({ do: 'said', text: '' })}>{text.close}</Button></MessageBarActions>
            </MessageBar>
          )}
          {busy ? <Spinner size="tiny" label={adminText.working} /> : null}
        </div>
      </div>
    </section>
  )
}

// The administrator's page: the shelf with its history, taking a new form on, taking a new list of names on.
import { Field, MessageBar, MessageBarBody, Select, Spinner, Tab, TabList } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Session } from '../../../reporting/submission/service.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import type { AdminPart } from './admin-state.ts'
import { adminText } from './admin-text.vi.ts'
import { AdoptionHistory } from './AdoptionHistory.tsx'
import { NewForm } from './NewForm.tsx'
import { NewList } from './NewList.tsx'
import { ShelfTable } from './ShelfTable.tsx'

const parts = ['forms', 'newForm', 'list'] as const satisfies readonly AdminPart[]

export function AdminPage({ session }: { readonly session: Session }) {
  const layout = useLayout()
  const { acts, store } = useAdminThings()
  const { account, regimes, regime, part, busy, bad, said } = useAdmin()
  useEffect(() => void acts.open(session), [acts, session])
  // Nothing of another person's is drawn, not even for a moment.
  const isOwn = account === session.account
  const notice = isOwn && bad ? <BadNews bad={bad} retry={() => void acts.open(session)} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null
  if (!isOwn || regimes === null) return notice ?? <Spinner label={adminText.loading} />
  if (regimes.length === 0) return <span>{adminText.notHere}</span>
  return (
    <section className={layout.column} aria-label={adminText.title}>
      <TabList aria-label={adminText.parts.label} selectedValue={part} onTabSelect={(_, data) => store.dispatch({ do: 'turned', part: parts.find((one) => one === data.value) ?? 'forms' })}>
        {parts.map((one) => <Tab key={one} value={one}>{adminText.parts[one]}</Tab>)}
      </TabList>
      <Field label={adminText.regime}>
        <Select className={layout.select} value={regime} disabled={busy} onChange={(_, data) => store.dispatch({ do: 'chose', regime: data.value })}>
          {regimes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </Select>
      </Field>
      {part === 'forms' ? <><ShelfTable /><AdoptionHistory /></> : null}
      {part === 'newForm' ? <NewForm /> : null}
      {part === 'list' ? <NewList /> : null}
      {notice}
      <div role="status">
        {said === '' ? null : <MessageBar intent="success" layout="multiline"><MessageBarBody>{said}</MessageBarBody></MessageBar>}
        {busy ? <Spinner size="tiny" label={adminText.working} /> : null}
      </div>
    </section>
  )
}

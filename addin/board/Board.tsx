// The collecting office's page: who is signed in, which period, the counts, and the table as letters print it.
import { Button, Link, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Session } from '../../reporting/submission/service.ts'
import { useAccount } from '../account/account-context.tsx'
import { accountText } from '../account/account-text.vi.ts'
import { Due } from '../account/Due.tsx'
import { OwnAccount } from '../account/OwnAccount.tsx'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { text } from '../text.vi.ts'
import { adminText } from './admin/admin-text.vi.ts'
import { AdminPage } from './admin/AdminPage.tsx'
import { AdminTabs, type BoardPage } from './admin/AdminTabs.tsx'
import { BoardSignIn } from './BoardSignIn.tsx'
import { useBoard, useBoardThings } from './board-context.tsx'
import { viewsOf } from './board-state.ts'
import { boardText } from './board-text.vi.ts'
import { ChoosePeriod } from './ChoosePeriod.tsx'
import { Counts } from './Counts.tsx'
import { gatheringText } from '../gathering-text.vi.ts'
import { GatherBoard } from './GatherBoard.tsx'
import { Filters } from './Filters.tsx'
import { PeriodFacts } from './PeriodFacts.tsx'
import { PrintedTable } from './PrintedTable.tsx'
import { PlanningPage } from './planning/PlanningPage.tsx'
import { TasksPage } from './tasks/TasksPage.tsx'
import { TrendTable } from './TrendTable.tsx'
import { UrgingPage } from './urging/UrgingPage.tsx'

const viewLabels = { ...gatheringText.tabs, ...boardText.views }

const useStyles = makeStyles({
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', padding: '8px 24px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  product: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold, fontSize: tokens.fontSizeBase400 },
  title: { flexGrow: 1, whiteSpace: 'nowrap' },
  views: { flexWrap: 'wrap' },
  out: { whiteSpace: 'nowrap', minWidth: 'max-content' },
  alone: { maxWidth: '480px', margin: '32px auto 0' },
  body: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px 24px 32px', maxWidth: '1120px', margin: '0 auto', minWidth: 0 },
})

export function Board() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store } = useBoardThings()
  const { session, offer, choice, bad, said, view } = useBoard()
  const [turned, turn] = useState<BoardPage | null>(null)
  const { elsewhere } = useAccount()
  const [own, showOwn] = useState(() => elsewhere.backFor() === 'link')
  if (session === null) return <main><BoardSignIn /></main>
  if (session.due !== undefined) return <main className={styles.alone}><Due session={session} /></main>
  if (own) return <main className={styles.alone}><OwnAccount close={() => showOwn(false)} /></main>
  const administers = session.permissions.includes('administer')
  // Who approves decides the lists of accounts there.
  const mayTurn = administers || session.permissions.includes('approve')
  // Who does nothing but administer has no reports to look at first.
  const views = viewsOf(session)
  const isOfPeriod = view !== 'plan' && view !== 'tasks'
  const page = mayTurn ? (turned ?? (administers && session.permissions.length === 1 ? 'admin' : 'progress')) : 'progress'
  return (
    <main>
      <header className={styles.header} data-print="no">
        <span className={styles.product}>{text.product}</span>
        <span className={styles.title}>{page === 'admin' ? adminText.views[administers ? 'admin' : 'accounts'] : boardText.title}</span>
        {mayTurn ? <AdminTabs page={page} turn={turn} administers={administers} /> : null}
        <Link className={layout.quiet} title={`${session.unitName}. ${accountText.title}`} onClick={() => showOwn(true)}>{session.name}</Link>
        <Button size="small" appearance="subtle" className={styles.out} as="a" href="/">{boardText.toPane}</Button>
        <Button size="small" appearance="subtle" className={styles.out} onClick={() => void acts.signOut()}>{text.signOut}</Button>
      </header>
      {page === 'admin' ? <div className={styles.body}><AdminPage session={session} /></div> : <div className={styles.body}>
        {bad ? <BadNews bad={bad} retry={() => void acts.refresh()} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null}
        {offer ? (
          <TabList selectedValue={view} onTabSelect={(_, data) => void acts.turnTo(views.find((one) => one === data.value) ?? 'progress')} data-print="no" className={styles.views}>
            {views.map((one) => <Tab key={one} value={one}>{viewLabels[one]}</Tab>)}
          </TabList>
        ) : null}
        {offer && choice && isOfPeriod ? <ChoosePeriod offer={offer} choice={choice} /> : null}
        {offer && !choice && isOfPeriod ? <span>{boardText.nothing}</span> : null}
        <Shown session={session} />
        <span role="status" className={layout.quiet}>{said}</span>
      </div>}
    </main>
  )
}

/** What the person has turned to. */
function Shown({ session }: { readonly session: Session }) {
  const { offer, choice, answer, busy, view } = useBoard()
  if (view === 'plan') return offer && <PlanningPage session={session} offer={offer} />
  if (view === 'tasks') return offer && <TasksPage session={session} offer={offer} />
  if (view === 'gather') return choice && <GatherBoard />
  if (!answer || !choice) return busy ? <Spinner label={boardText.loading} /> : null
  if (view === 'urge') return <UrgingPage session={session} choice={choice} answer={answer} />
  return (
    <>
      <Counts summary={answer.summary} />
      <PeriodFacts answer={answer} />
      <Filters summary={answer.summary} />
      <PrintedTable answer={answer} />
      {answer.trend.points.length > 1 ? <TrendTable trend={answer.trend} /> : null}
    </>
  )
}

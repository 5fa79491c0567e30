// The collecting office's page: who is signed in, which period, the counts, and the table as letters print it.
import { Button, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { BadNews } from '../pane/BadNews.tsx'
import { useLayout } from '../pane/layout-styles.ts'
import { text } from '../text.vi.ts'
import { adminText } from './admin/admin-text.vi.ts'
import { AdminPage } from './admin/AdminPage.tsx'
import { AdminTabs, type BoardPage } from './admin/AdminTabs.tsx'
import { BoardSignIn } from './BoardSignIn.tsx'
import { useBoard, useBoardThings } from './board-context.tsx'
import { gathers } from './board-state.ts'
import { boardText } from './board-text.vi.ts'
import { ChoosePeriod } from './ChoosePeriod.tsx'
import { Counts } from './Counts.tsx'
import { gatheringText } from '../gathering-text.vi.ts'
import { GatherBoard } from './GatherBoard.tsx'
import { Filters } from './Filters.tsx'
import { PeriodFacts } from './PeriodFacts.tsx'
import { PrintedTable } from './PrintedTable.tsx'
import { TrendTable } from './TrendTable.tsx'

const useStyles = makeStyles({
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', padding: '8px 24px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  product: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold, fontSize: tokens.fontSizeBase400 },
  title: { flexGrow: 1, whiteSpace: 'nowrap' },
  out: { whiteSpace: 'nowrap', minWidth: 'max-content' },
  body: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px 24px 32px', maxWidth: '1120px', margin: '0 auto', minWidth: 0 },
})

export function Board() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store } = useBoardThings()
  const { session, offer, choice, answer, busy, bad, said, view } = useBoard()
  const [turned, turn] = useState<BoardPage | null>(null)
  if (session === null) return <main><BoardSignIn /></main>
  const administers = session.permissions.includes('administer')
  // Who approves decides the lists of accounts there.
  const mayTurn = administers || session.permissions.includes('approve')
  // Who does nothing but administer has no reports to look at first.
  const page = mayTurn ? (turned ?? (administers && session.permissions.length === 1 ? 'admin' : 'progress')) : 'progress'
  return (
    <main>
      <header className={styles.header} data-print="no">
        <span className={styles.product}>{text.product}</span>
        <span className={styles.title}>{page === 'admin' ? adminText.views[administers ? 'admin' : 'accounts'] : boardText.title}</span>
        {mayTurn ? <AdminTabs page={page} turn={turn} administers={administers} /> : null}
        <span className={layout.quiet} title={session.unitName}>{session.name}</span>
        <Button size="small" appearance="subtle" className={styles.out} as="a" href="/">{boardText.toPane}</Button>
        <Button size="small" appearance="subtle" className={styles.out} onClick={() => void acts.signOut()}>{text.signOut}</Button>
      </header>
      {page === 'admin' ? <div className={styles.body}><AdminPage session={session} /></div> : <div className={styles.body}>
        {bad ? <BadNews bad={bad} retry={() => void acts.refresh()} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null}
        {offer && choice ? <ChoosePeriod offer={offer} choice={choice} /> : null}
        {offer && !choice ? <span>{boardText.nothing}</span> : null}
        {gathers(session) && choice ? (
          <TabList selectedValue={view} onTabSelect={(_, data) => void acts.turnTo(data.value === 'gather' ? 'gather' : 'progress')} data-print="no">
            {(['progress', 'gather'] as const).map((one) => <Tab key={one} value={one}>{gatheringText.tabs[one]}</Tab>)}
          </TabList>
        ) : null}
        {view === 'gather' ? <GatherBoard /> : answer ? (
          <>
            <Counts summary={answer.summary} />
            <PeriodFacts answer={answer} />
            <Filters summary={answer.summary} />
            <PrintedTable answer={answer} />
            {answer.trend.points.length > 1 ? <TrendTable trend={answer.trend} /> : null}
          </>
        ) : busy ? <Spinner label={boardText.loading} /> : null}
        <span role="status" className={layout.quiet}>{said}</span>
      </div>}
    </main>
  )
}

// The task pane: who and which report at the top, four tabs, and a line that says what just happened.
import { Badge, Button, Link, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useAccount } from '../account/account-context.tsx'
import { accountText } from '../account/account-text.vi.ts'
import { Due } from '../account/Due.tsx'
import { OwnAccount } from '../account/OwnAccount.tsx'
import { hasBelow, isStale } from '../gathering-state.ts'
import { gatheringText } from '../gathering-text.vi.ts'
import { counts } from '../desk-view.ts'
import type { Tab as TabName } from '../desk-state.ts'
import { text } from '../text.vi.ts'
import { BadNews } from './BadNews.tsx'
import { ChooseReport } from './ChooseReport.tsx'
import { DocumentFindings } from './DocumentFindings.tsx'
import { Findings } from './Findings.tsx'
import { Gather } from './Gather.tsx'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'
import { Send } from './Send.tsx'
import { SignIn } from './SignIn.tsx'
import { Standing } from './Standing.tsx'

const useStyles = makeStyles({
  pane: { minHeight: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  header: { padding: '8px 12px 0', display: 'flex', flexDirection: 'column', gap: '2px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Excel's own menu covers the top right corner of a pane.
  top: { display: 'flex', alignItems: 'center', gap: '8px', paddingRight: '20px', minWidth: 0 },
  product: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightBold, fontSize: tokens.fontSizeBase400 },
  who: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'right' },
  out: { whiteSpace: 'nowrap', minWidth: 'max-content' },
  report: { fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  tabs: { marginLeft: '-8px', marginRight: '-8px', flexWrap: 'wrap' },
  // Five tabs must stand in one line of a pane 350 pixels wide.
  close: { paddingLeft: '3px', paddingRight: '3px', columnGap: 0, '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200, paddingLeft: 0, paddingRight: 0 }, '& .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200, paddingLeft: 0, paddingRight: 0 } },
  body: { flexGrow: 1, minWidth: 0 },
  said: { position: 'sticky', bottom: 0, padding: '6px 12px', backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200 },
  top0: { padding: '8px 12px 0' },
})

const saidFor = 8000 // milliseconds a sentence stays; long enough to be read twice

const tabs: readonly TabName[] = ['report', 'check', 'send', 'standing', 'gather']

export function Pane() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store } = usePane()
  const { elsewhere } = useAccount()
  const [own, showOwn] = useState(() => elsewhere.backFor() === 'link')
  const state = useDesk()
  const { session, desk, bad, waiting, said, gathering, identity } = state
  const figures = desk?.report.deliverable !== 'narrative' // documents are not added up
  const collects = figures && (session?.permissions.includes('consolidate') === true || identity?.made !== undefined)
  const gathers = figures && (hasBelow(gathering) || identity?.made !== undefined)
  const tab = state.tab === 'gather' && !gathers ? 'report' : state.tab
  const { errors, unexplained } = counts(state)
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => store.dispatch({ do: 'said', text: '' }), saidFor)
    return () => clearTimeout(timer)
  }, [said, store])
  useEffect(() => {
    if (collects && desk) void acts.lookBelow() // again whenever the report stands otherwise
  }, [acts, collects, desk])
  return (
    <main className={styles.pane}>
      {session === null ? <SignIn /> : session.due !== undefined ? <Due session={session} /> : own ? <OwnAccount close={() => showOwn(false)} /> : (
        <>
          <header className={styles.header} data-print="no">
            <div className={styles.top}>
              <span className={styles.product}>{text.product}</span>
              <Link className={`${styles.who} ${layout.quiet}`} title={`${session.name}, ${session.unitName}. ${accountText.title}`} onClick={() => showOwn(true)}>{session.name}</Link>
              <Button size="small" appearance="subtle" className={styles.out} onClick={() => void acts.signOut()}>{text.signOut}</Button>
            </div>
            {desk ? <span className={styles.report}><strong>{desk.unitName}</strong> · {desk.periodLabel}{figures ? '' : ` · ${text.workflow.owed.kinds.narrative}`}</span> : null}
            <TabList size="small" className={styles.tabs} selectedValue={tab} onTabSelect={(_, data) => store.dispatch({ do: 'tab', tab: tabs.find((one) => one === data.value) ?? 'report' })}>
              {tabs.filter((one) => one !== 'gather' || gathers).map((one) => (
                <Tab key={one} value={one} className={gathers ? styles.close : ''}>
                  {text.tabs[one]}
                  {one === 'standing' && desk?.standing.state === 'returned' ? <> <Badge size="small" color="danger" aria-label={text.standing.mark} title={text.standing.mark}>!</Badge></> : null}
                  {one === 'gather' && isStale(gathering) ? <> <Badge size="small" color="warning" aria-label={gatheringText.changed} title={gatheringText.changed}>!</Badge></> : null}
                  {one === 'check' && errors + unexplained > 0 ? <> <Badge size="small" color={errors > 0 ? 'danger' : 'warning'}>{errors + unexplained}</Badge></> : null}
                </Tab>
              ))}
            </TabList>
          </header>
          {bad ? (
            <div className={styles.top0}>
              <BadNews bad={bad} retry={() => void (state.offer ? acts.refresh() : acts.start())} dismiss={() => store.dispatch({ do: 'dismissed' })} />
            </div>
          ) : null}
          <div className={styles.body} role="tabpanel" aria-label={text.tabs[tab]}>
            {tab === 'report' ? <ChooseReport /> : tab === 'check' ? (figures ? <Findings /> : <DocumentFindings />) : tab === 'send' ? <Send /> : tab === 'standing' ? <Standing /> : <Gather />}
          </div>
        </>
      )}
      <div className={waiting || said !== '' ? styles.said : layout.unseen} role="status" aria-live="polite" data-print="no">
        {waiting ? text.wait : said}
      </div>
    </main>
  )
}

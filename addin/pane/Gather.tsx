// Tổng hợp: who of the units below has sent, putting their reports together, what changed since, and where numbers are from.
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { coverageCounts, hasBelow, isStale } from '../gathering-state.ts'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { BadNews } from './BadNews.tsx'
import { ChangedSources } from './ChangedSources.tsx'
import { CoverageCounts, CoverageList } from './CoverageList.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { Origin } from './Origin.tsx'
import { useDesk, usePane } from './pane-context.tsx'

export function Gather() {
  const layout = useLayout()
  const { acts } = usePane()
  const { desk, gathering } = useDesk()
  if (!desk) return <NoDesk />
  const { bad, freshness } = gathering
  return (
    <div className={layout.section}>
      {bad ? <BadNews bad={bad} retry={() => void acts.lookBelow()} /> : null}
      <ChangedSources freshness={freshness}><MakeButton /></ChangedSources>
      <FromBelow />
      <Origin />
    </div>
  )
}

/** The card with the coverage and the button. Nothing for a unit nobody reports to. */
function FromBelow() {
  const layout = useLayout()
  const { gathering } = useDesk()
  const { coverage, freshness } = gathering
  if (coverage === null || !hasBelow(gathering)) return null
  const { in: sent, of } = coverageCounts(coverage)
  return (
    <section className={layout.card} aria-label={words.title}>
      <h2 className={layout.smallHeading}>{words.title}</h2>
      <CoverageCounts coverage={coverage} />
      <CoverageList coverage={coverage} />
      {sent === 0 ? <span>{words.nobody}</span> : sent < of ? <span>{words.without(of - sent)}</span> : null}
      {isStale(gathering) ? null : <MakeButton />}
      {freshness?.made === true && !isStale(gathering) ? <span className={layout.quiet}>{words.fresh}</span> : null}
      <MadeNow />
    </section>
  )
}

function MakeButton() {
  const { acts, host } = usePane()
  const { desk, session, gathering } = useDesk()
  const { coverage, making, freshness } = gathering
  if (!session?.permissions.includes('consolidate')) return null
  const none = coverage === null || coverageCounts(coverage).in === 0
  const label = host.kind === 'excel' ? words.download : freshness?.made === true ? words.again : words.go
  if (desk && !desk.openActs.includes('save')) return <span>{words.closed}</span>
  return making ? <Spinner size="tiny" label={words.working} /> : <div><Button appearance="primary" size="small" disabled={none} onClick={() => void acts.consolidate()}>{label}</Button></div>
}

function MadeNow() {
  const layout = useLayout()
  const { host } = usePane()
  const { desk, gathering } = useDesk()
  const { made } = gathering
  if (made === null || isStale(gathering) || desk?.openActs.includes('save') !== true) return null
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <div className={layout.tight}>
          <span>{host.kind === 'excel' ? words.downloaded(made.fileName) : words.opened}</span>
          <span>{words.findings(made.errors, made.warnings)}</span>
          {made.joined > 0 ? <span>{words.joined(made.joined)}</span> : null}
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}

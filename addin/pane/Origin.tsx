// Con số này từ đâu ra: the number in the chosen cell of a consolidated report, and the offices it comes from.
import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { BadNews } from './BadNews.tsx'
import { gatheringText as words } from '../gathering-text.vi.ts'
import { writtenNumber } from '../written.vi.ts'
import { useLayout } from './layout-styles.ts'
import { OriginParts, Remarks } from './OriginParts.tsx'
import { useDesk, usePane } from './pane-context.tsx'

const settled = 250 // milliseconds a cell stays chosen before it is asked about: walking over cells asks nothing

const useStyles = makeStyles({ number: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold } })

export function Origin() {
  const layout = useLayout()
  const { acts, host } = usePane()
  const { selected, desk } = useDesk()
  const sha256 = desk?.standing.sha256 ?? null
  useEffect(() => {
    if (selected === null) return
    const timer = setTimeout(() => void acts.traceSelected(), settled)
    return () => clearTimeout(timer)
  }, [acts, selected, sha256])
  return (
    <section className={layout.card} aria-label={words.origin}>
      <h2 className={layout.smallHeading}>{words.origin}</h2>
      {host.kind === 'file' ? null : <div><Button size="small" onClick={() => void acts.traceSelected()}>{words.originAsk}</Button></div>}
      <div className={layout.column} aria-live="polite"><Told /></div>
    </section>
  )
}

function Told() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts } = usePane()
  const { tracing, opened } = useDesk().gathering
  switch (tracing.state) {
    case 'idle':
      return <span className={layout.quiet}>{words.originHint}</span>
    case 'none':
      return <span className={layout.quiet}>{words.why[tracing.why]}</span>
    case 'asking':
      return <Spinner size="tiny" label={words.asking} />
    case 'bad':
      return <BadNews bad={tracing.bad} retry={() => void acts.traceSelected()} />
    case 'told': {
      const { traced, shown } = tracing
      return (
        <>
          <div className={layout.tight}>
            <span className={styles.number}>{writtenNumber(traced.value)}</span>
            <span>{traced.name}</span>
            <span className={layout.quiet}>{words.at(traced.form, traced.column)}</span>
            <Remarks node={traced} />
          </div>
          {shown !== null && shown.value !== traced.value ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.otherThanSaved(shown.address, writtenNumber(shown.value), writtenNumber(traced.value))}</MessageBarBody>
            </MessageBar>
          ) : null}
          {traced.parts.length === 0 ? <span className={layout.quiet}>{words.noParts}</span> : <OriginParts parts={traced.parts} acts={acts} opened={opened} />}
        </>
      )
    }
  }
}

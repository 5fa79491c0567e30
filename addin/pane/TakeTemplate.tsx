// Getting the report's own workbook, filled with unit and period.
import { Button, Field, SpinButton } from '@fluentui/react-components'
import { useState } from 'react'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const usualLines = 40
const mostLines = 400 // the server's own limit

export function TakeTemplate() {
  const layout = useLayout()
  const { acts } = usePane()
  const { busy, identity, desk } = useDesk()
  // Forms that print their indicators have no lines to choose.
  const hasLines = desk?.definitions.some((one) => one.lines.kind === 'catalogue') !== false
  const [lines, setLines] = useState(usualLines)
  return (
    <section className={layout.card}>
      <h2 className={layout.smallHeading}>{text.template.title}</h2>
      <span className={layout.quiet}>{text.template.intro}</span>
      {hasLines ? <Field label={text.template.lines} size="small" orientation="horizontal">
        <SpinButton
          value={lines}
          min={1}
          max={mostLines}
          onChange={(_, data) => {
            const wanted = data.value ?? Number.parseInt(data.displayValue ?? '', 10)
            if (Number.isInteger(wanted)) setLines(Math.min(mostLines, Math.max(1, wanted)))
          }}
        />
      </Field> : null}
      <div className={layout.row}>
        <Button appearance={identity ? 'secondary' : 'primary'} size="small" disabled={busy} onClick={() => void acts.takeTemplate(lines, 'open')}>
          {text.template.openHere}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void acts.takeTemplate(lines, 'download')}>{text.template.download}</Button>
      </div>
    </section>
  )
}

/** The outline of the narrative, to be written in Word. */
export function TakeOutline() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const { busy, desk, document } = useDesk()
  const words = text.workflow.narrative
  return (
    <section className={layout.card} aria-label={words.takeTitle}>
      <h2 className={layout.smallHeading}>{words.takeTitle}</h2>
      <span className={layout.quiet}>{words.takeIntro}</span>
      <div className={layout.row}>
        <Button appearance={document === null ? 'primary' : 'secondary'} size="small" disabled={busy} onClick={() => void acts.takeTemplate(1, 'download')}>{words.take}</Button>
        {desk && (desk.yourActs.includes('save') || desk.yourActs.includes('revise')) ? <Button size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'check' })}>{words.toFile}</Button> : null}
      </div>
    </section>
  )
}

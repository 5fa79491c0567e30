// Giải trình for one warning. What is typed goes into the state at once and stays there; what was said before is only offered.
import { Button, Field, Textarea } from '@fluentui/react-components'
import type { Finding } from '../../reporting/rules/finding.ts'
import { explanationsOf, keyOf } from '../desk-view.ts'
import { offeredFor } from '../offered.ts'
import { seamText } from '../seam-text.vi.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

export function ExplanationBox({ finding }: { readonly finding: Finding }) {
  const layout = useLayout()
  const { store } = usePane()
  const state = useDesk()
  const written = explanationsOf(state)[keyOf(finding)] ?? ''
  const offered = written.trim() === '' ? offeredFor(state, finding) : null
  const write = (words: string): void => store.dispatch({ do: 'explained', finding: keyOf(finding), text: words })
  return (
    <div className={layout.tight} onClick={(event) => event.stopPropagation()}>
      <Field label={text.check.explanation} size="small">
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          maxLength={1000}
          placeholder={text.check.explanationHint}
          value={written}
          onChange={(_, data) => write(data.value)}
        />
      </Field>
      {offered === null ? null : (
        <div className={layout.tight}>
          <span className={layout.quiet}>{seamText.offered(offered.periodLabel)} “{offered.text}”</span>
          <div><Button size="small" onClick={() => write(offered.text)}>{seamText.takeOffered}</Button></div>
        </div>
      )}
    </div>
  )
}

// Giải trình for one warning. What is typed goes into the state at once and stays there.
import { Field, Textarea } from '@fluentui/react-components'
import type { Finding } from '../../reporting/rules/finding.ts'
import { explanationsOf, keyOf } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { useDesk, usePane } from './pane-context.tsx'

export function ExplanationBox({ finding }: { readonly finding: Finding }) {
  const { store } = usePane()
  const written = explanationsOf(useDesk())[keyOf(finding)] ?? ''
  return (
    <Field label={text.check.explanation} size="small" onClick={(event) => event.stopPropagation()}>
      <Textarea
        size="small"
        rows={2}
        resize="vertical"
        maxLength={1000}
        placeholder={text.check.explanationHint}
        value={written}
        onChange={(_, data) => store.dispatch({ do: 'explained', finding: keyOf(finding), text: data.value })}
      />
    </Field>
  )
}

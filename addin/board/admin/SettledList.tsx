// The questions answered so far; each can be asked again.
import { Button } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { adminText } from './admin-text.vi.ts'
import type { Settled, SheetDraft } from './form-draft.ts'

export function SettledList({ sheet }: { readonly sheet: SheetDraft }) {
  const layout = useLayout()
  const { acts } = useAdminThings()
  const { busy } = useAdmin()
  if (sheet.settled.length === 0) return null
  return (
    <section className={layout.tight} aria-label={adminText.settled}>
      <span>{adminText.settled}:</span>
      <ul className={layout.list}>
        {sheet.settled.map((one) => (
          <li key={one.question.id} className={layout.row}>
            <span className={layout.grow}>{adminText.settledLine(one.question.sentence, labelOf(one))}</span>
            {sheet.published ? null : <Button size="small" appearance="subtle" disabled={busy} onClick={() => void acts.askAgain(sheet.proposal.sheet, one.question.id)}>{adminText.askAgain}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function labelOf({ question, answer }: Settled): string {
  return question.choices.find((one) => one.value === answer)?.label ?? answer
}

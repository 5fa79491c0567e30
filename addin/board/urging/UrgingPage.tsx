// Đôn đốc: who is behind in the period, the letters that would go out, sending them, the official letter, and the record.
import { Spinner } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { ComplianceAnswer } from '../../../reporting/compliance/answer.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import type { BoardChoice } from '../board-state.ts'
import { Behind } from './Behind.tsx'
import { Mails } from './Mails.tsx'
import { useUrging } from './urging-context.ts'
import { urgingText as words } from './urging-text.vi.ts'
import { UrgingLog } from './UrgingLog.tsx'

export function UrgingPage({ session, choice, answer }: { readonly session: Session; readonly choice: BoardChoice; readonly answer: ComplianceAnswer }) {
  const layout = useLayout()
  const { acts, store, state } = useUrging()
  // The table was made anew: what is told beside it is asked anew.
  useEffect(() => void acts.open(session.account, choice), [acts, session.account, choice, answer])
  if (state.account !== session.account) return null
  const { bad, busy, preview, said } = state
  return (
    <section className={layout.column} aria-label={words.title}>
      {bad ? <BadNews bad={bad} retry={() => void acts.open(session.account, choice)} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null}
      <Behind table={answer.table} own={session.unit} />
      {preview ? <Mails preview={preview} today={answer.takenAt} /> : busy ? <Spinner label={words.loading} /> : null}
      <UrgingLog units={new Map(answer.table.flatMap((group) => group.rows.map((row) => [row.unit, row.unitName])))} />
      <span role="status" className={layout.quiet}>{said}</span>
    </section>
  )
}

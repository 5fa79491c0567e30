// What the table rests on: the deadlines, when it was made, and what must be said plainly about them.
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { useLayout } from '../pane/layout-styles.ts'
import { writtenTime } from '../written.vi.ts'
import { boardText } from './board-text.vi.ts'

export function PeriodFacts({ answer }: { readonly answer: ComplianceAnswer }) {
  const layout = useLayout()
  return (
    <div className={layout.tight}>
      <span className={layout.quiet}>{answer.deadlines.map((one) => boardText.deadline(one.label, writtenDay(one.deadline))).join(' · ')}</span>
      <span className={layout.quiet}>{boardText.takenAt(writtenTime(answer.takenAt))}</span>
      {[...answer.stakes, ...answer.notices].map((notice) => (
        <MessageBar key={notice} intent="warning" layout="multiline"><MessageBarBody>{notice}</MessageBarBody></MessageBar>
      ))}
    </div>
  )
}

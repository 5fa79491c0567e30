// A warning while the chosen period's figures are still coming in.
import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { openUntil } from '../desk-view.ts'
import { text } from '../text.vi.ts'
import { useDesk } from './pane-context.tsx'

/** Nothing once the figures are whole. */
export function OpenPeriod() {
  const day = openUntil(useDesk())
  if (day === null) return null
  return <MessageBar intent="warning" layout="multiline"><MessageBarBody>{text.choose.openPeriod(writtenDay(day))}</MessageBarBody></MessageBar>
}

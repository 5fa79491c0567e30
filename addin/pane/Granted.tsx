// Được gia hạn: the new due day a unit was given, by which document, why, and the day prescribed before.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { extensionLabel } from '../../reporting/submission/labels.vi.ts'
import type { Desk } from '../../reporting/submission/service.ts'
import { text } from '../text.vi.ts'

/** Nothing where no time was given. */
export function Granted({ desk }: { readonly desk: Desk }) {
  const { extension } = desk.standing
  if (extension === null) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        <MessageBarTitle>{text.workflow.extend.given}</MessageBarTitle><br />
        {extensionLabel(extension)}. {text.workflow.waive.because(extension.reason)}.<br />
        {text.workflow.deadline.prescribed(desk.prescribed)}. {text.workflow.extend.by(extension.by)}.
      </MessageBarBody>
    </MessageBar>
  )
}

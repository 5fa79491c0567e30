// What must be mended or explained first, and the way there.
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { usePane } from './pane-context.tsx'

export function Blocked({ errors, unexplained }: { readonly errors: number; readonly unexplained: number }) {
  const layout = useLayout()
  const { store } = usePane()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <div className={layout.tight}>
          {errors > 0 ? <span>{text.send.errorsLeft(errors)}</span> : null}
          {unexplained > 0 ? <span>{text.send.unexplainedLeft(unexplained)}</span> : null}
          <div><Button size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'check' })}>{text.send.seeFindings}</Button></div>
        </div>
      </MessageBarBody>
    </MessageBar>
  )
}

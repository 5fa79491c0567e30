// No report on the desk: it is on its way, or could not be had, and then there is a way back.
import { Button, Spinner } from '@fluentui/react-components'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

export function NoDesk() {
  const layout = useLayout()
  const { acts, store } = usePane()
  const { busy, bad, offer, choice, tab } = useDesk()
  if (offer && !choice) return <div className={layout.section}>{text.choose.nothing}</div>
  if (busy || bad === null && offer === null) return <Spinner className={layout.section} size="small" label={text.loading} />
  return (
    <div className={layout.section}>
      <span>{text.choose.unlaid}</span>
      <div className={layout.row}>
        <Button size="small" onClick={() => void (offer ? acts.refresh() : acts.start())}>{text.retry}</Button>
        {offer && tab !== 'report' ? (
          <Button size="small" appearance="primary" onClick={() => store.dispatch({ do: 'tab', tab: 'report' })}>{text.choose.another}</Button>
        ) : null}
      </div>
    </div>
  )
}

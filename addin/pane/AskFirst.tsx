// A question before an act that cannot be taken back.
import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'

export function AskFirst(props: { readonly question: string; readonly agree: () => void; readonly cancel: () => void }) {
  const layout = useLayout()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector('button')?.focus(), [])
  return (
    <section ref={section} role="alertdialog" aria-label={props.question} className={layout.card} onKeyDown={(event) => event.key === 'Escape' && props.cancel()}>
      <strong>{props.question}</strong>
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={props.agree}>{text.standing.agree}</Button>
        <Button size="small" onClick={props.cancel}>{text.cancel}</Button>
      </div>
    </section>
  )
}

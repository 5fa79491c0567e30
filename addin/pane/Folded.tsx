// An act seldom needed: one button until it is wanted, then its fields in a card.
import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'

export function Folded(props: { readonly label: string; readonly title: string; readonly opened?: boolean; readonly children: ReactNode }) {
  const layout = useLayout()
  const [open, setOpen] = useState(props.opened === true)
  if (!open) return <div><Button size="small" onClick={() => setOpen(true)}>{props.label}</Button></div>
  return (
    <section className={layout.card} aria-label={props.title}>
      <div className={layout.row}>
        <h2 className={`${layout.smallHeading} ${layout.grow}`}>{props.title}</h2>
        <Button size="small" appearance="subtle" onClick={() => setOpen(false)}>{text.workflow.extend.close}</Button>
      </div>
      {props.children}
    </section>
  )
}

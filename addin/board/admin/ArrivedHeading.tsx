// The heading of something that has just appeared: the keyboard goes to it, so that nobody looks for it.
import { useEffect, useRef } from 'react'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdminStyles } from './admin-styles.ts'

/** `of` changes whenever something else has appeared under the same heading. */
export function ArrivedHeading({ text, of }: { readonly text: string; readonly of: unknown }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [of])
  return <h3 ref={heading} tabIndex={-1} className={`${layout.smallHeading} ${styles.arrived}`}>{text}</h3>
}

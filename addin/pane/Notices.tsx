// What must be known about forms and laws, said plainly and not hidden behind a click when it is short.
import { useLayout } from './layout-styles.ts'
import { text } from '../text.vi.ts'

export function Notices({ notices }: { readonly notices: readonly string[] }) {
  const layout = useLayout()
  if (notices.length === 0) return null
  return (
    <details open={notices.length === 1}>
      <summary className={layout.smallHeading}>{text.check.notices} ({notices.length})</summary>
      <ul className={layout.quiet}>
        {notices.map((notice) => <li key={notice}>{notice}</li>)}
      </ul>
    </details>
  )
}

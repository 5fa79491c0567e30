// An Excel without what the pane needs: a sentence, and the web page instead.
import { Link } from '@fluentui/react-components'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'

export function TooOld() {
  const layout = useLayout()
  return (
    <main className={layout.section}>
      <h1 className={layout.heading}>{text.product}</h1>
      <span>{text.noExcel}</span>
      <Link href="/" target="_blank" rel="noreferrer">{text.toPage}</Link>
      <span className={layout.mono}>{window.location.origin}/</span>
    </main>
  )
}

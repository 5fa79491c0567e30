// What a list would change, kind by kind; renames are confirmed and unreadable rows left out one by one.
import { Checkbox } from '@fluentui/react-components'
import { problemSentence, proposalCounts, proposalSections, renameSentence } from '../../../reporting/catalogue/update.vi.ts'
import { blocks } from '../../../reporting/catalogue/update.ts'
import type { CataloguePreview } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'

/** Sections with more lines than this are folded. */
const manyLines = 40

export function ListChanges({ preview }: { readonly preview: CataloguePreview }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { store } = useAdminThings()
  const { list, busy } = useAdmin()
  const { proposal } = preview
  const unread = proposal.problems.filter(blocks)
  const sections = proposalSections({ ...proposal, renamed: [], problems: proposal.problems.filter((one) => !blocks(one)) })
  const isDone = busy || list.published !== null
  return (
    <section className={layout.card} aria-label={adminText.previewTitle}>
      <h3 className={layout.smallHeading}>{adminText.previewTitle}</h3>
      <strong>{proposalCounts(proposal)}.</strong>
      {unread.length === 0 ? null : (
        <div role="group" aria-label={adminText.unreadRows}>
          <span>{adminText.unreadRows}:</span>
          {unread.map((one) => (
            <div key={`${one.row} ${one.reason}`}>
              <div>{problemSentence(one)}</div>
              <Checkbox disabled={isDone} label={adminText.leaveOut(one.row)} checked={list.leftOut.includes(one.row)} onChange={() => store.dispatch({ do: 'list.leftOut', row: one.row })} />
            </div>
          ))}
        </div>
      )}
      {proposal.renamed.length === 0 ? null : (
        <div role="group" aria-label={adminText.rename} className={layout.tight}>
          <span>{adminText.rename}:</span>
          {proposal.renamed.map((one) => (
            <Checkbox
              key={`${one.entry.id} ${one.row}`}
              disabled={isDone}
              label={renameSentence(one)}
              checked={list.renames[one.entry.id]?.includes(one.row) === true}
              onChange={() => store.dispatch({ do: 'list.renamed', entry: one.entry.id, row: one.row })}
            />
          ))}
        </div>
      )}
      {sections.map(({ heading, lines }) => (
        <details key={heading} open={lines.length <= manyLines}>
          <summary className={styles.summary}>{heading}</summary>
          <ul className={styles.words}>{lines.map((one, at) => <li key={at}>{one}</li>)}</ul>
        </details>
      ))}
    </section>
  )
}

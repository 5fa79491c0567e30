// One grant in a line: the unit, the rights, the days.
import type { Grant } from '../../../reporting/submission/grant.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { accountsText as text } from './accounts-text.vi.ts'
import { useAdmin } from './admin-context.tsx'

export function GrantLine({ grant, names }: { readonly grant: Grant; readonly names: ReadonlyMap<string, string> }) {
  const layout = useLayout()
  const { today } = useAdmin().units
  const { unit, permissions, from, to } = grant
  const span = text.span(from, to)
  const hasEnded = to !== undefined && today !== '' && to < today
  const days = [span, ...(hasEnded ? [text.ended] : [])].filter((one) => one !== '').join(', ')
  return (
    <div className={hasEnded ? layout.quiet : ''}>
      {names.get(unit) ?? unit}: {permissions.map((one) => text.rights[one]).join(', ')}{days === '' ? '' : ` (${days})`}
    </div>
  )
}

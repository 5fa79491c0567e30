// Turning between how reporting goes and the administrator's page; only for people who administer.
import { Tab, TabList } from '@fluentui/react-components'
import { adminText } from './admin-text.vi.ts'

export type BoardPage = 'progress' | 'admin'

export function AdminTabs({ page, turn }: { readonly page: BoardPage; readonly turn: (page: BoardPage) => void }) {
  return (
    <TabList size="small" aria-label={adminText.views.label} selectedValue={page} onTabSelect={(_, data) => turn(data.value === 'admin' ? 'admin' : 'progress')}>
      {(['progress', 'admin'] as const).map((one) => <Tab key={one} value={one}>{adminText.views[one]}</Tab>)}
    </TabList>
  )
}

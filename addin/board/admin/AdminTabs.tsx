// Turning between how reporting goes and the administrator's page, for people who administer or approve.
import { Tab, TabList } from '@fluentui/react-components'
import { adminText } from './admin-text.vi.ts'

export type BoardPage = 'progress' | 'admin'

export function AdminTabs({ page, turn, administers }: { readonly page: BoardPage; readonly turn: (page: BoardPage) => void; readonly administers: boolean }) {
  return (
    <TabList size="small" aria-label={adminText.views.label} selectedValue={page} onTabSelect={(_, data) => turn(data.value === 'admin' ? 'admin' : 'progress')}>
      {(['progress', 'admin'] as const).map((one) => <Tab key={one} value={one}>{adminText.views[one === 'admin' && !administers ? 'accounts' : one]}</Tab>)}
    </TabList>
  )
}

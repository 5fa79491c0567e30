// Lights the collecting office's page.
import { FluentProvider } from '@fluentui/react-components'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AccountProvider } from '../account/account-context.tsx'
import { createAccountService } from '../account/account-service.ts'
import { pageElsewhere } from '../account/elsewhere.ts'
import { download } from '../pane/download.ts'
import { theme } from '../pane/theme.ts'
import { createService } from '../service.ts'
import { createStore } from '../store.ts'
import { attempt, tokenStore } from '../token-store.ts'
import { createAdminActs } from './admin/admin-acts.ts'
import { AdminProvider } from './admin/admin-context.tsx'
import { createAdminService } from './admin/admin-service.ts'
import { followAdmin, openingAdmin } from './admin/admin-state.ts'
import type { Bad } from '../bad-answer.ts'
import { Board } from './Board.tsx'
import { BoardPages } from './BoardPages.tsx'
import { createBoardActs } from './board-acts.ts'
import { BoardProvider } from './board-context.tsx'
import { followBoard, openingBoard } from './board-state.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const storage = attempt(() => window.sessionStorage)
const token = tokenStore(storage)
const store = createStore(followBoard, openingBoard)
const acts = createBoardActs({ service: createService({ fetch: window.fetch.bind(window), base: '', token }), store, download })
const adminStore = createStore(followAdmin, openingAdmin)
const adminActs = createAdminActs({
  service: createAdminService({ fetch: window.fetch.bind(window), base: '', token }),
  store: adminStore,
  ended: (bad) => store.dispatch({ do: 'bad', bad }),
  download,
})
const account = {
  service: createAccountService({ fetch: window.fetch.bind(window), base: '', token }),
  elsewhere: pageElsewhere(storage, (address) => window.location.assign(address), '/board'),
  signIn: acts.signIn,
  enter: acts.enter,
  signOut: acts.signOut,
}
const pagePorts = { asking: { fetch: window.fetch.bind(window), base: '', token }, download, ended: (bad: Bad) => store.dispatch({ do: 'bad', bad }) }
void acts.start()

createRoot(root).render(
  <StrictMode>
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      <AccountProvider value={account}>
        <BoardProvider value={{ store, acts }}>
          <AdminProvider value={{ store: adminStore, acts: adminActs }}><BoardPages {...pagePorts}><Board /></BoardPages></AdminProvider>
        </BoardProvider>
      </AccountProvider>
    </FluentProvider>
  </StrictMode>,
)

// Lights the collecting office's page.
import { FluentProvider } from '@fluentui/react-components'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { download } from '../pane/download.ts'
import { theme } from '../pane/theme.ts'
import { createService } from '../service.ts'
import { createStore } from '../store.ts'
import { attempt, tokenStore } from '../token-store.ts'
import { createAdminActs } from './admin/admin-acts.ts'
import { AdminProvider } from './admin/admin-context.tsx'
import { createAdminService } from './admin/admin-service.ts'
import { followAdmin, openingAdmin } from './admin/admin-state.ts'
import { Board } from './Board.tsx'
import { createBoardActs } from './board-acts.ts'
import { BoardProvider } from './board-context.tsx'
import { followBoard, openingBoard } from './board-state.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const token = tokenStore(attempt(() => window.sessionStorage))
const store = createStore(followBoard, openingBoard)
const acts = createBoardActs({ service: createService({ fetch: window.fetch.bind(window), base: '', token }), store, download })
const adminStore = createStore(followAdmin, openingAdmin)
const adminActs = createAdminActs({
  service: createAdminService({ fetch: window.fetch.bind(window), base: '', token }),
  store: adminStore,
  ended: (bad) => store.dispatch({ do: 'bad', bad }),
  download,
})
void acts.start()

createRoot(root).render(
  <StrictMode>
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      <BoardProvider value={{ store, acts }}><AdminProvider value={{ store: adminStore, acts: adminActs }}><Board /></AdminProvider></BoardProvider>
    </FluentProvider>
  </StrictMode>,
)

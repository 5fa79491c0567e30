// Lights the pane: inside Excel over Microsoft's library, anywhere else over an opened file.
import { FluentProvider } from '@fluentui/react-components'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { AccountProvider } from './account/account-context.tsx'
import { createAccountService } from './account/account-service.ts'
import { dialogElsewhere } from './account/dialog-elsewhere.ts'
import { pageElsewhere, type Elsewhere } from './account/elsewhere.ts'
import { keepDrafts, keptDrafts } from './act-drafts.ts'
import { createActs } from './acts.ts'
import { follow } from './desk.ts'
import { openingState } from './desk-state.ts'
import { keepExplanations, keptExplanations } from './kept-explanations.ts'
import type { Host, Place } from './host/host.ts'
import { openDialog } from './host/office-host.dialog.ts'
import { findExcel } from './host/office-host.ready.ts'
import { createOfficeHost } from './host/office-host.ts'
import { download } from './pane/download.ts'
import { Pane } from './pane/Pane.tsx'
import { PaneProvider } from './pane/pane-context.tsx'
import { theme } from './pane/theme.ts'
import { TooOld } from './pane/TooOld.tsx'
import type { Ports } from './ports.ts'
import { quietly } from './quietly.ts'
import { createService } from './service.ts'
import { createStore } from './store.ts'
import { attempt, tokenStore } from './token-store.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const tree = createRoot(root)

/** What a host tells the pane unasked. */
interface Tell {
  readonly waiting: (waits: boolean) => void
  readonly selected: (place: Place | null) => void
}

/** Wires one host to the pane by hand. */
function light(makeHost: (tell: Tell) => Host, partition: string, elsewhere: Elsewhere, body: (host: Host) => ReactNode): void {
  const storage = attempt(() => window.sessionStorage)
  const store = createStore(follow, openingState(keptExplanations(storage, partition), keptDrafts(storage, partition)))
  store.subscribe(() => {
    keepExplanations(storage, partition, store.get().explanations)
    keepDrafts(storage, partition, store.get().drafts)
  })
  const host = makeHost({
    waiting: (waiting) => store.dispatch({ do: 'waiting', waiting }),
    selected: (place) => store.dispatch({ do: 'selected', place }),
  })
  const asking = { fetch: window.fetch.bind(window), base: '', token: tokenStore(storage, partition) }
  const service = createService(asking)
  const ports: Ports = { host, service, store, newKey, download, whenQuiet: quietly(400) }
  const acts = createActs(ports)
  const account = { service: createAccountService(asking), elsewhere, signIn: acts.signIn, enter: acts.enter, signOut: acts.signOut }
  void acts.start()
  show(<AccountProvider value={account}><PaneProvider value={{ store, acts, host, download }}>{body(host)}</PaneProvider></AccountProvider>)
}

function show(content: ReactNode): void {
  tree.render(
    <StrictMode>
      <FluentProvider theme={theme} style={{ height: '100%' }}>{content}</FluentProvider>
    </StrictMode>,
  )
}

/** The plain page; inside Excel its reader and grid are never even loaded. */
async function lightPage(): Promise<void> {
  const [{ createFileHost }, { Page }] = await Promise.all([import('./host/file-host.ts'), import('./pane/Page.tsx')])
  const file = createFileHost()
  const tellingSelection = ({ selected }: Tell): Host => {
    file.subscribe(() => selected(file.view()?.selected ?? null))
    return file
  }
  const elsewhere = pageElsewhere(attempt(() => window.sessionStorage), (address) => window.location.assign(address), '/')
  light(tellingSelection, '', elsewhere, () => <Page file={file} />)
}

/** A key nobody else has. `randomUUID` is not there on pages without https. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

void findExcel(window).then((found) => {
  document.getElementById('slow')?.remove() // the watchdog's bar is not needed any more
  if (found === 'noExcel') return lightPage()
  if (found === 'tooOld') return show(<TooOld />)
  const { origin } = window.location
  const elsewhere = dialogElsewhere((address) => openDialog(found.library, address, origin), origin)
  light(({ waiting }) => createOfficeHost(found.library, waiting), found.partition, elsewhere, () => <Pane />)
})

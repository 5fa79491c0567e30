// The page in Excel's dialog: begins the sign-in elsewhere for the pane, and tells it the answer that comes back.
import { createAccountService } from './account/account-service.ts'
import type { DialogNews } from './account/dialog-elsewhere.ts'
import { isBad } from './bad-answer.ts'
import { tellPane } from './host/office-host.dialog.ts'
import { tokenStore } from './token-store.ts'

const query = new URLSearchParams(window.location.search)

/** Tells the pane; where no pane opened this page, it says what to do. */
async function tell(news: DialogNews): Promise<void> {
  if (await tellPane(window, JSON.stringify(news))) return
  document.getElementById('working')?.setAttribute('hidden', '')
  document.getElementById('alone')?.removeAttribute('hidden')
}

async function begin(browser: string): Promise<void> {
  const service = createAccountService({ fetch: window.fetch.bind(window), base: '', token: tokenStore(null) })
  const begun = await service.beginElsewhere(browser)
  if (isBad(begun)) await tell({ bad: begun })
  else window.location.replace(begun.address)
}

const browser = query.get('browser')
void (browser !== null ? begin(browser) : tell({ answer: window.location.search }))

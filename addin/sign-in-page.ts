// The page the sign-in elsewhere sends people back to: hands the answer to the page that began, or to the dialog's page.
import { bringBack } from './account/elsewhere.ts'
import { attempt } from './token-store.ts'

const back = bringBack(attempt(() => window.sessionStorage), window.location.search)
// `replace` leaves no step in the history that would show the answer's address again.
window.location.replace(back ?? `/sign-in-dialog.html${window.location.search}`)

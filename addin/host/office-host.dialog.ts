// Excel's dialog, for signing in where the pane cannot go: opened by the pane, heard by it, closed by it.
import type { OfficeLibrary } from './office-host.run.ts'

const size = { height: 70, width: 40 } // per cent of the screen

/** Opens a page of our own in a dialog; answers what it tells, `null` when the person closes it, `'refused'` when it does not open. */
export function openDialog({ office }: OfficeLibrary, address: string, origin: string): Promise<string | null | 'refused'> {
  return new Promise((done) => {
    office.context.ui.displayDialogAsync(address, size, (opened) => {
      if (String(opened.status) !== 'succeeded') return done('refused')
      const dialog = opened.value
      dialog.addEventHandler(office.EventType.DialogMessageReceived, (told) => {
        if (!('message' in told) || (told.origin !== undefined && told.origin !== origin)) return
        dialog.close()
        done(told.message)
      })
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => done(null))
    })
  })
}

/** Tells the pane that opened this page; false where there is none. */
export async function tellPane(page: Window & typeof globalThis, message: string): Promise<boolean> {
  const office: typeof Office | undefined = page.Office
  if (typeof office?.onReady !== 'function') return false
  await office.onReady()
  const ui: Office.UI | undefined = office.context?.ui
  if (typeof ui?.messageParent !== 'function') return false
  ui.messageParent(message)
  return true
}

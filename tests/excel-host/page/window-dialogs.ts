// Office's dialogs as windows of the browser: what Excel on the web makes of them too.
import type { Dialogs } from '../office-global.ts'

const everyMoment = 100 // milliseconds between two looks whether the window was closed

export const windowDialogs: Dialogs = {
  open: (address, told, closed) => {
    const opened = window.open(address, '_blank', 'popup,width=520,height=620')
    if (!opened) return null
    const hear = (event: MessageEvent<unknown>): void => {
      const { data } = event
      if (event.source !== opened || typeof data !== 'object' || data === null || !('excelDialog' in data)) return
      told(String(data.excelDialog), event.origin)
    }
    const stop = (): void => {
      window.removeEventListener('message', hear)
      clearInterval(looking)
    }
    const looking = setInterval(() => {
      if (!opened.closed) return
      stop()
      closed()
    }, everyMoment)
    window.addEventListener('message', hear)
    return { close: () => { stop(); opened.close() } }
  },
  tellParent: (message) => (window.opener as Window | null)?.postMessage({ excelDialog: message }, window.location.origin),
}

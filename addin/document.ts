// The narrative report on the desk: the .docx an officer chose, and what the service finds missing in it.
import { isRefusal } from '../reporting/submission/refusal.ts'
import { isBad } from './bad-answer.ts'
import type { PendingFile } from './desk-state.ts'
import type { Ports } from './ports.ts'

export interface DocumentActs {
  /** Takes a document as the narrative on the desk and has it checked. Nothing is kept by the service yet. */
  takeDocument(bytes: Uint8Array, fileName: string): Promise<void>
}

/** Binds these acts to their ports. */
export function documentActs(ports: Pick<Ports, 'service' | 'store'>): DocumentActs {
  const { store } = ports
  return {
    takeDocument: async (bytes, fileName) => {
      store.dispatch({ do: 'document', file: { bytes, fileName } })
      await checkDocument(ports)
    },
  }
}

/** Has the chosen document checked; without one there is nothing to read. */
export async function checkDocument({ service, store }: Pick<Ports, 'service' | 'store'>): Promise<void> {
  const { choice, document } = store.get()
  if (!choice) return
  if (document === null) return store.dispatch({ do: 'nothingOpen' })
  store.dispatch({ do: 'reading' })
  const checked = await service.check(choice, document.bytes)
  if (store.get().choice !== choice || store.get().document !== document) return // another was chosen meanwhile
  if (isRefusal(checked) && isAboutFile(checked.code)) {
    return store.dispatch({ do: 'read', reading: { forms: [], refusals: [checked], findings: [], unchecked: [], waived: [], by: 'server' } })
  }
  if (isBad(checked)) return store.dispatch({ do: 'bad', bad: checked })
  store.dispatch({ do: 'checkedByServer', checked })
}

/** Whether the document can be kept: it was read, and as this report. */
export function isReadable(document: PendingFile | null, refusals: readonly unknown[]): boolean {
  return document !== null && refusals.length === 0
}

/** A refusal that ends with signing in or waiting is no word about the file. */
function isAboutFile(code: string): boolean {
  return !['notSignedIn', 'tooOften', 'tooBusy', 'readerStopped', 'outsideSubtree', 'shelfChanged'].includes(code)
}

// What the pane's frame and the grid page say to each other through postMessage.

export type FromPane =
  /** The pane was loaded, or loaded again: Excel begins anew for it. */
  | { excelHost: 'hello'; apiLevel: string }
  | { excelHost: 'batch'; text: string }
  | { excelHost: 'file'; id: number }
  | { excelHost: 'window'; url: string }

export type ToPane =
  | { excelHost: 'answer'; text: string }
  | { excelHost: 'file'; id: number; bytes: Uint8Array | null }

/** True for a message of ours; other scripts use postMessage too. */
export function isOurs(data: unknown): data is FromPane | ToPane {
  return typeof data === 'object' && data !== null && 'excelHost' in data
}

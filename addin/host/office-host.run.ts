// Running a batch in Excel with patience: while the officer is typing in a cell, Excel refuses every batch.

/** Microsoft's library as the page has it. Handed in, so that tests can hand in the same library over their own Excel. */
export interface OfficeLibrary {
  readonly excel: typeof Excel
  readonly office: typeof Office
}

export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>

const betweenTries = 400 // milliseconds; short enough to seem at once after Enter, long enough not to trouble Excel

/** Runs batches, trying again for as long as a cell is being edited, and telling `waiting` about it. */
export function patient({ excel }: OfficeLibrary, waiting: (waits: boolean) => void): Run {
  return async (batch) => {
    let waited = false
    for (;;) {
      try {
        const result = await excel.run(batch)
        if (waited) waiting(false)
        return result
      } catch (fault) {
        if (codeOf(fault) !== 'InvalidOperationInCellEditMode') {
          if (waited) waiting(false)
          throw fault
        }
        if (!waited) waiting(true)
        waited = true
        await new Promise((resolve) => setTimeout(resolve, betweenTries))
      }
    }
  }
}

/** The code of an error of Excel's, or `''`. */
export function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
}

/** What Excel says when a cell, a format or a whole sheet is locked. */
export function isLocked(fault: unknown): boolean {
  return codeOf(fault) === 'AccessDenied'
}

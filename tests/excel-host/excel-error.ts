// The errors Excel answers with: their codes and, where Microsoft publishes it, their English message.

export const EXCEL_MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  // Ours alone: this host does not play that part of Excel. A test that meets it must extend the host, not the product.
  ExcelHostDoesNotPlayThis: 'tests/excel-host does not play this part of Excel',
} as const

export type ExcelErrorCode = keyof typeof EXCEL_MESSAGES
export type ExcelRefusal = { code: ExcelErrorCode; message: string }

/** The error to throw inside the host; `message` replaces Excel's general one where Excel has a better one. */
export function excelError(code: ExcelErrorCode, message: string = EXCEL_MESSAGES[code]): Error {
  return new Error(message, { cause: { code, message } satisfies ExcelRefusal })
}

/** Loud answer to a member this host does not play: 'Range.hyperlink'. */
export function notPlayed(member: string): Error {
  return excelError('ExcelHostDoesNotPlayThis', `${EXCEL_MESSAGES.ExcelHostDoesNotPlayThis}: ${member}`)
}

/** What Excel is to answer for a thrown thing; anything not thrown by `excelError` is our own fault and is thrown on. */
export function refusalOf(problem: unknown): ExcelRefusal {
  const cause = problem instanceof Error ? problem.cause : null
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause) {
    const { code, message } = cause
    if (typeof code === 'string' && code in EXCEL_MESSAGES && typeof message === 'string') return { code: code as ExcelErrorCode, message }
  }
  throw problem
}

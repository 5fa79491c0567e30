// Reads the code that Node and PostgreSQL put on their errors.

/** The `code` of an error (`ENOENT`, SQLSTATE `57P03`, …), or `undefined` when it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** The words of an error, for a sentence or a log line. */
export function errorText(error: unknown): string {
  // A refused TCP connection to several addresses is an AggregateError with an empty message.
  if (error instanceof Error) return error.message || errorCode(error) || error.name
  return String(error)
}

// Plain data compared and written in one way, whatever order its keys came in.

/** The data as JSON text with sorted keys: equal data gives equal text. Members that are `undefined` do not count. */
export function plainText(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** Whether two pieces of plain data say the same. */
export function sameData(a: unknown, b: unknown): boolean {
  return plainText(a) === plainText(b)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

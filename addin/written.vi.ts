// Times and numbers as officials write them.

/** `14:05 ngày 22/9/2023`, in Vietnam, of an ISO instant in UTC. */
export function writtenTime(iso: string): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString()
  const [year, month, date] = local.slice(0, 10).split('-')
  return `${local.slice(11, 16)} ngày ${Number(date)}/${Number(month)}/${year}`
}

/** A whole number as officials print it: `1.234`. */
export function writtenNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.')
}

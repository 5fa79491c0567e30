// Times and numbers as officials write them.

/** `14:05 ngày 22/9/2023`, in Vietnam, of an ISO instant in UTC. */
export function writtenTime(iso: string): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString()
  const [year, month, date] = local.slice(0, 10).split('-')
  return `${local.slice(11, 16)} ngày ${Number(date)}/${Number(month)}/${year}`
}

/** A number as officials print it: `1.234`, and `12,5` where it is not whole. */
export function writtenNumber(value: number): string {
  const [whole = '', part] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '.') + (part === undefined ? '' : `,${part}`)
}

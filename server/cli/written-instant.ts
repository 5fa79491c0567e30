// An instant as the terminal writes it: the time and the day in Vietnam.

const time = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'medium', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: 'numeric', month: 'numeric', year: 'numeric' })

/** `14:54:15 21/11/2026` for an ISO instant. */
export function writtenInstant(iso: string): string {
  const at = new Date(iso)
  return `${time.format(at)} ${day.format(at)}`
}

// The deadline and how far away it is.
import { Badge } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import type { Desk } from '../../reporting/submission/service.ts'
import { receiptInForce } from '../../reporting/submission/standing.ts'
import { text } from '../text.vi.ts'

const nearDays = 3 // from here on the colour asks for haste

export function Deadline({ desk }: { readonly desk: Desk }) {
  const done = receiptInForce(desk.standing) !== null
  const color = done ? 'subtle' : desk.daysLeft < 0 ? 'danger' : desk.daysLeft <= nearDays ? 'warning' : 'success'
  return (
    <>
      <strong>{text.choose.deadline(writtenDay(desk.deadline))}</strong>
      {done ? null : <Badge appearance="tint" color={color}>{text.daysLeft(desk.daysLeft)}</Badge>}
    </>
  )
}

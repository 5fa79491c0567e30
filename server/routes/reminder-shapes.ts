// Shapes of what is asked and answered about reminders and addresses.
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { isMailAddress } from '../../reporting/submission/mail-address.ts'
import { ofPeriod } from './compliance-shapes.ts'
import { day, state } from './shapes.ts'

const text = z.string()
const count = z.number().int()
const deliverable = z.enum(['data', 'narrative'])
const report = z.object({ regime: text, period: text, unit: text, deliverable })
const item = z.object({
  report,
  regimeName: text,
  periodLabel: text,
  unitName: text,
  receiver: text.nullable(),
  deadline: day,
  also: z.array(z.object({ deliverable, deadline: day })),
  daysLeft: count,
  state,
  basis: text,
  reconstructed: z.boolean(),
})

export const contactBody = z.object({ email: z.string().max(254).refine(isMailAddress).nullable() })
export const contact = z.object({ email: text.nullable() })
export const onDay = z.object({ on: day.refine(isDay).optional() })
/** Which period's letter, and whether it is also for those that did not sign. */
export const ofLetter = ofPeriod.extend({ unsigned: z.enum(['yes', 'no']).optional() })
/** Addresses stay on the server: who collects needs to know whom, not where. */
export const preview = z.object({
  day,
  mail: z.boolean(),
  digests: z.array(z.object({ name: text, unit: text, unitName: text, hasAddress: z.boolean(), subject: text, text, own: z.array(item), late: z.array(item) })),
})
const outcome = z.enum(['sent', 'failed', 'unsure', 'already', 'noAddress'])
export const told = z.object({ told: z.array(z.object({ name: text, unit: text, unitName: text, reports: count, outcome })) })
export const log = z.object({
  reminders: z.array(
    z.object({
      number: count, name: text, unit: text, unitName: text, day, at: text, by: text, byName: text.nullable(), how: z.literal('email'), reports: z.array(report),
      outcome: z.enum(['sent', 'failed', 'unsure']), reason: text,
    }),
  ),
})

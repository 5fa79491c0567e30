// Shapes of the acts beyond the plain way: replacing, more time, a rule set aside, and what differs between versions.
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { day, sendBody, sha256, snapshotBody, written } from './shapes.ts'

const text = z.string()
const realDay = day.refine(isDay)
/** Words on one line. */
const line = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}]+$/u)

/** `reviewed`: the ticked items of the period's checklist, by their ids. */
export const approveBody = snapshotBody.extend({ reviewed: z.array(z.string().min(1).max(300)).max(400).default([]) })
export const review = z.object({
  sha256,
  items: z.array(
    z.object({
      id: text,
      text,
      form: text,
      basis: text,
      note: text.nullable(),
      doubts: z.array(
        z.object({
          line: text,
          name: text,
          group: text.nullable(),
          why: z.enum(['none', 'all', 'share', 'notSum', 'often', 'joined', 'unknown']),
          params: z.record(text, z.union([text, z.number()])),
        }),
      ),
    }),
  ),
})
export const replaceBody = sendBody.extend({ reason: written(4000).trim().min(1) })
export const extendBody = z.object({
  until: realDay,
  document: z.object({ number: line(120), day: realDay }),
  reason: written(4000).trim().min(1),
})
export const waiveBody = z.object({ rule: z.string().min(1).max(60), reason: written(4000).trim().min(1) })
export const difference = z.object({
  from: sha256,
  to: sha256,
  numbers: z.array(
    z.object({ form: text, line: text, name: text, column: z.number(), columnName: text, was: z.number().nullable(), now: z.number().nullable() }),
  ),
})

// Shapes of what is asked and answered about accounts.
import { z } from 'zod'
import { day } from './shapes.ts'

const text = z.string()
const login = z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]+$/u)
export const permission = z.enum(['enter', 'approve', 'send', 'consolidate', 'administer'])
export const grant = z.object({ unit: text, permissions: z.array(permission), from: day.optional(), to: day.optional() })

export const passwordBody = z.object({ current: z.string().min(1).max(500), next: z.string().min(1).max(500) })
export const loginOf = z.object({ login })
export const account = z.object({ login: text, name: text, grants: z.array(grant), locked: z.boolean(), mustChange: z.boolean(), secondFactor: z.boolean(), own: z.boolean() })
export const accounts = z.object({ accounts: z.array(account) })
export const oneTime = z.object({ login: text, oneTimePassword: text })
export const sessions = z.object({ sessions: z.array(z.object({ opened: text, expires: text, current: z.boolean() })) })

const row = { row: z.number(), login: text }
const proposedRow = z.discriminatedUnion('kind', [
  z.object({ ...row, kind: z.literal('unreadable'), reason: text }),
  z.object({
    ...row,
    kind: z.enum(['added', 'changed', 'ended', 'same']),
    name: text,
    position: text,
    newAccount: z.boolean(),
    before: z.array(grant),
    wanted: grant,
  }),
])
export const accountList = z.object({
  id: text,
  unit: text,
  by: text,
  /** Whether who asks has entered it. */
  own: z.boolean(),
  at: text,
  rows: z.array(proposedRow),
  decision: z.object({ approved: z.boolean(), by: text, at: text, reason: text }).nullable(),
})
export const accountLists = z.object({ lists: z.array(accountList) })
export const approvedList = z.object({ passwords: z.array(oneTime) })
export const rejection = z.object({ reason: z.string().trim().min(1).max(4000) })

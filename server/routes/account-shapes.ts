// Shapes of what is asked and answered about accounts.
import { z } from 'zod'
import { day } from './shapes.ts'

const text = z.string()
const login = z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]+$/u)
export const permission = z.enum(['enter', 'approve', 'send', 'consolidate', 'administer'])
export const grant = z.object({ unit: text, permissions: z.array(permission), from: day.optional(), to: day.optional() })

export const passwordBody = z.object({ current: z.string().min(1).max(500), next: z.string().min(1).max(500) })
export const loginOf = z.object({ login })
export const account = z.object({ login: text, name: text, grants: z.array(grant), locked: z.boolean(), mustChange: z.boolean() })
export const accounts = z.object({ accounts: z.array(account) })
export const oneTime = z.object({ login: text, oneTimePassword: text })
export const sessions = z.object({ sessions: z.array(z.object({ opened: text, expires: text, current: z.boolean() })) })

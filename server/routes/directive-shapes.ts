// Shapes of what is asked and answered about tasks from directives.
import { z } from 'zod'
import { day } from './shapes.ts'

const text = z.string()
const words = (most: number) => z.string().trim().min(1).max(most).regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u).normalize('NFC')
const line = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}\p{Cs}]*$/u).normalize('NFC')
const id = line(120)
const level = z.enum(['government', 'province'])

const task = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9._-]{1,60}$/u), text: words(4000), owner: id, due: day.nullable() })
export const order = z.strictObject({
  document: line(120), day, issuer: line(200), title: words(1000), level, tasks: z.array(task).min(1).max(500),
})
export const taskPath = z.object({ id, task: id })
export const progress = z.strictObject({ text: words(4000), day: day.optional() })
export const complete = z.strictObject({ result: words(4000), day: day.optional() })
export const extend = z.strictObject({ due: day, document: line(120), day: day.optional() })

export const directive = z.object({
  id: text, document: text, day, issuer: text, title: text, level, unit: text,
  tasks: z.array(z.object({ id: text, text, owner: text, due: day.nullable() })),
})
const about = directive.omit({ tasks: true })
const told = z.object({ day, text })
export const standing = z.object({
  directive: about,
  task: z.object({ id: text, text, owner: text, due: day.nullable() }),
  state: z.enum(['inTime', 'completedOnTime', 'completedLate', 'overdue']),
  due: day.nullable(),
  completed: z.object({ day, result: text }).nullable(),
  progress: told.nullable(),
  reviews: z.array(told),
  extensions: z.array(z.object({ day, due: day, document: text })),
})
export const standings = z.object({ day, tasks: z.array(standing) })
const count = z.number().int()
const suggestion = z.object({
  assigned: count, completedOnTime: count, completedLate: count, overdue: count,
  sources: z.object({ assigned: z.array(standing), completedOnTime: z.array(standing), completedLate: z.array(standing), overdue: z.array(standing) }),
})
export const counts = z.object({ from: day, to: day, government: suggestion, province: suggestion })

// Shapes of what the shelf's routes answer.
import { z } from 'zod'
import { day, deadlineTable } from './shapes.ts'

const text = z.string()

export const shelfForms = z.object({
  forms: z.array(
    z.object({
      regime: text,
      code: text,
      edition: text,
      title: text,
      from: day,
      to: day.nullable(),
      basis: text,
      evidence: text,
      origin: z.enum(['builtIn', 'adopted']),
      seq: z.number().nullable(),
      columns: z.number(),
      items: z.number(),
      rules: z.number(),
    }),
  ),
})
export const wholeForm = z.looseObject({ code: text, edition: text })
const shelfKind = z.enum(['form', 'calendar', 'catalogue', 'units', 'withdraw'])
export const adopted = z.object({
  seq: z.number(),
  kind: shelfKind,
  regime: text,
  subject: text,
  document: text.nullable(),
  at: text,
  closes: z.looseObject({ to: text }).nullable(),
})
export const shelfHistory = z.object({
  acts: z.array(
    z.object({ seq: z.number(), kind: shelfKind, regime: text, subject: text, said: text, document: text.nullable(), by: text, at: text, reason: text, standing: z.boolean() }),
  ),
  misfit: z.number().nullable(),
})
export const shelfCalendars = z.object({
  calendars: z.array(z.object({ regime: text, page: z.looseObject({ id: text, kind: text, from: text }), seq: z.number().nullable(), movesDueDays: text.nullable() })),
})
export const wholeDeclaration = z.looseObject({ id: text })
export const calendarPreview = z.object({
  page: text,
  closes: z.object({ id: text, to: text }).nullable(),
  periods: z.array(deadlineTable),
})

// Shapes of what is asked and answered about how a period went.
import { z } from 'zod'
import { day, state, unitKind } from './shapes.ts'

const text = z.string()
const count = z.number().int()
const signatures = z.object({ signed: count, unsigned: count })
const counts = z.object({
  reports: count,
  early: count,
  onTime: count,
  late: count,
  missing: count,
  signed: count,
  unsigned: count,
  crossed: z.object({ early: signatures, onTime: signatures, late: signatures, missing: signatures }),
})
const row = z.object({
  ordinal: count,
  unit: text,
  unitName: text,
  deliverable: z.enum(['data', 'narrative']),
  deadline: day,
  state,
  progress: z.enum(['early', 'onTime', 'late', 'missing']),
  signature: z.enum(['signed', 'unsigned']).nullable(),
  signatureDue: z.boolean(),
  note: text,
  sentAt: text.nullable(),
  receipt: text.nullable(),
})

export const ofPeriod = z.object({ regime: z.string().min(1).max(120), period: z.string().min(4).max(8) })

export const compliance = z.object({
  regime: text,
  regimeName: text,
  period: text,
  periodLabel: text,
  title: text,
  takenAt: text,
  deadlines: z.array(
    z.object({
      kind: unitKind,
      label: text,
      deadline: day,
      reconstructed: z.boolean(),
    }),
  ),
  stakes: z.array(text),
  notices: z.array(text),
  table: z.array(z.object({ numeral: text, label: text, rows: z.array(row) })),
  summary: counts,
  trend: z.object({
    points: z.array(z.object({ period: text, label: text, summary: counts })),
    repeated: z.array(z.object({ unit: text, unitName: text, periods: count, late: count, missing: count, unsigned: count })),
  }),
})

// Shapes of what putting reports together answers.
import { z } from 'zod'
import { result, sha256 } from './shapes.ts'

const text = z.string()
const unitRow = z.object({
  unit: text,
  name: text,
  kind: text,
  sha256: sha256.nullable(),
  sentAt: text.nullable(),
  timeliness: z.enum(['early', 'onTime', 'late']).nullable(),
  missing: z.enum(['nothing', 'notSent', 'returned', 'noForm']).nullable(),
})
const khoan = z.object({ khoan: text, provider: text.nullable(), sent: z.boolean(), empty: z.array(text) })

export const coverage = z.object({
  units: z.array(unitRow),
  forms: z.array(z.object({ form: text, khoan: z.array(khoan.extend({ providerName: text.nullable() })) })),
})
export const consolidated = z.object({
  fileName: text,
  workbook: text,
  made: z.looseObject({ id: text, at: text, sources: z.array(z.object({ unit: text, sha256, sentAt: text })) }),
  coverage: z.array(unitRow),
  forms: z.array(z.object({ form: text, way: z.enum(['sum', 'merge']), joined: z.array(z.object({ unit: text, from: text, to: text })), khoan: z.array(khoan) })),
  result,
})
export const freshness = z.object({
  made: z.boolean(),
  sources: z.array(z.object({ unit: text, name: text, how: z.enum(['replaced', 'withdrawn', 'added']) })),
  numbers: z.array(z.object({ form: text, line: text, name: text, column: z.number(), was: z.number().nullable(), now: z.number().nullable() })),
})
const namedLine = z.object({ line: text, name: text, group: text.nullable() })
export const figures = z.object({
  sha256: sha256.nullable(),
  forms: z.array(
    z.object({
      form: text,
      columns: z.array(z.object({ column: z.number(), label: text })),
      lines: z.array(namedLine),
      numbers: z.record(text, z.record(text, z.number())),
    }),
  ),
})
const node = z.object({
  unit: text,
  unitName: text,
  form: text,
  line: text,
  name: text,
  column: z.number(),
  value: z.number(),
  sha256,
  sentAt: text.nullable(),
  sender: text.nullable(),
  explanations: z.array(text),
  additive: z.boolean(),
  differsFromParts: z.number().nullable(),
  parts: z.array(z.looseObject({ unit: text, value: z.number() })), // the same again, as deep as the tree of offices
})
export const sourceCell = z.object({ unit: z.string(), sheet: z.string(), addresses: z.array(z.string()), fileName: z.string(), workbook: z.string().nullable() })

export const traced = node

// Shapes of the catalogue's requests and answers.
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { documentShape } from './declaration-shapes.ts'
import { day } from './shapes.ts'

const text = z.string()
const row = z.number()
const entry = z.object({ id: text, printed: text })

export const previewQuery = z.object({
  regime: z.string().min(1).max(120),
  catalogue: z.string().min(1).max(120),
  from: day.refine(isDay),
  /** The number of the document the list comes from. */
  basis: z.string().trim().max(120).default(''),
  fileName: z.string().max(200).default(''),
})

export const preview = z.object({
  catalogue: z.object({ id: text, title: text, asOf: day }),
  list: z.object({ fileName: text, sheet: text.nullable(), headerRow: row, rows: row, blocked: row }),
  proposal: z.object({
    catalogue: text,
    from: day,
    basis: text,
    older: z.boolean(),
    unchanged: z.array(z.object({ entry, row })),
    respelled: z.array(z.object({ entry, row, after: text })),
    recoded: z.array(z.object({ entry, row, before: text.nullable(), after: text })),
    returned: z.array(z.object({ entry, row, how: z.enum(['goesOn', 'earlier']) })),
    added: z.array(z.object({ row, name: text, ministry: text, code: text, printed: text, before: text.nullable() })),
    renamed: z.array(z.object({ entry, row, after: text, because: z.enum(['code', 'ministry', 'spelling']) })),
    ended: z.array(z.object({ entry, withdrawn: z.boolean() })),
    confusable: z.array(z.object({ row, name: text, otherRow: row, other: text, because: z.enum(['sameName', 'spelling']) })),
    likenessCut: z.boolean(),
    silent: z.array(z.object({ ministry: text, entries: z.number() })),
    problems: z.array(z.object({ row, reason: text, params: z.record(text, z.union([text, z.number()])) })),
  }),
  rows: z.array(z.object({ row, name: text, ministry: text, code: text, overflow: z.literal(true).optional() })),
})

const listed = z.strictObject({
  row: z.number().int().min(1).max(1_048_576),
  name: z.string().max(2000),
  ministry: z.string().max(2000),
  code: z.string().max(2000),
  overflow: z.literal(true).exactOptional(),
})

export const listOrder = z.strictObject({
  regime: z.string().min(1).max(120),
  catalogue: z.string().min(1).max(120),
  from: day.refine(isDay),
  evidence: z.enum(['law', 'letter', 'implementations', 'reconstructed']),
  document: z.union([documentShape, z.strictObject({ id: z.string().min(1).max(120) })]),
  rows: z.array(listed).min(1).max(5000),
  decisions: z.strictObject({
    dating: z.enum(['law', 'inferred']),
    renames: z.record(z.string().max(300), z.array(z.number().int()).max(50)),
    leftOut: z.array(z.number().int()).max(5000),
  }),
  reason: z.string().trim().min(1).max(4000),
})

export const adoptedList = z.object({ seq: z.number(), at: text })

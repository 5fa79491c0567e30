// Shape of what looking a name up answers.
import { z } from 'zod'
import { day } from './shapes.ts'

const text = z.string()
const foundName = z.object({
  id: text,
  name: text,
  code: text.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  dating: text,
  note: text.nullable(),
})
export const lookups = z.object({
  results: z.array(
    z.object({
      text,
      on: day,
      match: z.enum(['same', 'ambiguous', 'notInForce', 'unknown']),
      names: z.array(foundName),
      ended: foundName.nullable(),
    }),
  ),
})

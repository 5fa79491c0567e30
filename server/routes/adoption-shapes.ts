// Shapes of adopting: what a proposal looks like on its way out, and what of it is taken back in with answers.
import { z } from 'zod'
import { mostCells, mostMerges } from '../../reporting/adoption/propose.ts'
import type { Proposal } from '../../reporting/adoption/proposal.ts'
import { isDay } from '../../reporting/calendar/day.ts'

const text = z.string()
const params = z.record(text, z.union([text, z.number()]))
const place = z.object({ sheet: text, address: text })
const row = z.number().int().min(1).max(1_048_576)
const at = z.number().int().min(1).max(16_384)
const area = z.object({ rows: z.tuple([row, row]), columns: z.tuple([at, at]) })
const answers = z.record(z.string().min(1).max(200), z.string().max(2000)).refine((one) => Object.keys(one).length <= 1000)

/** A sheet that was sent out with its proposal and comes back with answers. */
const sheet = z.object({
  name: z.string().min(1).max(255),
  cells: z
    .array(z.object({ row, at, value: z.union([z.string().max(40_000), z.number(), z.boolean()]), formula: z.string().max(10_000).optional() }))
    .max(mostCells + 1),
  merges: z.array(area).max(mostMerges + 1),
  columns: z.array(z.object({ columns: z.tuple([at, at]), width: z.number().positive().max(255).optional(), hidden: z.literal(true).optional() })).max(2000),
  hidden: z.literal(true).optional(),
})
const order = z.object({
  code: z.string().min(1).max(60).optional(),
  from: z.string().refine(isDay).optional(),
  basis: z.string().min(1).max(120).optional(),
  catalogues: z.array(z.object({ id: text, title: text })).max(100),
  named: z.object({ code: z.string().max(60), edition: z.string().max(60) }).optional(),
})
const source = z.object({ sheet, order })

const remark = z.object({ code: text, place, params, sentence: text })
const carried = z.object({ what: text, name: text, text })
export const proposal = z.object({
  sheet: text,
  source: z.object({ sheet: z.looseObject({}), order: z.looseObject({}) }),
  answers: z.record(text, text),
  declaration: z.looseObject({ code: text, edition: text }).nullable(),
  questions: z.array(
    z.object({
      id: text,
      kind: text,
      place,
      where: text,
      sentence: text,
      asked: params,
      choices: z.array(z.object({ value: text, label: text })),
      free: z.literal(true).optional(),
      proposed: text.optional(),
    }),
  ),
  refusals: z.array(remark),
  unread: z.array(remark),
  inherited: z.array(carried),
  dropped: z.array(carried),
  standing: text,
})
export const adoption = z.object({ proposals: z.array(proposal), remarks: z.array(remark) })

/** A proposal as it was sent out; only what it follows from is read. */
export const answerBody = z.object({
  regime: z.string().min(1).max(120).optional(),
  proposal: z.looseObject({ source, answers }),
  answers,
})

/** What a proposal follows from, as the pure functions take it. */
export function sourceOf(proposal: z.infer<typeof answerBody>['proposal']): Pick<Proposal, 'source' | 'answers'> {
  // Plain data that passed the shape: JSON leaves no property behind whose value is not given.
  return JSON.parse(JSON.stringify({ source: proposal.source, answers: proposal.answers })) as Pick<Proposal, 'source' | 'answers'>
}

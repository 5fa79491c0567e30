// Shapes of units as they come from outside, and of what a list of them would change.
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import { unitKind } from './declaration-shapes.ts'
import { day } from './shapes.ts'

const realDay = day.refine(isDay)
const id = z.string().min(1).max(200).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u)
const words = (most: number) => z.string().min(1).max(most).regex(/\S/u).regex(/^[^\p{Cc}\p{Cs}]*$/u).normalize('NFC')
const span = { from: realDay.exactOptional(), to: realDay.exactOptional() }

export const unitShape: z.ZodType<Unit> = z.strictObject({
  id,
  name: words(300),
  names: z.array(z.strictObject({ name: words(300), ...span })).max(50).exactOptional(),
  codes: z.array(z.strictObject({ code: words(60), ...span })).max(50).exactOptional(),
  kind: unitKind,
  ...span,
  memberships: z.array(z.strictObject({ parent: id, ...span })).max(50),
  replacedBy: z.array(id).max(50).exactOptional(),
  sample: z.boolean().exactOptional(),
})

export const unitsShape = z.strictObject({ units: z.array(unitShape).min(1).max(5000) })

const text = z.string()
const row = z.number()
const unit = z.object({ id: text, name: text })
const wholeUnit = z.looseObject({ id: text, name: text, kind: unitKind })

export const listedUnits = z.object({ today: day, units: z.array(z.looseObject({ id: text, name: text, kind: unitKind })) })

export const unitsPreview = z.object({
  list: z.object({ fileName: text, sheet: text.nullable(), headerRow: row, rows: row }),
  proposal: z.object({
    province: text,
    from: day,
    unchanged: z.array(z.object({ unit, row })),
    added: z.array(z.object({ unit, row, kind: unitKind, code: text.nullable(), parent: text, from: day, replaces: z.array(unit) })),
    renamed: z.array(z.object({ unit, row, after: text, from: day })),
    respelled: z.array(z.object({ unit, row, after: text })),
    moved: z.array(z.object({ unit, row, before: text, after: text, from: day })),
    recoded: z.array(z.object({ unit, row, before: text.nullable(), after: text, from: day })),
    ended: z.array(z.object({ unit, to: day, because: z.enum(['listed', 'replaced', 'missing']) })),
    merged: z.array(z.object({ into: unit, row, units: z.array(unit) })),
    split: z.array(z.object({ unit, into: z.array(unit) })),
    missing: z.array(unit),
    problems: z.array(z.object({ row, reason: text, params: z.record(text, z.union([text, z.number()])) })),
  }),
  declaration: z.object({ units: z.array(wholeUnit) }).nullable(),
})

// Shapes of declarations as they come from outside: every key named, every size limited, unknown keys refused.
import { z } from 'zod'
import type { CalendarEdition } from '../../reporting/calendar/edition.ts'
import type { OfficialDocument } from '../../reporting/calendar/document.ts'
import type { Catalogue } from '../../reporting/catalogue/catalogue.ts'
import { isDay } from '../../reporting/calendar/day.ts'
import type { Column, FormDefinition } from '../../reporting/form/definition.ts'
import type { Expression } from '../../reporting/form/expression.ts'
import type { LineCheck, Rule } from '../../reporting/form/rule.ts'

const deepest = 20
const mostColumn = 300

/** Text as people write it: no control characters but line ends, no half characters (the database takes neither). */
function text(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u)
    .normalize('NFC')
}
const words = (most: number) => text(most).min(1).regex(/\S/u)
const note = text(4000)
const day = z.string().max(10).refine(isDay)
const evidence = z.enum(['law', 'letter', 'implementations', 'template', 'reconstructed'])
const documentId = words(120)
const basis = { basis: documentId, evidence, note: note.exactOptional() }
const column = z.number().int().min(1).max(mostColumn)
/** ASCII keys of catalogues and their entries. */
const key = z.string().min(1).max(300).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u)

/** An indicator's number, e.g. `1.2` or `I.1`. */
const itemKey = z.string().min(1).max(60).regex(/^[^\s|:]+$/u)

export const documentShape: z.ZodType<OfficialDocument> = z.strictObject({
  id: documentId,
  title: words(1000),
  day: day.exactOptional(),
  issuer: words(300),
  inForceFrom: day.exactOptional(),
  inForceTo: day.exactOptional(),
  evidence,
  note: note.exactOptional(),
})

/** The arithmetic, at most twenty levels deep: a shape for each level that is left. */
function expressionAt(left: number): z.ZodType<Expression> {
  const leaves = [z.strictObject({ kind: z.literal('column'), column }), z.strictObject({ kind: z.literal('previous'), column }), z.strictObject({ kind: z.literal('item'), item: itemKey, form: words(60).exactOptional() })] as const
  if (left === 0) return z.discriminatedUnion('kind', [...leaves])
  const below = levels[left - 1] ?? z.never()
  // Parts of a percentage are no deeper than a sum: two branches at every level would double the shape twenty times.
  const simple = z.discriminatedUnion('kind', [...leaves, z.strictObject({ kind: z.literal('plus'), terms: z.array(z.discriminatedUnion('kind', [...leaves])).min(1).max(mostColumn) })])
  return z.discriminatedUnion('kind', [
    ...leaves,
    z.strictObject({ kind: z.literal('plus'), terms: z.array(below).min(1).max(mostColumn) }),
    z.strictObject({ kind: z.literal('percent'), part: simple, whole: simple }),
  ])
}
const levels: z.ZodType<Expression>[] = []
for (let left = 0; left < deepest; left++) levels.push(expressionAt(left))
const expression = levels[deepest - 1] ?? z.never()

const runs = z.enum(['flow', 'openingStock', 'closingStock'])
const columnShape: z.ZodType<Column> = z.strictObject({
  column,
  label: words(500),
  under: z.array(words(500)).max(6).exactOptional(),
  type: z.enum(['ordinal', 'name', 'count', 'label', 'measure', 'value', 'note']),
  formula: z.boolean().exactOptional(),
  runs: runs.exactOptional(),
  width: z.number().min(1).max(120),
  evidence,
})

const checks = [
  'missing', 'notNumber', 'negative', 'notWhole', 'errorValue', 'typedFormula', 'staleFormula', 'noName', 'duplicate', 'total',
  'subtotal', 'noGroup', 'emptyLine', 'belowTotal', 'notComputed', 'merged', 'noLines', 'unknownName', 'ambiguousName',
  'endedName', 'perhapsEndedName', 'vanished', 'notPercent', 'notChoice', 'unknownItem', 'missingItem', 'itemTwice', 'otherLabel',
  'notAssigned', 'unlikeBefore', 'sumOfParts', 'besideParts',
] as const satisfies readonly LineCheck[]

const ruleRecord = { id: z.string().max(60).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u), severity: z.enum(['error', 'warning']), ...basis }
const ruleShape: z.ZodType<Rule> = z.union([
  z.strictObject({ ...ruleRecord, relation: z.strictObject({ kind: z.enum(['equals', 'atMost']), left: expression, right: expression }) }),
  z.strictObject({ ...ruleRecord, check: z.enum(checks), columns: z.array(column).min(1).max(200).exactOptional(), items: z.array(itemKey).min(1).max(1000).exactOptional() }),
])

const group = z.strictObject({ id: z.string().min(1).max(60), ordinal: text(20), label: words(300) })
const item = z.strictObject({
  item: itemKey,
  ordinal: text(20).exactOptional(),
  label: words(1000),
  type: z.enum(['group', 'count', 'percent', 'money', 'code']),
  measure: text(100).exactOptional(),
  choices: z.array(z.strictObject({ value: z.number().int().min(0).max(999), label: words(200) })).min(1).max(50).exactOptional(),
  formula: z.literal(true).exactOptional(),
  gather: z.enum(['sum', 'last', 'list', 'none']).exactOptional(),
  runs: runs.exactOptional(),
  evidence,
  note: note.exactOptional(),
})
const lines = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('catalogue'),
    catalogue: key,
    column,
    groups: z.array(group).min(1).max(50).exactOptional(),
    totalLabel: words(200),
    noun: words(60),
  }),
  z.strictObject({ kind: z.literal('fixed'), column, items: z.array(item).min(1).max(1000) }),
])
export const unitKind = z.enum(['commune', 'districtOffice', 'district', 'departmentOffice', 'department', 'province'])

export const formShape: z.ZodType<FormDefinition> = z.strictObject({
  // Before the stroke it is a sheet's name: Excel takes 31 characters and not these.
  code: words(60).regex(/^[^/\\?*:[\]'\s][^/\\?*:[\]']{0,30}(?:\/[^\\?*:[\]]*)?$/u),
  edition: z.string().max(20).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
  ...basis,
  from: day,
  to: day.exactOptional(),
  title: words(1000),
  issuedUnder: text(1000),
  heading: words(200).exactOptional(),
  measure: text(200).exactOptional(),
  lines,
  columns: z.array(columnShape).min(1).max(200),
  consolidates: z.strictObject({ forms: z.array(words(60)).min(1).max(20), groups: z.partialRecord(unitKind, z.string().min(1).max(60)).exactOptional() }).exactOptional(),
  rules: z.array(ruleShape).max(1000),
  cautions: z.array(z.strictObject({ from: day, text: note })).max(50).exactOptional(),
})

const period = z.string().max(8)
const relativeDay = z.strictObject({ months: z.number().int().min(-24).max(24), date: z.number().int().min(1).max(31) })
const duty = z.strictObject({
  ...basis,
  kinds: z.array(unitKind).min(1).max(6),
  units: z.array(words(200)).min(1).max(5000).exactOptional(),
  receiver: words(200).exactOptional(),
  receiverOutside: words(300).exactOptional(),
  atStake: words(1000).exactOptional(),
  deliverable: z.enum(['data', 'narrative']),
  forms: z.array(words(60)).max(50),
  deadline: relativeDay,
  signed: z.boolean(),
})

const look = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('names'), often: z.array(key).max(500).exactOptional() }),
  z.strictObject({ at: z.literal('share'), column, beside: z.array(column).min(1).max(20) }),
])
const review = z.strictObject({
  ...basis,
  kinds: z.array(unitKind).min(1).max(6),
  form: words(60),
  items: z.array(z.strictObject({ id: key, text: words(500), look })).min(1).max(20),
})

export const calendarShape: z.ZodType<CalendarEdition> = z.strictObject({
  ...basis,
  id: key,
  kind: z.enum(['month', 'quarter', 'half', 'year']),
  numbers: z.array(z.number().int().min(1).max(12)).min(1).max(12).exactOptional(),
  from: period,
  to: period.exactOptional(),
  dataWindow: z.strictObject({ from: relativeDay, to: relativeDay }),
  movesDueDays: z.literal('nextWorkingDay').exactOptional(),
  duties: z.array(duty).min(1).max(100),
  reviews: z.array(review).max(20).exactOptional(),
  cautions: z.array(z.strictObject({ from: period, text: note })).max(50).exactOptional(),
})

export const catalogueShape: z.ZodType<Catalogue> = z.strictObject({
  id: key,
  title: words(300),
  asOf: day,
  basis: documentId,
  entries: z
    .array(
      z.strictObject({
        id: key,
        name: words(500),
        ministry: text(300),
        code: text(60).exactOptional(),
        from: day.exactOptional(),
        to: day.exactOptional(),
        dating: z.enum(['law', 'inferred', 'observed']),
        replacedBy: z.array(key).max(50).exactOptional(),
        seenIn: z.array(text(60)).max(50),
        evidence,
        note: note.exactOptional(),
      }),
    )
    .min(1)
    .max(5000),
})

// Shapes of requests and answers, for checking them and for the OpenAPI page.
import { z } from 'zod'

// Zod's own remarks reach people, so they speak Vietnamese.
z.config(z.locales.vi())

const id = z.string().min(1).max(120)

export const reportPath = z.object({ regime: id, period: z.string().min(4).max(8), unit: id })
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u)
const instant = z.string()
const text = z.string()

/** What people write into the ledger: no NUL and no half characters, with which PostgreSQL could never again read the event as JSON. */
export const written = (most: number) => z.string().max(most).refine((said) => !said.includes('\0') && !/\p{Cs}/u.test(said))

export const loginBody = z.object({ login: z.string().min(1).max(120).regex(/^[^\p{Cc}]+$/u), password: z.string().min(1).max(500) })
export const snapshotBody = z.object({ sha256 })
export const signBody = z.object({ sha256, signer: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]+$/u) })
export const sendBody = z.object({
  sha256,
  explanations: z.array(z.object({ finding: written(500).min(1), text: written(4000) })).max(2000),
})
const clock = z.enum(['continues', 'restarts']).default('restarts')
export const returnBody = z.object({
  sha256,
  reason: written(4000).trim().min(1),
  notes: z
    .array(
      z.object({
        form: z.string().min(1).max(60),
        row: z.number().int().min(1).max(1_048_576),
        column: z.number().int().min(1).max(300),
        text: written(2000).trim().min(1),
      }),
    )
    .max(500),
  clock,
})

export const session = z.object({
  account: text,
  name: text,
  unit: text,
  unitName: text,
  permissions: z.array(z.enum(['enter', 'approve', 'send', 'consolidate', 'administer'])),
  due: z.enum(['newPassword', 'secondFactor']).optional(),
})
export const finding = z.object({
  rule: text,
  severity: z.enum(['error', 'warning']),
  form: text,
  line: z.number().nullable(),
  columns: z.array(z.number()),
  params: z.record(text, z.union([text, z.number()])),
  suggestions: z.array(z.union([text, z.number()])),
})
export const result = z.object({
  findings: z.array(finding),
  unchecked: z.array(z.object({ rule: text, form: text, lacking: z.enum(['previousPeriod', 'sisterForm', 'history', 'parts']) })),
  waived: z.array(finding).exactOptional(),
})
const report = z.object({ regime: text, period: text, unit: text, deliverable: z.enum(['data', 'narrative']) })
const timeliness = z.enum(['early', 'onTime', 'late'])
const extension = z.object({ until: day, document: z.object({ number: text, day }), reason: text, by: text, at: instant })
const waivers = z.array(z.object({ rule: text, reason: text, by: text, at: instant }))
const signature = z.object({ signer: text, at: instant, verified: z.boolean() })
export const receipt = z.object({
  number: text,
  at: instant,
  report,
  sha256,
  size: z.number(),
  forms: z.array(z.object({ code: text, edition: text, lines: z.number(), totals: z.record(text, z.number()) })),
  notRead: z.array(text),
  rules: z.object({ calendar: text, catalogue: text, forms: z.array(text), digest: text }),
  deadline: day,
  extension: extension.extend({ prescribed: day }).exactOptional(),
  timeliness,
  countedOn: day.exactOptional(),
  waivers: waivers.exactOptional(),
  replaces: z.object({ number: text, reason: text }).exactOptional(),
  signatureDue: z.boolean(),
  signed: z.boolean(),
  signature: signature.exactOptional(),
  warnings: z.number(),
  sender: text,
})
const notes = z.array(z.object({ form: text, row: z.number(), column: z.number(), text }))
export const state = z.enum(['none', 'draft', 'awaiting', 'approved', 'signed', 'sent', 'received', 'revised', 'reapproved', 'returned'])
export const standing = z.object({
  state,
  sha256: sha256.nullable(),
  receipt: receipt.nullable(),
  returned: z.object({ reason: text, notes, clock: z.enum(['continues', 'restarts']) }).nullable(),
  signature: signature.nullable(),
  extension: extension.nullable(),
  waivers,
  changedAt: instant.nullable(),
})
export const openActs = z.array(z.enum(['save', 'submit', 'approve', 'sign', 'send', 'revise', 'replace', 'receive', 'return', 'extend', 'waive']))
const turns = { standing, openActs, yourActs: openActs }
export const checked = z.object({ sha256, result, ...turns })
export const stepped = z.object(turns)
export const sent = z.object({ receipt, ...turns })
export const unitKind = z.enum(['commune', 'districtOffice', 'district', 'departmentOffice', 'department', 'province'])
const window = z.object({ from: day, to: day })
export const offer = z.object({
  today: day,
  regimes: z.array(z.object({ id: text, name: text, periods: z.array(z.object({ key: text, label: text, dataWindow: window, open: z.boolean() })), suggested: text.nullable() })),
  units: z.array(z.object({ id: text, name: text, kind: unitKind, regimes: z.array(text) })),
})
const previousForm = z.object({ period: text, lines: z.record(text, z.record(text, z.number())) })
export const desk = z.object({
  report,
  regimeName: text,
  periodLabel: text,
  unitName: text,
  dataWindow: window,
  deadline: day,
  prescribed: day,
  daysLeft: z.number(),
  owed: z.array(z.object({ deliverable: z.enum(['data', 'narrative']), deadline: day, daysLeft: z.number(), state, forms: z.array(text) })),
  receiverName: text,
  signatureDue: z.boolean(),
  separateApproval: z.boolean(),
  formsDue: z.array(text),
  definitions: z.array(z.looseObject({ code: text, edition: text })),
  shares: z.record(text, z.object({ own: z.array(text), others: z.record(text, text) })),
  catalogues: z.array(z.looseObject({ id: text, asOf: day })),
  previous: z.record(text, previousForm),
  others: z.record(text, z.object({ earlier: z.array(previousForm), parts: z.object({ window, forms: z.array(previousForm.extend({ window })) }).nullable() })),
  explained: z.array(z.object({ about: text, text, period: text, periodLabel: text })),
  reviews: z.array(z.looseObject({ form: text, basis: text, items: z.array(z.looseObject({ id: text, text })) })),
  notices: z.array(text),
  ...turns,
})
export const statusRows = z.object({
  rows: z.array(
    z.object({
      unit: text,
      unitName: text,
      kind: unitKind,
      deliverable: z.enum(['data', 'narrative']),
      deadline: day,
      state,
      timeliness: timeliness.nullable(),
      signed: z.boolean(),
      signatureDue: z.boolean(),
      sentAt: instant.nullable(),
      receipt: text.nullable(),
      note: text,
    }),
  ),
})
export const history = z.object({ events: z.array(z.looseObject({ act: text, at: instant, sha256: z.string().regex(/^(?:[0-9a-f]{64})?$/u) })) })
export const regimeList = z.object({ regimes: z.array(z.object({ id: text, name: text, province: text })) })
export const deadlineTable = z.object({
  regime: text,
  period: text,
  label: text,
  basis: text,
  evidence: text,
  dataWindow: window,
  duties: z.array(
    z.object({
      kinds: z.array(unitKind),
      units: z.array(text).nullable(),
      unitIds: z.array(text).nullable(),
      receiver: text.nullable(),
      basis: text,
      evidence: text,
      deliverable: z.enum(['data', 'narrative']),
      forms: z.array(text),
      deadline: day,
      signed: z.boolean(),
      note: text.nullable(),
      named: day,
      fallsOn: z.object({ kind: z.enum(['saturday', 'sunday', 'holiday']), name: text.nullable() }).nullable(),
      workingDays: z.number(),
      warnings: z.array(z.enum(['beforeClose', 'noWorkingDay', 'holidaysUnknown'])),
    }),
  ),
  cautions: z.array(text),
  sources: z.array(z.object({ id: text, cited: text })),
})
export const yearPlan = z.object({ regime: text, name: text, year: z.number(), periods: z.array(deadlineTable) })
export const problem = z.object({
  type: text,
  title: text,
  status: z.number(),
  detail: text,
  code: text,
  params: z.record(text, z.union([text, z.number()])),
})

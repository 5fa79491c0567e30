// The same acts from a terminal. Exit code: 0 clean, 1 findings of severity error, 2 refused or wrong usage.
import { parseArgs } from 'node:util'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import type { Command, Outcome } from './cli/outcome.ts'
import { words } from './cli/words.vi.ts'

/** Each command is loaded when it is called: a check should not wait for the database's driver. */
const commands: Record<string, () => Promise<Command>> = {
  template: async () => (await import('./cli/print-template.ts')).printTemplate,
  check: async () => (await import('./cli/check-file.ts')).checkFile,
  lookup: async () => (await import('./cli/reference.ts')).showLookup,
  deadlines: async () => (await import('./cli/deadlines.ts')).showDeadlines,
  submit: async () => (await import('./cli/remote.ts')).submitFile,
  status: async () => (await import('./cli/status.ts')).showStatus,
  consolidate: async () => (await import('./cli/consolidation.ts')).consolidateReport,
  coverage: async () => (await import('./cli/consolidation.ts')).showCoverage,
  trace: async () => (await import('./cli/consolidation.ts')).traceCell,
  regimes: async () => (await import('./cli/reference.ts')).showRegimes,
  units: async () => (await import('./cli/units.ts')).units,
  forms: async () => (await import('./cli/forms.ts')).showForms,
  shelf: async () => (await import('./cli/shelf.ts')).shelf,
  catalogue: async () => (await import('./cli/catalogue.ts')).previewCatalogue,
  adopt: async () => (await import('./cli/adopt-file.ts')).adoptFile,
  verify: async () => (await import('./cli/verify.ts')).verify,
  account: async () => (await import('./cli/account.ts')).account,
  remind: async () => (await import('./cli/remind.ts')).remind,
  directives: async () => (await import('./cli/directives.ts')).directives,
}

const options = {
  regime: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string', short: 'o' },
  lines: { type: 'string' },
  previous: { type: 'string' },
  earlier: { type: 'string' },
  reviewed: { type: 'string' },
  server: { type: 'string' },
  login: { type: 'string' },
  name: { type: 'string' },
  rights: { type: 'string' },
  explain: { type: 'string' },
  format: { type: 'string' },
  signer: { type: 'string' },
  edition: { type: 'string' },
  answers: { type: 'string' },
  basis: { type: 'string' },
  reason: { type: 'string' },
  title: { type: 'string' },
  issuer: { type: 'string' },
  day: { type: 'string' },
  'closes-previous': { type: 'boolean' },
  from: { type: 'string' },
  code: { type: 'string' },
  year: { type: 'string' },
  'dry-run': { type: 'boolean' },
  cells: { type: 'boolean' },
  'end-missing': { type: 'boolean' },
  to: { type: 'string' },
  letter: { type: 'boolean' },
  rebuild: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

async function run(): Promise<Outcome> {
  let parsed
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  } catch (error) {
    return { code: 2, text: `${misread(error)}\n\n${words.usage}`, json: { error: 'usage' } }
  }
  const [name = '', ...operands] = parsed.positionals
  const load = commands[name]
  if (!load || parsed.values.help === true) {
    const asked = parsed.values.help === true || name === ''
    return { code: asked && parsed.values.help === true ? 0 : 2, text: asked ? words.usage : `${words.unknownCommand(name)}\n\n${words.usage}`, json: { error: 'usage' } }
  }
  const command = await load()
  const outcome = await command({ operands, options: parsed.values, env: process.env })
  if (!isRefusal(outcome)) return outcome
  return { code: 2, text: refusalSentence(outcome), json: { refusal: outcome.code, params: outcome.params, detail: refusalSentence(outcome) } }
}

/** What is wrong with the options; Node says it in English. */
function misread(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const [option] = /--?[\p{L}\d-]+/u.exec(message) ?? []
  if (option === undefined) return words.badCall
  return message.startsWith('Unknown') ? words.unknownOption(option) : words.lacksValue(option)
}

const outcome = await run()
const asJson = process.argv.includes('--json')
const stream = outcome.code === 2 && !asJson ? process.stderr : process.stdout
stream.write(`${asJson ? JSON.stringify(outcome.json) : outcome.text}\n`)
process.exitCode = outcome.code

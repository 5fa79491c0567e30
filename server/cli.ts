// The same acts from a terminal. Exit code: 0 clean, 1 findings of severity error, 2 refused or wrong usage.
import { parseArgs } from 'node:util'
import { isRefusal } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import { addAccount } from './cli/account.ts'
import { checkFile } from './cli/check-file.ts'
import { showForms } from './cli/forms.ts'
import { printTemplate } from './cli/print-template.ts'
import { showDeadlines, showLookup, showRegimes, showUnits } from './cli/reference.ts'
import { showStatus, submitFile } from './cli/remote.ts'
import type { Command, Outcome } from './cli/outcome.ts'
import { words } from './cli/words.vi.ts'

const commands: Record<string, Command> = {
  template: printTemplate,
  check: checkFile,
  lookup: showLookup,
  deadlines: showDeadlines,
  submit: submitFile,
  status: showStatus,
  regimes: showRegimes,
  units: showUnits,
  forms: showForms,
  account: addAccount,
}

const options = {
  regime: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string', short: 'o' },
  lines: { type: 'string' },
  previous: { type: 'string' },
  server: { type: 'string' },
  login: { type: 'string' },
  name: { type: 'string' },
  rights: { type: 'string' },
  explain: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

async function run(): Promise<Outcome> {
  let parsed
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  } catch (error) {
    return { code: 2, text: `${error instanceof Error ? error.message : ''}\n\n${words.usage}`, json: { error: 'usage' } }
  }
  const [name = '', ...operands] = parsed.positionals
  const command = commands[name]
  if (!command || parsed.values.help === true) {
    const asked = parsed.values.help === true || name === ''
    return { code: asked && parsed.values.help === true ? 0 : 2, text: words.usage, json: { error: 'usage' } }
  }
  const outcome = await command({ operands, options: parsed.values, env: process.env })
  if (!isRefusal(outcome)) return outcome
  return { code: 2, text: refusalSentence(outcome), json: { refusal: outcome.code, params: outcome.params, detail: refusalSentence(outcome) } }
}

const outcome = await run()
const asJson = process.argv.includes('--json')
const stream = outcome.code === 2 && !asJson ? process.stderr : process.stdout
stream.write(`${asJson ? JSON.stringify(outcome.json) : outcome.text}\n`)
process.exitCode = outcome.code

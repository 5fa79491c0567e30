// `check FILE`: reads and checks a workbook on this machine, by the rules of its own period; a .docx goes to check-document.ts.
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { addressOf, type FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { checkReport, keyedForm } from '../../reporting/rules/check-report.ts'
import type { CheckContext, PreviousForm } from '../../reporting/rules/context.ts'
import { countFindings, type CheckResult, type Finding } from '../../reporting/rules/finding.ts'
import { sentenceOf, severityLabels } from '../../reporting/rules/messages.vi.ts'
import { uncheckedSentence } from '../../reporting/rules/unchecked.vi.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { digestOf } from '../acts/judge.ts'
import { findReportToPrint, type ReportToPrint } from '../acts/forms-to-print.ts'
import { startIntake } from '../intake/pool.ts'
import type { Intake } from '../ports.ts'
import { filesBefore, type SentFile } from './files-before.ts'
import { bytesOf, localShelf } from './local.ts'
import { option, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

interface ReadFile {
  readonly report: ReportToPrint
  readonly forms: readonly { readonly filled: FilledForm; readonly definition: FormDefinition }[]
}

/** Checks a workbook. Needs no server; what is compared with other periods is when their files are given. */
export const checkFile: Command = async (call) => {
  if (/\.docx$/iu.test(call.operands[0] ?? '')) return (await import('./check-document.ts')).checkDocument(call)
  const bytes = await bytesOf(call.operands[0] ?? '')
  if (!(bytes instanceof Uint8Array)) return bytes
  const intake = startIntake({ size: 1 })
  try {
    const read = await readFile(intake, bytes)
    if (isRefusal(read)) return read
    const previous = await previousOf(intake, call)
    if (previous !== null && 'code' in previous) return previous
    const before = await filesBefore((path) => readKeyed(intake, path), read.report, option(call, 'earlier'))
    if ('code' in before) return before
    return outcomeOf(read, digestOf(bytes), (definition) => ({
      ...before.contextOf(definition),
      previous: previous?.get(definition.code) ?? before.previousOf(definition),
    }))
  } finally {
    await intake.close()
  }
}

/** Reads a workbook and finds the report and the definitions it is for. */
export async function readFile(intake: Intake, bytes: Uint8Array): Promise<ReadFile | Refusal> {
  const all = [...new Set(localShelf.regimes.flatMap((regime) => regime.forms))]
  const read = await intake.read(bytes, all)
  if (isRefusal(read)) return read
  const { regime, period, unit } = read.identity
  const report = findReportToPrint(localShelf, { regime, period, unit, deliverable: 'data' }, read.identity.forms[0]?.code)
  if (isRefusal(report)) return report
  const forms = []
  for (const filled of read.forms) {
    const definition = report.definitions.find((one) => one.code === filled.form && one.edition === filled.edition)
    if (!definition) return refuse('unknownEdition', { form: filled.form, edition: filled.edition })
    forms.push({ filled, definition })
  }
  return { report, forms }
}

async function previousOf(intake: Intake, call: Call): Promise<Map<string, PreviousForm> | Refusal | Outcome | null> {
  const path = option(call, 'previous')
  if (path === '') return null
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const read = await readFile(intake, bytes)
  if (isRefusal(read)) return read
  const { report, forms } = read
  const context = { period: report.period, catalogues: report.catalogues, previous: null }
  return new Map(
    forms.map(({ filled, definition }) => [definition.code, { period: report.key.period, lines: keyedForm({ definition, filled, context }) }]),
  )
}

/** A file's report and the numbers of its forms by line. */
async function readKeyed(intake: Intake, path: string): Promise<SentFile | Refusal | Outcome> {
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const read = await readFile(intake, bytes)
  if (isRefusal(read)) return read
  const { report } = read
  return {
    key: report.key,
    forms: read.forms.map(({ definition, filled }) => {
      const context = { period: report.period, catalogues: report.catalogues, previous: null, own: report.shares.get(definition.code)?.own ?? null }
      return { form: definition.code, edition: definition.edition, lines: keyedForm({ definition, filled, context }) }
    }),
  }
}

function outcomeOf({ report, forms }: ReadFile, sha256: string, otherPeriodsOf: (definition: FormDefinition) => Pick<CheckContext, 'previous' | 'earlier' | 'parts'>): Outcome {
  const toCheck = forms.map(({ filled, definition }) => ({
    filled,
    definition,
    context: {
      period: report.period,
      catalogues: report.catalogues,
      ...otherPeriodsOf(definition),
      own: report.shares.get(definition.code)?.own ?? null,
    },
  }))
  const results = checkReport(toCheck)
  const checked = toCheck.map((one, at) => ({ ...one, result: results[at] ?? { findings: [], unchecked: [] } }))
  const result: CheckResult = {
    findings: checked.flatMap((one) => one.result.findings),
    unchecked: checked.flatMap((one) => one.result.unchecked),
  }
  const { errors, warnings } = countFindings(result.findings)
  const messages = checked.flatMap(({ filled, definition, result: { findings } }) =>
    findings.map((finding) => ({ place: placeOf(filled, finding), severity: finding.severity, ...sentenceOf(finding, definition), suggestions: finding.suggestions })),
  )
  const lines = [
    words.checked(report.unit.name, periodLabel(report.period)),
    ...messages.map(messageText),
    ...checked.flatMap(({ definition, result: { unchecked } }) => unchecked.map((one) => uncheckedSentence(one, definition))),
    errors + warnings === 0 ? words.clean : words.counts(errors, warnings),
  ]
  return { code: errors > 0 ? 1 : 0, text: lines.join('\n'), json: { report: report.key, sha256, errors, warnings, result, messages } }
}

function placeOf(filled: FilledForm, finding: Finding): string {
  const [column] = finding.columns
  if (finding.line === null || column === undefined) return words.wholeForm(filled.sheet)
  return words.place(filled.sheet, addressOf(filled, finding.line, column), column)
}

function messageText(message: { place: string; severity: Finding['severity']; what: string; remedy: string; suggestions: Finding['suggestions'] }): string {
  const lines = [`${message.place}: ${severityLabels[message.severity]}. ${message.what}`, `  ${words.fix} ${message.remedy}`]
  if (message.suggestions.length > 0) lines.push(`  ${words.suggestions(message.suggestions.join(' | '))}`)
  return lines.join('\n')
}

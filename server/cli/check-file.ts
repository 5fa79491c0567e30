// `check FILE`: reads and checks a workbook on this machine, by the rules of its own period; a .docx goes to check-document.ts.
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { lastDay, parsePeriod, periodKey, previousPeriod } from '../../reporting/calendar/period.ts'
import { addressOf, type FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import { checkReport, keyedForm } from '../../reporting/rules/check-report.ts'
import type { CheckContext, PreviousForm } from '../../reporting/rules/context.ts'
import { countFindings, joinResults, type CheckResult, type Finding } from '../../reporting/rules/finding.ts'
import { sentenceOf, severityLabels } from '../../reporting/rules/messages.vi.ts'
import { uncheckedSentence } from '../../reporting/rules/unchecked.vi.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import { digestOf } from '../acts/judge.ts'
import { startIntake } from '../intake/pool.ts'
import type { Intake } from '../ports.ts'
import { connect } from './connection.ts'
import { filesBefore, type SentFile } from './files-before.ts'
import { bytesOf, localShelf } from './local.ts'
import { isOutcome, option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { identityOf, prescribedAt, prescribedHere, type Prescribed, type Prescribing } from './prescribed.ts'
import { words } from './words.vi.ts'

interface ReadFile {
  readonly report: Prescribed
  readonly forms: readonly { readonly filled: FilledForm; readonly definition: FormDefinition }[]
}

/**
 * Checks a workbook on this machine. Without a server by what comes with the program, and against other periods when
 * their files are given; with `--login` by what the service has adopted and has of the unit's other periods.
 */
export const checkFile: Command = async (call) => {
  if (/\.docx$/iu.test(call.operands[0] ?? '')) return (await import('./check-document.ts')).checkDocument(call)
  const bytes = await bytesOf(call.operands[0] ?? '')
  if (!(bytes instanceof Uint8Array)) return bytes
  const prescribing = await prescribingOf(call)
  if (isOutcome(prescribing)) return prescribing
  const intake = startIntake({ size: 1 })
  try {
    const read = await readFile(intake, bytes, prescribing)
    if ('code' in read) return read
    const previous = await previousOf(intake, call, read.report, prescribing)
    if ('code' in previous) return previous
    const paths = option(call, 'earlier')
    const before = paths === '' ? null : await filesBefore((path) => readKeyed(intake, path, prescribing), read.report, paths)
    if (before !== null && 'code' in before) return before
    return outcomeOf(read, digestOf(bytes), (definition) => ({
      ...(before === null ? read.report.others.get(definition.code) : before.contextOf(definition)),
      previous: previous.get(definition.code) ?? before?.previousOf(definition) ?? null,
    }))
  } finally {
    await intake.close()
  }
}

/** The service's word where a login is given. An address alone is not enough: it tells nobody anything. */
async function prescribingOf(call: Call): Promise<Prescribing | Outcome> {
  if (option(call, 'login') === '' && option(call, 'server') === '') return prescribedHere
  const connection = await connect(call)
  return 'code' in connection ? connection : prescribedAt(connection)
}

/** Reads a workbook by the definitions of the report it is for. */
export async function readFile(intake: Intake, bytes: Uint8Array, prescribing: Prescribing = prescribedHere): Promise<ReadFile | Refusal | Outcome> {
  const identity = identityOf(bytes)
  if (isRefusal(identity)) return identity
  const report = await prescribing(identity)
  if ('code' in report) return report
  const read = await intake.read(bytes, report.definitions)
  if (isRefusal(read)) return read
  const forms = []
  for (const filled of read.forms) {
    const definition = report.definitions.find((one) => one.code === filled.form && one.edition === filled.edition)
    if (!definition) return refuse('unknownEdition', { form: filled.form, edition: filled.edition })
    forms.push({ filled, definition })
  }
  return { report, forms }
}

/** The previous period's figures: of the file given for it, which must be that report, else as the service has them. */
async function previousOf(intake: Intake, call: Call, now: Prescribed, prescribing: Prescribing): Promise<ReadonlyMap<string, PreviousForm> | Refusal | Outcome> {
  const path = option(call, 'previous')
  if (path === '') return now.previous
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const identity = identityOf(bytes)
  if (isRefusal(identity)) return identity
  const wanted = previousPeriod(now.period)
  if (identity.regime !== now.key.regime || identity.period !== periodKey(wanted) || identity.unit !== now.key.unit) {
    return usage(words.otherPrevious(path, told(identity), words.reportOf(periodLabel(wanted), now.unitName, regimeName(now.key.regime))))
  }
  const read = await readFile(intake, bytes, prescribing)
  if ('code' in read) return read
  const { report, forms } = read
  const context = { period: report.period, catalogues: report.catalogues, previous: null }
  return new Map(
    forms.map(({ filled, definition }) => [definition.code, { period: report.key.period, lines: keyedForm({ definition, filled, context }) }]),
  )
}

/** A file's report and the numbers of its forms by line. */
async function readKeyed(intake: Intake, path: string, prescribing: Prescribing): Promise<SentFile | Refusal | Outcome> {
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const read = await readFile(intake, bytes, prescribing)
  if ('code' in read) return read
  const { report } = read
  return {
    key: report.key,
    forms: read.forms.map(({ definition, filled }) => {
      const context = { period: report.period, catalogues: report.catalogues, previous: null, own: report.shares.get(definition.code)?.own ?? null }
      return { form: definition.code, edition: definition.edition, lines: keyedForm({ definition, filled, context }) }
    }),
  }
}

/** Which report a file says it is, in words as far as this machine knows them. */
function told({ regime, period: periodId, unit }: WorkbookIdentity): string {
  const period = parsePeriod(periodId)
  return words.reportOf(period === null ? periodId : periodLabel(period), period === null ? unit : unitNameOn(localShelf.units, unit, lastDay(period)), regimeName(regime))
}

function regimeName(id: string): string {
  return localShelf.regimes.find((one) => one.id === id)?.name ?? id
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
      waived: report.waived,
    },
  }))
  const results = checkReport(toCheck)
  const checked = toCheck.map((one, at) => ({ ...one, result: results[at] ?? { findings: [], unchecked: [] } }))
  const result = joinResults(results)
  const { errors, warnings } = countFindings(result.findings)
  const messages = checked.flatMap(({ filled, definition, result: { findings } }) =>
    findings.map((finding) => ({ place: placeOf(filled, finding), severity: finding.severity, ...sentenceOf(finding, definition), suggestions: finding.suggestions })),
  )
  const lines = [
    words.checked(report.unitName, periodLabel(report.period)),
    ...messages.map(messageText),
    ...uncheckedLines(checked),
    errors + warnings === 0 ? words.clean : words.counts(errors, warnings),
  ]
  return { code: errors > 0 ? 1 : 0, text: lines.join('\n'), json: { report: report.key, sha256, errors, warnings, result, messages } }
}

/** What stayed unchecked: a sentence once, and under which sheets where the file has more than one. */
function uncheckedLines(checked: readonly { readonly filled: FilledForm; readonly definition: FormDefinition; readonly result: CheckResult }[]): string[] {
  const sheets = new Map<string, Set<string>>()
  for (const { filled, definition, result } of checked) {
    for (const one of result.unchecked) {
      const sentence = uncheckedSentence(one, definition)
      sheets.set(sentence, (sheets.get(sentence) ?? new Set()).add(filled.sheet))
    }
  }
  return [...sheets].map(([sentence, on]) => (checked.length === 1 ? sentence : words.uncheckedOn([...on], sentence)))
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

// `template [FORM] …`: prints the workbook of one report to a file, with one form or with all the unit owes; or an outline.
import { writeFile } from 'node:fs/promises'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { printWorkbook } from '../../templates/print.ts'
import { digestOf } from '../acts/judge.ts'
import { findReportToPrint } from '../acts/forms-to-print.ts'
import { findReport } from '../acts/reach.ts'
import { outlineAskedFor, outlineTemplate } from '../acts/outline-template.ts'
import { mostLines, template } from '../acts/template.ts'
import { connect } from './connection.ts'
import { localShelf } from './local.ts'
import { option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

/**
 * Prints a template by what comes with the program; with `--login` the service prints it, adopted editions among them.
 * Refuses a form, regime, period or unit that is not on the shelf.
 */
export const printTemplate: Command = async (call) => {
  const [form] = call.operands
  const out = option(call, 'out')
  if (out === '') return usage(words.needs(words.out))
  const lines = Number(option(call, 'lines') || 30)
  if (!Number.isInteger(lines) || lines < 1 || lines > mostLines) return usage(words.linesRange(mostLines))
  const key = { regime: option(call, 'regime'), period: option(call, 'period'), unit: option(call, 'unit'), deliverable: 'data' as const }
  const remote = option(call, 'login') !== '' || option(call, 'server') !== ''
  const printed = remote ? await printedAt(call, key, form, lines) : await printedFor(key, form, lines)
  if ('code' in printed) return printed
  try {
    await writeFile(out, printed.bytes)
  } catch {
    return usage(words.cannotWrite(out))
  }
  return { code: 0, text: words.printed(out), json: { file: out, report: key, sha256: digestOf(printed.bytes) } }
}

/** As the service prints it: with the figures carried over from the period before, where it has them. */
async function printedAt(call: Call, key: ReportKey, form: string | undefined, lines: number): Promise<{ readonly bytes: Uint8Array } | Outcome> {
  for (const name of ['regime', 'period', 'unit'] as const) if (key[name] === '') return usage(words.needs(words[name]))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const query = new URLSearchParams({ lines: String(lines), ...(form === undefined ? {} : { form }) }).toString()
  const bytes = await connection.take(`/api/reports/${[key.regime, key.period, key.unit].map(encodeURIComponent).join('/')}/data/template?${query}`)
  return bytes instanceof Uint8Array ? { bytes } : bytes
}

/** The outline where the report owes one of this code, else the form or forms. */
async function printedFor(key: ReportKey, form: string | undefined, lines: number) {
  const owed = form === undefined ? null : findReport(localShelf, key)
  const outline = owed === null || isRefusal(owed) || form === undefined ? null : outlineAskedFor(localShelf, owed, form)
  if (outline && owed && !isRefusal(owed)) {
    const { printDocument } = await import('../../templates/print-document.ts')
    return outlineTemplate(localShelf, printDocument, owed, outline)
  }
  const report = findReportToPrint(localShelf, key, form)
  if (isRefusal(report)) return report
  return template(localShelf, printWorkbook, report, { lines, previous: new Map(), ...(form === undefined ? {} : { form }) })
}

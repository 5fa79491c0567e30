// Reads a narrative report behind the gate and checks it against the outline of its period.
import { filledOutline } from '../../reporting/form/filled-outline.ts'
import { isCode, type Outline } from '../../reporting/form/outline.ts'
import { checkOutline, type OutlineFinding } from '../../reporting/rules/check-outline.ts'
import type { Finding } from '../../reporting/rules/finding.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Ports } from '../ports.ts'
import { digestOf, otherReport, type Judged } from './judge.ts'
import { outlineAskedFor } from './outline-template.ts'
import type { ReportInReach } from './reach.ts'

/**
 * Reads and checks a narrative report. Kept of it, beside the bytes: for each heading found, how many words stand
 * beneath it. Refuses what the gate or the reader refuses, another report's document, and one made for another outline.
 */
export async function judgeDocument(ports: Ports, report: ReportInReach, bytes: Uint8Array): Promise<Judged | Refusal> {
  const outline = outlineOwed(ports, report)
  if (isRefusal(outline)) return outline
  const read = await ports.intake.readDocument(bytes)
  if (isRefusal(read)) return read
  const other = otherReport(ports.shelf, report, read.identity)
  if (other) return other
  const made = read.identity.outline
  if (!isCode(made.code, outline.code) || made.edition !== outline.edition) return refuse('unknownEdition', { form: made.code, edition: made.edition })
  const filled = filledOutline(outline, read.paragraphs)
  const found = filled.sections.filter((one) => one.found)
  return {
    sha256: digestOf(bytes),
    result: { findings: checkOutline(outline, filled).map(asFinding), unchecked: [] },
    made: null,
    about: new Map(),
    judgedBy: [outline],
    forms: [{ form: outline.code, edition: outline.edition, lines: Object.fromEntries(found.map((one) => [one.ordinal, { [wordsColumn]: one.words }])) }],
  }
}

/** What a heading's number of words is kept under, where a form keeps a column. */
const wordsColumn = 1

/** The outline the report's own duty asks for; refuses one the shelf does not hold. */
export function outlineOwed(ports: Ports, report: ReportInReach): Outline | Refusal {
  const [code = ''] = report.obligation.duty.forms
  return outlineAskedFor(ports.shelf, report, code) ?? refuse('unknownForm', { form: code })
}

/** A remark about a section as a finding about the document as a whole: sections have no rows and columns. */
function asFinding({ problem, severity, outline, ordinal, heading, local }: OutlineFinding): Finding {
  return { rule: `${outline}.${problem}`, severity, form: outline, line: null, columns: [], params: { name: heading, ordinal, ...(local ? { local: 1 } : {}) }, suggestions: [] }
}

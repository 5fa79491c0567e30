// `check FILE.docx`: reads a filled outline on this machine and says which headings are missing or empty.
import { lastDay } from '../../reporting/calendar/period.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { filledOutline } from '../../reporting/form/filled-outline.ts'
import { outlineOn, shortCode, withAdditions } from '../../reporting/form/outline.ts'
import { checkOutline } from '../../reporting/rules/check-outline.ts'
import { outlineCounts, outlineSentence, outlineSeverityLabels } from '../../reporting/rules/outline-messages.vi.ts'
import { isRefusal, refuse } from '../../reporting/submission/refusal.ts'
import { digestOf } from '../acts/judge.ts'
import { findReport } from '../acts/reach.ts'
import { startIntake } from '../intake/pool.ts'
import { bytesOf, localShelf } from './local.ts'
import type { Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Checks a filled outline. Needs no server. Refuses a document that names no report or edition on the shelf. */
export const checkDocument: Command = async (call) => {
  const bytes = await bytesOf(call.operands[0] ?? '')
  if (!(bytes instanceof Uint8Array)) return bytes
  const intake = startIntake({ size: 1 })
  try {
    const read = await intake.readDocument(bytes)
    if (isRefusal(read)) return read
    const { regime, period, unit, outline: told } = read.identity
    const report = findReport(localShelf, { regime, period, unit, deliverable: 'data' })
    if (isRefusal(report)) return report
    const day = lastDay(report.period)
    const found = outlineOn(report.regime.outlines ?? [], told.code, day)
    if (!found || found.edition !== told.edition) return refuse('unknownEdition', { form: told.code, edition: told.edition })
    const outline = withAdditions(found, report.regime.outlineAdditions ?? [], day)
    const filled = filledOutline(outline, read.paragraphs)
    const findings = checkOutline(outline, filled)
    const errors = findings.filter((one) => one.severity === 'error').length
    const messages = findings.map((one) => ({ ordinal: one.ordinal, severity: one.severity, ...outlineSentence(one) }))
    const lines = [
      words.checked(`${shortCode(outline.code)}, ${report.unit.name}`, periodLabel(report.period)),
      ...messages.map(({ severity, what, remedy }) => `${outlineSeverityLabels[severity]}. ${what}\n  ${words.fix} ${remedy}`),
      outlineCounts(findings),
    ]
    const json = { report: report.key, sha256: digestOf(bytes), errors, warnings: findings.length - errors, outline: filled, findings, messages }
    return { code: errors > 0 ? 1 : 0, text: lines.join('\n'), json }
  } finally {
    await intake.close()
  }
}

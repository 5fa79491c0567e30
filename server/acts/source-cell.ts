// Mở tệp nguồn tại ô: in which cell of a unit's own file a number stands, and the file opening there.
import type { NumberAsked, SourceCell } from '../../reporting/consolidation/answer.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { asTotal } from '../../reporting/consolidation/total.ts'
import { addressOf, type FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { CatalogueIndex } from '../../reporting/catalogue/match.ts'
import { addressesOf } from '../../reporting/rules/line-key.ts'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { standingOf } from '../../reporting/submission/standing.ts'
import type { Ports } from '../ports.ts'
import { findReport, inSubtree } from './reach.ts'

export interface SourceOpened extends Omit<SourceCell, 'workbook'> {
  /** The file itself; `null` when only the place was asked for. */
  readonly bytes: Uint8Array | null
}

/**
 * Finds a number in the file of a version of a report; the current one where none is named. The file is a copy that
 * opens at the first of its cells; a digitally signed file comes as it was sent. Refuses people who may not have the
 * file, and a number the file does not hold.
 */
export async function sourceCell(ports: Ports, session: Session, key: ReportKey, question: NumberAsked, withFile: boolean): Promise<SourceOpened | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = inSubtree(ports.shelf, session, report)
  if (barred) return barred
  const events = await ports.ledger.eventsOf(key)
  const sha256 = question.sha256 ?? standingOf(events).sha256
  const definition = report.definitions.find((one) => one.code === question.form)
  if (!definition) return refuse('unknownForm', { form: question.form })
  if (sha256 === null || !events.some((one) => one.sha256 === sha256)) return refuse('unknownReport')
  const file = await ports.ledger.file(sha256)
  if (file === null) return refuse('unknownReport')
  const read = await ports.intake.read(file.bytes, report.definitions)
  if (isRefusal(read)) return read
  const filled = read.forms.find((one) => one.form === definition.code)
  const index = indexFor(definition, { period: report.period, catalogues: report.catalogues, previous: null })
  const addresses = filled ? placesOf(definition, filled, index, question) : []
  const first = addresses[0]
  if (!filled || first === undefined) return refuse('noOrigin', { form: definition.code, line: question.line })
  const bytes = withFile ? await ports.intake.openAt(file.bytes, filled.sheet, first) : null
  if (bytes !== null && isRefusal(bytes)) return bytes
  const fileName = `${definition.code.split('/')[0] ?? ''}_${key.period}_${toneless(report.unit.name).replaceAll(' ', '-')}_${first}.xlsx`
  return { unit: report.unit.id, sheet: filled.sheet, addresses, fileName, bytes }
}

/** The cells of a line's number, or the one cell of a sum row. */
function placesOf(definition: FormDefinition, filled: FilledForm, index: CatalogueIndex, at: Pick<NumberAsked, 'line' | 'column'>): string[] {
  const total = asTotal(at.line)
  if (total === null) return addressesOf(definition, filled, index, at)
  const row = total.group === undefined ? filled.total : filled.groups.find((one) => one.group === total.group)
  return row && filled.letters[at.column] !== undefined ? [addressOf(filled, row.row, at.column)] : []
}

// `consolidate`, `coverage` and `trace`: putting a report together and asking where its numbers are from, over HTTP.
import { writeFile } from 'node:fs/promises'
import { timelinessLabels } from '../../reporting/calendar/labels.vi.ts'
import type { CoverageRow } from '../../reporting/consolidation/coverage.ts'
import { addressOf, type FilledForm, type FilledLine } from '../../reporting/form/filled-form.ts'
import { countFindings } from '../../reporting/rules/finding.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { lineKey } from '../../reporting/rules/line-key.ts'
import { nameIn } from '../../reporting/rules/numbers.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'
import type { Traced } from '../../reporting/submission/service.ts'
import type { Consolidated } from '../acts/consolidate.ts'
import { totalKey } from '../../reporting/consolidation/total.ts'
import type { Coverage, SourceCell } from '../../reporting/consolidation/answer.ts'
import { digestOf } from '../acts/judge.ts'
import { startIntake } from '../intake/pool.ts'
import { readFile } from './check-file.ts'
import { connect } from './connection.ts'
import { bytesOf } from './local.ts'
import { option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'
import { writtenInstant } from './written-instant.ts'

/** The path of the report a call names, or what is missing of it. */
function reportOf(call: Call): string | Outcome {
  const parts = (['regime', 'period', 'unit'] as const).map((name) => ({ name, value: option(call, name) }))
  const lacking = parts.find((one) => one.value === '')
  if (lacking) return usage(words.needs(words[lacking.name]))
  return `/api/reports/${parts.map((one) => encodeURIComponent(one.value)).join('/')}/data`
}

/** Puts a report together and writes its workbook. */
export const consolidateReport: Command = async (call) => {
  const report = reportOf(call)
  if (typeof report !== 'string') return report
  const out = option(call, 'out')
  if (out === '') return usage(words.needs(words.out))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const made = await connection.ask<Omit<Consolidated, 'bytes'> & { workbook: string }>('POST', `${report}/consolidate`)
  if ('code' in made) return made
  try {
    await writeFile(out, Buffer.from(made.workbook, 'base64'))
  } catch {
    return usage(words.cannotWrite(out))
  }
  const { workbook, ...rest } = made
  const { errors, warnings } = countFindings(made.result.findings)
  const lines = [words.printed(out), ...coverageLines(made.coverage), ...khoanLines(made.forms, made.coverage), words.counts(errors, warnings)]
  return { code: 0, text: lines.join('\n'), json: { file: out, sha256: digestOf(Buffer.from(workbook, 'base64')), ...rest } }
}

/** Who is in and who is missing. */
export const showCoverage: Command = async (call) => {
  const report = reportOf(call)
  if (typeof report !== 'string') return report
  const connection = await connect(call)
  if ('code' in connection) return connection
  const found = await connection.ask<Coverage>('GET', `${report}/coverage`)
  if ('code' in found) return found
  return { code: 0, text: [...coverageLines(found.units), ...khoanLines(found.forms, found.units)].join('\n'), json: found }
}

function coverageLines(rows: readonly CoverageRow[]): string[] {
  const into = rows.filter((one) => one.missing === null)
  return [
    words.covered(into.length, rows.length),
    ...into.map((one) => `  ${one.name}: ${one.timeliness === null ? '' : timelinessLabels[one.timeliness]}`),
    ...rows.flatMap((one) => (one.missing === null ? [] : [`  ${one.name}: ${words.missing[one.missing]}`])),
  ]
}

/** What each provider still owes, the provider by name: of an answer that gives its id alone, from who is in and who is missing. */
function khoanLines(forms: Coverage['forms'] | Consolidated['forms'], units: readonly CoverageRow[]): string[] {
  return forms.flatMap(({ form, khoan }) =>
    khoan.flatMap((one) => (one.sent && one.empty.length === 0 ? [] : [words.khoan(form, one.khoan, 'providerName' in one ? String(one.providerName ?? '') : providerIn(units, one.provider), one.empty)])),
  )
}

function providerIn(units: readonly CoverageRow[], provider: string | null): string {
  return units.find((one) => one.unit === provider)?.name ?? provider ?? ''
}

/** Where the number in a cell of a consolidated workbook is from. The version asked about is the file's own, if it was saved. */
export const traceCell: Command = async (call) => {
  const [path = '', cell = ''] = call.operands
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  if (cell === '') return usage(words.needs(words.cell))
  const place = await placeOf(bytes, cell)
  if ('code' in place) return place
  const connection = await connect(call)
  if ('code' in connection) return connection
  const query = new URLSearchParams({ form: place.form, line: place.line, column: String(place.column), sha256: digestOf(bytes) })
  const traced = await connection.ask<Traced>('GET', `${place.report}/trace?${query.toString()}`)
  if ('code' in traced) return traced
  const located = call.options['cells'] === true ? await withCells(traced, place.report, (path) => connection.ask<SourceCell>('GET', path)) : traced
  return { code: 0, text: tracedLines(located, 0).join('\n'), json: located }
}

/** A number of a trace with its place in its unit's own file; without one where the person may not have the file. */
interface Located extends Traced {
  readonly cell?: Pick<SourceCell, 'sheet' | 'addresses'>
  readonly parts: readonly Located[]
}

async function withCells(node: Traced, report: string, ask: (path: string) => Promise<SourceCell | Refusal | Outcome>): Promise<Located> {
  const query = new URLSearchParams({ form: node.form, line: node.line, column: String(node.column), sha256: node.sha256, file: 'no' })
  const found = await ask(`${report.replace(/[^/]+\/data$/u, `${encodeURIComponent(node.unit)}/data`)}/cell?${query.toString()}`)
  const parts: Located[] = []
  for (const part of node.parts) parts.push(await withCells(part, report, ask))
  return { ...node, ...('code' in found ? {} : { cell: { sheet: found.sheet, addresses: found.addresses } }), parts }
}

async function placeOf(bytes: Uint8Array, cell: string): Promise<{ report: string; form: string; line: string; column: number } | Refusal | Outcome> {
  const intake = startIntake({ size: 1 })
  try {
    const read = await readFile(intake, bytes)
    if ('code' in read) return read
    const { regime, period, unit } = read.report.key
    const [, sheet, address = ''] = /^(?:'?([^'!]+)'?!)?([A-Za-z]+\d+)$/u.exec(cell) ?? []
    for (const { filled, definition } of read.forms) {
      if (sheet !== undefined && sheet.normalize('NFC') !== filled.sheet) continue
      const found = cellIn(filled.lines, filled, address.toUpperCase())
      if (!found) {
        const sum = cellIn([...filled.groups, ...(filled.total ? [filled.total] : [])], filled, address.toUpperCase())
        if (sum) return { report: `/api/reports/${regime}/${period}/${unit}/data`, form: definition.code, line: totalKey(sum.line.group), column: sum.column }
        continue
      }
      const index = indexFor(definition, { period: read.report.period, catalogues: read.report.catalogues, previous: null })
      const line = lineKey(definition, found.line, index)
      if (found.line.item === undefined && nameIn(definition, found.line).trim() === '') return usage(words.blankLine(cell))
      return { report: `/api/reports/${regime}/${period}/${unit}/data`, form: definition.code, line, column: found.column }
    }
    return usage(words.noSuchCell(cell))
  } finally {
    await intake.close()
  }
}

function cellIn(lines: readonly FilledLine[], filled: FilledForm, address: string) {
  for (const line of lines) {
    for (const column of Object.keys(filled.letters).map(Number)) if (addressOf(filled, line.row, column) === address) return { line, column }
  }
  return null
}

function tracedLines(node: Located, depth: number): string[] {
  const indent = '  '.repeat(depth)
  return [
    `${indent}${node.unitName}: ${node.value} (${node.form}, ${node.name}, ${words.columnOf(node.column)}${node.cell === undefined ? '' : `, ${node.cell.sheet}!${node.cell.addresses.join('+')}`})${node.sender === null ? '' : `; ${node.sender}${node.sentAt === null ? '' : `, ${writtenInstant(node.sentAt)}`}`}`,
    ...(node.differsFromParts === null ? [] : [`${indent}  ${words.differs(node.differsFromParts)}`]),
    ...node.explanations.map((one) => `${indent}  ${words.explained(one)}`),
    ...node.parts.flatMap((one) => tracedLines(one, depth + 1)),
  ]
}

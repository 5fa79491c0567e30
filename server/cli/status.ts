// `status`: who has sent and who has not, on the screen, for machines, or as the table that goes with a letter.
import { writeFile } from 'node:fs/promises'
import { deliverableLabels, timelinessLabels } from '../../reporting/calendar/labels.vi.ts'
import { writtenDay } from '../../reporting/calendar/day.ts'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { standingLabel } from '../../reporting/submission/labels.vi.ts'
import type { StatusRow } from '../../reporting/submission/service.ts'
import { connect, type Connection } from './connection.ts'
import { isOutcome, option, usage, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

const formats = ['', 'json', 'xlsx', 'docx']

/** The table of a period for the units under the account's own. `--format` gives the official table, to `-o` or the screen. */
export const showStatus: Command = async (call) => {
  const regime = option(call, 'regime')
  const period = option(call, 'period')
  const format = option(call, 'format')
  const out = option(call, 'out')
  if (regime === '') return usage(words.needs(words.regime))
  if (period === '') return usage(words.needs(words.period))
  if (!formats.includes(format)) return usage(words.badFormat(format))
  const isFile = format === 'xlsx' || format === 'docx'
  if (isFile && out === '') return usage(words.needs(words.out))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const query = new URLSearchParams({ regime, period }).toString()
  if (isFile) return asFile(connection, `/api/compliance.${format}?${query}`, out)
  const table = await connection.ask<ComplianceAnswer>('GET', `/api/compliance?${query}`)
  if (isOutcome(table)) return table
  if (format === 'json') return asJson(table, out)
  const answer = await connection.ask<{ rows: StatusRow[] }>('GET', `/api/status?${query}`)
  if (isOutcome(answer)) return answer
  return { code: 0, text: [...heading(table), '', ...rowLines(answer.rows)].join('\n'), json: answer }
}

function heading(table: ComplianceAnswer): string[] {
  const due = [...new Set(table.deadlines.map((one) => words.statusDue(one.label, writtenDay(one.deadline))))]
  return [words.statusHeading(table.regimeName, table.periodLabel), words.statusDeadline(due.join('; ')), ...[...table.stakes, ...table.notices].map(words.caution)]
}

/** The rows in columns; which of its reports a row is about, and by when, only where units owe more than one. */
function rowLines(rows: readonly StatusRow[]): string[] {
  const longest = Math.max(34, ...rows.map((row) => row.unitName.length))
  const several = new Set(rows.map((row) => row.deliverable)).size > 1
  return rows.map((row) => {
    const about = several ? `${deliverableLabels[row.deliverable]} (${writtenDay(row.deadline)})`.padEnd(30) : ''
    return `${row.unitName.padEnd(longest)}  ${about}${restOf(row)}`
  })
}

function restOf(row: StatusRow): string {
  const signature = row.timeliness === null ? '' : row.signed ? words.signed : row.signatureDue ? words.unsigned : ''
  return [
    (row.timeliness === null ? words.notSent : timelinessLabels[row.timeliness]).padEnd(10),
    signature.padEnd(12),
    standingLabel(row.state, row.deliverable),
    ...(row.note === '' ? [] : [row.note]),
  ].join('  ')
}

async function asFile(connection: Connection, path: string, out: string): Promise<Outcome> {
  const bytes = await connection.take(path)
  return bytes instanceof Uint8Array ? written(out, bytes) : bytes
}

async function asJson(table: ComplianceAnswer, out: string): Promise<Outcome> {
  const text = JSON.stringify(table, null, 2)
  return out === '' ? { code: 0, text, json: table } : written(out, `${text}\n`)
}

async function written(out: string, content: Uint8Array | string): Promise<Outcome> {
  try {
    await writeFile(out, content)
  } catch {
    return usage(words.cannotWrite(out))
  }
  return { code: 0, text: words.written(out), json: { file: out } }
}

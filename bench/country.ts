// The sum of a whole country: 11,000 communes with 60 lines each, beside a plain GROUP BY over the same rows in PostgreSQL.
import type { Pool } from 'pg'
import { form as form06 } from '../regimes/kstt/forms/II.06.ts'
import { form as form06a } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import { indexOn } from '../reporting/catalogue/match.ts'
import type { Source } from '../reporting/consolidation/source.ts'
import { resum, sum, type Summed } from '../reporting/consolidation/sum.ts'
import { inputColumns } from '../reporting/form/definition.ts'
import type { KeyedLines } from '../reporting/rules/numbers.ts'

const communes = 11_000
const perDistrict = 16
const perProvince = 20 // districts
const linesEach = 60
const index = indexOn(linhVuc, '2023-09-30')
const keys = index.ranked.slice(0, linesEach).map((one) => one.entry.id)
const columns = inputColumns(form06).map((one) => one.column)

/** Figures a commune might send, other ones for each seed. */
function linesOf(seed: number): KeyedLines {
  const lines: Record<string, Record<number, number>> = {}
  keys.forEach((key, at) => {
    const [early, onTime, late, within] = [(seed + at) % 40, (seed * 3 + at) % 30, seed % 3, at % 5]
    lines[key] = { 4: early + onTime, 5: late + within, 6: 0, 8: early, 9: onTime, 10: late, 12: within, 13: 0 }
  })
  return lines
}

function source(unit: string, lines: KeyedLines, form: string, kind: Source['kind']): Source {
  return { unit, kind, sha256: unit, sentAt: '2023-09-17T00:00:00.000Z', form, lines }
}

/** Milliseconds a piece of work takes, and what it gives. */
function timed<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const from = performance.now()
  const result = work()
  return { ms: performance.now() - from, result }
}

/** Measures and prints. `pool` is a database of its own to fill. */
export async function benchCountry(pool: Pool): Promise<void> {
  const sources = Array.from({ length: communes }, (_, at) => source(`c${at}`, linesOf(at), form06a.code, 'commune'))
  await pool.query('create unlogged table country_line (unit integer, key text, numbers integer[])')
  const names = columns.map((column) => `"${column}"`).join(', ')
  for (let from = 0; from < communes; from += 500) {
    const rows = sources.slice(from, from + 500).flatMap((one, at) => Object.entries(one.lines).map(([key, line]) => ({ unit: from + at, key, numbers: columns.map((column) => line[column] ?? 0) })))
    await pool.query('insert into country_line select unit, key, numbers from json_to_recordset($1::json) as line(unit integer, key text, numbers integer[])', [JSON.stringify(rows)])
  }
  await pool.query(`create unlogged table flat_line as select unit, key, ${columns.map((column, at) => `numbers[${at + 1}] as "${column}"`).join(', ')} from country_line`)
  await pool.query('analyze flat_line')
  const query = `select key, ${columns.map((column) => `sum("${column}")::float8 as "${column}"`).join(', ')} from flat_line group by key`
  const sql: number[] = []
  const ours: number[] = []
  let rows: Record<string, unknown>[] = []
  let whole: Summed | null = null
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    rows = (await pool.query<Record<string, unknown>>(query)).rows
    sql.push(performance.now() - from)
    const { ms, result } = timed(() => sum(form06, sources, index))
    ours.push(ms)
    whole = result
  }
  if (whole === null) return
  for (const row of rows) {
    for (const column of columns) {
      if (whole.lines[`commune::${String(row['key'])}`]?.[column] !== row[String(column)]) throw new Error(`the sums differ at ${String(row['key'])}, column ${column} of ${names}`)
    }
  }
  const [bySql, byUs] = [Math.min(...sql), Math.min(...ours)]
  console.log(`country: ${communes * linesEach} lines in one pass ${byUs.toFixed(0)} ms, plain GROUP BY ${bySql.toFixed(0)} ms, ratio ${(byUs / bySql).toFixed(2)}; every sum equal`)
  onePath(sources, byUs)
}

/** One commune sends again: its district, its province and the country are added up anew, nothing else. */
function onePath(sources: readonly Source[], whole: number): void {
  const groups = (all: readonly Summed[], size: number, name: string, kind: Source['kind']): Summed[] =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
      sum(form06, all.slice(at * size, (at + 1) * size).map((one, below) => source(`${name}${at * size + below}`, one.lines, form06.code, kind)), index),
    )
  const districts = Array.from({ length: Math.ceil(sources.length / perDistrict) }, (_, at) => sum(form06, sources.slice(at * perDistrict, (at + 1) * perDistrict), index))
  const provinces = groups(districts, perProvince, 'd', 'district')
  const [country] = groups(provinces, provinces.length, 'p', 'province')
  const [district, province] = [districts[0], provinces[0]]
  if (!country || !district || !province) return
  const { ms, result } = timed(() => {
    const newDistrict = resum(district, 'c0', source('c0', linesOf(7), form06a.code, 'commune'), index)
    const newProvince = resum(province, 'd0', source('d0', newDistrict.lines, form06.code, 'district'), index)
    return resum(country, 'p0', source('p0', newProvince.lines, form06.code, 'province'), index)
  })
  const anew = sum(form06, [source('c0', linesOf(7), form06a.code, 'commune'), ...sources.slice(1)], index)
  if (JSON.stringify(Object.entries(result.lines).sort()) !== JSON.stringify(Object.entries(anew.lines).sort())) throw new Error('the path and the whole differ')
  console.log(`one resubmission: its path ${ms.toFixed(2)} ms, the whole ${whole.toFixed(0)} ms, ${Math.round(whole / ms)} times less; the same sums`)
}

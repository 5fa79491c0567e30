// The few rules that are code: what cells, names and lines may not be. One function a rule.
import { printedName } from '../catalogue/catalogue.ts'
import { matchName, type CatalogueIndex, type NameMatch } from '../catalogue/match.ts'
import { inputColumns, numberColumns, type Column, type FormDefinition } from '../form/definition.ts'
import { formulaRule } from '../form/excel.ts'
import { columnsOf, looksBack } from '../form/expression.ts'
import type { Cell, FilledForm, FilledLine } from '../form/filled-form.ts'
import { isRelation, type CheckRule, type LineCheck } from '../form/rule.ts'
import { evaluate } from '../form/evaluate.ts'
import type { Finding } from './finding.ts'
import { numberMeant } from './number-meant.ts'
import { lineKey, nameIn } from './numbers.ts'

/** What every named check may look at. `lines` are the lines that are not blank, with their sound numbers. */
export interface CheckScope {
  readonly definition: FormDefinition
  readonly filled: FilledForm
  readonly lines: readonly { readonly line: FilledLine; readonly numbers: ReadonlyMap<number, number> }[]
  readonly index: CatalogueIndex
  readonly carried: ReadonlyMap<string, ReadonlyMap<number, number>> | null
}

type Remark = Pick<Finding, 'line' | 'columns' | 'params' | 'suggestions'>

/** Where a remark stands and what it says; the runner adds the rule. */
function remark(
  line: number | null,
  columns: readonly number[],
  params: Finding['params'] = {},
  suggestions: Finding['suggestions'] = [],
): Remark {
  return { line, columns, params, suggestions }
}

/** Runs one of the named checks. */
export function runCheck(rule: CheckRule, scope: CheckScope): Remark[] {
  return checks[rule.check](scope)
}

/** Whether a named check needs the previous period. */
export function checkLooksBack(check: LineCheck): boolean {
  return check === 'vanished'
}

const checks: Record<LineCheck, (scope: CheckScope) => Remark[]> = {
  missing: (scope) =>
    eachInput(scope, ({ line, column, cell }) =>
      cell === undefined || isSpaces(cell) ? [remark(line.row, [column.column], {}, [0])] : [],
    ),
  notNumber: (scope) =>
    eachInput(scope, ({ line, column, cell }) => {
      if (cell === undefined || cell.error || typeof cell.value === 'number' || isSpaces(cell)) return []
      const meant = numberMeant(String(cell.value))
      const suggestions = meant === undefined ? [] : [meant]
      return [remark(line.row, [column.column], { text: String(cell.value) }, suggestions)]
    }),
  negative: (scope) =>
    eachNumber(scope, (line, column, value) =>
      value < 0 ? [remark(line.row, [column.column], { value })] : [],
    ),
  notWhole: (scope) =>
    eachNumber(scope, (line, column, value) =>
      value >= 0 && !Number.isSafeInteger(value) ? [remark(line.row, [column.column], { value })] : [],
    ),
  errorValue: (scope) =>
    scope.filled.lines.concat(scope.filled.total ?? []).flatMap((line) =>
      Object.entries(line.cells).flatMap(([column, cell]) =>
        cell.error ? [remark(line.row, [Number(column)], { text: String(cell.value) })] : [],
      ),
    ),
  typedFormula: (scope) =>
    eachInput(scope, ({ line, column, cell }) =>
      cell?.formula !== undefined && typeof cell.value === 'number'
        ? [remark(line.row, [column.column], { formula: cell.formula }, [cell.value])]
        : [],
    ),
  staleFormula,
  noName: (scope) =>
    scope.lines.flatMap(({ line }) =>
      nameIn(scope.definition, line) === '' ? [remark(line.row, [scope.definition.lines.column])] : [],
    ),
  duplicate,
  total,
  emptyLine,
  merged: (scope) =>
    scope.filled.merges.map(({ rows, columns }) =>
      remark(rows[0], span(columns), {
        area: `${scope.filled.letters[columns[0]] ?? '?'}${rows[0]}:${scope.filled.letters[columns[1]] ?? '?'}${rows[1]}`,
      }),
    ),
  noLines: (scope) => (scope.lines.length === 0 ? [remark(null, [])] : []),
  unknownName: (scope) =>
    eachName(scope, (line, text, match) =>
      match.kind === 'unknown' ? [nameRemark(scope, line, text, match.nearest.map(printedName))] : [],
    ),
  ambiguousName: (scope) =>
    eachName(scope, (line, text, match) =>
      match.kind === 'ambiguous' ? [nameRemark(scope, line, text, match.entries.map(printedName))] : [],
    ),
  endedName: (scope) => ended(scope, (dating) => dating === 'law'),
  perhapsEndedName: (scope) => ended(scope, (dating) => dating !== 'law'),
  vanished,
}

function eachInput(
  scope: CheckScope,
  look: (at: { line: FilledLine; column: Column; cell: Cell | undefined }) => Remark[],
): Remark[] {
  const inputs = inputColumns(scope.definition)
  return scope.lines.flatMap(({ line }) =>
    inputs.flatMap((column) => look({ line, column, cell: line.cells[column.column] })),
  )
}

function eachNumber(scope: CheckScope, look: (line: FilledLine, column: Column, value: number) => Remark[]): Remark[] {
  return eachInput(scope, ({ line, column, cell }) =>
    cell !== undefined && !cell.error && typeof cell.value === 'number' ? look(line, column, cell.value) : [],
  )
}

function eachName(
  scope: CheckScope,
  look: (line: FilledLine, text: string, match: NameMatch) => Remark[],
): Remark[] {
  return scope.lines.flatMap(({ line }) => {
    const text = nameIn(scope.definition, line)
    const isError = line.cells[scope.definition.lines.column]?.error === true
    return text === '' || isError ? [] : look(line, text, matchName(scope.index, text))
  })
}

function nameRemark(scope: CheckScope, line: FilledLine, text: string, suggestions: readonly string[]): Remark {
  return remark(line.row, [scope.definition.lines.column], { text }, suggestions)
}

function ended(scope: CheckScope, counts: (dating: string) => boolean): Remark[] {
  return eachName(scope, (line, text, match) => {
    if (match.kind !== 'notInForce' || !counts(match.entry.dating)) return []
    const { from, to } = match.entry
    const when = to !== undefined && to < scope.index.day ? { to } : { from: from ?? '' }
    return [
      remark(line.row, [scope.definition.lines.column], { text, ...when }, match.successors.map(printedName).slice(0, 3)),
    ]
  })
}

function staleFormula(scope: CheckScope): Remark[] {
  return scope.lines.flatMap(({ line, numbers }) =>
    numberColumns(scope.definition).flatMap(({ column, formula }) => {
      const cell = line.cells[column]
      if (formula !== true || cell?.formula === undefined || cell.error) return []
      const rule = formulaRule(scope.definition, column)
      const expected = rule ? evaluate(rule.relation.right, { current: numbers, previous: null }) : undefined
      if (expected === undefined || cell.value === expected) return []
      return [remark(line.row, [column], { stated: String(cell.value), expected })]
    }),
  )
}

function duplicate(scope: CheckScope): Remark[] {
  const first = new Map<string, number>()
  return scope.lines.flatMap(({ line }) => {
    const text = nameIn(scope.definition, line)
    if (text === '') return []
    const key = lineKey(scope.definition, line, scope.index)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, line.row)
    return earlier === undefined ? [] : [nameRemark(scope, line, text, [])].map((one) => ({ ...one, params: { text, first: earlier } }))
  })
}

function total(scope: CheckScope): Remark[] {
  const { filled, definition } = scope
  if (filled.total === null) return [remark(null, [], { lacking: 1 })]
  const row = filled.total
  return numberColumns(definition).flatMap(({ column }) => {
    const values = scope.lines.map(({ numbers }) => numbers.get(column))
    const cell = row.cells[column]
    if (cell?.error || values.some((value) => value === undefined)) return [] // those cells have findings of their own
    const expected = values.reduce((sum: number, value) => sum + (value ?? 0), 0)
    const stated = cell === undefined || isSpaces(cell) ? '' : cell.value
    if (stated === expected || (stated === '' && expected === 0)) return []
    return [remark(row.row, [column], { stated: String(stated), expected }, [expected])]
  })
}

function emptyLine(scope: CheckScope): Remark[] {
  const filledRows = new Set(scope.lines.map(({ line }) => line.row))
  const last = Math.max(0, ...filledRows)
  const gaps: { from: number; to: number }[] = []
  for (const { row } of scope.filled.lines) {
    if (row >= last || filledRows.has(row)) continue
    const gap = gaps.at(-1)
    if (gap && gap.to === row - 1) gap.to = row
    else gaps.push({ from: row, to: row })
  }
  return gaps.map((gap) => remark(gap.from, [scope.definition.lines.column], { ...gap }))
}

function vanished(scope: CheckScope): Remark[] {
  if (scope.carried === null) return []
  const present = new Set(scope.lines.map(({ line }) => lineKey(scope.definition, line, scope.index)))
  const lookingBack = scope.definition.rules.filter(isRelation).filter((rule) => looksBack(rule.relation))
  return [...scope.carried].flatMap(([key, previous]) => {
    if (present.has(key)) return []
    return lookingBack.flatMap(({ relation }) => {
      const pending = evaluate(relation.right, { current: new Map(), previous })
      if (pending === undefined || pending === 0) return []
      const entry = scope.index.byId.get(key)
      return [remark(null, columnsOf(relation.left), { name: entry ? printedName(entry) : key.replace(/^\?/u, ''), pending })]
    })
  })
}

function isSpaces(cell: Cell): boolean {
  return typeof cell.value === 'string' && cell.value.trim() === ''
}

function span([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

// Named checks of the form as a whole: its total, its gaps, its merged cells, what vanished since last period.
import { printedName } from '../catalogue/catalogue.ts'
import { groupsIn, numberColumns } from '../form/definition.ts'
import { evaluate } from '../form/evaluate.ts'
import { columnsOf, looksBack } from '../form/expression.ts'
import { isBlankCell, type FilledLine } from '../form/filled-form.ts'
import { isRelation, type LineCheck } from '../form/rule.ts'
import { clipped, remark, type CheckScope, type ReadLine, type Remark } from './check-scope.ts'
import { isComputed } from './item-numbers.ts'
import { nameIn, splitKey } from './numbers.ts'

export const formChecks = {
  total,
  subtotal,
  noGroup: (scope) =>
    groupsIn(scope.definition).length === 0
      ? []
      : scope.lines.flatMap(({ line, name }) =>
          line.group === undefined ? [remark(line.row, [scope.definition.lines.column], { text: name })] : [],
        ),
  emptyLine,
  belowTotal: (scope) => scope.filled.below.map((line) => remark(line.row, [scope.definition.lines.column], { text: clipped(nameIn(scope.definition, line)) })),
  notComputed,
  merged: (scope) =>
    scope.filled.merges.map(({ rows, columns }) =>
      remark(rows[0], span(columns), {
        area: `${scope.filled.letters[columns[0]] ?? '?'}${rows[0]}:${scope.filled.letters[columns[1]] ?? '?'}${rows[1]}`,
      }),
    ),
  noLines: (scope) => (scope.lines.length === 0 ? [remark(null, [])] : []),
  vanished,
} satisfies Partial<Record<LineCheck, (scope: CheckScope) => Remark[]>>

function total(scope: CheckScope): Remark[] {
  const { filled } = scope
  if (filled.total === null) return [remark(null, [], { lacking: 1 })]
  return wrongSums(scope, filled.total, scope.lines)
}

function subtotal(scope: CheckScope): Remark[] {
  return scope.filled.groups.flatMap((group) =>
    wrongSums(scope, group, scope.lines.filter(({ line }) => line.group === group.group)),
  )
}

/** The cells of a sum's row that are not the sum of these lines. */
function wrongSums({ definition }: CheckScope, row: FilledLine, lines: readonly ReadLine[]): Remark[] {
  return numberColumns(definition).flatMap(({ column }) => {
    const values = lines.map(({ numbers }) => numbers.get(column))
    const cell = row.cells[column]
    if (cell?.error || values.some((value) => value === undefined)) return [] // those cells have findings of their own
    const expected = values.reduce((sum: number, value) => sum + (value ?? 0), 0)
    const stated = cell === undefined || isBlankCell(cell) ? '' : cell.value
    if (stated === expected || (stated === '' && expected === 0)) return []
    return [remark(row.row, [column], { stated: String(stated), expected }, [expected])]
  })
}

function emptyLine(scope: CheckScope): Remark[] {
  const filledRows = new Set(scope.lines.map(({ line }) => line.row))
  const lastOf = new Map<string | undefined, number>() // a group's spare lines are no gap
  for (const { line } of scope.lines) lastOf.set(line.group, Math.max(lastOf.get(line.group) ?? 0, line.row))
  const gaps: { from: number; to: number }[] = []
  for (const { row, group } of scope.filled.lines) {
    if (row >= (lastOf.get(group) ?? 0) || filledRows.has(row)) continue
    const gap = gaps.at(-1)
    if (gap && gap.to === row - 1) gap.to = row
    else gaps.push({ from: row, to: row })
  }
  return gaps.map((gap) => remark(gap.from, [scope.definition.lines.column], { ...gap }))
}

/** Lines put in by hand lack the printed formulas: the sums are right, but the paper would be empty there. Told once. */
function notComputed(scope: CheckScope): Remark[] {
  const computed = numberColumns(scope.definition).filter((one) => one.formula === true)
  const lacking = scope.lines.filter(({ line, item }) =>
    item === undefined
      ? computed.some(({ column }) => isBlankCell(line.cells[column]))
      : numberColumns(scope.definition).some((column) => isComputed(column, item) && isBlankCell(line.cells[column.column])),
  )
  const [first] = lacking
  if (!first) return []
  const rows = lacking.map(({ line }) => line.row)
  return [remark(first.line.row, (first.item === undefined ? computed : numberColumns(scope.definition)).map((one) => one.column), { rows: rows.slice(0, 8).join(', '), more: rows.length > 8 ? rows.length - 8 : 0 })]
}

function vanished(scope: CheckScope): Remark[] {
  if (scope.carried === null) return []
  const { lines, heirs } = scope.carried
  const present = new Set(scope.lines.map(({ key }) => key))
  const lookingBack = scope.definition.rules.filter(isRelation).filter((rule) => looksBack(rule.relation))
  return [...lines].flatMap(([key, previous]) => {
    if (present.has(key) || heirs(key).some((one) => present.has(one))) return []
    return lookingBack.flatMap(({ relation }) => {
      const pending = evaluate(relation.right, { current: new Map(), previous })
      if (pending === undefined || pending === 0) return []
      const { bare } = splitKey(key)
      const entry = scope.index.byId.get(bare)
      return [remark(null, columnsOf(relation.left), { name: entry ? printedName(entry) : bare.replace(/^\?/u, ''), pending })]
    })
  })
}

function span([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

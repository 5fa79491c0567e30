// The lines of a form with one line for each catalogue entry: one block, or one under each group's row, and the total.
import { groupsIn, type FormDefinition, type LineGroup } from './definition.ts'
import { box } from './header.ts'
import { highlights, inputAreas } from './lay-limits.ts'
import { groupCells, lineCells, totalCells, type PrintedLine } from './lay-lines.ts'
import type { Body, FormOrder } from './lay-out.ts'
import type { PlannedCell } from './plan.ts'

interface LineBlock {
  readonly group?: LineGroup
  readonly lines: readonly PrintedLine[]
  readonly first: number
  readonly last: number
}

/** Lays the lines and the total out from row `first` down. */
export function layBlocks(definition: FormDefinition, first: number, form: FormOrder): Body {
  const blocks = blocksFrom(first, form)
  const total = (blocks.at(-1)?.last ?? first - 1) + 1
  const groupRows = blocks.flatMap((block) => (block.group ? [block.first - 1] : []))
  return {
    cells: [...blocks.flatMap((block) => blockCells(definition, block)), ...totalCells(definition, form.lines, total, first, groupRows)],
    merges: [box(total, total, 1, 2)],
    inputs: blocks.flatMap((block) => inputAreas(definition, block.first, block.last)),
    highlights: blocks.flatMap((block) => highlights(definition, block.first, block.last)),
    last: total,
  }
}

function blocksFrom(top: number, { definition, lines, blankLines }: FormOrder): LineBlock[] {
  const groups = groupsIn(definition)
  let row = top
  const block = (own: readonly PrintedLine[], group?: LineGroup): LineBlock => {
    const first = group ? row + 1 : row
    const last = first + Math.max(own.length + blankLines, 1) - 1
    row = last + 1
    return { lines: own, first, last, ...(group ? { group } : {}) }
  }
  if (groups.length === 0) return [block(lines)]
  return groups.map((group) => block(lines.filter((line) => line.group === group.id), group))
}

function blockCells(definition: FormDefinition, { group, lines, first, last }: LineBlock): PlannedCell[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => lineCells(definition, first + at, first, lines[at]))
  return [...(group ? groupCells(definition, group, lines, first - 1, last + 1) : []), ...rows.flat()]
}

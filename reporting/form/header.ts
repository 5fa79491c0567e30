// The header tree of a form: which headings stand where, and which cells they merge.
import type { FormDefinition } from './definition.ts'
import type { Area, PlannedCell } from './plan.ts'

/** The header's cells and merges, from `top` down over `depth` rows. Neighbours that share a heading share its cell. */
export function headerCells(
  definition: FormDefinition,
  top: number,
  depth: number,
): { cells: PlannedCell[]; merges: Area[] } {
  const cells: PlannedCell[] = []
  const merges: Area[] = []
  const bottom = top + depth - 1
  const paths = definition.columns.map((one) => [...(one.under ?? []), one.label])
  paths.forEach((path, index) => {
    path.forEach((label, level) => {
      const isLeaf = level === path.length - 1
      const shared = (other: readonly string[] | undefined): boolean =>
        !isLeaf && other !== undefined && level < other.length - 1 && path.slice(0, level + 1).every((one, at) => one === other[at])
      if (shared(paths[index - 1])) return
      let end = index
      while (shared(paths[end + 1])) end++
      const area: Area = {
        rows: [top + level, isLeaf ? bottom : top + level],
        columns: [index + 1, end + 1],
      }
      cells.push({ row: top + level, at: index + 1, look: 'header', value: label })
      if (area.rows[0] !== area.rows[1] || area.columns[0] !== area.columns[1]) merges.push(area)
    })
  })
  return { cells, merges }
}

// Cells of one tone gathered into rectangles, so that colouring costs few requests.

export interface Rectangle<Tone> {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
  readonly tone: Tone
}

/** Runs of neighbours in a row, then equal runs of rows below each other. Every cell is in exactly one rectangle. */
export function rectangles<Tone>(
  cells: readonly { readonly row: number; readonly column: number; readonly tone: Tone }[],
): Rectangle<Tone>[] {
  const runs: { row: number; from: number; to: number; tone: Tone }[] = []
  for (const { row, column, tone } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1)
    if (last && last.row === row && last.tone === tone && last.to >= column - 1) last.to = Math.max(last.to, column)
    else runs.push({ row, from: column, to: column, tone })
  }
  const found: { rows: [number, number]; columns: [number, number]; tone: Tone }[] = []
  for (const { row, from, to, tone } of runs) {
    const above = found.find(
      (one) => one.rows[1] === row - 1 && one.columns[0] === from && one.columns[1] === to && one.tone === tone,
    )
    if (above) above.rows[1] = row
    else found.push({ rows: [row, row], columns: [from, to], tone })
  }
  return found
}

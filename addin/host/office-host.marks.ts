// Colouring cells on request: rectangles of one tone, the colours that were there kept to be given back.
import { lettersOf, indexOfLetters } from '../../reporting/form/columns.ts'
import type { Host, Mark } from './host.ts'
import { rectangles, type Rectangle } from './rectangles.ts'
import { isLocked, type Run } from './office-host.run.ts'

const colours: Record<Mark['tone'], string> = { error: '#FFC7CE', warning: '#FFEB9C' } // Excel's own Bad and Neutral

/** A rectangle as it was before it was marked. `null` is no fill. */
interface Kept {
  readonly sheet: string
  readonly address: string
  readonly colour: string | null
}

/** The marking half of a host. Marks live as long as the pane; sending takes them away first. */
export function createMarks(run: Run): Pick<Host, 'mark' | 'unmark'> {
  let kept: Kept[] = []

  const unmarkSheet = (sheet: string, areas: readonly Kept[]): Promise<void> =>
    run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet)
      await context.sync()
      if (worksheet.isNullObject) return
      for (const { address, colour } of areas) {
        const { fill } = worksheet.getRange(address).format
        if (colour === null) fill.clear()
        else fill.color = colour
      }
      await context.sync()
    })

  const unmark = async (): Promise<void> => {
    const undo = kept
    kept = []
    // Sheet by sheet, so that a locked one does not keep the colours of the others.
    for (const [sheet, areas] of bySheet(undo)) await unlessLocked(() => unmarkSheet(sheet, areas))
  }

  const markSheet = (sheet: string, areas: readonly Rectangle<Mark['tone']>[]): Promise<Kept[]> =>
    run(async (context) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet)
      await context.sync()
      if (worksheet.isNullObject) return []
      const whole = areas.map((area) => ({ area, address: addressOf(area), fill: worksheet.getRange(addressOf(area)).format.fill }))
      for (const one of whole) one.fill.load('color')
      await context.sync()
      // A rectangle of several colours tells none: its cells are then asked one by one, in one further sync.
      const single = whole
        .filter((one) => one.fill.color === null || one.fill.color === '')
        .flatMap((one) => cellsOf(one.area))
        .map((address) => ({ address, fill: worksheet.getRange(address).format.fill }))
      for (const one of single) one.fill.load('color')
      if (single.length > 0) await context.sync()
      const before = [...whole.filter((one) => one.fill.color !== null && one.fill.color !== ''), ...single].map(
        ({ address, fill }): Kept => ({ sheet, address, colour: /^#f{6}$/iu.test(fill.color ?? '') || !fill.color ? null : fill.color }),
      )
      for (const one of whole) one.fill.color = colours[one.area.tone]
      await context.sync()
      return before
    })

  return {
    unmark,
    mark: async (marks) => {
      await unmark()
      let count = 0
      for (const [sheet, ofSheet] of bySheet(marks)) {
        const areas = rectangles(ofSheet.map((one) => ({ ...positionOf(one.address), tone: one.tone })))
        const before = await unlessLocked(() => markSheet(sheet, areas))
        if (before === null || before.length === 0) continue
        kept = [...kept, ...before]
        count += ofSheet.length
      }
      return count
    },
  }
}

async function unlessLocked<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (fault) {
    if (isLocked(fault)) return null // the sheet is protected; nothing of it was coloured
    throw fault
  }
}

function bySheet<T extends { readonly sheet: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(one.sheet, [...(groups.get(one.sheet) ?? []), one])
  return groups
}

function positionOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
  return { row: Number(digits), column: indexOfLetters(letters) }
}

function addressOf({ rows, columns }: Rectangle<unknown>): string {
  return `${lettersOf(columns[0])}${rows[0]}:${lettersOf(columns[1])}${rows[1]}`
}

function cellsOf({ rows, columns }: Rectangle<unknown>): string[] {
  const addresses: string[] = []
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) addresses.push(`${lettersOf(column)}${row}`)
  }
  return addresses
}

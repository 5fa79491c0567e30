// Writing values the officer clicked for: exactly those cells, nothing unlocked on the way.
import type { Change } from './host.ts'
import { isLocked, type Run } from './office-host.run.ts'

/**
 * Writes all changes in one batch, so that one undo takes them back where Excel can. When a locked cell stops the
 * batch, goes cell by cell and answers how many were taken. A locked cell is left as it is.
 */
export async function writeCells(run: Run, changes: readonly Change[]): Promise<number> {
  const put = (some: readonly Change[]): Promise<void> =>
    run(async (context) => {
      for (const { sheet, address, value } of some) {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = [[asTyped(value)]]
      }
      await context.sync()
    })
  if (changes.length === 0) return 0
  if (await taken(() => put(changes))) return changes.length
  let count = 0
  for (const change of changes) if (await taken(() => put([change]))) count++
  return count
}

async function taken(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (fault) {
    if (isLocked(fault)) return false
    throw fault
  }
}

/** A name that begins like a formula stays text: Excel takes a leading apostrophe for that. */
function asTyped(value: string | number): string | number {
  return typeof value === 'string' && /^[=+\-@']/u.test(value) ? `'${value}` : value
}

// Chooses PostgreSQL's programs: those the operator names, else those pinned through the package registry.
import { type Binaries, tryBinaries } from './binaries.ts'
import { refuse } from './database-refusal.ts'
import { errorText } from './error-code.ts'
import type { Home } from './home.ts'
import { findPackage, packagedBinaries } from './packaged-binaries.ts'

/**
 * The programs to use with `home`: from `named`, else the environment's `KHOP_PGBIN`, else the pinned package.
 * Refuses when the account that runs the database cannot run them.
 */
export async function findBinaries(named: string | undefined, home: Home, log: (line: string) => void): Promise<Binaries> {
  const chosen = named ?? (process.env.KHOP_PGBIN || undefined)
  if (chosen === undefined) return packagedBinaries(await findPackage(), home, log)
  return tryBinaries(chosen, home).catch((error: unknown) => {
    throw refuse('binariesUnusable', chosen, errorText(error))
  })
}

// A folder of PostgreSQL's programs that the account which will run them can indeed run.
import { join } from 'node:path'
import type { Home } from './home.ts'
import { runProgram } from './run-program.ts'

/** A folder holding `initdb`, `postgres`, `pg_ctl`; `version` as PostgreSQL says it (`17.10`), `major` its first number. */
export type Binaries = { folder: string; version: string; major: number }

/** Asks `postgres` for its version, as the account that will run it: it proves that the account can. */
export async function tryBinaries(folder: string, home: Home): Promise<Binaries> {
  const { code, output } = await runProgram(join(folder, 'postgres'), ['--version'], { account: home.account, cwd: home.folder })
  const [, version, major] = /\(PostgreSQL\) ((\d+)\S*)/.exec(output) ?? []
  if (code !== 0 || version === undefined) throw new Error(output || `exit ${code}`)
  return { folder, version, major: Number(major) }
}

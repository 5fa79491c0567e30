// Reaching the database where there is no Unix socket: a free port on this machine alone, and a random password.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { refuse } from './database-refusal.ts'
import { errorCode } from './error-code.ts'
import type { Home } from './home.ts'
import { writeOwnedFile } from './owned-file.ts'

/** A port free at this moment on 127.0.0.1. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The password of a loopback server, kept for the account alone; made with the cluster and needed ever after. */
export async function settlePassword(home: Home, clusterExists: boolean): Promise<{ file: string; password: string }> {
  const file = join(home.folder, 'password')
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
    return ''
  })
  if (kept.trim() !== '') return { file, password: kept.trim() }
  if (clusterExists) throw refuse('passwordLost', file)
  const password = randomBytes(24).toString('hex')
  await writeOwnedFile(file, `${password}\n`, home.account)
  return { file, password }
}

// The program's settings, read once from its arguments and environment.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = resolve(fileURLToPath(new URL('..', import.meta.url)))

export interface Config {
  readonly host: string
  readonly port: number
  readonly https: boolean
  readonly dataFolder: string
  readonly databaseUrl: string | null
  /** Fill an empty database with the sample province's accounts. */
  readonly sample: boolean
  /** Where Excel finds the service, `https://…`; `null`: the development address. */
  readonly origin: string | null
  /** A folder with Microsoft's Office.js when the operator mirrored a newer one. */
  readonly officeJs: string
}

/** Reads the settings. Unknown arguments are answered in `unknown`, for the caller to refuse. */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): { config: Config; unknown: string[] } {
  const flags = new Set(args)
  const https = flags.has('--https')
  const known = ['--https', '--sample']
  return {
    config: {
      host: env['KHOP_HOST'] ?? '127.0.0.1',
      port: Number(env['KHOP_PORT'] ?? (https ? 3443 : 3000)),
      https,
      dataFolder: resolve(env['KHOP_DATA'] ?? join(projectRoot, 'data')),
      databaseUrl: env['DATABASE_URL'] ?? null,
      sample: flags.has('--sample'),
      origin: env['KHOP_ORIGIN'] ?? null,
      officeJs: resolve(env['KHOP_OFFICEJS'] ?? join(projectRoot, 'node_modules/@microsoft/office-js/dist')),
    },
    unknown: args.filter((arg) => !known.includes(arg)),
  }
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host)
}

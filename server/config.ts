// The program's settings, read once from its arguments and environment.
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signInSettings, type SignInSettings } from './sign-in-settings.ts'

export const projectRoot = resolve(fileURLToPath(new URL('..', import.meta.url)))

export interface Config {
  readonly host: string
  /** `NaN` when what was said is no port; starting refuses it. */
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
  /** Proxies in front, as addresses or subnets; only their word on where a caller is counts. */
  readonly trustProxy: readonly string[]
  /** The mail server reminders go through; `null`: none are sent. Holds a password: never log it. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** When reminders go out by themselves, `HH:MM` in Vietnam; `null`: only when somebody asks. */
  readonly remindAt: string | null
  readonly signIn: SignInSettings
}

/** Reads the settings. Unknown arguments are answered in `unknown`, for the caller to refuse. */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): { config: Config; unknown: string[] } {
  const flags = new Set(args)
  const https = flags.has('--https')
  const known = ['--https', '--sample']
  return {
    config: {
      host: env['KHOP_HOST'] ?? '127.0.0.1',
      port: portOf(env['KHOP_PORT'] ?? (https ? '3443' : '3000')),
      https,
      dataFolder: resolve(env['KHOP_DATA'] ?? join(projectRoot, 'data')),
      databaseUrl: env['DATABASE_URL'] ?? null,
      sample: flags.has('--sample'),
      origin: env['KHOP_ORIGIN'] ?? null,
      officeJs: resolve(env['KHOP_OFFICEJS'] ?? join(projectRoot, 'node_modules/@microsoft/office-js/dist')),
      trustProxy: (env['KHOP_TRUST_PROXY'] ?? '').split(',').map((one) => one.trim()).filter((one) => one !== ''),
      smtpUrl: env['KHOP_SMTP_URL'] ?? null,
      mailFrom: env['KHOP_MAIL_FROM'] ?? '',
      remindAt: env['KHOP_REMIND_AT'] ?? null,
      signIn: signInSettings(env),
    },
    unknown: args.filter((arg) => !known.includes(arg)),
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : NaN
  return port <= 65_535 ? port : NaN
}

/** Whether a text is an address, or a subnet such as `10.1.0.0/16`. */
export function isAddressOrSubnet(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128))
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host)
}

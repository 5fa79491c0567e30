// Why the service does not start, where the operator can mend it.
import { isMailAddress } from '../reporting/submission/mail-address.ts'
import { badSignInSetting } from './bad-sign-in-setting.ts'
import { isAddressOrSubnet, type Config } from './config.ts'
import { isTimeOfDay } from './reminder-timer.ts'
import { serviceSentences } from './service.vi.ts'

/** A reason not to start that the operator can mend; its message is a whole Vietnamese sentence. */
export class StartRefused extends Error {}

/** Refuses settings that cannot be meant, before anything is opened. */
export function refuseBadSettings(config: Config): void {
  if (Number.isNaN(config.port)) throw new StartRefused(serviceSentences.badPort)
  if (config.host.trim() === '') throw new StartRefused(serviceSentences.badHost(config.host)) // Node would take it for every address
  const bad = config.trustProxy.find((one) => !isAddressOrSubnet(one))
  if (bad !== undefined) throw new StartRefused(serviceSentences.badProxy(bad))
  if (config.smtpUrl !== null && !isSmtpAddress(config.smtpUrl)) throw new StartRefused(serviceSentences.badSmtp) // without the text: it holds a password
  if (config.smtpUrl !== null && !isMailAddress(config.mailFrom)) throw new StartRefused(serviceSentences.badMailFrom)
  if (config.remindAt !== null && (!isTimeOfDay(config.remindAt) || config.smtpUrl === null)) throw new StartRefused(serviceSentences.badRemindAt)
  const badSignIn = badSignInSetting(config.signIn)
  if (badSignIn) throw new StartRefused(serviceSentences.signIn[badSignIn])
}

function isSmtpAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return (protocol === 'smtp:' || protocol === 'smtps:') && hostname !== ''
}

/** What an error of listening means to the operator; any other error comes back as it is. */
export function listenRefusal(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new StartRefused(serviceSentences.portTaken(port))
    case 'EACCES':
      return new StartRefused(serviceSentences.portBarred(port))
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartRefused(serviceSentences.badHost(host))
    default:
      return error
  }
}

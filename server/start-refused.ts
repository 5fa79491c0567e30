// Why the service does not start, where the operator can mend it.
import { isAddressOrSubnet, type Config } from './config.ts'
import { serviceSentences } from './service.vi.ts'

/** A reason not to start that the operator can mend; its message is a whole Vietnamese sentence. */
export class StartRefused extends Error {}

/** Refuses settings that cannot be meant, before anything is opened. */
export function refuseBadSettings(config: Config): void {
  if (Number.isNaN(config.port)) throw new StartRefused(serviceSentences.badPort)
  if (config.host.trim() === '') throw new StartRefused(serviceSentences.badHost(config.host)) // Node would take it for every address
  const bad = config.trustProxy.find((one) => !isAddressOrSubnet(one))
  if (bad !== undefined) throw new StartRefused(serviceSentences.badProxy(bad))
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

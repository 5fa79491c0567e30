// Reminders by e-mail over SMTP: certificates are checked, slow servers are left, and nothing secret is said or logged.
import { createTransport } from 'nodemailer'
import { isLoopback } from '../config.ts'
import type { Delivery, Notifier } from '../ports.ts'

export interface SmtpSettings {
  /** `smtp://[user:password@]host[:port]` (STARTTLS is demanded beyond this machine) or `smtps://…`. */
  readonly url: string
  readonly from: string
  /** A certificate to trust besides the public ones, PEM. */
  readonly ca?: string
  /** Milliseconds a server may take to be reached and to greet; 20 seconds when not given. */
  readonly greeting?: number
  /** Milliseconds a server that has greeted may say nothing; 30 seconds when not given. Longer than `greeting`: whoever never greeted has no letter in its hands. */
  readonly silence?: number
}

/** Sends through the server of `settings.url`. Throws `TypeError` for a text that is no such address. */
export function smtpNotifier({ url, from, ca, greeting = 20_000, silence = 30_000 }: SmtpSettings): Notifier {
  const { protocol, hostname, port, username, password } = new URL(url)
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new TypeError('not an smtp address')
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isLoopback(hostname),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    socketTimeout: silence,
    dnsTimeout: greeting,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  return {
    async send({ to, subject, text, html }) {
      try {
        const { rejected } = await transport.sendMail({ from, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } })
        return rejected.length > 0 ? { outcome: 'failed', reason: 'rejected' } : { outcome: 'sent', reason: '' }
      } catch (error) {
        return deliveryOf(error)
      }
    },
    close: async () => transport.close(),
  }
}

/** What a failure says of the letter. Only codes are kept: a server's own words may repeat what it was told. */
function deliveryOf(error: unknown): Delivery {
  const known = (error ?? {}) as { code?: string; originalCode?: string; responseCode?: number; timeoutType?: string; syscall?: string }
  const { code = '', originalCode = '', responseCode, timeoutType, syscall } = known
  const reason = [originalCode === '' ? code : originalCode, responseCode === undefined ? '' : String(responseCode)].filter((one) => one !== '').join(' ').slice(0, 60)
  const refused = responseCode !== undefined || ['EDNS', 'ETLS', 'EAUTH', 'EENVELOPE', 'ENOAUTH', 'EOAUTH2'].includes(code)
  const untrusted = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_/u.test(originalCode)
  const neverReached = untrusted || syscall === 'connect' || (code === 'ETIMEDOUT' && timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT')
  // Whoever fell silent afterwards may have taken the letter all the same.
  return { outcome: refused || neverReached ? 'failed' : 'unsure', reason }
}

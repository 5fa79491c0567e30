// A real SMTP server on this machine for tests: it keeps what it takes, and can refuse or fall silent.
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { AddressInfo } from 'node:net'

export interface MailServer {
  readonly port: number
  readonly url: string
  /** The letters taken: to whom, and the whole text as it came. */
  readonly letters: { readonly to: string[]; readonly raw: string }[]
  close(): Promise<void>
}

/** Starts it. STARTTLS is off unless the options bring a key. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: { to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    closeTimeout: 200,
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(pieces).toString('utf8') })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined) // a client that turns away is what some tests want
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return { port, url: `smtp://127.0.0.1:${port}`, letters, close: () => new Promise((closed) => server.close(() => closed())) }
}

// Opens everything the service stands on and starts listening; closes it all again with grace.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { builtInShelf } from '../regimes/index.ts'
import { printDocument } from '../templates/print-document.ts'
import { printWorkbook } from '../templates/print.ts'
import { printTable } from '../templates/print-table.ts'
import { declaredSignatures } from './adapters/declared-signatures.ts'
import { postgresAccounts } from './adapters/postgres/accounts.ts'
import { postgresConsolidations } from './adapters/postgres/consolidations.ts'
import { postgresAdoptions } from './adapters/postgres/adoptions.ts'
import { postgresDirectives } from './adapters/postgres/directives.ts'
import { postgresLedger } from './adapters/postgres/ledger.ts'
import { openLiveShelf } from './adapters/postgres/live-shelf.ts'
import { migrate } from './adapters/postgres/migrations.ts'
import { openDatabase } from './adapters/postgres/open.ts'
import { postgresContacts, postgresReminders } from './adapters/postgres/reminders.ts'
import { postgresSignIns } from './adapters/postgres/sign-ins.ts'
import type { Tables } from './adapters/postgres/schema.ts'
import { smtpNotifier } from './adapters/smtp-notifier.ts'
import { systemClock } from './adapters/system-clock.ts'
import { sendReminders } from './acts/reminders.ts'
import { buildApp } from './app.ts'
import { developmentCertificate } from './certificates.ts'
import { isLoopback, projectRoot, type Config } from './config.ts'
import { startIntake } from './intake/pool.ts'
import { manifestFor } from './manifest/rewrite.ts'
import type { Clock, Ports } from './ports.ts'
import type { Pages } from './routes/pages.ts'
import { startReminderTimer } from './reminder-timer.ts'
import { addSampleAccounts } from './sample.ts'
import { signInGround } from './sign-in-ground.ts'
import { serviceSentences } from './service.vi.ts'
import { listenRefusal, refuseBadSettings, StartRefused } from './start-refused.ts'

export interface RunningService {
  readonly url: string
  readonly ports: Ports
  close(): Promise<void>
}

/** Starts the service. Refuses sample accounts on an address other machines can reach. */
export async function startService(config: Config, options: { clock?: Clock; log?: (line: string) => void } = {}): Promise<RunningService> {
  const log = options.log ?? (() => undefined)
  refuseBadSettings(config)
  const ground = signInGround(config)
  if (config.sample && (!isLoopback(config.host) || config.origin !== null)) throw new StartRefused(serviceSentences.sampleOutside(config.host))
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one()
  }
  try {
    const database = await openDatabase({
      folder: join(config.dataFolder, 'postgres'),
      log,
      ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    })
    closers.push(() => database.close())
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
    await migrate(db)
    const live = await openLiveShelf({ builtIn: builtInShelf, store: postgresAdoptions(db), pool: database.pool, log })
    closers.push(() => live.close())
    const intake = startIntake()
    closers.push(() => intake.close())
    const notifier = config.smtpUrl === null ? null : smtpNotifier({ url: config.smtpUrl, from: config.mailFrom })
    if (notifier !== null) closers.push(() => notifier.close())
    const ports: Ports = {
      clock: options.clock ?? systemClock,
      get shelf() {
        return live.current
      },
      builtIn: builtInShelf,
      adoptions: live.adoptions,
      ledger: postgresLedger(db),
      accounts: postgresAccounts(db),
      consolidations: postgresConsolidations(db),
      intake,
      signatures: declaredSignatures,
      print: printWorkbook,
      printDocument,
      printTable,
      contacts: postgresContacts(db),
      reminders: postgresReminders(db),
      notifier,
      directives: postgresDirectives(db),
      signIns: { ...ground, store: postgresSignIns(db) },
    }
    if (config.sample) await addSampleAccounts(ports.accounts, ports.shelf)
    if ((!isLoopback(config.host) || config.origin !== null) && (await ports.accounts.hasSamples())) {
      throw new StartRefused(serviceSentences.samplesKept(config.host))
    }
    const certificate = config.https
      ? await developmentCertificate(join(config.dataFolder, 'certificate'), ['localhost', '127.0.0.1'], ports.clock)
      : null
    const pages = pagesOf(config)
    const app = await buildApp(ports, {
      log: true,
      trustProxy: config.trustProxy,
      ...(pages ? { pages } : {}),
      ...(certificate ? { https: certificate } : {}),
    })
    closers.push(() => app.close())
    await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw listenRefusal(error, config)
    })
    if (config.remindAt !== null) {
      const run = async (): Promise<void> => {
        const told = await sendReminders(ports, null, 'timer', true)
        log(serviceSentences.reminded(told.filter((one) => one.outcome === 'sent').length, told.filter((one) => one.outcome === 'failed' || one.outcome === 'unsure').length))
      }
      const timer = startReminderTimer({ at: config.remindAt, clock: ports.clock, run, failed: () => log(serviceSentences.remindFailed) })
      closers.push(() => timer.stop())
    }
    const address = app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : config.port
    return { url: `${config.https ? 'https' : 'http'}://${config.https ? 'localhost' : config.host}:${port}`, ports, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The built pages, or `null` while the add-in has not been built (the API alone is then served). */
function pagesOf(config: Config): Pages | null {
  const addin = join(projectRoot, 'dist/addin')
  if (!existsSync(join(addin, 'index.html'))) return null
  const xml = readFileSync(join(projectRoot, 'manifest.xml'), 'utf8')
  const manifest = config.origin === null ? (config.https ? manifestFor(xml, `https://localhost:${config.port}`) : null) : manifestFor(xml, config.origin)
  return { addin, officeJs: config.officeJs, manifest }
}

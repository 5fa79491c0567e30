// The whole service for tests: a real database, real reading processes, the sample province, and a clock one can set.
import type { FastifyInstance } from 'fastify'
import { builtInShelf, sampleUnits } from '../regimes/index.ts'
import { dataWindow } from '../reporting/calendar/edition.ts'
import { entriesOn, printedName } from '../reporting/catalogue/catalogue.ts'
import { lastDay } from '../reporting/calendar/period.ts'
import { layOut } from '../reporting/form/lay-out.ts'
import type { PrintedLine } from '../reporting/form/lay-lines.ts'
import type { ReportKey } from '../reporting/submission/report.ts'
import { declaredSignatures } from '../server/adapters/declared-signatures.ts'
import { postgresAccounts } from '../server/adapters/postgres/accounts.ts'
import { postgresConsolidations } from '../server/adapters/postgres/consolidations.ts'
import { postgresAdoptions } from '../server/adapters/postgres/adoptions.ts'
import { postgresDirectives } from '../server/adapters/postgres/directives.ts'
import { postgresLedger } from '../server/adapters/postgres/ledger.ts'
import { postgresContacts, postgresReminders } from '../server/adapters/postgres/reminders.ts'
import { postgresSignIns } from '../server/adapters/postgres/sign-ins.ts'
import { openLiveShelf } from '../server/adapters/postgres/live-shelf.ts'
import { findReport } from '../server/acts/reach.ts'
import { buildApp } from '../server/app.ts'
import { startIntake } from '../server/intake/pool.ts'
import type { Notifier, Ports, Shelf } from '../server/ports.ts'
import type { Pages } from '../server/routes/pages.ts'
import { addSampleAccounts, samplePassword } from '../server/sample.ts'
import { createSeal } from '../server/seal.ts'
import type { SignInGround } from '../server/sign-in-ports.ts'
import { printDocument } from '../templates/print-document.ts'
import { printWorkbook } from '../templates/print.ts'
import { printTable } from '../templates/print-table.ts'
import { testDatabase, type TestDatabase } from './database.ts'

export const binhChuong = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong', deliverable: 'data' } as const
export const kimLien = { regime: 'kstt-nghe-an', period: '2023-09', unit: 'nghe-an.kim-lien', deliverable: 'data' } as const

export interface TestService {
  readonly app: FastifyInstance
  readonly ports: Ports
  /** Sets the service's clock. */
  setClock(instant: string): void
  /** Signs in with a sample account and gives the headers for its requests. */
  signIn(login: string): Promise<{ authorization: string }>
  close(): Promise<void>
}

/** Starts it. Two services share what is kept when they are given one `database`, which the caller then closes. */
export async function testService(options: { pages?: Pages; clock?: string; database?: TestDatabase; notifier?: Notifier; log?: { write(line: string): void }; signIns?: Partial<SignInGround> } = {}): Promise<TestService> {
  const database = options.database ?? (await testDatabase())
  const live = await openLiveShelf({ builtIn: builtInShelf, store: postgresAdoptions(database.db), pool: database.pool })
  let now = new Date(options.clock ?? '2023-09-16T03:00:00Z')
  const intake = startIntake({ size: 1 })
  const ports: Ports = {
    clock: () => now,
    get shelf() {
      return live.current
    },
    builtIn: builtInShelf,
    adoptions: live.adoptions,
    ledger: postgresLedger(database.db),
    accounts: postgresAccounts(database.db),
    consolidations: postgresConsolidations(database.db),
    intake,
    signatures: declaredSignatures,
    print: printWorkbook,
    printDocument,
    printTable,
    contacts: postgresContacts(database.db),
    reminders: postgresReminders(database.db),
    notifier: options.notifier ?? null,
    directives: postgresDirectives(database.db),
    signIns: { store: postgresSignIns(database.db), provider: null, seal: createSeal(null), secondFactorFor: [], factorElsewhere: false, ...options.signIns },
  }
  await addSampleAccounts(ports.accounts, ports.shelf)
  const app = await buildApp(ports, { ...(options.pages ? { pages: options.pages } : {}), ...(options.log ? { log: options.log } : {}) })
  return {
    app,
    ports,
    setClock(instant) {
      now = new Date(instant)
    },
    async signIn(login) {
      const response = await app.inject({ method: 'POST', url: '/api/login', payload: { login, password: samplePassword } })
      return { authorization: `Bearer ${String(response.json<{ token: string }>().token)}` }
    },
    async close() {
      await app.close()
      await intake.close()
      await live.close()
      if (options.database === undefined) await database.close()
    },
  }
}

/** The address of a report's routes. */
export function pathOf({ regime, period, unit }: ReportKey): string {
  return `/api/reports/${regime}/${period}/${unit}/data`
}

const sound = { 4: 10, 5: 5, 6: 2, 8: 4, 9: 9, 10: 0, 12: 3, 13: 1 }

/** Two lines that keep every rule. */
export const soundLines: readonly PrintedLine[] = [
  { name: 'Chứng thực (Bộ Tư pháp)', numbers: sound },
  { name: 'Hộ tịch (Bộ Tư pháp)', numbers: { ...sound, 4: 20, 8: 14 } },
]

/** A report's workbook, filled with these lines as an officer would have filled it. */
export async function filledWorkbook(
  key: ReportKey,
  lines: readonly PrintedLine[] = soundLines,
  blankLines = 5,
  { code = 'II.06a/VPCP/KSTT', shelf = builtInShelf }: { readonly code?: string; readonly shelf?: Shelf } = {},
): Promise<Buffer> {
  const report = findReport(shelf, key)
  if ('kind' in report) throw new Error(report.code)
  const definition = report.definitions.find((one) => one.code === code)
  const [catalogue] = report.regime.catalogues
  if (!definition || !catalogue) throw new Error('nothing on the shelf')
  const plan = layOut({
    definition,
    regime: key.regime,
    period: report.period,
    dataWindow: dataWindow(report.edition, report.period),
    unit: report.unit,
    receiver: sampleUnits.find((one) => one.id === report.obligation.receiver)?.name ?? '',
    names: entriesOn(catalogue, lastDay(report.period)).map(printedName),
    lines,
    blankLines,
  })
  return Buffer.from(await printWorkbook(plan))
}

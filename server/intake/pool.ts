// A small pool of reading processes, each with a memory limit and a kill timer.
import { fork, type ChildProcess } from 'node:child_process'
import { isRefusal, refuse } from '../../reporting/submission/refusal.ts'
import type { ListFile, UnitListFile } from '../../templates/list-table.ts'
import type { Intake } from '../ports.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

interface Job {
  readonly request: ReadRequest
  readonly answer: (outcome: ReadAnswer['outcome']) => void
}

interface Reader {
  readonly child: ChildProcess
  job: Job | null
  timer: NodeJS.Timeout | null
}

export interface PoolOptions {
  readonly size?: number
  /** Heap of one reading process, in megabytes. */
  readonly megabytes?: number
  /** After this many seconds a reading process is killed and the file refused. */
  readonly seconds?: number
  /** So many files wait at most; more are refused. */
  readonly waitingMost?: number
  /** The reading process's program, for tests of the pool itself. */
  readonly program?: URL
}

/** Starts the pool; processes are started when first needed and again after one has died. */
export function startIntake(options: PoolOptions = {}): Intake {
  const { size = 2, megabytes = 256, seconds = 20, waitingMost = 32, program = new URL('./reader.ts', import.meta.url) } = options
  const readers: Reader[] = []
  const waiting: Job[] = []
  let lastId = 0
  let closed = false

  const start = (): Reader => {
    const child = fork(program, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`],
      stdio: 'ignore',
      env: bareEnvironment(),
    })
    const reader: Reader = { child, job: null, timer: null }
    child.on('message', (message: ReadAnswer) => {
      if (message.id === reader.job?.request.id) finish(reader, message.outcome)
    })
    child.on('error', () => undefined) // 'exit' follows, and says the same
    child.on('exit', () => {
      readers.splice(readers.indexOf(reader), 1)
      finish(reader, refuse(closed ? 'tooBusy' : 'readerStopped'))
    })
    readers.push(reader)
    return reader
  }

  const finish = (reader: Reader, outcome: ReadAnswer['outcome']): void => {
    if (reader.timer) clearTimeout(reader.timer)
    const { job } = reader
    reader.job = null
    job?.answer(outcome)
    next()
  }

  const next = (): void => {
    if (closed || waiting.length === 0) return
    const reader = readers.find((one) => one.job === null && one.child.connected) ?? (readers.length < size ? start() : null)
    const job = reader && waiting.shift()
    if (!reader || !job) return
    reader.job = job
    reader.timer = setTimeout(() => reader.child.kill('SIGKILL'), seconds * 1000)
    reader.child.send(job.request, (error) => {
      if (error) reader.child.kill('SIGKILL')
    })
    next()
  }

  const ask = (bytes: Uint8Array, as: ReadRequest['as']): Promise<ReadAnswer['outcome']> => {
    if (closed || waiting.length >= waitingMost) return Promise.resolve(refuse('tooBusy'))
    return new Promise((answer) => {
      waiting.push({ request: { id: ++lastId, bytes, as }, answer })
      next()
    })
  }

  // A reader that answers something else than it was asked is no reader.
  return {
    async read(bytes, definitions) {
      const outcome = await ask(bytes, { kind: 'workbook', definitions })
      return isRefusal(outcome) || 'forms' in outcome ? outcome : refuse('readerStopped')
    },
    async readDocument(bytes) {
      const outcome = await ask(bytes, { kind: 'document' })
      return isRefusal(outcome) || 'paragraphs' in outcome ? outcome : refuse('readerStopped')
    },
    async readList(bytes) {
      const outcome = await ask(bytes, { kind: 'list' })
      return isRefusal(outcome) || isListOf<ListFile>(outcome, 'ministry') ? outcome : refuse('readerStopped')
    },
    async readUnitList(bytes) {
      const outcome = await ask(bytes, { kind: 'unitList' })
      return isRefusal(outcome) || isListOf<UnitListFile>(outcome, 'replaces') ? outcome : refuse('readerStopped')
    },
    async scan(bytes) {
      const outcome = await ask(bytes, { kind: 'blank' })
      return isRefusal(outcome) || 'sheets' in outcome ? outcome : refuse('readerStopped')
    },
    async readAccounts(bytes) {
      const outcome = await ask(bytes, { kind: 'accounts' })
      return isRefusal(outcome) || 'accountRows' in outcome ? outcome : refuse('readerStopped')
    },
    async openAt(bytes, sheet, address) {
      const outcome = await ask(bytes, { kind: 'openAt', sheet, address })
      return isRefusal(outcome) ? outcome : 'copy' in outcome ? outcome.copy : refuse('readerStopped')
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.answer(refuse('tooBusy'))
      await Promise.all(
        [...readers].map(
          ({ child }) =>
            new Promise<void>((gone) => {
              child.once('exit', () => gone())
              child.kill('SIGKILL')
            }),
        ),
      )
    },
  }
}

/** Whether an answer is a list whose rows have a column of that kind of list alone. */
function isListOf<List extends ListFile | UnitListFile>(outcome: ReadAnswer['outcome'], column: keyof List['rows'][number]): outcome is List {
  return 'rows' in outcome && outcome.rows.every((one) => column in one)
}

/** The environment of a process that opens strangers' files: nothing of ours but what Node needs to start on Windows. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}

// What of a fault may stand in the log: its kind and place, never its words, which may quote a person or a report.

/** An error's kind, its code, where in the program and in the database it happened, and the same of what caused it. */
export interface Fault {
  readonly kind: string
  readonly code?: string
  /** What PostgreSQL names: a table, a column, a constraint. Its message and detail quote whole rows. */
  readonly at?: string
  readonly frames: readonly string[]
  readonly cause?: Fault
}

const deepest = 3

/** The part of an error that may be logged. Its message stays out: databases, parsers and validators quote in it what they were given. */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, frames: [] }
  const { code, table, column, constraint, routine } = error as Error & Record<'code' | 'table' | 'column' | 'constraint' | 'routine', unknown>
  const at = [table, column, constraint, routine].filter((one) => typeof one === 'string').join(' ')
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(at === '' ? {} : { at }),
    frames: (error.stack ?? '').replace(error.message, '').split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/u.test(line)).map((line) => line.trim()),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: faultOf(error.cause, depth + 1) }),
  }
}

/**
 * Pino's settings for a log without persons and reports: whoever logs an error, only its fault is written. Requests are
 * not logged; addresses carry what people look up.
 */
export const faultLogging = {
  level: 'warn',
  redact: ['req.headers.authorization'],
  hooks: {
    logMethod(this: unknown, said: readonly unknown[], write: (...said: unknown[]) => void): void {
      const [first, ...rest] = said
      if (first instanceof Error) return write.call(this, { err: faultOf(first) }, 'fault')
      const isAbout = typeof first === 'object' && first !== null && 'err' in first && first.err instanceof Error
      if (!isAbout) return write.apply(this, [...said])
      write.call(this, { ...first, err: faultOf(first.err) }, ...(rest.length > 0 ? rest : ['fault']))
    },
  },
}

// What a command is given and what it answers.
import type { Refusal } from '../../reporting/submission/refusal.ts'

export interface Call {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly env: NodeJS.ProcessEnv
}

export interface Outcome {
  readonly code: 0 | 1 | 2
  /** For people. */
  readonly text: string
  /** For machines, with `--json`. */
  readonly json: unknown
}

export type Command = (call: Call) => Promise<Outcome | Refusal> | Outcome | Refusal

/** An option's text, or `''`. */
export function option(call: Call, name: string): string {
  const value = call.options[name]
  return typeof value === 'string' ? value : ''
}

/** The outcome of a call that lacks something it needs. */
export function usage(text: string): Outcome {
  return { code: 2, text, json: { error: 'usage', detail: text } }
}

/** Tells the outcome to end with from an answer to go on with. */
export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value
}

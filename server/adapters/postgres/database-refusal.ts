// The "no" of the private database: a code for the program and one Vietnamese sentence for the operator.
import { refusals } from './messages.vi.ts'

export type DatabaseRefusalCode = keyof typeof refusals

/** Thrown when the database cannot be opened as asked; `message` is the sentence to show, `code` names the reason. */
export class DatabaseRefusal extends Error {
  readonly code: DatabaseRefusalCode

  constructor(code: DatabaseRefusalCode, sentence: string) {
    super(sentence)
    this.name = 'DatabaseRefusal'
    this.code = code
  }
}

type Words = { [Code in DatabaseRefusalCode]: Parameters<(typeof refusals)[Code]> }

const sentences: { [Code in DatabaseRefusalCode]: (...words: Words[Code]) => string } = refusals

/** Builds the refusal `code` with the arguments its sentence needs. */
export function refuse<Code extends DatabaseRefusalCode>(code: Code, ...words: Words[Code]): DatabaseRefusal {
  return new DatabaseRefusal(code, sentences[code](...words))
}

// Keeps what is asked while a blank is read: an answered question is settled, an open one goes on with what is proposed.
import type { Answers, Place, Question, Remark } from './proposal.ts'

export interface Asking {
  /** Asks: the answer given, else what is proposed (the question then stays open), else `undefined`. */
  ask(question: Question, isRight?: (answer: string) => boolean): string | undefined
  /** Says something about the workbook. */
  remark(remark: Remark): void
  readonly questions: readonly Question[]
  readonly remarks: readonly Remark[]
  /** A cell or rows of the sheet being read. */
  place(address?: string): Place
}

/** Questions about a sheet, in the light of the answers given so far. An answer no choice allows is none. */
export function askingOf(sheet: string, answers: Answers): Asking {
  const questions: Question[] = []
  const remarks: Remark[] = []
  return {
    questions,
    remarks,
    ask(question, isRight = () => true) {
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id]?.normalize('NFC').trim() : undefined
      const isChoice = question.choices.some((one) => one.value === answer)
      const isFree = question.free === true || question.choices.length === 0
      if (answer !== undefined && (isChoice || (isFree && answer !== '' && isRight(answer)))) return answer
      if (!questions.some((one) => one.id === question.id)) questions.push(question)
      return question.proposed
    },
    remark: (remark) => remarks.push(remark),
    place: (address = '') => ({ sheet, address }),
  }
}

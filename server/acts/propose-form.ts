// Lập biểu từ mẫu trống: proposes the declarations of an official blank and takes answers to what it asks. Keeps nothing.
import type { Answers, AdoptionOrder, Proposal } from '../../reporting/adoption/proposal.ts'
import { answer } from '../../reporting/adoption/propose.ts'
import { proposeAll, type Adoption, type AnswersBySheet } from '../../reporting/adoption/propose-all.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Ports, Shelf } from '../ports.ts'

/** What is said beside the workbook: the regime it is for, and what is already known of the form. */
export interface AdoptionRequest extends Pick<AdoptionOrder, 'code' | 'from' | 'basis'> {
  /** Without one, every form on the shelf is known. */
  readonly regime?: string
  readonly answers?: AnswersBySheet
}

/** Proposes a declaration for every form of a blank workbook. The file is read in a process of its own. */
export async function proposeAdoption({ shelf, intake }: Pick<Ports, 'shelf' | 'intake'>, bytes: Uint8Array, request: AdoptionRequest): Promise<Adoption | Refusal> {
  const known = knownIn(shelf, request.regime)
  if (isRefusal(known)) return known
  const workbook = await intake.scan(bytes)
  if (isRefusal(workbook)) return workbook
  const { code, from, basis } = request
  const order = { catalogues: known.catalogues, ...(code === undefined ? {} : { code }), ...(from === undefined ? {} : { from }), ...(basis === undefined ? {} : { basis }) }
  return proposeAll(workbook, order, known.forms, request.answers)
}

/** A proposal once more with some questions answered. What the shelf knows is taken from the shelf, not from the caller. */
export function answerAdoption(
  { shelf }: Pick<Ports, 'shelf'>,
  proposal: Pick<Proposal, 'source' | 'answers'>,
  answers: Answers,
  regime: string | undefined,
): Proposal | Refusal {
  const known = knownIn(shelf, regime)
  if (isRefusal(known)) return known
  const { sheet, order } = proposal.source
  const whole = { ...proposal, source: { sheet, order: { ...order, catalogues: known.catalogues } } }
  return answer(whole, answers, known.forms)
}

function knownIn(shelf: Shelf, regime: string | undefined): { forms: readonly FormDefinition[]; catalogues: AdoptionOrder['catalogues'] } | Refusal {
  const regimes: readonly Regime[] = shelf.regimes.filter((one) => regime === undefined || one.id === regime)
  if (regimes.length === 0) return refuse('unknownRegime', { regime: regime ?? '' })
  const catalogues = new Map(regimes.flatMap((one) => one.catalogues).map(({ id, title }) => [id, { id, title }]))
  return { forms: [...new Set(regimes.flatMap((one) => one.forms))], catalogues: [...catalogues.values()] }
}

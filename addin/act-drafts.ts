// What is being written for an act beside the plain way: reasons, days, numbers of documents. Kept until the act went through.
import type { Act } from '../reporting/submission/event.ts'
import { reportId } from '../reporting/submission/report.ts'
import type { DeskState } from './desk-state.ts'
import { attempt } from './token-store.ts'

/** The words of a field by its name; what was never typed is not there. */
export type ActDraft = Readonly<Partial<Record<DraftField, string>>>
export type DraftField = 'replaceReason' | 'until' | 'documentNumber' | 'documentDay' | 'extendReason' | 'rule' | 'waiveReason' | 'signer' | 'clock'

type Drafts = DeskState['drafts']

const fieldsOf: Partial<Record<Act, readonly DraftField[]>> = {
  replace: ['replaceReason'],
  extend: ['until', 'documentNumber', 'documentDay', 'extendReason'],
  waive: ['rule', 'waiveReason'],
  sign: ['signer'],
  return: ['clock'],
}

/** What has been written for the report on the desk. */
export function actDraft({ desk, drafts }: Pick<DeskState, 'desk' | 'drafts'>): ActDraft {
  return (desk && drafts[reportId(desk.report)]) ?? {}
}

/** The drafts with a field of one report written anew. */
export function written(drafts: Drafts, report: string, change: ActDraft): Drafts {
  return { ...drafts, [report]: { ...drafts[report], ...change } }
}

/** The drafts after an act on a report went through: what was written for it is done with. */
export function usedUp(drafts: Drafts, report: string, act: Act): Drafts {
  const used = fieldsOf[act]
  const draft = drafts[report]
  if (used === undefined || draft === undefined) return drafts
  return { ...drafts, [report]: Object.fromEntries(Object.entries(draft).filter(([field]) => !used.some((one) => one === field))) }
}

/** What the tab's storage kept. Anything that does not look like drafts is passed over. */
export function keptDrafts(storage: Storage | null, partition: string): Drafts {
  const kept: unknown = attempt(() => JSON.parse(storage?.getItem(`${partition}khop.drafts`) ?? '{}'))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([report, draft]): [string, ActDraft][] =>
      typeof draft === 'object' && draft !== null ? [[report, Object.fromEntries(Object.entries(draft).filter((one): one is [string, string] => typeof one[1] === 'string'))]] : [],
    ),
  )
}

/** Keeps them; a browser that refuses storage still has them in the state. */
export function keepDrafts(storage: Storage | null, partition: string, drafts: Drafts): void {
  attempt(() => storage?.setItem(`${partition}khop.drafts`, JSON.stringify(drafts)))
}

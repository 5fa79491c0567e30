// What is known of putting one report together: who has sent, what has changed since, and the number being followed. Pure.
import type { Coverage, Figures, Freshness, NumberAsked, SourceCell } from '../reporting/consolidation/answer.ts'
import { counted } from '../reporting/consolidation/coverage.ts'
import type { Traced } from '../reporting/submission/service.ts'
import type { Bad } from './bad-answer.ts'

/** Why a cell has no origin to show. */
export type NoQuestion = 'nothingSelected' | 'notGathered' | 'notSaved' | 'outside' | 'noNumber'

/** The number being followed to where it was entered. */
export type Tracing =
  | { readonly state: 'idle' }
  | { readonly state: 'none'; readonly why: NoQuestion }
  | { readonly state: 'asking'; readonly asked: NumberAsked; readonly shown: Shown | null }
  | { readonly state: 'told'; readonly asked: NumberAsked; readonly shown: Shown | null; readonly traced: Traced }
  | { readonly state: 'bad'; readonly asked: NumberAsked; readonly shown: Shown | null; readonly bad: Bad }

/** The cell a question began at, and the number the open workbook holds there. */
export interface Shown {
  readonly address: string
  readonly value: number
}

/** What came of putting the report together. */
export interface Made {
  readonly fileName: string
  readonly errors: number
  readonly warnings: number
  readonly joined: number
}

export interface Gathering {
  /** `null` before it was asked for. */
  readonly coverage: Coverage | null
  readonly freshness: Freshness | null
  readonly figures: Figures | null
  readonly making: boolean
  readonly made: Made | null
  /** Why the units below could not be looked at, or the report not put together. */
  readonly bad: Bad | null
  readonly tracing: Tracing
  /** In which cells of their files the numbers stand whose source was opened. */
  readonly opened: Readonly<Record<string, OpenedSource>>
}

/** What opening a source came to: the cell it opens at, or why there is none. */
export type OpenedSource = Pick<SourceCell, 'sheet' | 'addresses'> | Bad

/** The name of one number of one version among those that were opened. */
export function sourceKey({ sha256, form, line, column }: Pick<Traced, 'sha256' | 'form' | 'line' | 'column'>): string {
  return [sha256, form, line, column].join('|')
}

export type GatheringStep =
  | { readonly step: 'covered'; readonly coverage: Coverage }
  | { readonly step: 'compared'; readonly freshness: Freshness }
  | { readonly step: 'listed'; readonly figures: Figures }
  | { readonly step: 'making' }
  | { readonly step: 'made'; readonly made: Made; readonly coverage: Coverage }
  | { readonly step: 'bad'; readonly bad: Bad }
  | { readonly step: 'opened'; readonly source: string; readonly found: OpenedSource }
  /** The session ended in the middle: nothing is under way any more. */
  | { readonly step: 'stopped' }
  | { readonly step: 'none'; readonly why: NoQuestion }
  | { readonly step: 'asking'; readonly asked: NumberAsked; readonly shown: Shown | null }
  | { readonly step: 'told'; readonly asked: NumberAsked; readonly traced: Traced }
  | { readonly step: 'refused'; readonly asked: NumberAsked; readonly bad: Bad }

export const nothingGathered: Gathering = {
  coverage: null, freshness: null, figures: null, making: false, made: null, bad: null, tracing: { state: 'idle' }, opened: {},
}

/** The state after one step. An answer to a question that is no longer asked changes nothing. */
export function gathered(state: Gathering, step: GatheringStep): Gathering {
  const { tracing } = state
  switch (step.step) {
    case 'covered':
      return { ...state, coverage: step.coverage, bad: null }
    case 'compared':
      return { ...state, freshness: step.freshness }
    case 'listed':
      return { ...state, figures: step.figures }
    case 'making':
      return { ...state, making: true, made: null, bad: null }
    case 'made':
      return { ...state, making: false, made: step.made, coverage: step.coverage, tracing: { state: 'idle' } }
    case 'bad':
      return { ...state, making: false, bad: step.bad }
    case 'opened':
      return { ...state, opened: { ...state.opened, [step.source]: step.found } }
    case 'stopped':
      return { ...state, making: false, tracing: tracing.state === 'asking' ? { state: 'idle' } : tracing }
    case 'none':
      return { ...state, tracing: { state: 'none', why: step.why } }
    case 'asking':
      return { ...state, tracing: { state: 'asking', asked: step.asked, shown: step.shown } }
    case 'told':
      if (tracing.state !== 'asking' || tracing.asked !== step.asked) return state
      return { ...state, tracing: { ...tracing, state: 'told', traced: step.traced } }
    case 'refused':
      if (tracing.state !== 'asking' || tracing.asked !== step.asked) return state
      return { ...state, tracing: { ...tracing, state: 'bad', bad: step.bad } }
  }
}

/** Whether anyone's report goes into this one. */
export function hasBelow({ coverage }: Gathering): boolean {
  return coverage !== null && coverage.units.length > 0
}

/** Whether the saved version was made from reports that are not what they were. */
export function isStale({ freshness }: Gathering): boolean {
  return freshness !== null && freshness.made && freshness.sources.length > 0
}

/** How many units are in, how many are asked, how many were late; and the khoản of joined forms that lack something. */
export function coverageCounts(coverage: Coverage): ReturnType<typeof counted> & { readonly khoanOpen: number; readonly khoanAll: number } {
  const khoan = coverage.forms.flatMap((one) => one.khoan)
  return { ...counted(coverage.units), khoanOpen: khoan.filter((one) => one.empty.length > 0).length, khoanAll: khoan.length }
}

/** One row of an origin as a table: the node, how deep it stands, and its place in the tree as `0.2.1`. */
export interface OriginRow {
  readonly node: Traced
  readonly depth: number
  readonly path: string
}

/** The tree as rows, down through every node that is open. */
export function originRows(root: Traced, isOpen: (path: string) => boolean): OriginRow[] {
  const rows = (node: Traced, depth: number, path: string): OriginRow[] => [
    { node, depth, path },
    ...(isOpen(path) ? node.parts.flatMap((part, at) => rows(part, depth + 1, `${path}.${at}`)) : []),
  ]
  return rows(root, 0, '0')
}

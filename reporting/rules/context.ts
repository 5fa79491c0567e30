// What a check may know beside the form: the period, the catalogues, and the previous period's numbers.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { indexOn, type CatalogueIndex } from '../catalogue/match.ts'
import { successorsOn } from '../catalogue/catalogue.ts'
import type { DataWindow } from '../calendar/edition.ts'
import { lastDay, type Period } from '../calendar/period.ts'
import { catalogueOf, type FormDefinition } from '../form/definition.ts'
import type { SisterForms } from './item-numbers.ts'
import { groupedKey, splitKey, type KeyedLines } from './numbers.ts'

/** The same form one period back. */
export interface PreviousForm {
  /** Key of the period the numbers are from. */
  readonly period: string
  readonly lines: KeyedLines
}

/** A form the unit has sent for a shorter period that lies within this one. */
export interface PartForm extends PreviousForm {
  readonly window: DataWindow
}

/** What was sent for the shorter periods the calendar has within this one. */
export interface PeriodParts {
  /** The days the numbers of the period itself cover. */
  readonly window: DataWindow
  readonly forms: readonly PartForm[]
}

export interface CheckContext {
  readonly period: Period
  readonly catalogues: readonly Catalogue[]
  /** `null` when the previous form is not known here; what needs it is then reported as unchecked. */
  readonly previous: PreviousForm | null
  /** What the unit itself has sent for earlier periods of the same window type, newest first. */
  readonly earlier?: readonly PreviousForm[]
  /** Nothing where the calendar has no shorter periods of the unit within this one. */
  readonly parts?: PeriodParts | null
  /** The khoản of the form the unit provides; `null` or nothing where it provides the whole form. */
  readonly own?: readonly string[] | null
  /** The other forms of the report that are at hand; rules about one that is not are reported as unchecked. */
  readonly sisters?: SisterForms
  /** Ids of rules set aside for this report: what they find is told apart. */
  readonly waived?: readonly string[]
}

const noCatalogue: Catalogue = { id: '', title: '', asOf: '0001-01-01', basis: '', entries: [] }

/** The catalogue a form's lines come from, on the period's last day. Refuses (throws) when it was not supplied: a mistake of ours. */
export function indexFor(definition: FormDefinition, context: CheckContext): CatalogueIndex {
  const wanted = catalogueOf(definition)
  if (wanted === null) return indexOn(noCatalogue, lastDay(context.period))
  const catalogue = context.catalogues.find((one) => one.id === wanted)
  if (!catalogue) throw new Error(`catalogue ${wanted} was not supplied`)
  return indexOn(catalogue, lastDay(context.period))
}

/** The previous period's lines, and how to find them under the names of this period. */
export interface Carried {
  /** Under the names of this period, where one single field took over; under the old key otherwise. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** The keys under which a previous line may stand now. */
  heirs(key: string): readonly string[]
  /** What a line of this period carries over: its numbers, none when the previous form had no such line, `null` when nobody can tell. */
  of(key: string): ReadonlyMap<number, number> | null
  /** Whether the previous form held the line. */
  has(key: string): boolean
}

/**
 * Carries the previous lines over. A renamed or moved field goes on under its one successor, as the dated catalogue
 * says, and is also found by those who still write the old name. A field split in several goes to none of them,
 * because no document says how its dossiers divide: for those lines carry-over is unknown, not zero.
 */
export function carriedLines(previous: PreviousForm, index: CatalogueIndex): Carried {
  const lines = new Map<string, Map<number, number>>()
  const moved = new Map<string, readonly string[]>()
  const undecided = new Set<string>()
  for (const [key, numbers] of Object.entries(previous.lines)) {
    const { group, bare } = splitKey(key)
    const successors = index.byId.has(bare) ? successorsOn(index.catalogue, bare, index.day) : []
    const heirs = successors.map((one) => groupedKey(group, one)).filter((one) => one !== key)
    if (heirs.length > 0) moved.set(key, heirs)
    if (heirs.length > 1) for (const one of heirs) undecided.add(one)
    const target = heirs.length === 1 ? (heirs[0] ?? key) : key
    const sums = lines.get(target) ?? new Map<number, number>()
    for (const [column, value] of Object.entries(numbers)) sums.set(Number(column), (sums.get(Number(column)) ?? 0) + value)
    lines.set(target, sums)
  }
  const find = (key: string) => {
    const heirs = moved.get(key) ?? []
    return lines.get(key) ?? (heirs.length === 1 ? lines.get(heirs[0] ?? '') : undefined)
  }
  return {
    lines,
    heirs: (key) => [...(moved.get(key) ?? []), ...[...moved].filter(([, heirs]) => heirs.includes(key)).map(([old]) => old)],
    of: (key) => find(key) ?? (undecided.has(key) ? null : new Map()),
    has: (key) => find(key) !== undefined,
  }
}

// Whether what a province wants to adopt fits the regime it is for: what no declaration can say of itself alone.
import { isDay, type Day } from '../calendar/day.ts'
import { resolveDay, type CalendarEdition } from '../calendar/edition.ts'
import { comparePeriods, parsePeriod, periodsInYear } from '../calendar/period.ts'
import type { Review } from '../calendar/review.ts'
import { printedName, type Catalogue, type CatalogueEntry } from '../catalogue/catalogue.ts'
import { foldName } from '../catalogue/spelling.ts'
import { unitCatalogue } from '../units/unit-names.ts'
import { catalogueOf, type FormDefinition } from '../form/definition.ts'
import { sheetNameOf } from '../form/lay-out.ts'
import type { Regime } from '../form/regime.ts'

export type MisfitCode =
  | 'unknownBasis'
  | 'unknownCatalogue'
  | 'sheetTaken'
  | 'columnOrder'
  | 'badPeriods'
  | 'badWindow'
  | 'badNumbers'
  | 'unknownForm'
  | 'unknownUnit'
  | 'reviewTwice'
  | 'entryTwice'
  | 'badEntryDays'
  | 'entryRenamed'
  | 'unknownSuccessor'
  | 'nameTwice'

export interface Misfit {
  readonly code: MisfitCode
  readonly params: Readonly<Record<string, string | number>>
}

function misfit(code: MisfitCode, params: Misfit['params'] = {}): Misfit {
  return { code, params }
}

/** Everything in which a form does not fit the regime and the list of documents. */
export function formMisfits(form: FormDefinition, regime: Regime, documents: ReadonlySet<string>): Misfit[] {
  const catalogue = catalogueOf(form)
  const numbers = form.columns.map((one) => one.column)
  const unordered = numbers.find((one, at) => at > 0 && one < (numbers[at - 1] ?? 0))
  const neighbour = regime.forms.find((one) => one.code !== form.code && sheetNameOf(one) === sheetNameOf(form))
  return [
    ...basisMisfits([form, ...form.rules], documents),
    ...(catalogue === null || catalogue === unitCatalogue || regime.catalogues.some((one) => one.id === catalogue) ? [] : [misfit('unknownCatalogue', { catalogue })]),
    ...(neighbour ? [misfit('sheetTaken', { sheet: sheetNameOf(form), form: neighbour.code })] : []),
    ...(unordered === undefined ? [] : [misfit('columnOrder', { column: unordered })]),
  ]
}

/** What a page of the calendar may name: codes of the regime's forms and outlines, ids of units. */
export interface CalendarGround {
  readonly forms: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** Everything in which a page of the calendar does not hang together or rests on an unknown document. */
export function calendarMisfits(page: CalendarEdition, documents: ReadonlySet<string>, known: CalendarGround): Misfit[] {
  const from = parsePeriod(page.from)
  const to = page.to === undefined ? null : parsePeriod(page.to)
  const periodsFit =
    from?.kind === page.kind && (page.to === undefined || (to !== null && to.kind === page.kind && comparePeriods(from, to) <= 0))
  const windowFits = from === null || resolveDay(page.dataWindow.from, from) <= resolveDay(page.dataWindow.to, from)
  return [
    ...basisMisfits([page, ...page.duties, ...(page.reviews ?? [])], documents),
    ...(periodsFit ? [] : [misfit('badPeriods', { from: page.from, to: page.to ?? '' })]),
    ...(windowFits ? [] : [misfit('badWindow')]),
    ...(page.numbers ?? []).filter((number) => number > periodsInYear(page.kind)).map((number) => misfit('badNumbers', { number })),
    ...unknownIn([...page.duties.flatMap((duty) => duty.forms), ...(page.reviews ?? []).map((one) => one.form)], known.forms).map((form) => misfit('unknownForm', { form })),
    ...unknownIn(page.duties.flatMap((duty) => [...(duty.units ?? []), ...(duty.receiver === undefined ? [] : [duty.receiver])]), known.units).map((unit) => misfit('unknownUnit', { unit })),
    ...itemsTwice(page.reviews ?? []).map((item) => misfit('reviewTwice', { item })),
  ]
}

/** Ids of checklist items that one unit would be shown twice: one tick would stand for both. */
function itemsTwice(reviews: readonly Review[]): string[] {
  const shown = reviews.flatMap(({ kinds, items }) => kinds.flatMap((kind) => items.map(({ id }) => ({ id, shownTo: `${kind} ${id}` }))))
  const all = shown.map((one) => one.shownTo)
  return [...new Set(shown.filter((one, at) => all.indexOf(one.shownTo) !== at).map((one) => one.id))]
}

/** Everything in which names do not hang together with the catalogue they join (`before`, `null` when it is new). */
export function catalogueMisfits(adopted: Catalogue, before: Catalogue | null, documents: ReadonlySet<string>): Misfit[] {
  const ids = adopted.entries.map((one) => one.id)
  const old = new Map((before?.entries ?? []).map((one) => [one.id, one]))
  const all = new Map([...old, ...adopted.entries.map((one) => [one.id, one] as const)])
  const byName = new Map<string, CatalogueEntry[]>()
  for (const one of all.values()) byName.set(nameKey(one), [...(byName.get(nameKey(one)) ?? []), one])
  const clashes = (one: CatalogueEntry): boolean => (byName.get(nameKey(one)) ?? []).some((other) => other.id !== one.id && meet(one, other))
  return [
    ...basisMisfits([adopted], documents),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((entry) => misfit('entryTwice', { entry })),
    ...(isDay(adopted.asOf) ? [] : [misfit('badEntryDays', { entry: adopted.id })]),
    ...adopted.entries.filter((one) => !daysFit(one)).map((one) => misfit('badEntryDays', { entry: one.id })),
    ...adopted.entries
      .filter((one) => old.has(one.id) && printedName(one) !== printedName(old.get(one.id) ?? one))
      .map((one) => misfit('entryRenamed', { entry: one.id })),
    ...adopted.entries.flatMap((one) =>
      (one.replacedBy ?? []).filter((next) => !all.has(next)).map((next) => misfit('unknownSuccessor', { entry: one.id, successor: next })),
    ),
    ...adopted.entries.filter(clashes).map((one) => misfit('nameTwice', { name: printedName(one) })),
  ]
}

function unknownIn(named: readonly string[], known: ReadonlySet<string>): string[] {
  return [...new Set(named)].filter((one) => !known.has(one))
}

function basisMisfits(cited: readonly { readonly basis: string }[], documents: ReadonlySet<string>): Misfit[] {
  const unknown = new Set(cited.map((one) => one.basis).filter((basis) => !documents.has(basis)))
  return [...unknown].map((basis) => misfit('unknownBasis', { basis }))
}

function nameKey(entry: CatalogueEntry): string {
  return foldName(printedName(entry))
}

function daysFit({ from, to }: Dated): boolean {
  return [from, to].every((day) => day === undefined || isDay(day)) && (from === undefined || to === undefined || from <= to)
}

/** Whether two spans of days, open where not given, have a day in common. */
export function meet(a: Dated, b: Dated): boolean {
  return (a.to === undefined || b.from === undefined || b.from <= a.to) && (b.to === undefined || a.from === undefined || a.from <= b.to)
}

/** Whether two pages govern a period in common. */
export function pagesMeet(a: CalendarEdition, b: CalendarEdition): boolean {
  const reaches = (from: string, to: string | undefined): boolean => {
    const first = parsePeriod(from)
    const last = to === undefined ? null : parsePeriod(to)
    return first === null || last === null || comparePeriods(first, last) <= 0
  }
  return a.kind === b.kind && reaches(a.from, b.to) && reaches(b.from, a.to)
}

interface Dated {
  readonly from?: Day
  readonly to?: Day
}

// What may be laid on the shelf: each decision sees the shelf in use and what sent reports have used of it.
import { addDays } from '../calendar/day.ts'
import type { OfficialDocument } from '../calendar/document.ts'
import type { CalendarEdition } from '../calendar/edition.ts'
import { comparePeriods, parsePeriod, periodKey, previousPeriod } from '../calendar/period.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { FormDefinition } from '../form/definition.ts'
import { sameData } from '../form/plain-data.ts'
import type { Regime } from '../form/regime.ts'
import { shelfWith, type Adoptable, type Adopted, type Shelf } from '../form/shelf.ts'
import { calendarMisfits, catalogueMisfits, formMisfits, meet, pagesMeet } from './adoption-audit.ts'
import { misfitRefusal, unsoundForm } from './adoption-audit.vi.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { unsettled, type SentPeriod, type SentUse } from './sent-use.ts'

/** What a decision sees. `used` is of the regime in question alone. */
export interface ShelfNow {
  readonly builtIn: Shelf
  readonly adopted: readonly Adopted[]
  readonly used: readonly SentUse[]
  /** Periods with sent reports, of all regimes: units are everybody's. */
  readonly sent?: readonly SentPeriod[]
}

/** The document a thing is adopted on: whole, or its number alone when it is on the list already. */
export type NamedDocument = OfficialDocument | { readonly id: string }

export interface AdoptionOrder<Thing> {
  readonly regime: string
  readonly declaration: Thing
  readonly document: NamedDocument
  /** End the open-ended edition before this one on the day (in the period) before it begins. */
  readonly closesPrevious: boolean
}

/** What a decision answers when nothing speaks against it. */
export interface Decided {
  readonly thing: Adoptable
  readonly document: OfficialDocument | null
}

/** Decides on one edition of a form. */
export function adoptForm(now: ShelfNow, order: AdoptionOrder<FormDefinition>): Decided | Refusal {
  const ground = groundOf(now, order)
  if (isRefusal(ground)) return ground
  const { regime, document, documents } = ground
  const form = order.declaration
  const named = { form: form.code, edition: form.edition }
  const editions = regime.forms.filter((one) => one.code === form.code)
  const same = editions.find((one) => one.edition === form.edition)
  if (same && sameData(same, form)) return refuse('nothingChanged')
  if (same && now.used.some((one) => one.form === form.code && one.edition === form.edition)) return refuse('editionInUse', named)
  if (same) return refuse('editionExists', named)
  const unfit = unsoundForm(form) ?? misfitRefusal(formMisfits(form, regime, documents))
  if (unfit) return unfit
  const overlapping = editions.filter((one) => meet(one, form))
  const [first] = overlapping
  const closable = order.closesPrevious && overlapping.length === 1 && first !== undefined && first.to === undefined && first.from < form.from
  if (first && !closable) return refuse('editionOverlap', { form: first.code, edition: first.edition, from: first.from, to: first.to ?? '' })
  const closes = first && { edition: first.edition, to: addDays(form.from, -1) }
  return settled(now, regime, document, { kind: 'form', body: { form, ...(closes ? { closes } : {}) } })
}

/** Decides on one page of a regime's calendar. */
export function adoptCalendar(now: ShelfNow, order: AdoptionOrder<CalendarEdition>): Decided | Refusal {
  const ground = groundOf(now, order)
  if (isRefusal(ground)) return ground
  const { regime, document, documents } = ground
  const page = order.declaration
  const same = regime.calendars.find((one) => one.id === page.id)
  if (same && sameData(same, page)) return refuse('nothingChanged')
  if (same && now.used.some((one) => one.calendar === page.id)) return refuse('editionInUse', { form: page.id, edition: '' })
  if (same) return refuse('editionExists', { form: page.id, edition: '' })
  const unfit = misfitRefusal(calendarMisfits(page, documents, { forms: formsNamed(regime), units: ground.units }))
  if (unfit) return unfit
  const begins = parsePeriod(page.from)
  const overlapping = regime.calendars.filter((one) => pagesMeet(one, page))
  const [first] = overlapping
  const earlier = first && parsePeriod(first.from)
  const closable =
    order.closesPrevious && overlapping.length === 1 && first?.to === undefined && earlier && begins && comparePeriods(earlier, begins) < 0
  if (first && !closable) return refuse('editionOverlap', { form: first.id, edition: '', basis: first.basis, from: first.from, to: first.to ?? '' })
  const closes = first && begins && { id: first.id, to: periodKey(previousPeriod(begins)) }
  return settled(now, regime, document, { kind: 'calendar', body: { calendar: page, ...(closes ? { closes } : {}) } })
}

/** What a page of the regime's calendar may ask for: its forms and outlines, and what its pages ask for already. */
export function formsNamed({ forms, outlines = [], calendars }: Regime): ReadonlySet<string> {
  return new Set([...forms, ...outlines].map((one) => one.code).concat(calendars.flatMap((page) => page.duties.flatMap((duty) => duty.forms))))
}

/** Decides on names that join a catalogue or end in it. */
export function adoptCatalogue(now: ShelfNow, order: AdoptionOrder<Catalogue>): Decided | Refusal {
  const ground = groundOf(now, order)
  if (isRefusal(ground)) return ground
  const { regime, document, documents } = ground
  const catalogue = order.declaration
  const before = regime.catalogues.find((one) => one.id === catalogue.id) ?? null
  const known = new Map((before?.entries ?? []).map((one) => [one.id, one]))
  if (before && catalogue.entries.every((one) => sameData(known.get(one.id), one))) return refuse('nothingChanged')
  const unfit = misfitRefusal(catalogueMisfits(catalogue, before, documents))
  return unfit ?? settled(now, regime, document, { kind: 'catalogue', body: { catalogue } })
}

export interface Ground {
  readonly regime: Regime
  readonly document: OfficialDocument
  /** The numbers of all documents known once this one has joined them. */
  readonly documents: ReadonlySet<string>
  /** The ids of all units. */
  readonly units: ReadonlySet<string>
}

/** What an order rests on: the regime it is for, and its document. */
export function groundOf(now: ShelfNow, order: AdoptionOrder<unknown>): Ground | Refusal {
  const shelf = shelfWith(now.builtIn, now.adopted)
  const regime = shelf.regimes.find((one) => one.id === order.regime)
  if (!regime) return refuse('unknownRegime', { regime: order.regime })
  const listed = shelf.documents.find((one) => one.id === order.document.id)
  const given = 'title' in order.document ? order.document : null
  if (listed && given && !sameData(listed, given)) return refuse('documentDiffers', { document: listed.id, title: listed.title })
  const document = listed ?? given
  if (!document) return refuse('unknownDocument', { document: order.document.id })
  return { regime, document, documents: new Set([...shelf.documents.map((one) => one.id), document.id]), units: new Set(shelf.units.map((one) => one.id)) }
}

/** The decision, unless it would move a period whose report was sent under another edition. */
function settled(now: ShelfNow, before: Regime, document: OfficialDocument, thing: Adoptable): Decided | Refusal {
  const trial: Adopted = { ...thing, seq: Infinity, regime: before.id, document, by: { account: '', name: '' }, at: '', reason: '' }
  const after = shelfWith(now.builtIn, [...now.adopted, trial]).regimes.find((one) => one.id === before.id)
  return (after && unsettled(before, after, now.used)) ?? { thing, document }
}

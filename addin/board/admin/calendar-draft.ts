// A new page of a calendar while it is written: fields as they are typed, made of a page and made into one. Pure.
import type { Evidence } from '../../../reporting/calendar/basis.ts'
import type { CalendarEdition, Deliverable, Duty, RelativeDay, UnitKind } from '../../../reporting/calendar/edition.ts'
import { parsePeriod, periodKey, type PeriodKind } from '../../../reporting/calendar/period.ts'
import { noDocument, numberOf, type DocumentDraft } from './document-draft.ts'

/** A relative day as it is typed. */
export interface DayDraft {
  readonly date: string
  readonly months: number
}

export interface DutyDraft {
  /** Tells the duties apart while some are taken out. */
  readonly key: number
  readonly kinds: readonly UnitKind[]
  readonly units: readonly string[]
  /** `''`: the parent. */
  readonly receiver: string
  readonly receiverOutside: string
  readonly atStake: string
  readonly deliverable: Deliverable
  readonly forms: readonly string[]
  readonly due: DayDraft
  readonly signed: boolean
  readonly note: string
}

export interface CalendarDraft {
  /** What it was copied from, in words: a page, or a file. */
  readonly copiedOf: string
  readonly kind: PeriodKind
  readonly fromYear: string
  readonly fromNumber: number
  /** `''`: no end is known. */
  readonly toYear: string
  readonly toNumber: number
  /** Empty: all periods of a year. */
  readonly numbers: readonly number[]
  readonly windowFrom: DayDraft
  readonly windowTo: DayDraft
  readonly moves: boolean
  readonly duties: readonly DutyDraft[]
  /** What people are told from the first period on. */
  readonly caution: string
  /** Cautions of a file that begin with a later period. */
  readonly laterCautions: NonNullable<CalendarEdition['cautions']>
  /** What had to be looked at once more before approving, by the page this began with, and whether this document wants it too. */
  readonly reviews: NonNullable<CalendarEdition['reviews']>
  readonly keepsReviews: boolean
  /** What is noted of the page as a whole. */
  readonly note: string
  readonly document: DocumentDraft
  readonly evidence: Extract<Evidence, 'law' | 'letter'> | ''
  readonly reason: string
  readonly closesPrevious: boolean
}

/** A draft with everything of a page but its document; `document` is what was typed of the new one so far. */
export function draftOf(page: CalendarEdition, copiedOf: string, document: DocumentDraft = noDocument): CalendarDraft {
  const [from, to] = [parsePeriod(page.from), page.to === undefined ? null : parsePeriod(page.to)]
  return {
    copiedOf,
    kind: page.kind,
    fromYear: from ? String(from.year) : '',
    fromNumber: from?.number ?? 1,
    toYear: to ? String(to.year) : '',
    toNumber: to?.number ?? 1,
    numbers: page.numbers ?? [],
    windowFrom: typed(page.dataWindow.from),
    windowTo: typed(page.dataWindow.to),
    moves: page.movesDueDays !== undefined,
    duties: page.duties.map(({ kinds, units = [], receiver = '', receiverOutside = '', atStake = '', deliverable, forms, deadline, signed, note = '' }, key) => ({
      ...{ key, kinds, units, receiver, receiverOutside, atStake, deliverable, forms, signed, note },
      due: typed(deadline),
    })),
    caution: (page.cautions ?? []).filter((one) => one.from === page.from).map((one) => one.text).join('\n'),
    laterCautions: (page.cautions ?? []).filter((one) => one.from !== page.from),
    reviews: page.reviews ?? [],
    keepsReviews: true,
    note: page.note ?? '',
    document,
    evidence: '',
    reason: '',
    closesPrevious: true,
  }
}

/** A copy of a page for a new letter: its first period and its end, what people are told and what they must look at again are the new letter's to say. */
export function copyOf(page: CalendarEdition, copiedOf: string): CalendarDraft {
  return { ...draftOf(page, copiedOf), fromYear: '', fromNumber: page.numbers?.[0] ?? 1, toYear: '', caution: '', laterCautions: [], keepsReviews: false, note: '' }
}

/** A duty like another one, for the narrative or the figures alone. */
export function dutyLike(duties: readonly DutyDraft[], like: DutyDraft | undefined, deliverable: Deliverable): DutyDraft {
  const key = Math.max(-1, ...duties.map((one) => one.key)) + 1
  const base: DutyDraft = like ?? { key, kinds: [], units: [], receiver: '', receiverOutside: '', atStake: '', deliverable, forms: [], due: { date: '', months: 0 }, signed: false, note: '' }
  return { ...base, key, deliverable, forms: deliverable === 'narrative' ? [] : base.forms, due: { ...base.due, date: '' }, note: '' }
}

/** The key of a period as it is typed; `null` where it is none. */
export function periodTyped(kind: PeriodKind, year: string, number: number): string | null {
  return /^(?:20\d\d|2100)$/u.test(year.trim()) ? periodKey({ kind, year: Number(year), number: kind === 'year' ? 1 : number }) : null
}

/** A day as it is typed; `null` where it is none. */
export function dayTyped({ date, months }: DayDraft): RelativeDay | null {
  return /^\d{1,2}$/u.test(date.trim()) && Number(date) >= 1 && Number(date) <= 31 ? { months, date: Number(date) } : null
}

/** The page as it is sent, under an id no other page has; `null` while a field does not read. */
export function pageOf(draft: CalendarDraft, province: string, taken: readonly string[]): CalendarEdition | null {
  const { kind, evidence, numbers } = draft
  const basis = numberOf(draft.document)
  const from = periodTyped(kind, draft.fromYear, draft.fromNumber)
  const to = draft.toYear.trim() === '' ? undefined : periodTyped(kind, draft.toYear, draft.toNumber)
  const [opens, closes] = [dayTyped(draft.windowFrom), dayTyped(draft.windowTo)]
  if (from === null || to === null || opens === null || closes === null || evidence === '' || basis === '') return null
  const duties: Duty[] = []
  for (const { kinds, units, receiver, receiverOutside, atStake, deliverable, forms, due, signed, note } of draft.duties) {
    const deadline = dayTyped(due)
    if (deadline === null) return null
    duties.push({
      ...{ kinds, deliverable, deadline, signed, basis, evidence },
      forms: deliverable === 'narrative' ? forms.filter((one) => one !== '') : forms,
      ...(units.length === 0 ? {} : { units }),
      ...(receiver === '' ? {} : { receiver }),
      ...(receiverOutside === '' ? {} : { receiverOutside }),
      ...(atStake === '' ? {} : { atStake }),
      ...(note.trim() === '' ? {} : { note: note.trim().normalize('NFC') }),
    })
  }
  const [caution, noted] = [draft.caution, draft.note].map((one) => one.trim().normalize('NFC'))
  const cautions = [...(caution ? [{ from, text: caution }] : []), ...draft.laterCautions]
  return {
    id: freeId(`${province}.${kind}.${from}`, taken),
    ...{ basis, evidence, kind, from, duties },
    ...(to === undefined ? {} : { to }),
    ...(numbers.length === 0 ? {} : { numbers }),
    dataWindow: { from: opens, to: closes },
    ...(draft.moves ? { movesDueDays: 'nextWorkingDay' as const } : {}),
    ...(noted ? { note: noted } : {}),
    ...(cautions.length === 0 ? {} : { cautions }),
    ...(draft.reviews.length === 0 || !draft.keepsReviews ? {} : { reviews: draft.reviews.map((one) => ({ ...one, basis, evidence })) }),
  }
}

function typed({ months, date }: RelativeDay): DayDraft {
  return { date: String(date), months }
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id
  for (let count = 2; taken.includes(free); count++) free = `${id}-${count}`
  return free
}

// Danh mục biểu mẫu: what lies on the shelf, where it came from, and what was adopted when and by whom.
import type { Evidence } from '../../reporting/calendar/basis.ts'
import type { Day } from '../../reporting/calendar/day.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { adoptedLabel } from '../../reporting/form/adopted.vi.ts'
import { sheetNameOf } from '../../reporting/form/lay-out.ts'
import { standingAdoptions, type Adopted } from '../../reporting/form/shelf.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Ports, Shelf } from '../ports.ts'

/** One edition of a form as a list shows it. */
export interface ShelfForm {
  readonly regime: string
  readonly code: string
  readonly edition: string
  readonly title: string
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
  readonly evidence: Evidence
  readonly origin: 'builtIn' | 'adopted'
  /** The number of the adoption, for withdrawing it. */
  readonly seq: number | null
  readonly columns: number
  readonly items: number
  readonly rules: number
}

/** Every edition of every form, in the order of regimes and codes, the newest edition first. */
export async function listForms(ports: Ports): Promise<ShelfForm[]> {
  const standing = standingAdoptions(await ports.adoptions.list())
  return ports.shelf.regimes.flatMap((regime) =>
    formsOf(regime.forms, (form) => {
      const isIt = (one: Adopted) =>
        one.kind === 'form' && one.regime === regime.id && one.body.form.code === form.code && one.body.form.edition === form.edition
      return { regime: regime.id, seq: standing.find(isIt)?.seq ?? null }
    }),
  )
}

/** The forms of a shelf without adoptions: what comes with the program. */
export function listBuiltIn(shelf: Shelf): ShelfForm[] {
  return shelf.regimes.flatMap((regime) => formsOf(regime.forms, () => ({ regime: regime.id, seq: null })))
}

function formsOf(forms: readonly FormDefinition[], about: (form: FormDefinition) => Pick<ShelfForm, 'regime' | 'seq'>): ShelfForm[] {
  return forms
    .map((form): ShelfForm => {
      const { code, edition, title, from, to = null, basis, evidence, columns, rules } = form
      const found = about(form)
      return {
        ...found,
        ...{ code, edition, title, from, to, basis, evidence },
        origin: found.seq === null ? 'builtIn' : 'adopted',
        columns: columns.length,
        items: itemsOf(form),
        rules: rules.length,
      }
    })
    .sort((a, b) => (a.code === b.code ? Number(a.from < b.from) - Number(a.from > b.from) : a.code < b.code ? -1 : 1))
}

/** How many lines the form itself prints; none where its lines are an officer's own. */
function itemsOf({ lines }: FormDefinition): number {
  return 'items' in lines && Array.isArray(lines.items) ? lines.items.length : 0
}

/**
 * The whole declaration of an edition, by code (`II.06a` will do). Without a regime the person's own province is
 * looked in first, for two provinces may have adopted different things under one name.
 */
export function exportForm(
  shelf: Shelf,
  asked: { readonly code: string; readonly edition: string; readonly regime?: string | undefined },
  unit = '',
): FormDefinition | Refusal {
  const wanted = shelf.regimes.filter((one) => asked.regime === undefined || one.id === asked.regime)
  if (asked.regime !== undefined && wanted.length === 0) return refuse('unknownRegime', { regime: asked.regime })
  const own = (province: string): number => Number(unit === province || unit.startsWith(`${province}.`))
  const found = wanted
    .toSorted((a, b) => own(b.province) - own(a.province))
    .flatMap((regime) => regime.forms)
    .find((one) => (one.code === asked.code || sheetNameOf(one) === asked.code) && one.edition === asked.edition)
  return found ?? refuse('unknownShelfForm', { form: asked.code, edition: asked.edition })
}

/** One act on the shelf as its history shows it. */
export interface ShelfAct {
  readonly seq: number
  readonly kind: Adopted['kind']
  readonly regime: string
  /** The form's code and edition, the page's id, the catalogue's id, the units' ids, or the number withdrawn. */
  readonly subject: string
  /** The same in words. */
  readonly said: string
  readonly document: string | null
  readonly by: string
  readonly at: string
  readonly reason: string
  readonly standing: boolean
}

/** What was adopted in a person's province, newest first, and whether the record is whole. */
export async function shelfHistory(ports: Ports, session: Session): Promise<{ acts: ShelfAct[]; misfit: number | null }> {
  const adopted = await ports.adoptions.list()
  const standing = new Set(standingAdoptions(adopted).map((one) => one.seq))
  const own = new Set(ports.shelf.regimes.filter((one) => one.province === session.unit).map((one) => one.id))
  const acts = adopted
    .filter((one) => own.has(one.regime))
    .map((one) => ({
      ...{ seq: one.seq, kind: one.kind, regime: one.regime, at: one.at, reason: one.reason },
      subject: subjectOf(one),
      said: adoptedLabel(one),
      document: one.document?.id ?? null,
      by: one.by.name,
      standing: standing.has(one.seq),
    }))
  return { acts: acts.reverse(), misfit: await ports.adoptions.firstMisfit() }
}

const mostTold = 3

function idsTold(ids: readonly string[]): string {
  const told = ids.slice(0, mostTold).join(', ')
  return ids.length > mostTold ? `${told}, … (${ids.length})` : told
}

/** What an adoption is about, in one short text. */
export function subjectOf(adopted: Adopted): string {
  switch (adopted.kind) {
    case 'form':
      return `${adopted.body.form.code} ${adopted.body.form.edition}`
    case 'calendar':
      return adopted.body.calendar.id
    case 'catalogue':
      return adopted.body.catalogue.id
    case 'units':
      return idsTold(adopted.body.units.map((one) => one.id))
    case 'withdraw':
      return String(adopted.body.of)
  }
}

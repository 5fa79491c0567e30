// What may be taken off the shelf again: an adoption no sent report has used, and on which no later one rests.
import type { Regime } from '../form/regime.ts'
import { shelfWith, standingAdoptions, type Adopted } from '../form/shelf.ts'
import { catalogueMisfits, formMisfits, meet, pagesMeet } from './adoption-audit.ts'
import { misfitRefusal } from './adoption-audit.vi.ts'
import type { Decided, ShelfNow } from './adopting.ts'
import { treesMoved, unitsFallApart } from './adopting-units.ts'
import { refuse, type Refusal } from './refusal.ts'
import { unsettled, type SentUse } from './sent-use.ts'

/** Decides on a withdrawal. Refuses an adoption unknown to the regime, one in use, and one that later ones build on. */
export function withdraw(now: ShelfNow, order: { readonly regime: string; readonly of: number }): Decided | Refusal {
  const target = standingAdoptions(now.adopted).find((one) => one.seq === order.of && one.regime === order.regime)
  const shelf = shelfWith(now.builtIn, now.adopted)
  const before = shelf.regimes.find((one) => one.id === order.regime)
  if (!before || !target) return refuse('unknownAdoption', { seq: order.of })
  const use = now.used.find((one) => uses(one, target))
  if (use) return refuse('editionInUse', { ...nameOf(target), period: use.period })
  const thing = { kind: 'withdraw', body: { of: order.of } } as const
  const trial: Adopted = { ...thing, seq: Infinity, regime: order.regime, document: null, by: target.by, at: '', reason: '' }
  const left = shelfWith(now.builtIn, [...now.adopted, trial])
  const after = left.regimes.find((one) => one.id === order.regime)
  if (!after) return refuse('unknownRegime', { regime: order.regime })
  if (target.kind === 'units') return unitsFallApart(shelf, left) ?? treesMoved(shelf, left, now.sent ?? []) ?? { thing, document: null }
  return overlapLeft(after) ?? danglingLeft(after) ?? unsettled(before, after, now.used) ?? { thing, document: null }
}

/** Whether a report was sent by what was adopted; of names, whether any was sent since, for all are judged by them. */
function uses(use: SentUse, { at, ...target }: Adopted): boolean {
  switch (target.kind) {
    case 'form':
      return use.form === target.body.form.code && use.edition === target.body.form.edition
    case 'calendar':
      return use.calendar === target.body.calendar.id
    case 'catalogue':
      return use.at >= at
    case 'units': // what they were used for is the trees of periods, looked at by themselves
    case 'withdraw':
      return false
  }
}

function nameOf(target: Adopted): { form: string; edition: string } {
  if (target.kind === 'form') return { form: target.body.form.code, edition: target.body.form.edition }
  return { form: target.kind === 'calendar' ? target.body.calendar.id : target.kind === 'catalogue' ? target.body.catalogue.title : '', edition: '' }
}

/** What lay before comes back when its successor is withdrawn; a still later edition may stand in its days. */
function overlapLeft(regime: Regime): Refusal | null {
  for (const [at, form] of regime.forms.entries()) {
    const other = regime.forms.slice(at + 1).find((one) => one.code === form.code && meet(one, form))
    if (other) return refuse('editionOverlap', { form: other.code, edition: other.edition, from: other.from, to: other.to ?? '' })
  }
  for (const [at, page] of regime.calendars.entries()) {
    const other = regime.calendars.slice(at + 1).find((one) => pagesMeet(one, page))
    if (other) return refuse('editionOverlap', { form: other.id, edition: '', basis: other.basis, from: other.from, to: other.to ?? '' })
  }
  return null
}

/** Forms that took their names from what is withdrawn, and names that were to be replaced by one of its names. */
function danglingLeft(regime: Regime): Refusal | null {
  const none = new Set<string>()
  const misfits = [
    ...regime.forms.flatMap((form) => formMisfits(form, regime, none)),
    ...regime.catalogues.flatMap((catalogue) => catalogueMisfits(catalogue, null, none)),
  ]
  return misfitRefusal(misfits.filter((one) => one.code === 'unknownCatalogue' || one.code === 'unknownSuccessor'))
}

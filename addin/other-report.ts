// Whether the open workbook is the chosen report, and which report a person starts with.
import { periodLabel } from '../reporting/calendar/labels.vi.ts'
import { parsePeriod } from '../reporting/calendar/period.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import type { Desk, Offer, Session } from '../reporting/submission/service.ts'
import type { Choice } from './service.ts'
import { text } from './text.vi.ts'

/** Whether the open workbook belongs to the chosen report; if not, the refusal the server would give. Names nobody told us are left out. */
export function mismatch(identity: WorkbookIdentity | null | undefined, desk: Desk | null, offer: Offer | null): Refusal | null {
  if (!identity || !desk) return null
  const { report } = desk
  const regime = offer?.regimes.find((one) => one.id === identity.regime)
  if (identity.regime !== report.regime) return refuse('otherRegime', { wanted: desk.regimeName, ...found(regime?.name) })
  if (identity.period !== report.period) {
    const period = parsePeriod(identity.period)
    const label = regime?.periods.find((one) => one.key === identity.period)?.label ?? (period ? periodLabel(period) : identity.period)
    return refuse('otherPeriod', { wanted: desk.periodLabel, found: label })
  }
  if (identity.unit === report.unit) return null
  return refuse('otherUnit', { wanted: desk.unitName, ...found(offer?.units.find((one) => one.id === identity.unit)?.name) })
}

function found(name: string | undefined): { readonly found?: string } {
  return name === undefined ? {} : { found: name }
}

/** A refusal of the open workbook in words; an id is never shown for a name. */
export function readingSentence(refusal: Refusal): string {
  const { found: name, wanted = '' } = refusal.params
  if (name === undefined && refusal.code === 'otherUnit') return text.choose.ofOtherUnit(String(wanted))
  if (name === undefined && refusal.code === 'otherRegime') return text.choose.ofOtherRegime(String(wanted))
  return refusalSentence(refusal)
}

/** The report a workbook says it is for. */
export function choiceOf({ regime, period, unit }: Choice): Choice {
  return { regime, period, unit }
}

/** Whether this person was offered the report of that regime and unit. */
export function isOffered(offer: Offer | null, { regime, unit }: Choice): boolean {
  return offer !== null && offer.regimes.some((one) => one.id === regime) && offer.units.some((one) => one.id === unit && one.regimes.includes(regime))
}

/** The period of a regime to begin with: the one wanted if it is offered, else the newest whose figures are whole. */
export function periodOf(offer: Offer, regime: string, wanted: string | null): string | null {
  const offered = offer.regimes.find((one) => one.id === regime)
  const keys = offered?.periods.map((one) => one.key) ?? []
  return [wanted, offered?.suggested].find((one) => typeof one === 'string' && keys.includes(one)) ?? keys[0] ?? null
}

/** The report to begin with: the open workbook's if it is offered, else the person's own unit's. */
export function firstChoice(offer: Offer, identity: Choice | null, session: Session): Choice | null {
  if (identity && isOffered(offer, identity)) return choiceOf(identity)
  const owing = offer.units.filter((one) => one.regimes.length > 0)
  const unit = owing.find((one) => one.id === session.unit) ?? owing[0]
  const regime = offer.regimes.find((one) => unit?.regimes.includes(one.id))
  const period = regime ? periodOf(offer, regime.id, null) : null
  return unit && regime && period !== null ? { regime: regime.id, period, unit: unit.id } : null
}

// Writes the receipt of a sending: what arrived, by which rules it was read, and how it met its deadline.
import { dayAt, type Day } from '../../reporting/calendar/day.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { timeliness } from '../../reporting/calendar/timeliness.ts'
import { countFindings } from '../../reporting/rules/finding.ts'
import { deadlineWith } from '../../reporting/submission/allowance.ts'
import type { FormRead, Receipt } from '../../reporting/submission/receipt.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Standing } from '../../reporting/submission/standing.ts'
import type { StoredForm } from '../ports.ts'
import { digestOf, type Judged } from './judge.ts'
import type { Moment } from './step.ts'

/** The receipt of what was judged, sent at this moment; `size` in bytes. `replaces`: the sending it takes the place of. */
export async function makeReceipt(moment: Moment, session: Session, judged: Judged, size: number, replaces?: Receipt['replaces']): Promise<Receipt> {
  const { report, standing, at, drawNumber } = moment
  const { duty, deadline: prescribed } = report.obligation
  const { extension, waivers, signature } = standing
  const deadline = deadlineWith(prescribed, extension)
  const today = dayAt(at)
  const counted = replaces === undefined ? countedDay(standing, today) : today
  const catalogues = report.catalogues.map((one) => `${one.id} ${one.asOf}`).join(', ')
  const year = today.slice(0, 4)
  return {
    number: `KN-${year}-${String(await drawNumber(Number(year))).padStart(7, '0')}`,
    at: at.toISOString(),
    report: report.key,
    sha256: judged.sha256,
    size,
    forms: judged.forms.map(formRead),
    notRead: duty.forms.filter((code) => !judged.forms.some((one) => one.form === code)),
    rules: {
      calendar: report.edition.id,
      catalogue: `${catalogues} (${lastDay(report.period)})`,
      forms: judged.judgedBy.map((one) => `${one.code} ${one.edition}`),
      digest: digestOf(JSON.stringify([report.edition, judged.judgedBy, report.catalogues])),
    },
    deadline,
    ...(extension === null ? {} : { extension: { ...extension, prescribed } }),
    timeliness: timeliness(counted, deadline, report.regime.timeliness),
    ...(counted === today ? {} : { countedOn: counted }),
    ...(waivers.length === 0 ? {} : { waivers }),
    ...(replaces === undefined ? {} : { replaces }),
    signatureDue: duty.signed,
    signed: signature !== null, // declared with the report (docs/decisions/0012)
    ...(signature === null ? {} : { signature }),
    warnings: countFindings(judged.result.findings).warnings,
    sender: session.name,
  }
}

/** The day timeliness is measured by: the returned sending's, where whoever returned it let the clock go on. */
function countedDay({ returned, receipt }: Standing, today: Day): Day {
  return returned?.clock === 'continues' && receipt !== null ? (receipt.countedOn ?? dayAt(new Date(receipt.at))) : today
}

function formRead({ form, edition, lines }: StoredForm): FormRead {
  const totals: Record<number, number> = {}
  for (const numbers of Object.values(lines)) {
    for (const [column, value] of Object.entries(numbers)) totals[Number(column)] = (totals[Number(column)] ?? 0) + value
  }
  return { code: form, edition, lines: Object.keys(lines).length, totals }
}

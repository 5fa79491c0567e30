// `check --earlier`: the unit's own files of other periods, in the place of what a server would know of them.
import { addDays } from '../../reporting/calendar/day.ts'
import { dataWindow, editionFor } from '../../reporting/calendar/edition.ts'
import { periodKey, previousPeriod } from '../../reporting/calendar/period.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { CheckContext, PreviousForm } from '../../reporting/rules/context.ts'
import { otherPeriods, type SentReport } from '../../reporting/rules/other-periods.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import { findReportToPrint } from '../acts/forms-to-print.ts'
import { localShelf } from './local.ts'
import { isOutcome, usage, type Outcome } from './outcome.ts'
import type { Prescribed } from './prescribed.ts'
import { words } from './words.vi.ts'

export interface SentFile {
  readonly key: ReportKey
  readonly forms: SentReport['forms']
}

export interface FilesBefore {
  contextOf(definition: FormDefinition): Required<Pick<CheckContext, 'earlier' | 'parts'>>
  /** The form of the period just before, where its file is among them and its window ends where this one begins. */
  previousOf(definition: FormDefinition): PreviousForm | null
}

/** Reads the files, their paths separated by commas. Refuses a file of another unit or regime. */
export async function filesBefore(read: (path: string) => Promise<SentFile | Refusal | Outcome>, report: Pick<Prescribed, 'key' | 'period'>, paths: string): Promise<FilesBefore | Refusal | Outcome> {
  const sent: SentReport[] = []
  for (const path of paths.split(',').map((one) => one.trim()).filter((one) => one !== '')) {
    const file = await read(path)
    if (isRefusal(file) || isOutcome(file)) return file
    if (file.key.regime !== report.key.regime || file.key.unit !== report.key.unit) return usage(words.otherHistory(path))
    sent.push({ period: file.key.period, forms: file.forms })
  }
  // A calendar says which periods there are; those that come with the program say it for every period with files.
  const calendars = localShelf.regimes.find((one) => one.id === report.key.regime)?.calendars ?? []
  const owes = (definition: FormDefinition) => (period: string): boolean => {
    const part = findReportToPrint(localShelf, { ...report.key, period }, undefined)
    return !isRefusal(part) && part.definitions.some((one) => one.code === definition.code)
  }
  return {
    contextOf: (definition) => otherPeriods(definition, calendars, report.period, sent, owes(definition)),
    previousOf: (definition) => {
      const before = previousPeriod(report.period)
      const page = editionFor(calendars, before)
      const own = editionFor(calendars, report.period)
      if (!page || !own || addDays(dataWindow(page, before).to, 1) !== dataWindow(own, report.period).from) return null
      const form = sent.find((one) => one.period === periodKey(before))?.forms.find((one) => one.form === definition.code)
      return form ? { period: periodKey(before), lines: form.lines } : null
    },
  }
}

// `deadlines`: the calendar page of a period, or the plan of a year, with what falls on a day off.
import { writtenDay } from '../../reporting/calendar/day.ts'
import { deliverableLabels, unitKindLabels } from '../../reporting/calendar/labels.vi.ts'
import { dueMark, dueWarnings } from '../../reporting/compliance/planner.vi.ts'
import { isRefusal, refuse } from '../../reporting/submission/refusal.ts'
import { deadlines, yearPlan, type Deadlines } from '../acts/deadlines.ts'
import { localShelf } from './local.ts'
import { option, usage, type Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Shows one period of a regime, or with `--year` all periods of that year, of one regime or of every one. */
export const showDeadlines: Command = (call) => {
  const regime = option(call, 'regime')
  if (option(call, 'year') !== '') return ofYear(regime, option(call, 'year'))
  const period = option(call, 'period')
  if (regime === '') return usage(words.needs(words.regime))
  if (period === '') return usage(words.needs(words.period))
  const page = deadlines(localShelf, regime, period)
  return isRefusal(page) ? page : { code: 0, text: linesOf(page).join('\n'), json: page }
}

function ofYear(regime: string, text: string): ReturnType<Command> {
  if (!/^20\d\d$/u.test(text)) return usage(words.badYear(text))
  const wanted = localShelf.regimes.filter((one) => regime === '' || one.id === regime)
  if (wanted.length === 0) return refuse('unknownRegime', { regime })
  const plans = wanted.flatMap((one) => {
    const plan = yearPlan(localShelf, one.id, Number(text))
    return isRefusal(plan) ? [] : [plan]
  })
  const lines = plans.flatMap(({ name, year, periods }) => [
    `${name}, ${year}`,
    ...(periods.length === 0 ? [words.nothingPlanned] : periods.flatMap((one) => [...linesOf(one).map((line) => `  ${line}`), ''])),
  ])
  return { code: 0, text: lines.join('\n').trimEnd(), json: regime === '' ? plans : plans[0] }
}

function linesOf(page: Deadlines): string[] {
  return [
    `${page.label} (${page.regime})`,
    words.dataWindow(writtenDay(page.dataWindow.from), writtenDay(page.dataWindow.to)),
    ...page.duties.flatMap((duty) => {
      const mark = dueMark(duty.fallsOn, duty.named, duty.deadline)
      return [
        words.duty(
          duty.units?.join('; ') ?? duty.kinds.map((kind) => unitKindLabels[kind]).join(', '),
          writtenDay(duty.deadline),
          duty.signed,
          duty.forms.length === 0 ? deliverableLabels[duty.deliverable].toLowerCase() : duty.forms.join(', '),
        ),
        ...(mark === null ? [] : [words.note(mark)]),
        ...duty.warnings.map((one) => words.note(dueWarnings[one])),
        ...(duty.note === null ? [] : [words.note(duty.note)]),
      ]
    }),
    words.basis(page.basis),
    ...page.cautions.map(words.caution),
  ]
}

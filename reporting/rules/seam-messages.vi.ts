// Findings against other periods of the same unit, in Vietnamese: what is far from usual, what does not add up over the year.
import { periodLabel } from '../calendar/labels.vi.ts'
import { parsePeriod } from '../calendar/period.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { LineCheck } from '../form/rule.ts'
import type { Finding } from './finding.ts'
import { leastEarlier } from './usual.ts'
import { listSeparator } from './history-checks.ts'

type Params = Finding['params']
type Said = (params: Params, finding: Finding, definition: FormDefinition) => { readonly what: string; readonly remedy: string }

const partsRemedy =
  'Đối chiếu với các báo cáo đã gửi rồi sửa lại; nếu số kỳ này đúng (ví dụ kỳ trước có sai sót) thì ghi giải trình. Đây là phép so của Khớp, không phải quy định của văn bản.'

export const seamSentences = {
  unlikeBefore: (params, { columns }, definition) => {
    const { name = '', value = '', from = '', to = '' } = params
    const last = valuesIn(params).slice(-leastEarlier).map((one) => written(one.value))
    return {
      what: `${numberName(definition, columns[0], String(name))} là ${written(value)}; ${countWords[last.length] ?? last.length} kỳ gần nhất là ${last.join(', ')} (thường từ ${written(from)} đến ${written(to)}).`,
      remedy: 'Kiểm tra lại số này; nếu đúng thì ghi giải trình. Đây là phép so của Khớp, không phải quy định của văn bản.',
    }
  },
  sumOfParts: (params, { columns, line }, definition) => ({
    what: line === null ? missingLine(params, columns[0]) : againstParts(params, columns[0], definition),
    remedy: partsRemedy,
  }),
  besideParts: (params, { columns, line }, definition) => ({
    what: line === null ? missingLine(params, columns[0]) : againstParts(params, columns[0], definition),
    remedy: partsRemedy,
  }),
} satisfies Partial<Record<LineCheck, Said>>

/** The values of other periods a finding carries, oldest first; none for most findings. */
export function valuesIn(params: Params): { readonly period: string; readonly value: string }[] {
  const { periods, values } = params
  if (periods === undefined || values === undefined) return []
  const all = String(values).split(listSeparator)
  return String(periods).split(listSeparator).map((period, at) => ({ period, value: all[at] ?? '' }))
}

/** A period in as few letters as a narrow pane has room for: `T9/23`, `Q3/23`, `6T1/23`, `2023`. */
export function shortPeriod(key: string): string {
  const period = parsePeriod(key)
  if (!period) return key
  const year = String(period.year).slice(2)
  return { month: `T${period.number}/${year}`, quarter: `Q${period.number}/${year}`, half: `6T${period.number}/${year}`, year: key }[period.kind]
}

function againstParts(params: Params, column: number | undefined, definition: FormDefinition): string {
  const { how, value = '', expected = '' } = params
  const where = definition.lines.kind === 'fixed' ? 'Chỉ tiêu này' : `Cột ${column ?? ''}`
  const parts = valuesIn(params)
  const [only] = parts
  const named = only === undefined ? '' : labelled(only.period)
  if (how === 'openingStock') return `${where} là số có từ đầu kỳ: kỳ này ghi ${written(value)}, ${named} (cùng ngày đầu) đã ghi ${written(expected)}.`
  if (how === 'closingStock') return `${where} là số còn lại cuối kỳ: kỳ này ghi ${written(value)}, ${named} (cùng ngày cuối) đã ghi ${written(expected)}.`
  const list = parts.map((one) => `${labelled(one.period)}: ${written(one.value)}`).join('; ')
  return how === 'equal'
    ? `${where} kỳ này ghi ${written(value)}, cộng các kỳ đã gửi trong thời gian này là ${written(expected)} (${list}).`
    : `${where} kỳ này ghi ${written(value)}, ít hơn cộng các kỳ đã gửi trong thời gian này là ${written(expected)} (${list}).`
}

function missingLine(params: Params, column: number | undefined): string {
  const list = valuesIn(params).map((one) => `${labelled(one.period)}: ${written(one.value)}`).join('; ')
  return `Các kỳ đã gửi trong thời gian này có “${params['name'] ?? ''}” (cột ${column ?? ''}: ${list}), kỳ này không có dòng.`
}

function numberName(definition: FormDefinition, column: number | undefined, name: string): string {
  if (definition.lines.kind === 'fixed') return `Chỉ tiêu “${name}”`
  const found = definition.columns.find((one) => one.column === column)
  return `Cột ${column ?? ''} (${found?.label.toLowerCase() ?? ''}) của “${name}”`
}

function labelled(key: string): string {
  const period = parsePeriod(key)
  return period ? periodLabel(period) : key
}

function written(value: string | number): string {
  return String(value).replace('.', ',')
}

const countWords: Readonly<Record<number, string>> = { 4: 'bốn' }

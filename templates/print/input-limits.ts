// What Excel itself lets officers type: the kind of number asked for, and names with a drop-down beside them.
import type { DataValidation, Worksheet } from 'exceljs'
import type { InputArea } from '../../reporting/form/plan.ts'
import { addressOfArea } from './area-address.ts'

/** Puts each area's limit on the sheet. A wrong number is stopped; a name not in the list may stay, with a warning. */
export function limitInputs(sheet: Worksheet, inputs: readonly InputArea[], listName: string): void {
  for (const area of inputs) {
    const one = limit(area, listName)
    if (one) limitsOf(sheet).add(addressOfArea(area), one)
  }
}

function limit({ accepts, choices, prompt, refusal }: InputArea, listName: string): DataValidation | null {
  const words = {
    allowBlank: true,
    ...(refusal ? { showErrorMessage: true, errorTitle: refusal.title, error: refusal.text } : {}),
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
  }
  switch (accepts) {
    case 'count':
      return { ...words, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], errorStyle: 'stop' }
    case 'listedName':
      return { ...words, type: 'list', formulae: [listName], errorStyle: 'warning' }
    case 'choice':
      return { ...words, type: 'list', formulae: [`"${(choices ?? []).join(',')}"`], errorStyle: 'stop' }
    case 'amount':
      return { ...words, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], errorStyle: 'stop' }
    case 'percent':
      return { ...words, type: 'decimal', operator: 'between', formulae: [0, 100], errorStyle: 'stop' }
    case 'text':
      return null
  }
}

interface RangeLimits {
  add(address: string, limit: DataValidation): void
}

/** exceljs has limits for whole areas but forgets to say so in its types. */
function limitsOf(sheet: Worksheet): RangeLimits {
  const found: unknown = Reflect.get(sheet, 'dataValidations')
  if (!isRangeLimits(found)) throw new Error('This exceljs has no limits for areas')
  return found
}

function isRangeLimits(value: unknown): value is RangeLimits {
  return typeof value === 'object' && value !== null && 'add' in value && typeof value.add === 'function'
}

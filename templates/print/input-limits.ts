// What Excel itself lets officers type: whole numbers from 0 up, and names with a drop-down beside them.
import type { DataValidation, Worksheet } from 'exceljs'
import type { InputArea } from '../../reporting/form/plan.ts'
import { addressOfArea } from './area-address.ts'

/** Puts each area's limit on the sheet. A wrong number is stopped; a name not in the list may stay, with a warning. */
export function limitInputs(sheet: Worksheet, inputs: readonly InputArea[], listName: string): void {
  for (const area of inputs) limitsOf(sheet).add(addressOfArea(area), limit(area, listName))
}

function limit({ accepts, prompt, refusal }: InputArea, listName: string): DataValidation {
  const words = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: refusal.title,
    error: refusal.text,
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
  }
  switch (accepts) {
    case 'count':
      return { ...words, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], errorStyle: 'stop' }
    case 'listedName':
      return { ...words, type: 'list', formulae: [listName], errorStyle: 'warning' }
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

// Colours as Excel's API takes and gives them: #RRGGBB in capitals, or one of the common HTML names.
import { excelError } from './excel-error.ts'
import type { Json } from './excel-object.ts'

const NAMED: Record<string, string> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', gray: '#808080', lightgray: '#D3D3D3', pink: '#FFC0CB', lightyellow: '#FFFFE0', lightpink: '#FFB6C1',
}

/** #FFC7CE for '#ffc7ce', 'FFC7CE' or a name; refuses anything else with InvalidArgument. */
export function colour(given: Json): string {
  const text = typeof given === 'string' ? given.trim() : ''
  const named = NAMED[text.toLowerCase()]
  if (named !== undefined) return named
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw excelError('InvalidArgument')
  return `#${text.replace('#', '').toUpperCase()}`
}

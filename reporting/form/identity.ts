// What a workbook says it is: regime, period, unit, and which forms stand on which sheets.

/** The namespace of the custom XML part that carries the identity. */
export const identityNamespace = 'urn:khop:workbook:1'
/** The very hidden sheet that carries it too, for programs that drop custom XML. */
export const identitySheet = '_khop'
/** The hidden sheet with the names drop-downs offer. */
export const listSheet = '_danhmuc'

export interface WorkbookIdentity {
  readonly regime: string
  /** A period key, e.g. `2023-Q3`. */
  readonly period: string
  readonly unit: string
  readonly forms: readonly { readonly code: string; readonly edition: string; readonly sheet: string }[]
  /** The record of what the figures were put together from, for a workbook made by summing or joining. */
  readonly made?: string
}

/** The identity as rows of a sheet, and back: keys in the first column, values in the second. */
export function identityRows(identity: WorkbookIdentity): [string, string][] {
  return [
    ['khop', '1'],
    ['regime', identity.regime],
    ['period', identity.period],
    ['unit', identity.unit],
    ...(identity.made === undefined ? [] : [['made', identity.made] satisfies [string, string]]),
    ...identity.forms.map((form): [string, string] => ['form', `${form.code}|${form.edition}|${form.sheet}`]),
  ]
}

/** Whether two identities say the same, whatever the order of their forms. */
export function sameIdentity(a: WorkbookIdentity, b: WorkbookIdentity): boolean {
  const told = (one: WorkbookIdentity): string => JSON.stringify(identityRows(one).map((row) => row.join('=')).sort())
  return told(a) === told(b)
}

/** Reads rows as `identityRows` writes them; `null` when they are something else. */
export function identityFromRows(rows: readonly (readonly [string, string])[]): WorkbookIdentity | null {
  const values = new Map(rows)
  const told = rows.map(([key, value]) => (key === 'form' ? `form ${value.split('|')[0] ?? ''}` : key))
  if (new Set(told).size !== told.length) return null // said twice is not said
  const regime = values.get('regime')
  const period = values.get('period')
  const unit = values.get('unit')
  if (values.get('khop') !== '1' || !regime || !period || !unit) return null
  const forms = rows.flatMap(([key, value]) => {
    const [code, edition, sheet] = value.split('|')
    return key === 'form' && code && edition && sheet ? [{ code, edition, sheet: sheet.normalize('NFC') }] : []
  })
  const made = values.get('made')
  return forms.length === 0 ? null : { regime, period, unit, forms, ...(made === undefined ? {} : { made }) }
}

// What a document to be filled says it is: regime, period, unit, and the outline it follows.

/** The namespace of the custom XML part that carries the identity. */
export const documentNamespace = 'urn:khop:document:1'
/** What the names of the document properties begin with that carry it too, for programs that drop custom XML. */
export const propertyPrefix = 'khop.'

export interface DocumentIdentity {
  readonly regime: string
  /** A period key, e.g. `2023-Q3`. */
  readonly period: string
  readonly unit: string
  readonly outline: { readonly code: string; readonly edition: string }
}

/** The identity as keys and values, and back. */
export function documentIdentityRows(identity: DocumentIdentity): [string, string][] {
  return [
    ['regime', identity.regime],
    ['period', identity.period],
    ['unit', identity.unit],
    ['outline', identity.outline.code],
    ['edition', identity.outline.edition],
  ]
}

/** Reads rows as `documentIdentityRows` writes them; `null` when they are something else or say a thing twice. */
export function documentIdentityFromRows(rows: readonly (readonly [string, string])[]): DocumentIdentity | null {
  const values = new Map(rows)
  if (values.size !== rows.length) return null // said twice is not said
  const [regime, period, unit, code, edition] = ['regime', 'period', 'unit', 'outline', 'edition'].map((key) => values.get(key)?.normalize('NFC'))
  if (!regime || !period || !unit || !code || !edition) return null
  return { regime, period, unit, outline: { code, edition } }
}

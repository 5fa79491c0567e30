// Which document a thing comes from, and how sure we are of it.

/**
 * How a prescribed thing is known:
 * - `law`: a law, decree or resolution says so, as far as its published text or a reprint of it could be read;
 * - `letter`: one of the official letters the project exists for says it;
 * - `implementations`: unrelated systems that produce the form agree on it, the annex itself was not read;
 * - `template`: no document says so; the workbook we print cannot be read or summed otherwise;
 * - `reconstructed`: only inferred or remembered. Must be shown as such, and may never stop anyone.
 */
export type Evidence = 'law' | 'letter' | 'implementations' | 'template' | 'reconstructed'

/** The id of a document in the regimes' list of documents, e.g. `01/2020/TT-VPCP`. */
export type DocumentId = string

/** Where a prescribed thing comes from. `note` is shown to people beside it. */
export interface Basis {
  readonly basis: DocumentId
  readonly evidence: Evidence
  readonly note?: string
}

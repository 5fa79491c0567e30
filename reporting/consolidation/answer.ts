// What the service answers about reports put together: shapes on the wire, shared by the service and the pane.
import type { CheckResult } from '../rules/finding.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import type { CoverageRow } from './coverage.ts'
import type { ChangedNumber } from './difference.ts'
import type { Doubt } from './doubts.ts'
import type { KhoanCoverage } from './merge.ts'
import type { Joined } from './source.ts'

/** A khoản of a joined form, with its provider named. */
export interface KhoanRow extends KhoanCoverage {
  readonly providerName: string | null
}

/** Who is in a report and who is missing; of joined forms also which khoản nobody has filled. */
export interface Coverage {
  readonly units: readonly CoverageRow[]
  readonly forms: readonly { readonly form: string; readonly khoan: readonly KhoanRow[] }[]
}

/** A source that is not what it was: sent again, withdrawn, or new. */
export interface ChangedSource {
  readonly unit: string
  readonly name: string
  readonly how: 'replaced' | 'withdrawn' | 'added'
}

/** A number that would change, with the name of its line. */
export interface NamedChange extends ChangedNumber {
  readonly name: string
}

/** A number in which two versions of a report differ; of a narrative, the words under a heading. */
export interface VersionChange extends NamedChange {
  /** The column's label on the form; `''` where there are no columns. */
  readonly columnName: string
}

/** What differs between two versions of a report, each by its SHA-256. */
export interface VersionDifference {
  readonly from: string
  readonly to: string
  readonly numbers: readonly VersionChange[]
}

export interface Freshness {
  /** Whether the report was made from others at all. */
  readonly made: boolean
  readonly sources: readonly ChangedSource[]
  /** Which numbers making it again would change, the first few hundred. */
  readonly numbers: readonly NamedChange[]
}

/** A report put together, as it travels: the workbook in base64. */
export interface ConsolidatedAnswer {
  readonly fileName: string
  readonly workbook: string
  readonly coverage: readonly CoverageRow[]
  readonly forms: readonly { readonly form: string; readonly way: 'sum' | 'merge'; readonly joined: readonly Joined[]; readonly khoan: readonly KhoanCoverage[] }[]
  readonly result: CheckResult
}

/** Which number is asked about. */
export interface NumberAsked {
  readonly form: string
  /** The line's key: a catalogue entry under its group, or an item. */
  readonly line: string
  readonly column: number
  /** The version asked about; the report's current one where it is not given. */
  readonly sha256?: string
}

/** Where a number stands in a unit's own file. */
export interface SourceCell {
  readonly unit: string
  /** The sheet's name in that file. */
  readonly sheet: string
  /** `F23`; several where the line's name stands on several rows. */
  readonly addresses: readonly string[]
  readonly fileName: string
  /** The file in base64, opening at the first address; `null` when only the place was asked for. */
  readonly workbook: string | null
}

/** One form of a saved version with its numbers, to choose one of them by name. */
export interface FormFigures {
  readonly form: string
  readonly columns: readonly { readonly column: number; readonly label: string }[]
  /** `group` is the printed name of the group the line stands under, where the form has groups. */
  readonly lines: readonly { readonly line: string; readonly name: string; readonly group: string | null }[]
  readonly numbers: KeyedLines
}

/** The numbers of a report's current version; no forms while nothing is saved. */
export interface Figures {
  readonly sha256: string | null
  readonly forms: readonly FormFigures[]
}

/** A line in doubt with its name, and the printed name of its group where the form has groups. */
export interface NamedDoubt extends Doubt {
  readonly name: string
  readonly group: string | null
}

/** The checklist of a report's saved version; no items where no document asks for one. */
export interface ReviewAnswer {
  readonly sha256: string
  readonly items: readonly {
    readonly id: string
    readonly text: string
    readonly form: string
    readonly basis: string
    readonly note: string | null
    readonly doubts: readonly NamedDoubt[]
  }[]
}

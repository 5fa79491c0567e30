// The port: all the pane asks of a workbook. Plain data in and out; no type of Excel's crosses it.
import type { FilledForm } from '../../reporting/form/filled-form.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import type { FormShare } from '../../reporting/form/share.ts'
import type { WorkbookIdentity } from '../../reporting/form/identity.ts'
import type { Refusal } from '../../reporting/submission/refusal.ts'

/** A cell to go to or mark: a sheet's present name and an A1 address. */
export interface Place {
  readonly sheet: string
  readonly address: string
}

/** A cell to colour, and how. */
export interface Mark extends Place {
  readonly tone: 'error' | 'warning'
}

/** A value for a cell. */
export interface Change extends Place {
  readonly value: string | number
}

/** What this host can do beyond reading; the pane hides what it cannot. */
export interface HostAbilities {
  /** Cells can be shown to the officer. */
  readonly go: boolean
  /** Values can be written with the officer's consent. */
  readonly write: boolean
  /** Cells can be coloured and uncoloured. */
  readonly mark: boolean
  /** The file's bytes can be had without asking for the file. */
  readonly bytes: boolean
  /** Formulas can be worked out once more. */
  readonly calculate: boolean
  /** Working out also gives lines put in by hand the results of formulas they lack. */
  readonly fills: boolean
}

export interface Host {
  readonly kind: 'excel' | 'file' | 'memory'
  readonly abilities: HostAbilities
  /** The file's name when the host knows it. */
  fileName(): string | null
  /** Whether a workbook is there to be read. */
  isOpen(): boolean
  /** Whether opening another workbook here would lose changes that are in no file yet. */
  unsaved(): boolean
  /** Who the workbook says it is; `null` when it carries no identity of ours or none is open. Refuses one that says two different things. */
  identify(): Promise<WorkbookIdentity | Refusal | null>
  /** Reads the form as it stands, in blocks. Refuses what cannot be read as this form. `share`: what of it the unit provides, where that is not all. */
  read(definition: FormDefinition, share?: FormShare | null): Promise<FilledForm | Refusal>
  /** Selects a cell and brings it into view; a sheet that is gone or hidden is passed over in silence. */
  go(place: Place): Promise<void>
  /** The cell the officer is at: the first one of a selection. `null` when none is chosen or no workbook is open. */
  selected(): Promise<Place | null>
  /**
   * Writes values into exactly these cells, on the officer's click only. Answers how many were taken; a locked cell
   * is not, and nothing is ever unlocked.
   */
  write(changes: readonly Change[]): Promise<number>
  /** Works out the formulas once more, as F9 does, where results kept in the file have grown old. */
  calculate(): Promise<void>
  /** Colours cells on request, remembering what colour was there; replaces earlier marks. Answers how many could be marked. */
  mark(marks: readonly Mark[]): Promise<number>
  /** Takes every mark away and gives the old colours back. */
  unmark(): Promise<void>
  /** Calls back after something changed in the workbook; answers how to stop. */
  watch(changed: () => void): Promise<() => Promise<void>>
  /** The workbook's bytes as they would be saved; `null` when this host cannot give them, a refusal when it will not. */
  save(): Promise<Uint8Array | Refusal | null>
  /**
   * Opens another workbook for the officer to work in: here, or in another window. Refuses a file that is no report
   * workbook. False when the host cannot open files: the pane then offers it for download.
   */
  open(bytes: Uint8Array, fileName: string): Promise<'here' | 'elsewhere' | Refusal | false>
}

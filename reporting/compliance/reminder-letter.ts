// Công văn đôn đốc: an official letter to the units that have not sent or were late, with the list of them behind it.
import { addressees, letterEnd, letterHead, type IssuingOffice } from '../form/lay-letter.ts'
import { paragraph, type DocumentPlan } from '../form/document-plan.ts'
import { signersOf } from '../form/official-letter.vi.ts'
import type { Day } from '../calendar/day.ts'
import { columnLabels, progressLabels } from './labels.vi.ts'
import { letterWords } from './reminder-letter.vi.ts'
import type { ComplianceRow, ComplianceTable } from './table.ts'
import { tablePart } from './table-document.ts'

export interface LetterFacts {
  readonly office: IssuingOffice
  readonly regimeName: string
  readonly periodLabel: string
  /** The document that sets the deadlines, as printed. */
  readonly basis: string
  readonly reconstructed: boolean
  /** The day of writing, and the moment the list is of (ISO 8601 in UTC). */
  readonly day: Day
  readonly takenAt: string
}

/** The units a letter is for: nothing came from them, or it came late. */
export function lateRows(table: ComplianceTable): ComplianceRow[] {
  return table.flatMap((group) => group.rows).filter((row) => row.progress === 'missing' || row.progress === 'late')
}

/** The letter; number, day and signature are left to the office. `null` when there is nobody to write to. */
export function reminderLetter(table: ComplianceTable, facts: LetterFacts): DocumentPlan | null {
  const { office, day } = facts
  const { kind } = office
  const rows = lateRows(table)
  if (rows.length === 0) return null
  const names = [...new Set(rows.map((row) => row.unitName))]
  const missing = rows.filter((row) => row.progress === 'missing')
  const late = rows.filter((row) => row.progress === 'late')
  const deadlines = [...new Set(rows.map((row) => row.deadline))].sort()
  const subject = letterWords.subject(facts.regimeName, facts.periodLabel)
  const body = [
    letterWords.opening(facts.regimeName, facts.periodLabel, facts.basis, deadlines),
    ...(facts.reconstructed ? [letterWords.reconstructed] : []),
    letterWords.counts(missing.length, late.length, facts.takenAt),
    ...(missing.length > 0 ? [letterWords.missing(deadlines.every((one) => one < facts.day))] : []),
    ...(late.length > 0 ? [letterWords.late] : []),
  ]
  const [ordinal = '', unit = '', progress = '', , note = ''] = columnLabels
  return {
    identity: null,
    title: subject,
    parts: [
      {
        orientation: 'portrait',
        blocks: [
          letterHead({ office, type: '', year: Number(day.slice(0, 4)), subject }),
          ...addressees(names),
          ...body.map((text) => paragraph('body', text)),
          paragraph('closing', letterWords.closing),
          letterEnd([], signersOf(kind)),
        ],
      },
      tablePart({
        name: letterWords.annex,
        paper: 'portrait',
        widths: [8, 45, 18, 29],
        above: [
          { value: letterWords.annex, look: 'title' },
          { value: letterWords.attachedTo, look: 'attachedTo' },
        ],
        header: [[ordinal, unit, progress, note].map((value) => ({ value, look: 'header' }))],
        body: rows.map((row, at) => [
          { value: at + 1, look: 'ordinal' },
          { value: row.unitName, look: 'name' },
          { value: progressLabels[row.progress], look: 'alert' },
          { value: row.note, look: 'note' },
        ]),
        below: [],
      }),
    ],
  }
}

// Công văn đôn đốc: an official letter to the units that have not sent or were late, with the list of them behind it.
import { addressees, letterEnd, letterHead, type IssuingOffice } from '../form/lay-letter.ts'
import { paragraph, type DocumentPlan } from '../form/document-plan.ts'
import { signersOf } from '../form/official-letter.vi.ts'
import { writtenDay, type Day } from '../calendar/day.ts'
import { columnLabels, progressLabels, signatureLabels } from './labels.vi.ts'
import { letterWords, type DeliverableDays } from './reminder-letter.vi.ts'
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
  /** Whether it is also for units that sent in time without the signature that is due. */
  readonly withUnsigned?: boolean
}

/** The reports a letter is about: those that did not come, or came late; with `withUnsigned` those not signed as well. */
export function urgedRows(table: ComplianceTable, withUnsigned = false): ComplianceRow[] {
  return table.flatMap((group) => group.rows).filter((row) => row.progress === 'missing' || row.progress === 'late' || (withUnsigned && row.signature === 'unsigned'))
}

/** The days reports are due, by what is due, in the order of the table. */
function daysByDeliverable(rows: readonly ComplianceRow[]): DeliverableDays[] {
  return [...new Set(rows.map((row) => row.deliverable))].map((deliverable) => ({
    deliverable,
    days: [...new Set(rows.filter((row) => row.deliverable === deliverable).map((row) => row.deadline))].sort(),
  }))
}

/** The letter; number, day and signature are left to the office. `null` when there is nobody to write to. */
export function reminderLetter(table: ComplianceTable, facts: LetterFacts): DocumentPlan | null {
  const { office, day, withUnsigned = false } = facts
  const { kind } = office
  const rows = urgedRows(table, withUnsigned)
  if (rows.length === 0) return null
  const names = [...new Set(rows.map((row) => row.unitName))]
  const missing = rows.filter((row) => row.progress === 'missing')
  const late = rows.filter((row) => row.progress === 'late')
  const unsigned = withUnsigned ? rows.filter((row) => row.signature === 'unsigned') : []
  // The days of all that these units owe: who is late with one report must not overlook that another is due on another day.
  const addressed = new Set(rows.map((row) => row.unit))
  const deadlines = daysByDeliverable(table.flatMap((group) => group.rows).filter((row) => addressed.has(row.unit)))
  const isPast = (row: ComplianceRow): boolean => row.deadline < day
  const subject = letterWords.subject(facts.regimeName, facts.periodLabel)
  const body = [
    letterWords.opening(facts.regimeName, facts.periodLabel, facts.basis, deadlines),
    ...(facts.reconstructed ? [letterWords.reconstructed] : []),
    letterWords.counts({ missing: missing.length, late: late.length, unsigned: unsigned.length }, facts.takenAt),
    ...(missing.length > 0 ? [letterWords.missing(missing.every(isPast) ? 'past' : missing.some(isPast) ? 'mixed' : 'ahead')] : []),
    ...(late.length > 0 ? [letterWords.late] : []),
    ...(unsigned.length > 0 ? [letterWords.unsigned] : []),
  ]
  const [ordinal = '', unit = '', progress = '', signature = '', note = ''] = columnLabels
  const hasSignatures = unsigned.length > 0
  const annex = hasSignatures ? letterWords.annexWithUnsigned : letterWords.annex
  const hasDays = new Set(rows.map((row) => row.deadline)).size > 1 // one day for all stands in the letter
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
        name: annex,
        paper: 'portrait',
        widths: widthsOf(hasDays, hasSignatures),
        above: [
          { value: annex, look: 'title' },
          { value: letterWords.attachedTo, look: 'attachedTo' },
        ],
        header: [[ordinal, unit, ...(hasDays ? [letterWords.deadline] : []), progress, ...(hasSignatures ? [signature] : []), note].map((value) => ({ value, look: 'header' }))],
        body: rows.map((row, at) => [
          { value: at + 1, look: 'ordinal' },
          { value: row.unitName, look: 'name' },
          ...(hasDays ? [{ value: writtenDay(row.deadline), look: 'mark' as const }] : []),
          { value: progressLabels[row.progress], look: row.progress === 'missing' || row.progress === 'late' ? 'alert' : 'mark' },
          ...(hasSignatures ? [{ value: row.signature === null ? '' : signatureLabels[row.signature], look: row.signature === 'unsigned' ? ('alert' as const) : ('mark' as const) }] : []),
          { value: row.note, look: 'note' },
        ]),
        below: [],
      }),
    ],
  }
}

/** Hundredths of the page's width; what the columns of days and signatures take goes off the names and notes. */
function widthsOf(hasDays: boolean, hasSignatures: boolean): number[] {
  if (!hasDays && !hasSignatures) return [8, 45, 18, 29]
  if (hasDays && hasSignatures) return [8, 32, 15, 14, 15, 16]
  return [8, 38, 16, 16, 22]
}

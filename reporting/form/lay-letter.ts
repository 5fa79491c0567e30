// The frame every official document stands in after Nghị định 30/2020/NĐ-CP: heading block, addressees, signature, recipients.
import type { UnitKind } from '../calendar/edition.ts'
import { paragraph, type DocumentBlock, type DocumentCell, type DocumentParagraph, type DocumentRule, type DocumentTable } from './document-plan.ts'
import { documentSymbol, officeLines, officialWords, placeOf } from './official-letter.vi.ts'

/** Who issues a document. `superior` is printed above the office; a People's Committee has none. */
export interface IssuingOffice {
  readonly name: string
  readonly kind: UnitKind
  readonly superior: string | null
}

export interface LetterHead {
  readonly office: IssuingOffice
  /** The type of document in its symbol: `BC` for a report, `''` for a letter. */
  readonly type: string
  /** The year the place and date line ends with; day and month are left to the office. */
  readonly year: number
  /** What a letter without a title is about, under its number. */
  readonly subject?: string
}

/** As long as the motto, in millimetres. */
const mottoLength = 56
const headWidths = [40, 60]
const isCommittee = (kind: UnitKind): boolean => kind === 'commune' || kind === 'district' || kind === 'province'

/** The heading block: the office with number and subject at the left, the nation, motto, place and date at the right. */
export function letterHead({ office, type, year, subject }: LetterHead): DocumentTable {
  const { name, kind, superior } = office
  const above = isCommittee(kind) ? null : superior
  const lines = officeLines(name, above)
  return frame(headWidths, [
    [
      [...(above === null ? [] : [paragraph('superior', above.toUpperCase())]), ...lines.map((line) => paragraph('office', line)), rule(ruleUnder(lines.at(-1) ?? ''))],
      [paragraph('nation', officialWords.nation), paragraph('motto', officialWords.motto), rule(mottoLength)],
    ],
    [
      [
        paragraph('number', officialWords.number(documentSymbol(type, kind))),
        ...(subject === undefined ? [] : [paragraph('subject', officialWords.subject(subject))]),
      ],
      [paragraph('place', officialWords.place(placeOf(name, superior), year))],
    ],
  ])
}

/** The title of a document that has one, what it is about, a line a paragraph, and the line under it. */
export function letterTitle(title: string, about: readonly string[]): DocumentBlock[] {
  return [paragraph('title', title), ...about.map((line) => paragraph('about', line)), rule(40)]
}

/** `Kính gửi`: one addressee on the line itself, several below it. */
export function addressees(names: readonly string[]): DocumentBlock[] {
  const [first] = names
  if (names.length === 1 && first !== undefined) return [paragraph('addressee', `${officialWords.to} ${first}`)]
  const last = names.length - 1
  return [paragraph('addressee', officialWords.to), ...names.map((name, at) => paragraph('addressees', `- ${name}${at === last ? '.' : ';'}`))]
}

/** The end: `Nơi nhận` at the left, who signs at the right with room for name and seal. */
export function letterEnd(recipients: readonly string[], signers: readonly string[]): DocumentTable {
  const lines = [officialWords.asAbove, ...recipients.map((one) => `- ${one};`), officialWords.keep]
  return frame([50, 50], [
    [
      [paragraph('recipientsHead', officialWords.recipients), ...lines.map((line) => paragraph('recipient', line))],
      [...signers.map((line) => paragraph('signer', line)), paragraph('signSpace', '')],
    ],
  ])
}

/** A line of that length. */
export function rule(length: number): DocumentRule {
  return { kind: 'rule', length }
}

/** Between a third and a half of the office's name, as the decree asks; its capitals are about 3 mm wide. */
function ruleUnder(name: string): number {
  return Math.round(Math.min(45, Math.max(15, name.length * 3 * 0.4)))
}

function frame(widths: readonly number[], rows: readonly (readonly (readonly (DocumentParagraph | DocumentRule)[])[])[]): DocumentTable {
  const cells = rows.map((row) => row.map((blocks): DocumentCell => ({ blocks })))
  return { kind: 'table', style: 'frame', widths, head: [], rows: cells }
}

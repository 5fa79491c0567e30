// A đề cương: the headings a narrative report must have, as its document prescribes them. Plain data, nothing else.
import type { Basis } from '../calendar/basis.ts'
import { within, type Day } from '../calendar/day.ts'
import { toneless, plainLetters } from '../catalogue/spelling.ts'

export interface OutlineSection extends Basis {
  /** Printed before the heading: `1`, `II`. Known by it within the outline. */
  readonly ordinal: string
  readonly heading: string
  /** What to write there; printed in italics and taken out, or left, by the office. */
  readonly hint?: string
  /** Asked for by a letter of the province and not by the outline itself. */
  readonly local?: true
}

export interface Outline extends Basis {
  /** The official code, e.g. `II.01-ĐC/VPCP/KSTT`. */
  readonly code: string
  /** Which dated version; an edition a sent report used is never altered. */
  readonly edition: string
  /** Found by the period's last day. */
  readonly from: Day
  readonly to?: Day
  /** What the report is about, as it stands under BÁO CÁO. */
  readonly title: string
  /** The document the report carries out, as its first sentence names it. */
  readonly carriesOut: string
  readonly sections: readonly OutlineSection[]
}

/** Sections a letter of the province adds to an outline for some periods, found by the period's last day. */
export interface OutlineAddition {
  /** The outline's code. */
  readonly outline: string
  readonly from: Day
  readonly to?: Day
  readonly sections: readonly OutlineSection[]
}

/** The edition of an outline in force on a day, or `null`. */
export function outlineOn(outlines: readonly Outline[], code: string, day: Day): Outline | null {
  return outlines.find((one) => one.code === code && within(day, one)) ?? null
}

/** An outline with the sections letters add for a day, after its own. */
export function withAdditions(outline: Outline, additions: readonly OutlineAddition[], day: Day): Outline {
  const added = additions.filter((one) => one.outline === outline.code && within(day, one))
  return added.length === 0 ? outline : { ...outline, sections: [...outline.sections, ...added.flatMap((one) => one.sections)] }
}

/** The short code an outline is asked for by: `II.01-ĐC/VPCP/KSTT` is `II.01-ĐC`. */
export function shortCode(code: string): string {
  return code.split('/')[0] ?? code
}

/** The short code without marks, for names of files: `II.01-DC`. */
export function plainShortCode(code: string): string {
  return plainLetters(shortCode(code))
}

/** Whether people mean this code: whole or short, with or without marks and capitals. */
export function isCode(asked: string, code: string): boolean {
  return [code, shortCode(code)].some((one) => toneless(one) === toneless(asked))
}

// How each look of a paragraph is printed, after Nghị định 30/2020/NĐ-CP: Times New Roman, 13 to 14 points, its spacing and sides.
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IParagraphStylePropertiesOptions, type IRunStylePropertiesOptions } from 'docx'
import type { ParagraphLook } from '../../reporting/form/document-plan.ts'

export const fontName = 'Times New Roman'

type Side = 'left' | 'center' | 'right' | 'both'
const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, both: AlignmentType.JUSTIFIED } as const

interface Look {
  /** In points. */
  readonly size: number
  readonly side: Side
  readonly bold?: true
  readonly italic?: true
  /** Points above and below. */
  readonly above?: number
  readonly below?: number
  /** Millimetres the first line, or all of it, stands in. */
  readonly firstLine?: number
  readonly indent?: number
  /** Millimetres it stands in at both sides. */
  readonly aside?: number
  /** Lines of space in a line: 1 when not given. */
  readonly line?: number
  /** No space between paragraphs of this look. */
  readonly close?: true
  /** Never the last on its page. */
  readonly keepNext?: true
  /** 1 for what Word's navigation pane lists. */
  readonly level?: 1
}

const looks: Readonly<Record<ParagraphLook, Look>> = {
  superior: { size: 12, side: 'center' },
  office: { size: 12, side: 'center', bold: true },
  number: { size: 13, side: 'center', above: 6 },
  subject: { size: 12, side: 'center', above: 3 },
  nation: { size: 12, side: 'center', bold: true },
  motto: { size: 13, side: 'center', bold: true },
  place: { size: 13, side: 'center', italic: true, above: 6 },
  title: { size: 14, side: 'center', bold: true, above: 18 },
  about: { size: 14, side: 'center', bold: true, aside: 12 },
  remark: { size: 13, side: 'center', italic: true, above: 6 },
  addressee: { size: 14, side: 'center', above: 12, below: 12 },
  addressees: { size: 14, side: 'left', indent: 55, below: 12, close: true },
  heading: { size: 14, side: 'both', bold: true, firstLine: 10, above: 6, below: 3, line: 1.1, keepNext: true, level: 1 },
  hint: { size: 13, side: 'both', italic: true, firstLine: 10, below: 3, line: 1.1, keepNext: true },
  body: { size: 14, side: 'both', firstLine: 10, above: 3, below: 3, line: 1.15 },
  closing: { size: 14, side: 'both', firstLine: 10, above: 3, below: 3, line: 1.15, keepNext: true },
  caption: { size: 13, side: 'center', bold: true, above: 12, below: 6, keepNext: true },
  tableHead: { size: 12, side: 'center', bold: true, above: 2, below: 2 },
  tableText: { size: 12, side: 'left', above: 2, below: 2 },
  tableCount: { size: 12, side: 'center', above: 2, below: 2 },
  recipientsHead: { size: 12, side: 'left', bold: true, italic: true, above: 12 },
  recipient: { size: 11, side: 'left' },
  signer: { size: 14, side: 'center', bold: true, above: 12, close: true },
  signSpace: { size: 14, side: 'center', above: 84 },
  notice: { size: 11, side: 'both', italic: true, above: 18 },
}

/** The name Word knows a look by. */
export function styleOf(look: ParagraphLook): string {
  return `khop-${look}`
}

/** Every look as a paragraph style, so that an office can change one in one place. */
export const paragraphStyles: readonly IParagraphStyleOptions[] = (Object.keys(looks) as ParagraphLook[]).map((look) => ({
  id: styleOf(look),
  name: `Khop ${look}`,
  basedOn: 'Normal',
  quickFormat: true,
  // What is typed after a heading or its hint is text again.
  next: styleOf(look === 'heading' || look === 'hint' ? 'body' : look),
  run: runOf(looks[look]),
  paragraph: paragraphOf(looks[look]),
}))

function runOf({ size, bold, italic }: Look): IRunStylePropertiesOptions {
  return { font: fontName, size: size * 2, ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) }
}

function paragraphOf(look: Look): IParagraphStylePropertiesOptions {
  return {
    alignment: sides[look.side],
    spacing: { before: points(look.above), after: points(look.below), line: Math.round(240 * (look.line ?? 1)), lineRule: LineRuleType.AUTO },
    indent: { left: millimetres(look.indent ?? look.aside ?? 0), right: millimetres(look.aside ?? 0), firstLine: millimetres(look.firstLine ?? 0) },
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.level === undefined ? {} : { outlineLevel: look.level - 1 }),
    ...(look.close ? { contextualSpacing: true } : {}),
  }
}

function points(length = 0): number {
  return length * 20
}

/** Millimetres in twentieths of a point. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

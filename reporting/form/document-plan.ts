// A document that is not a workbook, laid out paragraph by paragraph, still plain data: what the printer prints and nothing else decides.
import type { DocumentIdentity } from './document-identity.ts'

/** The looks a paragraph can have. The printer gives each its font, size, alignment and spacing. */
export type ParagraphLook =
  // the heading block
  | 'superior'
  | 'office'
  | 'number'
  | 'subject'
  | 'nation'
  | 'motto'
  | 'place'
  // the text
  | 'title'
  | 'about'
  | 'remark'
  | 'addressee'
  | 'addressees'
  | 'heading'
  | 'hint'
  | 'body'
  /** The last sentence, which stays with the signature. */
  | 'closing'
  // tables
  | 'caption'
  | 'tableHead'
  | 'tableText'
  | 'tableCount'
  // the end
  | 'recipientsHead'
  | 'recipient'
  | 'signer'
  | 'signSpace'
  | 'notice'

/** A piece of a paragraph that differs from its look. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export interface DocumentParagraph {
  readonly kind: 'paragraph'
  readonly look: ParagraphLook
  /** A text without `\n`, or runs; empty for a paragraph people fill. */
  readonly text: string | readonly TextRun[]
}

/** A line drawn under what stands above, in the middle of its column. */
export interface DocumentRule {
  readonly kind: 'rule'
  /** In millimetres. */
  readonly length: number
}

export interface DocumentCell {
  readonly blocks: readonly (DocumentParagraph | DocumentRule)[]
  /** Columns and rows the cell covers, itself included; cells it covers are left out of their rows. */
  readonly columns?: number
  readonly rows?: number
}

export interface DocumentTable {
  readonly kind: 'table'
  /** A `frame` only puts things side by side; a `grid` shows its lines. */
  readonly style: 'frame' | 'grid'
  /** Widths of the columns as parts of the page's text width. */
  readonly widths: readonly number[]
  /** Rows repeated at the top of every page. */
  readonly head: readonly (readonly DocumentCell[])[]
  readonly rows: readonly (readonly DocumentCell[])[]
}

export type DocumentBlock = DocumentParagraph | DocumentRule | DocumentTable

/** Pages of one orientation; each part starts on a page of its own. */
export interface DocumentPart {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly DocumentBlock[]
}

export interface DocumentPlan {
  /** What the file says it is, for documents that come back; `null` for those that do not. */
  readonly identity: DocumentIdentity | null
  /** The title in the file's properties. */
  readonly title: string
  readonly parts: readonly DocumentPart[]
}

/** A paragraph. */
export function paragraph(look: ParagraphLook, text: DocumentParagraph['text']): DocumentParagraph {
  return { kind: 'paragraph', look, text }
}

/** The text of a paragraph whatever its runs. */
export function plainText({ text }: DocumentParagraph): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

/** Every paragraph of a plan in reading order, those in tables too. */
export function paragraphsOf(plan: DocumentPlan): DocumentParagraph[] {
  const inBlock = (block: DocumentBlock): DocumentParagraph[] => {
    if (block.kind === 'paragraph') return [block]
    if (block.kind === 'rule') return []
    return [...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks.flatMap(inBlock))
  }
  return plan.parts.flatMap((part) => part.blocks.flatMap(inBlock))
}

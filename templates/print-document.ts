// Prints a document plan as a .docx file. It decides looks only; what stands where is the plan's.
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx'
import { documentIdentityRows, propertyPrefix } from '../reporting/form/document-identity.ts'
import type { DocumentPart, DocumentPlan } from '../reporting/form/document-plan.ts'
import { printBlock } from './print/document-blocks.ts'
import { fontName, millimetres, paragraphStyles } from './print/document-looks.ts'
import { stampDocument } from './print/document-stamp.ts'

/** A4 in millimetres, and the margins of Nghị định 30/2020/NĐ-CP. */
const paper = { short: 210, long: 297 }
const margins = { top: 20, bottom: 20, left: 30, right: 15 }

/** The plan as the bytes of a `.docx` file. The same plan gives the same bytes. */
export async function printDocument(plan: DocumentPlan): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: { run: { font: fontName, size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: [...paragraphStyles],
    },
    customProperties: plan.identity ? documentIdentityRows(plan.identity).map(([key, value]) => ({ name: propertyPrefix + key, value })) : [],
    sections: plan.parts.map(printPart),
  })
  return stampDocument(new Uint8Array(await Packer.toArrayBuffer(document)), plan.title, plan.identity)
}

function printPart({ orientation, blocks }: DocumentPart): ISectionOptions {
  const width = (orientation === 'portrait' ? paper.short : paper.long) - margins.left - margins.right
  return {
    properties: {
      titlePage: true, // the first page carries no number
      page: {
        // The library turns the paper itself.
        size: {
          width: millimetres(paper.short),
          height: millimetres(paper.long),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: millimetres(margins.top),
          bottom: millimetres(margins.bottom),
          left: millimetres(margins.left),
          right: millimetres(margins.right),
          header: millimetres(10),
          footer: millimetres(10),
        },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: blocks.map((block) => printBlock(block, width)),
  }
}

/** The page's number in the middle of the top margin. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: fontName, size: 26 })],
      }),
    ],
  })
}

// Outline to document plan: the report an office fills, headings first.
import { writtenDay } from '../calendar/day.ts'
import type { DataWindow } from '../calendar/edition.ts'
import { periodHeading, periodLabel } from '../calendar/labels.vi.ts'
import { periodKey, type Period } from '../calendar/period.ts'
import { paragraph, type DocumentBlock, type DocumentPlan } from './document-plan.ts'
import { addressees, letterEnd, letterHead, letterTitle, type IssuingOffice } from './lay-letter.ts'
import { officialWords, outlineWords, signersOf, writtenOut } from './official-letter.vi.ts'
import { shortCode, type Outline } from './outline.ts'

/** What a narrative report is printed for. `outline` has its additions; `receiver` is the unit the report goes to. */
export interface OutlineOrder {
  readonly outline: Outline
  readonly regime: string
  readonly period: Period
  readonly dataWindow: DataWindow
  readonly unit: IssuingOffice & { readonly id: string }
  readonly receiver: string
  /** The year printed in the place and date line. */
  readonly year: number
}

/** Lays a narrative report out, an empty paragraph under each heading. Pure; the same order gives the same plan. */
export function layOutline(order: OutlineOrder): DocumentPlan {
  const { outline, period, dataWindow, unit, receiver } = order
  const office = writtenOut(unit.name)
  const label = periodLabel(period)
  return {
    identity: { regime: order.regime, period: periodKey(period), unit: unit.id, outline: { code: outline.code, edition: outline.edition } },
    title: `${outline.title} ${label}`,
    parts: [
      {
        orientation: 'portrait',
        blocks: [
          letterHead({ office: unit, type: 'BC', year: order.year }),
          ...letterTitle(officialWords.report, [outline.title, periodHeading(period)]),
          paragraph('remark', outlineWords.about(outline.code, writtenDay(dataWindow.from), writtenDay(dataWindow.to))),
          ...addressees([writtenOut(receiver)]),
          paragraph('body', outlineWords.opening(outline.carriesOut, office, label)),
          ...sectionBlocks(outline),
          paragraph('closing', outlineWords.closing(office, label, writtenOut(receiver))),
          letterEnd([], signersOf(unit.kind)),
          ...notices(outline).map((text) => paragraph('notice', text)),
        ],
      },
    ],
  }
}

function sectionBlocks(outline: Outline): DocumentBlock[] {
  return outline.sections.flatMap((section) => [
    paragraph('heading', `${section.ordinal}. ${section.heading}`),
    ...(section.hint === undefined ? [] : [paragraph('hint', outlineWords.hint(section.hint))]),
    paragraph('body', ''),
  ])
}

/** What people must know who fill it, at the very end so that the document itself stays clean. */
function notices(outline: Outline): string[] {
  const local = outline.sections.filter((one) => one.local === true).map((one) => one.ordinal)
  const all = [
    ...(outline.evidence === 'reconstructed' ? [outlineWords.reconstructed] : []),
    ...(local.length > 0 ? [`${outlineWords.local} ${local.join(', ')}.`] : []),
    outlineWords.hints,
  ]
  return [`${outlineWords.notice} ${shortCode(outline.code)}. ${all.join(' ')}`]
}

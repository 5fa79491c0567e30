// What stands above the header of a blank: the code, the "issued under" line, the title and the measure; asked where not found.
import { foldName, tidy } from '../catalogue/spelling.ts'
import type { FormDefinition } from '../form/definition.ts'
import { headingOf } from '../form/header.ts'
import { layoutWords } from '../form/layout.vi.ts'
import type { Asking } from './asking.ts'
import { addressAt, type SheetView } from './blank-sheet.ts'
import type { AdoptionOrder } from './proposal.ts'
import { readWords } from './words.vi.ts'

interface HeadingLine {
  readonly address: string
  readonly row: number
  readonly text: string
}

export interface ReadHeading {
  readonly lines: readonly HeadingLine[]
  /** The line with the code, as printed. */
  readonly codeLine: HeadingLine | undefined
  readonly printedCode: string
}

/** The lines above the header's first row. */
export function headingLines(view: SheetView, top: number): ReadHeading {
  const lines = view.rows
    .filter((row) => row < top)
    .flatMap((row) => view.cellsIn(row))
    .flatMap((cell) => {
      const whole = String(cell.value).normalize('NFC')
      // What two parties or two facts share a cell is told apart by its line breaks; a title over two lines is one title.
      const parts = whole.split(/\r?\n/u).map(tidy).filter((one) => one !== '')
      const isMixed = parts.some((one) => readWords.issuedUnder.test(one) || readWords.measure.test(one) || codeIn(one) !== '')
      return (isMixed ? parts : [tidy(whole)]).flatMap((text) => (text === '' ? [] : [{ address: addressAt(cell.row, cell.at), row: cell.row, text }]))
    })
  // An annex's number stands above the form's own code.
  const coded = lines.filter((one) => codeIn(one.text) !== '')
  const codeLine = coded.find((one) => !readWords.annex.test(one.text)) ?? coded[0]
  return { lines, codeLine, printedCode: codeLine ? codeIn(codeLine.text) : '' }
}

/** The form on the shelf the sheet says it is: by its identity, the code it was given, its printed code or heading. */
export function knownForm(heading: ReadHeading, order: AdoptionOrder, known: readonly FormDefinition[]): FormDefinition | null {
  const latest = (forms: readonly FormDefinition[]): FormDefinition | null => [...forms].sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
  if (order.code !== undefined) {
    const named = known.find((one) => one.code === order.code && one.edition === order.named?.edition && one.code === order.named.code)
    return named ?? latest(known.filter((one) => one.code === order.code))
  }
  const byHeading = known.filter((one) => heading.lines.some(({ text }) => foldName(text) === foldName(headingOf(one))))
  const byCode = known.filter((one) => heading.printedCode !== '' && foldName(one.code) === foldName(heading.printedCode))
  const named = known.find((one) => one.code === order.named?.code && one.edition === order.named.edition)
  // What is printed counts more than what the file remembers: a copied file may have become another form.
  if (named && (byHeading.includes(named) || byCode.includes(named) || (byHeading.length === 0 && byCode.length === 0))) return named
  return latest(byCode) ?? latest(byHeading)
}

/** The words of a declaration that stand above its header. */
export function headingFacts(heading: ReadHeading, known: FormDefinition | null, order: AdoptionOrder, lines: 'catalogue' | 'fixed', asking: Asking) {
  const rest = heading.lines.filter((one) => one !== heading.codeLine)
  const under = rest.find((one) => readWords.issuedUnder.test(one.text))
  const measure = rest.find((one) => readWords.measure.test(one.text))
  const left = rest.filter((one) => one !== under && one !== measure && ![readWords.period, readWords.party, readWords.motto].some((words) => words.test(one.text)))
  const code = order.code ?? known?.code ?? codeAsked(heading, asking)
  const title = titleOf(left, known, asking)
  for (const one of left) {
    if (title.includes(one.text)) continue
    asking.remark({ code: 'unread', place: asking.place(one.address), params: { text: one.text.slice(0, 60) } })
  }
  const printed = heading.codeLine?.text ?? (known && foldName(left[0]?.text ?? '') === foldName(headingOf(known)) ? headingOf(known) : undefined)
  const issuedUnder =
    under?.text ?? asking.ask({ id: 'issuedUnder', kind: 'issuedUnder', place: asking.place(), asked: {}, choices: [], free: true, ...(known ? { proposed: known.issuedUnder } : {}) }) ?? ''
  const measureText = measure ? (readWords.measure.exec(measure.text)?.[1] ?? '') : lines === 'catalogue' && known?.measure !== undefined ? measureAsked(known.measure, asking) : ''
  return {
    code,
    title: title === '' ? code : title,
    issuedUnder,
    ...(printed !== undefined && foldName(printed) !== foldName(layoutWords.code(code)) ? { heading: printed } : {}),
    ...(measureText === '' || measureText === '-' ? {} : { measure: measureText }),
  }
}

/** `Biểu số II.06a/VPCP/KSTT` to the code; `''` where a line is no such heading. */
function codeIn(text: string): string {
  const parts = readWords.code.exec(text)
  const [first = ''] = (parts?.[2] ?? '').split(/\s+/u)
  const code = first.replace(/[.:;,]+$/u, '')
  // A word after `Biểu` alone is a title; a code has a digit or a Roman number.
  return parts && (/\d/u.test(code) || /^[IVX]+$/u.test(code)) ? code : ''
}

function codeAsked({ codeLine, printedCode }: ReadHeading, asking: Asking): string {
  // A bare number names a form only among its own annex: it needs more to be told from others.
  if (printedCode !== '' && !/^(?:\d+|[IVX]+)$/u.test(printedCode)) return printedCode
  const words = readWords.code.exec(codeLine?.text ?? '')?.[1] ?? ''
  const proposed = printedCode === '' ? '' : readWords.formWords.test(words) ? `BM${printedCode}` : printedCode
  const answer = asking.ask(
    { id: 'code', kind: 'code', place: asking.place(codeLine?.address), asked: { text: codeLine?.text ?? '' }, choices: [], free: true, ...(proposed === '' ? {} : { proposed }) },
    (text) => text.length <= 60 && !/[|\s]/u.test(text),
  )
  return answer ?? 'BM'
}

function titleOf(left: readonly HeadingLine[], known: FormDefinition | null, asking: Asking): string {
  const same = known && left.find((one) => foldName(one.text) === foldName(known.title))
  if (known && same) return known.title
  const capitals = left.filter(({ text }) => text.length >= 8 && text === text.toUpperCase() && /\p{L}/u.test(text))
  const rows = capitals.map((one) => one.row)
  const isRun = rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? 0) + 1)
  // A title over several rows is one title.
  if (capitals.length > 0 && isRun) return capitals.map((one) => one.text).join(' ')
  const offered = capitals.length > 0 ? capitals : left
  const proposed = left.length === 1 ? left[0]?.text : undefined
  const answer = asking.ask({
    id: 'title',
    kind: 'title',
    place: asking.place(offered[0]?.address),
    asked: {},
    choices: offered.slice(0, 20).map(({ text }) => ({ value: text, label: text })),
    free: true,
    ...(proposed === undefined ? {} : { proposed }),
  })
  return answer ?? ''
}

function measureAsked(known: string, asking: Asking): string {
  const choices = [known, '-'].map((value) => ({ value, label: value }))
  return asking.ask({ id: 'measure', kind: 'measure', place: asking.place(), asked: { measure: known }, choices, free: true, proposed: known }) ?? ''
}

// Prints every blank into templates/blank and every form's page into docs/forms; with --check says which committed one differs.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entriesOn, printedName } from '../reporting/catalogue/catalogue.ts'
import { unitNames } from '../reporting/units/unit-names.ts'
import { dataWindow, editionFor } from '../reporting/calendar/edition.ts'
import { lastDay, parsePeriod } from '../reporting/calendar/period.ts'
import { catalogueOf, formOn, groupsIn } from '../reporting/form/definition.ts'
import { layOut, sheetNameOf, type PrintOrder } from '../reporting/form/lay-out.ts'
import { layOutline } from '../reporting/form/lay-outline.ts'
import { isCode, outlineOn, plainShortCode, withAdditions } from '../reporting/form/outline.ts'
import { parentOn, subtreeOn } from '../reporting/units/tree.ts'
import { regimes, sampleUnits } from '../regimes/index.ts'
import { formPage } from './form-page.vi.ts'
import { outlinePage } from './outline-page.vi.ts'
import { printDocument } from './print-document.ts'
import { printWorkbook } from './print.ts'

/**
 * Which sample a form's blank is made out to: the Quang Ngai letter of 9/2023, its quarter, a commune, a district or the
 * province; the Ha Tinh letter of 12/2023, its year, the department that joins the seven forms.
 */
const samples = [
  {
    folder: 'kstt',
    regime: 'kstt-quang-ngai',
    period: '2023-Q3',
    unit: 'quang-ngai.binh-chuong',
    forms: ['II.05a/VPCP/KSTT', 'II.06a/VPCP/KSTT'],
  },
  {
    folder: 'kstt',
    regime: 'kstt-quang-ngai',
    period: '2023-Q3',
    unit: 'quang-ngai.binh-son',
    forms: ['II.05/VPCP/KSTT', 'II.06/VPCP/KSTT'],
  },
  {
    folder: 'kstt',
    regime: 'kstt-quang-ngai',
    period: '2023-Q3',
    unit: 'quang-ngai',
    forms: ['II.07b/VPCP/KSTT'],
  },
  {
    folder: 'cchc',
    regime: 'cchc-ha-tinh',
    period: '2023',
    unit: 'ha-tinh.so-noi-vu',
    forms: ['BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7'],
  },
] as const

/** The same for the outlines of narrative reports. */
const outlineSamples = [
  { folder: 'kstt', regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong', outline: 'II.01-DC' },
] as const

const blankLines = 30
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A printed file, by its path in the project. */
export interface Printed {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Prints every blank. The same shelf gives the same bytes. */
export async function printBlanks(): Promise<Printed[]> {
  const blanks: Printed[] = []
  for (const { folder, forms, ...sample } of samples) {
    for (const form of forms) {
      const order = sampleOrder(sample, form)
      blanks.push({
        file: `templates/blank/${folder}/${sheetNameOf(order.definition)}.xlsx`,
        bytes: await printWorkbook(layOut(order)),
      })
    }
  }
  return blanks
}

/** Prints every outline's blank. The same shelf gives the same bytes. */
export async function printOutlines(): Promise<Printed[]> {
  return Promise.all(
    outlineSamples.map(async ({ folder, outline: code, ...sample }) => {
      const { regime, period, day, unit, receiver, window } = reportOf(sample)
      const outline = withAdditions(found(outlineOn(regime.outlines ?? [], found(regime.outlines?.find((one) => isCode(code, one.code))).code, day)), regime.outlineAdditions ?? [], day)
      const office = { id: unit.id, name: unit.name, kind: unit.kind, superior: receiver?.name ?? null }
      const plan = layOutline({ outline, regime: regime.id, period, dataWindow: window, unit: office, receiver: receiver?.name ?? unit.name, year: period.year })
      return { file: `templates/blank/${folder}/${plainShortCode(code)}.docx`, bytes: await printDocument(plan) }
    }),
  )
}

/** Prints the page of every form, outline and edition on the shelf. */
export function printPages(): Printed[] {
  const forms = new Set(regimes.flatMap((regime) => regime.forms))
  const outlines = new Set(regimes.flatMap((regime) => regime.outlines ?? []))
  return [
    ...[...forms].map((form) => ({ file: `docs/forms/${sheetNameOf(form)}.${form.edition}.md`, page: formPage(form) })),
    ...[...outlines].map((outline) => ({ file: `docs/forms/${plainShortCode(outline.code)}.md`, page: outlinePage(outline, regimes) })),
  ].map(({ file, page }) => ({ file, bytes: new TextEncoder().encode(page) }))
}

interface Sample {
  readonly regime: string
  readonly period: string
  readonly unit: string
}

/** What a sample names: throws when the shelf does not hold it, a mistake of ours. */
function reportOf(sample: Sample) {
  const regime = found(regimes.find((one) => one.id === sample.regime))
  const period = found(parsePeriod(sample.period))
  const day = lastDay(period)
  const unit = found(sampleUnits.find((one) => one.id === sample.unit))
  const receiver = sampleUnits.find((one) => one.id === parentOn(sampleUnits, unit.id, day))
  return { regime, period, day, unit, receiver, window: dataWindow(found(editionFor(regime.calendars, period)), period) }
}

/** What to print for a sample's form. */
function sampleOrder(sample: Sample, form: string): PrintOrder {
  const { regime, period, day, unit, receiver, window } = reportOf(sample)
  const definition = found(formOn(regime.forms, form, day))
  const catalogues = [...regime.catalogues, unitNames(subtreeOn(sampleUnits, regime.province, day), day)]
  const catalogue = catalogues.find((one) => one.id === catalogueOf(definition))
  return {
    definition,
    regime: regime.id,
    period,
    dataWindow: window,
    unit,
    receiver: receiver?.name ?? '',
    names: catalogue ? entriesOn(catalogue, day).map(printedName) : [],
    lines: [],
    blankLines: Math.ceil(blankLines / Math.max(1, groupsIn(definition).length)),
  }
}

function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('The shelf does not hold what a sample names')
  return thing
}

async function main(onlyCheck: boolean): Promise<void> {
  for (const { file, bytes } of [...(await printBlanks()), ...(await printOutlines()), ...printPages()]) {
    const path = join(root, file)
    if (!onlyCheck) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
      console.log(`printed ${file}`)
    } else if (!(await isSame(path, bytes))) {
      console.error(`${file} is not up to date: run npm run print`)
      process.exitCode = 1
    }
  }
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const committed = await readFile(path).catch(() => null)
  return committed !== null && committed.equals(bytes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'))

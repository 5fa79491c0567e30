// Tổng hợp and ghép: makes the workbook of an upper unit's report from what the units below have sent.
import { dataWindow } from '../../reporting/calendar/edition.ts'
import { lastDay } from '../../reporting/calendar/period.ts'
import { receiverNameOf } from '../../reporting/compliance/obligation.ts'
import { printedName } from '../../reporting/catalogue/catalogue.ts'
import { placedTones } from '../../reporting/catalogue/placed-tones.ts'
import { toneless } from '../../reporting/catalogue/spelling.ts'
import type { CoverageRow } from '../../reporting/consolidation/coverage.ts'
import type { KhoanCoverage } from '../../reporting/consolidation/merge.ts'
import type { Joined } from '../../reporting/consolidation/source.ts'
import { contributionsTo, gatheringOf, joinedIn } from '../../reporting/consolidation/sum.ts'
import { inputColumns, itemsIn, numberColumns } from '../../reporting/form/definition.ts'
import { layOutAll, sheetNameOf, type FormOrder } from '../../reporting/form/lay-out.ts'
import type { PrintedLine } from '../../reporting/form/lay-lines.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import type { CheckResult } from '../../reporting/rules/finding.ts'
import { splitKey } from '../../reporting/rules/numbers.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { ReportKey } from '../../reporting/submission/report.ts'
import type { Session } from '../../reporting/submission/service.ts'
import { unitNameOn } from '../../reporting/units/name.ts'
import type { MadeFrom, Ports } from '../ports.ts'
import { gather, type GatheredForm } from './gather.ts'
import { reportToPrint } from './forms-to-print.ts'
import { digestOf, judge } from './judge.ts'
import { findReport, mayGather, type ReportInReach } from './reach.ts'
import { namesOffered } from './template.ts'

const spareLines = 5

/** A report put together: the workbook, who is in it, and what its own rules say of it. */
export interface Consolidated {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly made: MadeFrom
  readonly coverage: readonly CoverageRow[]
  readonly forms: readonly {
    readonly form: string
    readonly way: GatheredForm['way']
    readonly joined: readonly Joined[]
    readonly khoan: readonly KhoanCoverage[]
  }[]
  readonly result: CheckResult
}

/**
 * Puts a report together and prints it as the official workbook, an ordinary report from then on: it is opened,
 * checked, saved, approved and sent like any other. Refuses who may not gather for the unit, and a unit nobody
 * reports to. Nothing but the record of the sources is kept.
 */
export async function consolidate(ports: Ports, session: Session, key: ReportKey): Promise<Consolidated | Refusal> {
  const report = findReport(ports.shelf, key)
  if (isRefusal(report)) return report
  const barred = mayGather(ports.shelf, session, report)
  if (barred) return barred
  const { coverage, forms } = await gather(ports, report)
  if (forms.length === 0) return refuse('nothingBelow', { unit: report.unit.name })
  const made = madeFrom(ports, session, report, coverage)
  await ports.consolidations.keep(made)
  const orders = forms.map((one) => orderOf(ports, report, one))
  const workbook = {
    regime: report.regime.id,
    period: report.period,
    dataWindow: dataWindow(report.edition, report.period),
    unit: report.unit,
    receiver: receiverNameOf(report.obligation, ports.shelf.units, lastDay(report.period)),
    names: namesOffered(ports.shelf, reportToPrint(ports.shelf, report), orders.map((one) => one.definition)),
    made: made.id,
  }
  const bytes = await ports.print(layOutAll(workbook, orders))
  const judged = await judge(ports, report, bytes)
  if (isRefusal(judged)) return judged
  const name = [orders.map((one) => sheetNameOf(one.definition)).join('-'), key.period, toneless(report.unit.name).replaceAll(' ', '-')].join('_')
  return {
    bytes,
    fileName: `${name}.xlsx`,
    made,
    coverage,
    forms: forms.map((one) => ({
      form: one.made.target.code,
      way: one.way,
      joined: one.way === 'sum' ? joinedIn(one.made) : [],
      khoan: one.way === 'merge' ? one.made.coverage : [],
    })),
    result: judged.result,
  }
}

/** The record of the exact versions; the same versions give the same record. */
function madeFrom(ports: Ports, session: Session, report: ReportInReach, coverage: readonly CoverageRow[]): MadeFrom {
  const sources = coverage.flatMap(({ unit, sha256, sentAt }) => (sha256 === null ? [] : [{ unit, sha256, sentAt: sentAt ?? '' }]))
  const id = digestOf(JSON.stringify([report.key, sources]))
  return { id, report: report.key, at: ports.clock().toISOString(), by: session.account, sources }
}

function orderOf(ports: Ports, report: ReportInReach, gathered: GatheredForm): FormOrder {
  const definition = gathered.made.target
  const lines = definition.lines.kind === 'fixed' ? itemLines(ports, report, gathered) : namedLines(report, gathered)
  return { definition, lines, blankLines: spareLines }
}

function namedLines(report: ReportInReach, { made }: GatheredForm): PrintedLine[] {
  const { target, lines } = made
  const index = indexFor(target, { period: report.period, catalogues: report.catalogues, previous: null })
  return Object.entries(lines)
    .map(([key, line]): PrintedLine => {
      const { group, bare } = splitKey(key)
      const entry = index.byId.get(bare)
      const numbers = Object.fromEntries(inputColumns(target).map(({ column }) => [column, line[column] ?? 0]))
      return { name: entry ? printedName(entry) : placedTones(bare.replace(/^\?/u, '')), numbers, ...(group === undefined ? {} : { group }) }
    })
    .sort((a, b) => (toneless(a.name) < toneless(b.name) ? -1 : 1))
}

/** The indicators with their numbers; choices that cannot be added are told unit by unit in the notes. */
function itemLines(ports: Ports, report: ReportInReach, gathered: GatheredForm): PrintedLine[] {
  const { target, lines } = gathered.made
  const nameOf = (unit: string): string => unitNameOn(ports.shelf.units, unit, lastDay(report.period))
  const columns = numberColumns(target)
  return itemsIn(target).flatMap((item): PrintedLine[] => {
    const listed = gathered.way === 'sum' && gatheringOf(item) === 'list' ? columns.flatMap(({ column }) => contributionsTo(gathered.made, item.item, column)) : []
    const note = listed.map((one) => `${nameOf(one.unit)}: ${one.value}`).join('; ')
    const numbers = lines[item.item]
    if (numbers === undefined && note === '') return []
    return [{ name: item.item, numbers: numbers ?? {}, ...(note === '' ? {} : { note }) }]
  })
}

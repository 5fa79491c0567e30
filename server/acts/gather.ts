// Collects what the units below have sent for one report: who is in, who is missing, and their figures.
import { lastDay } from '../../reporting/calendar/period.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { coverageRow, isIn, type CoverageRow } from '../../reporting/consolidation/coverage.ts'
import { merge, type Merged } from '../../reporting/consolidation/merge.ts'
import { feeds, type Source } from '../../reporting/consolidation/source.ts'
import { sum, type Summed } from '../../reporting/consolidation/sum.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import type { Standing } from '../../reporting/submission/standing.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import type { Ports } from '../ports.ts'
import type { ReportInReach } from './reach.ts'
import { standingsIn } from './standings.ts'

/** A unit below that owes its part of the report, and where that stands. */
export interface Below {
  readonly unit: Unit
  readonly standing: Standing
  readonly forms: readonly string[]
}

/** One form put together: added up over units, or joined by khoản. */
export type GatheredForm = { readonly way: 'sum'; readonly made: Summed } | { readonly way: 'merge'; readonly made: Merged }

export interface Gathered {
  readonly below: readonly Below[]
  readonly coverage: readonly CoverageRow[]
  readonly forms: readonly GatheredForm[]
}

/** The units whose reports go to the report's unit, with their standings. */
export async function unitsBelow(ports: Ports, report: ReportInReach): Promise<Below[]> {
  const { regime, edition, period, key } = report
  const standingFor = await standingsIn(ports, key.regime, key.period)
  return obligationsIn(regime.province, ports.shelf.units, edition, period, regime)
    .filter(({ unit, receiver, duty }) => receiver === report.unit.id && unit.id !== report.unit.id && duty.deliverable === 'data')
    .map(({ unit, duty }) => ({
      unit,
      forms: duty.forms,
      standing: standingFor(unit.id, key.deliverable),
    }))
}

/** Puts every form of the report together from what was sent and not given back. */
export async function gather(ports: Ports, report: ReportInReach): Promise<Gathered> {
  const below = await unitsBelow(ports, report)
  const found = new Map<string, Source[]>()
  const forms: GatheredForm[] = []
  for (const target of report.definitions) {
    const sources = await sourcesOf(ports, target, below)
    if (sources.length === 0 && !below.some((one) => one.forms.some((form) => feeds(target, form)))) continue
    found.set(target.code, sources)
    forms.push(putTogether(report, target, sources))
  }
  const withForm = new Set([...found.values()].flat().map((one) => one.unit))
  return { below, forms, coverage: below.map(({ unit, standing }) => coverageRow(unit, standing, withForm.has(unit.id))) }
}

/** One form put together of given sources. */
export function putTogether(report: ReportInReach, target: FormDefinition, sources: readonly Source[]): GatheredForm {
  const day = lastDay(report.period)
  const assignments = (report.regime.assignments ?? []).filter((one) => one.form === target.code)
  if (target.lines.kind === 'fixed' && assignments.length > 0) return { way: 'merge', made: merge(target, sources, assignments, day) }
  return { way: 'sum', made: sum(target, sources, indexFor(target, { period: report.period, catalogues: report.catalogues, previous: null })) }
}

/** What units have sent of the forms that feed a target. A unit that sent several of them brings all their lines. */
export async function sourcesOf(ports: Ports, target: FormDefinition, below: readonly Below[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const form of target.consolidates?.forms ?? [target.code]) {
    const sent = below.filter((one) => isIn(one.standing) && one.standing.receipt?.forms.some((read) => read.code === form) === true)
    const lines = await ports.ledger.linesOf(sent.flatMap((one) => one.standing.receipt?.sha256 ?? []), form)
    for (const { unit, standing } of sent) {
      const { receipt } = standing
      const read = receipt && lines.get(receipt.sha256)
      if (receipt && read) sources.push({ unit: unit.id, kind: unit.kind, sha256: receipt.sha256, sentAt: receipt.at, form, lines: read })
    }
  }
  return sources
}


// The name people know a line by: its field or its indicator.
import { printedName } from '../../reporting/catalogue/catalogue.ts'
import { placedTones } from '../../reporting/catalogue/placed-tones.ts'
import { asTotal } from '../../reporting/consolidation/total.ts'
import { groupsIn, itemsIn, totalLabelOf, type FormDefinition } from '../../reporting/form/definition.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { splitKey } from '../../reporting/rules/numbers.ts'
import type { ReportInReach } from './reach.ts'

/** The name of a line kept under a key; the officer's own words where the catalogue did not know them. */
export function lineName(report: ReportInReach, definition: FormDefinition, line: string): string {
  const item = itemsIn(definition).find((one) => one.item === line)
  if (item) return item.label
  const total = asTotal(line)
  if (total) return groupsIn(definition).find((one) => one.id === total.group)?.label ?? totalLabelOf(definition)
  const { bare } = splitKey(line)
  const entry = indexFor(definition, { period: report.period, catalogues: report.catalogues, previous: null }).byId.get(bare)
  return entry ? printedName(entry) : placedTones(bare.replace(/^\?/u, ''))
}

// Who the open workbook says it is: its custom XML part, else its very hidden sheet; where both speak they must agree.
import { identityFromRows, identityNamespace, identitySheet, sameIdentity, type WorkbookIdentity } from '../../reporting/form/identity.ts'
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import { identityFromXml } from './identity-xml.ts'

/** The workbook's identity, or `null`. Refuses two that say different things, as the reader of files does. */
export async function identityOf(context: Excel.RequestContext): Promise<WorkbookIdentity | Refusal | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(identityNamespace)
  parts.load('items/id')
  const sheet = context.workbook.worksheets.getItemOrNullObject(identitySheet)
  const block = sheet.getRange('A1:B60').getUsedRangeOrNullObject(true)
  block.load('values')
  await context.sync()
  const texts = parts.items.map((part) => part.getXml())
  if (texts.length > 0) await context.sync()
  const told = texts.flatMap(({ value }) => identityFromXml(value) ?? [])
  const rows = sheet.isNullObject || block.isNullObject ? [] : block.values.map((row): [string, string] => [String(row[0] ?? ''), String(row[1] ?? '')])
  const fromSheet = identityFromRows(rows)
  const [identity, ...others] = fromSheet === null ? told : [...told, fromSheet]
  if (identity === undefined) return null
  return others.every((one) => sameIdentity(one, identity)) ? identity : refuse('identityConflict')
}

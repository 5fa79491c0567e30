// Who the open workbook says it is: its custom XML part, else its very hidden sheet.
import { identityFromRows, identityNamespace, identitySheet, type WorkbookIdentity } from '../../reporting/form/identity.ts'
import { identityFromXml } from './identity-xml.ts'

/** The workbook's identity, or `null`. */
export async function identityOf(context: Excel.RequestContext): Promise<WorkbookIdentity | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(identityNamespace)
  parts.load('items/id')
  const sheet = context.workbook.worksheets.getItemOrNullObject(identitySheet)
  const block = sheet.getRange('A1:B60').getUsedRangeOrNullObject(true)
  block.load('values')
  await context.sync()
  const texts = parts.items.map((part) => part.getXml())
  if (texts.length > 0) await context.sync()
  for (const { value } of texts) {
    const identity = identityFromXml(value)
    if (identity) return identity
  }
  if (sheet.isNullObject || block.isNullObject) return null
  return identityFromRows(block.values.map((row): [string, string] => [String(row[0] ?? ''), String(row[1] ?? '')]))
}

// The custom XML part that carries the identity: one element per identity row, named by the key.
import { identityNamespace, identityRows, type WorkbookIdentity } from '../../reporting/form/identity.ts'
import { xmlText } from '../xml-text.ts'

const itemId = '{6B686F70-0001-4000-8000-000000000001}'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * The part's text: `<khop xmlns="urn:khop:workbook:1"><regime>…</regime><period>…</period><unit>…</unit>
 * <form>code|edition|sheet</form></khop>`. The root stands for the row `khop, 1`; the others follow as elements.
 */
export function identityXml(identity: WorkbookIdentity): string {
  const rows = identityRows(identity).filter(([key]) => key !== 'khop')
  const elements = rows.map(([key, value]) => `<${key}>${xmlText(value)}</${key}>`)
  return `${declaration}<khop xmlns="${identityNamespace}">${elements.join('')}</khop>`
}

/** The files that make the part known to Excel, by their path in the zip. */
export function identityParts(identity: WorkbookIdentity): Record<string, string> {
  return customXmlParts(identityXml(identity), identityNamespace, itemId)
}

/** The files of one custom XML part of ours, whatever Office file it stands in. */
export function customXmlParts(xml: string, namespace: string, id: string): Record<string, string> {
  return {
    'customXml/item1.xml': xml,
    'customXml/itemProps1.xml': `${declaration}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${officeXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${relationship}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  }
}

/** What `[Content_Types].xml` must say of the part. */
export const identityContentType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

/** What the relationships of the main part (`xl/workbook.xml`, `word/document.xml`) must say of the part. */
export const identityRelationship = `<Relationship Id="rIdKhop" Type="${relationship}/customXml" Target="../customXml/item1.xml"/>`

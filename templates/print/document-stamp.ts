// The last step of printing a document: puts the identity into the zip and takes everything out that changes from run to run.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { documentIdentityRows, documentNamespace, type DocumentIdentity } from '../../reporting/form/document-identity.ts'
import { xmlText } from '../xml-text.ts'
import { customXmlParts, identityContentType, identityRelationship } from './identity-xml.ts'
import { appProperties, contentTypes, coreProperties, pack } from './package.ts'

const itemId = '{6B686F70-0002-4000-8000-000000000001}'
const documentRelationships = 'word/_rels/document.xml.rels'

/** Our own printed `.docx` with title and identity stamped in. Equal arguments give equal bytes. */
export function stampDocument(printed: Uint8Array, title: string, identity: DocumentIdentity | null): Uint8Array {
  const parts = unzipSync(printed)
  const put = (name: string, text: string): void => {
    parts[name] = strToU8(text)
  }
  const change = (name: string, changed: (text: string) => string): void => {
    const part = parts[name]
    if (!part) throw new Error(`A printed document has ${name}`)
    put(name, changed(strFromU8(part)))
  }
  if (identity) {
    for (const [name, text] of Object.entries(customXmlParts(documentIdentityXml(identity), documentNamespace, itemId))) put(name, text)
    change(contentTypes, (text) => text.replace('</Types>', `${identityContentType}</Types>`))
    change(documentRelationships, (text) => text.replace('</Relationships>', `${identityRelationship}</Relationships>`))
  }
  put('docProps/core.xml', coreProperties(title))
  put('docProps/app.xml', appProperties)
  return pack(parts)
}

/** `<khop xmlns="urn:khop:document:1"><regime>…</regime>…</khop>`, one element for each row of the identity. */
export function documentIdentityXml(identity: DocumentIdentity): string {
  const elements = documentIdentityRows(identity).map(([key, value]) => `<${key}>${xmlText(value)}</${key}>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<khop xmlns="${documentNamespace}">${elements.join('')}</khop>`
}

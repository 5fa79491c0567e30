// Everything that can be checked of the add-in's manifest without Excel and without the internet.
import { addressProblems } from './address-problems.ts'
import { iconProblems } from './icon-problems.ts'
import { hostProblems, referenceProblems, releaseProblems, requirementProblems } from './meaning-problems.ts'
import { officeReaderProblems } from './office-reader.ts'
import { schemaProblems } from './schema-problems.ts'
import { parseXml, type XmlElement } from './xml-tree.ts'

/**
 * What a manifest is held against: the project root (pictures are in its `addin/public`), the paths of the
 * pages the service serves, the last released version, the highest ExcelApi it may require ("1.7" unless said).
 */
export type ManifestContext = {
  root: string
  served: readonly string[]
  previousVersion?: string
  apiLevel?: string
}

/**
 * Problems of a manifest as English sentences for developers; an empty list when there are none.
 * Text that is not XML gives one problem. It throws only when the project's own files cannot be read.
 */
export async function checkManifest(xml: string, context: ManifestContext): Promise<string[]> {
  let manifest: XmlElement
  try {
    manifest = parseXml(xml)
  } catch (fault) {
    return [`The manifest is not well-formed XML: ${fault instanceof Error ? fault.message : String(fault)}`]
  }
  return [
    ...(await schemaProblems(xml)),
    ...referenceProblems(manifest),
    ...hostProblems(manifest),
    ...requirementProblems(manifest, context.apiLevel ?? '1.7'),
    ...releaseProblems(manifest, xml, context.previousVersion),
    ...addressProblems(manifest, context.served),
    ...iconProblems(manifest, context.root),
    ...(await officeReaderProblems(xml, manifest)),
  ]
}

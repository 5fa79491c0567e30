// Holds a manifest against XML schemas: Khớp's own, and Microsoft's where a copy has been put beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

const ownFolder = join(import.meta.dirname, 'schemas')

/** The folder where a developer may put Microsoft's schemas; see schemas/README.md. */
export const microsoftFolder = join(ownFolder, 'microsoft')

/** Whether Microsoft's schemas are there to be checked against. */
export function haveMicrosoftSchemas(folder: string = microsoftFolder): boolean {
  return existsSync(join(folder, 'OfficeAppManifestV1_1.xsd'))
}

/**
 * Problems of structure: elements missing, misplaced or misspelt, values of the wrong shape.
 * In: the manifest's text; the folder with Microsoft's schemas, skipped when it holds none.
 */
export async function schemaProblems(xml: string, microsoft: string = microsoftFolder): Promise<string[]> {
  const own = await problemsAgainst(xml, 'manifest.xsd', schemaFiles(ownFolder), 'our schema')
  if (!haveMicrosoftSchemas(microsoft)) return own
  const files = completed(schemaFiles(microsoft))
  return [...own, ...(await problemsAgainst(xml, 'OfficeAppManifestV1_1.xsd', files, "Microsoft's schema"))]
}

async function problemsAgainst(xml: string, main: string, files: XMLFileInfo[], whose: string): Promise<string[]> {
  const result = await validateXML({
    xml: { fileName: 'manifest-under-check.xml', contents: xml },
    schema: files.filter((file) => file.fileName === main),
    preload: files.filter((file) => file.fileName !== main),
  })
  if (result.valid) return []
  const messages = result.errors.map((error) => `Line ${error.loc?.lineNumber ?? '?'} (${whose}): ${error.message}`)
  return messages.length > 0 ? messages : [`Refused by ${whose}: ${result.rawOutput.trim()}`]
}

function schemaFiles(folder: string): XMLFileInfo[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xsd'))
    .map((name) => ({ fileName: name, contents: repaired(readFileSync(join(folder, name), 'utf8')) }))
}

/** Two slips in the published files keep a strict schema reader from compiling them. */
export function repaired(schema: string): string {
  return schema
    .replaceAll('xmlns:xs="https://www.w3.org/2001/XMLSchema"', 'xmlns:xs="http://www.w3.org/2001/XMLSchema"')
    .replaceAll('{0,3}?"', '{0,3}"')
}

/** Schemas that others import but that are not in the folder (mail, content) are stood in for by one element each. */
export function completed(files: readonly XMLFileInfo[]): XMLFileInfo[] {
  const present = new Set(files.map((file) => file.fileName))
  const stubs = new Map<string, XMLFileInfo>()
  for (const file of files) {
    for (const [tag] of String(file.contents).matchAll(/<xs:import\b[^>]*>/g)) {
      const name = /schemaLocation="([^"]+)"/.exec(tag)?.[1]
      const namespace = /namespace="([^"]+)"/.exec(tag)?.[1]
      if (!name || !namespace || present.has(name)) continue
      const contents = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"><xs:element name="VersionOverrides"/></xs:schema>`
      stubs.set(name, { fileName: name, contents })
    }
  }
  return [...files, ...stubs.values()]
}

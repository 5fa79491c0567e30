// What Microsoft's own manifest reader (office-addin-manifest) makes of the manifest, without the internet.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { child, type XmlElement } from './xml-tree.ts'

/** Problems where that reader cannot read the text, or reads something else than we do. */
export async function officeReaderProblems(xml: string, manifest: XmlElement): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'khop-manifest-'))
  try {
    const file = join(folder, 'manifest.xml')
    await writeFile(file, xml)
    const read = await OfficeAddinManifest.readManifestFile(file)
    const source = child(manifest, 'DefaultSettings', 'SourceLocation')?.attributes.get('DefaultValue')
    const hosts = (child(manifest, 'Hosts')?.children ?? []).map((host) => host.attributes.get('Name'))
    const pairs: [string, unknown, unknown][] = [
      ['the kind of add-in', read.officeAppType, 'TaskPaneApp'],
      ['Id', read.id, child(manifest, 'Id')?.text],
      ['Version', read.version, child(manifest, 'Version')?.text],
      ['DisplayName', read.displayName, child(manifest, 'DisplayName')?.attributes.get('DefaultValue')],
      ['Permissions', read.permissions, child(manifest, 'Permissions')?.text],
      ['Hosts', read.hosts?.join(), hosts.join()],
      ['SourceLocation', read.defaultSettings?.sourceLocation, source],
    ]
    return pairs
      .filter(([, theirs, ours]) => theirs === undefined || theirs !== ours)
      .map(([what, theirs, ours]) => `office-addin-manifest reads ${what} as ${String(theirs)}; expected ${String(ours)}.`)
  } catch (fault) {
    return [`office-addin-manifest cannot read the manifest: ${fault instanceof Error ? fault.message : String(fault)}`]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

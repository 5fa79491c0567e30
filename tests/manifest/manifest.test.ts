// The committed manifest is sound, a site's copy is sound, and each slip the checks exist for is caught.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { manifestFor } from '../../server/manifest/rewrite.ts'
import { checkManifest } from './check.ts'
import { compareVersions } from './meaning-problems.ts'
import { completed, repaired, schemaProblems } from './schema-problems.ts'

const root = join(import.meta.dirname, '..', '..')
const committed = readFileSync(join(root, 'manifest.xml'), 'utf8')
const context = { root, served: ['/pane/index.html'] }

/** The committed text with one thing changed; fails when the thing to change is not there. */
function changed(from: string | RegExp, to: string): string {
  const text = committed.replace(from, () => to)
  if (text === committed) throw new Error(`nothing matches ${String(from)}`)
  return text
}

describe('the committed manifest', () => {
  test('has no problems', async () => {
    expect(await checkManifest(committed, context)).toEqual([])
  })

  test('has none either when handed out for another site', async () => {
    const copy = manifestFor(committed, 'https://baocao.tinh.example', { version: '1.0.0.1', displayName: 'Khớp & bạn' })
    expect(await checkManifest(copy, { ...context, previousVersion: '1.0.0.0' })).toEqual([])
  })
})

const longLabel = 'a'.repeat(126)
const slips: [string, () => string, RegExp][] = [
  ['a missing element', () => changed(/<ProviderName>.*<\/ProviderName>/, ''), /our schema.*DefaultLocale/],
  ['elements out of order', () => changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '<ProviderName>K</ProviderName><Version>1.0.0.0</Version>'), /our schema.*ProviderName/],
  ['an id that is not a GUID', () => changed(/<Id>.*<\/Id>/, '<Id>khop</Id>'), /our schema.*Id/],
  ['a version of three numbers', () => changed('1.0.0.0', '1.0.0'), /not four numbers/],
  ['a label that is too long', () => changed('DefaultValue="Mở Khớp"', `DefaultValue="${longLabel}"`), /our schema.*125/],
  ['a button without a label', () => changed(/<Label resid="OpenPane.Label"\/>/, ''), /our schema.*Supertip/],
  ['a button of no declared kind', () => changed('<Control xsi:type="Button"', '<Control'), /our schema.*abstract/],
  ['other permissions', () => changed('ReadWriteDocument', 'Everything'), /our schema.*Permissions/],
  ['a reference to nowhere', () => changed('<SourceLocation resid="Pane.Url"/>', '<SourceLocation resid="Page.Url"/>'), /"Page.Url" leads to no resource/],
  ['a resource nobody uses', () => changed('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'), /"Spare" is used by nothing/],
  ['a resource name over 32 characters', () => committed.replaceAll('Pane.Url', 'P'.repeat(33)), /longer than 32/],
  ['the same resource twice', () => changed('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="x"/>'), /"Group.Label" occurs more than once/],
  ['the same ribbon id twice', () => changed('id="Khop.OpenPane"', 'id="Khop.Group"'), /"Khop.Group" occurs more than once/],
  ['an address without https', () => changed('<bt:Url id="Pane.Url" DefaultValue="https:', '<bt:Url id="Pane.Url" DefaultValue="http:'), /only https/],
  ['an address at another site', () => changed('<SupportUrl DefaultValue="https://localhost:3443', '<SupportUrl DefaultValue="https://other.example'), /several origins/],
  ['a page that is not served', () => changed('<SourceLocation DefaultValue="https://localhost:3443/pane/index.html', '<SourceLocation DefaultValue="https://localhost:3443/pane/old.html'), /\/pane\/old.html, a page the service does not serve/],
  ['an icon that is not there', () => changed('icon-16.png', 'icon-17.png'), /icon-17.png is not among the files/],
  ['an icon of the wrong size', () => changed('id="Icon.16" DefaultValue="https://localhost:3443/icons/icon-16.png"', 'id="Icon.16" DefaultValue="https://localhost:3443/icons/icon-32.png"'), /32×32 pixels but is used at 16×16/],
  ['an icon that is not a PNG', () => changed('icons/icon-80.png', 'icons/icon.svg'), /not a PNG/],
  ['an icon list without a required size', () => changed('<bt:Image size="80" resid="Icon.80"/>', '<bt:Image size="20" resid="Icon.80"/>'), /lacks the 80 pixel/],
  ['too high a requirement', () => changed('MinVersion="1.7"', 'MinVersion="1.14"'), /requires ExcelApi 1.14; the floor is 1.7/],
  ['a requirement other than Excel', () => changed('Name="ExcelApi"', 'Name="SharedRuntime"'), /only ExcelApi is expected/],
  ['hosts that disagree', () => changed('<Host Name="Workbook"/>', '<Host Name="Workbook"/><Host Name="Document"/>'), /<Hosts> says Workbook, Document/],
  ['a pane that a form cannot bring along', () => changed('Office.AutoShowTaskpaneWithDocument', 'Khop.Pane'), /cannot bring its pane along/],
  ['another default language', () => changed('vi-VN', 'en-US'), /not vi-VN/],
  ['decomposed Vietnamese', () => committed.normalize('NFD'), /composed form/],
]

describe('a slip is caught:', () => {
  test.each(slips)('%s', async (_name, text, complaint) => {
    const problems = await checkManifest(text(), context)
    expect(problems.filter((problem) => complaint.test(problem))).not.toEqual([])
  })

  test('text that is not XML', async () => {
    expect(await checkManifest(changed('</OfficeApp>', ''), context)).toEqual([expect.stringContaining('not well-formed')])
  })

  test('a version that is not higher than the last release', async () => {
    const problems = await checkManifest(committed, { ...context, previousVersion: '1.0.0.0' })
    expect(problems).toEqual([expect.stringContaining('not higher')])
  })

  test('Microsoft’s reader finding another document than ours', async () => {
    const problems = await checkManifest('<OfficeApp><Id>a</Id></OfficeApp>', context)
    expect(problems.some((problem) => problem.startsWith('office-addin-manifest reads'))).toBe(true)
  })

  test('versions compare by number, not by letter', () => {
    expect(compareVersions('1.10', '1.7')).toBeGreaterThan(0)
    expect(compareVersions('1.0.0.0', '1.0.0.0')).toBe(0)
  })
})

describe("Microsoft's schemas, where a developer has put them", () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'khop-schemas-'))
    const own = join(import.meta.dirname, 'schemas')
    mkdirSync(folder, { recursive: true })
    cpSync(join(own, 'basic-types.xsd'), join(folder, 'basic-types.xsd'))
    cpSync(join(own, 'ribbon.xsd'), join(folder, 'ribbon.xsd'))
    // A stand-in of our own under the published name, with the slips that the published files have.
    const published = readFileSync(join(own, 'manifest.xsd'), 'utf8')
      .replace('http://www.w3.org/2001/XMLSchema"', 'https://www.w3.org/2001/XMLSchema"')
      .replace('(\\.[0-9]{1,5}){3}"', '(\\.[0-9]{1,5}){0,3}?"')
      .replace('<xs:element name="OfficeApp"', '<xs:import namespace="urn:absent" schemaLocation="Absent.xsd"/>\n<xs:element name="OfficeApp"')
      .replace('value="ReadWriteDocument"', 'value="ReadDocument"')
    writeFileSync(join(folder, 'OfficeAppManifestV1_1.xsd'), published)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('are read in spite of their slips, and have their say', async () => {
    const problems = await schemaProblems(committed, folder)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatch(/Microsoft's schema.*(Permissions|ReadWriteDocument)/)
  })

  test('the slips are mended and nothing else is touched', () => {
    expect(repaired('<a xmlns:xs="https://www.w3.org/2001/XMLSchema" p="([0-9]){0,3}?"/>')).toBe('<a xmlns:xs="http://www.w3.org/2001/XMLSchema" p="([0-9]){0,3}"/>')
    expect(completed([{ fileName: 'a.xsd', contents: '<xs:import schemaLocation="b.xsd" namespace="urn:b"/>' }]).map((file) => file.fileName)).toEqual(['a.xsd', 'b.xsd'])
  })
})

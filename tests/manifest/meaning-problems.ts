// What a schema cannot say of a manifest: references that meet, names that are unique, versions that rise.
import { child, descendants, type XmlElement } from './xml-tree.ts'

/** Every `resid` finds its resource, every resource is used, every id is there once. */
export function referenceProblems(manifest: XmlElement): string[] {
  const overrides = child(manifest, 'VersionOverrides')
  if (!overrides) return ['There is no <VersionOverrides>, hence no ribbon button.']
  const resources = child(overrides, 'Resources')?.children.flatMap((kind) => kind.children) ?? []
  const names = resources.map((resource) => resource.attributes.get('id') ?? '')
  const wanted = descendants(overrides).flatMap((element) => element.attributes.get('resid') ?? [])
  const buttons = descendants(overrides)
    .filter((element) => element.name === 'Group' || element.name === 'Control')
    .map((element) => element.attributes.get('id') ?? '')
  return [
    ...new Set(wanted.filter((name) => !names.includes(name)).map((name) => `resid "${name}" leads to no resource.`)),
    ...names.filter((name) => !wanted.includes(name)).map((name) => `The resource "${name}" is used by nothing.`),
    ...[...names, ...wanted].filter((name) => name.length > 32).map((name) => `"${name}" is longer than 32 characters.`),
    ...repeated(names).map((name) => `The resource id "${name}" occurs more than once.`),
    ...repeated(buttons).map((name) => `The ribbon id "${name}" occurs more than once.`),
  ]
}

/** The same hosts inside and outside VersionOverrides; a pane that can open by itself with a form. */
export function hostProblems(manifest: XmlElement): string[] {
  const outside = (child(manifest, 'Hosts')?.children ?? []).map((host) => host.attributes.get('Name') ?? '')
  const inside = (child(manifest, 'VersionOverrides', 'Hosts')?.children ?? []).map((host) => host.attributes.get('type') ?? '')
  const problems: string[] = []
  if ([...outside].sort().join() !== [...inside].sort().join()) {
    problems.push(`<Hosts> says ${outside.join(', ') || 'nothing'}, but <VersionOverrides> says ${inside.join(', ') || 'nothing'}.`)
  }
  const panes = descendants(manifest).filter((element) => element.name === 'TaskpaneId').map((element) => element.text.trim())
  if (!panes.includes('Office.AutoShowTaskpaneWithDocument')) {
    problems.push('No button opens the pane as Office.AutoShowTaskpaneWithDocument, so a form cannot bring its pane along.')
  }
  return problems
}

/** The required API does not exceed the floor, given as "1.7"; nothing but the Excel API is required. */
export function requirementProblems(manifest: XmlElement, floor: string): string[] {
  const sets = descendants(manifest).filter((element) => element.name === 'Set')
  return sets.flatMap((set) => {
    const name = set.attributes.get('Name') ?? ''
    const least = set.attributes.get('MinVersion') ?? ''
    if (name !== 'ExcelApi') return [`The manifest requires ${name}; only ExcelApi is expected.`]
    return compareVersions(least, floor) > 0 ? [`The manifest requires ExcelApi ${least}; the floor is ${floor}.`] : []
  })
}

/** Four numbers, higher than the last release; Vietnamese as default language; text composed (NFC). */
export function releaseProblems(manifest: XmlElement, xml: string, previousVersion?: string): string[] {
  const version = child(manifest, 'Version')?.text.trim() ?? ''
  const locale = child(manifest, 'DefaultLocale')?.text.trim() ?? ''
  const problems: string[] = []
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version)) problems.push(`Version "${version}" is not four numbers.`)
  if (previousVersion !== undefined && compareVersions(version, previousVersion) <= 0) {
    problems.push(`Version ${version} is not higher than the last release, ${previousVersion}.`)
  }
  if (locale !== 'vi-VN') problems.push(`DefaultLocale is "${locale}", not vi-VN.`)
  if (xml !== xml.normalize('NFC')) problems.push('The text is not in composed form (Unicode NFC).')
  return problems
}

/** Compares dotted versions number by number: 1.10 is above 1.7. Below zero, zero or above zero. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left.split('.').map(Number), right.split('.').map(Number)]
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}

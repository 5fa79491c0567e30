// Whether every address in the manifest is https, at one origin, and answered by the service.
import { descendants, type XmlElement } from './xml-tree.ts'

const pageElements = new Set(['SourceLocation', 'SupportUrl', 'Url'])
const pictureElements = new Set(['IconUrl', 'HighResolutionIconUrl', 'Image'])

/**
 * Problems with addresses. In: the manifest's root element; the paths of the pages the service serves,
 * each beginning with `/`. Pictures are looked at by `iconProblems`.
 */
export function addressProblems(manifest: XmlElement, served: readonly string[]): string[] {
  const problems: string[] = []
  const origins = new Set<string>()
  for (const element of descendants(manifest)) {
    const isPage = pageElements.has(element.name)
    const value = element.attributes.get('DefaultValue')
    if (value === undefined || !(isPage || pictureElements.has(element.name))) continue
    if (!URL.canParse(value)) {
      problems.push(`<${element.name}> holds "${value}", which is not a full address.`)
      continue
    }
    const url = new URL(value)
    if (url.protocol !== 'https:') problems.push(`<${element.name}> holds ${value}: only https is allowed.`)
    origins.add(url.origin)
    if (isPage && !served.includes(url.pathname)) {
      problems.push(`<${element.name}> points to ${url.pathname}, a page the service does not serve.`)
    }
  }
  if (origins.size > 1) {
    problems.push(`The addresses are at several origins (${[...origins].join(', ')}): Office opens pages of one only.`)
  }
  return problems
}

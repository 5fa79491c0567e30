// Whether every picture the manifest names is there, is a PNG, and has the size it is used at.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { child, descendants, type XmlElement } from './xml-tree.ts'

const mandatorySizes = [16, 32, 80]
const heaviest = 100 * 1024
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Problems with icons. In: the manifest's root element; the project root, whose `addin/public` folder
 * the service serves at `/`. Sizes are in pixels, as Office asks for them.
 */
export function iconProblems(manifest: XmlElement, root: string): string[] {
  const resources = new Map<string, string>()
  const images = child(manifest, 'VersionOverrides', 'Resources', 'Images')
  for (const image of images?.children ?? []) {
    resources.set(image.attributes.get('id') ?? '', image.attributes.get('DefaultValue') ?? '')
  }
  const uses: { url: string; size: number }[] = []
  const listed: [string, number][] = [['IconUrl', 32], ['HighResolutionIconUrl', 64]]
  for (const [name, size] of listed) {
    const url = child(manifest, name)?.attributes.get('DefaultValue')
    if (url) uses.push({ url, size })
  }
  const problems: string[] = []
  for (const icon of descendants(manifest).filter((element) => element.name === 'Icon')) {
    const sizes = icon.children.map((image) => Number(image.attributes.get('size')))
    for (const size of mandatorySizes) {
      if (!sizes.includes(size)) problems.push(`An Icon lacks the ${size} pixel picture that Office requires.`)
    }
    for (const image of icon.children) {
      const url = resources.get(image.attributes.get('resid') ?? '')
      if (url) uses.push({ url, size: Number(image.attributes.get('size')) })
    }
  }
  return [...problems, ...uses.flatMap(({ url, size }) => pictureProblems(url, size, root))]
}

function pictureProblems(url: string, size: number, root: string): string[] {
  if (!URL.canParse(url)) return []
  const path = new URL(url).pathname
  const file = join(root, 'addin', 'public', path)
  if (!existsSync(file)) return [`The icon ${path} is not among the files served (addin/public${path}).`]
  const bytes = readFileSync(file)
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngSignature)) return [`The icon ${path} is not a PNG picture.`]
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const problems: string[] = []
  if (width !== size || height !== size) {
    problems.push(`The icon ${path} is ${width}×${height} pixels but is used at ${size}×${size}.`)
  }
  if (bytes.length > heaviest) problems.push(`The icon ${path} is heavier than 100 kB.`)
  return problems
}

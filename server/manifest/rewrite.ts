// Gives the committed add-in manifest to another site: its own addresses, its own id.
import { createHash } from 'node:crypto'

const guidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const versionShape = /^\d{1,5}(\.\d{1,5}){3}$/

/** What a site may set for itself; anything left out keeps the committed value (the id: one derived from the origin). */
export type ManifestOptions = { id?: string; version?: string; displayName?: string }

/**
 * The committed manifest as a site would hand it out.
 * In: the committed text; the site's https origin ("https://baocao.tinh.example", a final "/" allowed, nothing after it).
 * The id depends on the origin alone, so that two sites never meet in one Excel and a site keeps its id for ever;
 * the committed origin keeps the committed id.
 * Throws TypeError for an origin that is not https or carries more than host and port, an id that is not a lower-case
 * GUID, a version that is not four numbers, a display name not of 1 to 125 characters; and for text that is not our manifest.
 */
export function manifestFor(xml: string, origin: string, options: ManifestOptions = {}): string {
  const site = httpsOrigin(origin)
  const committedOrigin = /<SourceLocation DefaultValue="(https:\/\/[^/"]+)\//.exec(xml)?.[1]
  const committedId = /<Id>([^<]*)<\/Id>/.exec(xml)?.[1]
  if (committedOrigin === undefined || committedId === undefined) {
    throw new TypeError('The text is not the committed manifest: it has no https SourceLocation or no Id.')
  }
  const id = options.id ?? (site === committedOrigin ? committedId : idForOrigin(committedId, site))
  if (!guidShape.test(id)) throw new TypeError(`"${id}" is not a GUID in lower case.`)
  // Replacements are functions because "$" in a replacement string would have a meaning of its own.
  let rewritten = xml
    .replaceAll(`="${committedOrigin}/`, () => `="${escapeXml(site)}/`)
    .replace(/<Id>[^<]*<\/Id>/, () => `<Id>${id}</Id>`)
  if (options.version !== undefined) {
    const { version } = options
    if (!versionShape.test(version)) throw new TypeError(`"${version}" is not a version of four numbers.`)
    rewritten = rewritten.replace(/<Version>[^<]*<\/Version>/, () => `<Version>${version}</Version>`)
  }
  if (options.displayName !== undefined) {
    const name = options.displayName.normalize('NFC').trim()
    if (name.length === 0 || name.length > 125 || /\p{Cc}/u.test(name)) {
      throw new TypeError('A display name has 1 to 125 characters and no control characters.')
    }
    rewritten = rewritten.replace(/<DisplayName DefaultValue="[^"]*"/, () => `<DisplayName DefaultValue="${escapeXml(name)}"`)
  }
  return rewritten
}

/** A GUID of version 5 (RFC 9562) from a namespace GUID and an origin: the same origin gives the same id for ever. */
export function idForOrigin(namespace: string, origin: string): string {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(origin).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

function httpsOrigin(origin: string): string {
  if (!URL.canParse(origin)) throw new TypeError(`"${origin}" is not an address.`)
  const url = new URL(origin)
  if (url.protocol !== 'https:') throw new TypeError(`"${origin}" is not https: Office opens add-ins over https only.`)
  if (url.href !== `${url.origin}/`) throw new TypeError(`"${origin}" is more than an origin: give scheme, host and port only.`)
  return url.origin
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

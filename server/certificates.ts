// A certificate for trying the service on one's own machine: Office opens add-ins over https only.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'

/** PEM bytes: the server's private key, its certificate, and the authority that the browser must trust. */
export type Certificate = { key: Buffer; cert: Buffer; ca: Buffer }

type Generate = (ca: string, cert: string, key: string, days: number, domains: string[]) => Promise<void>

const day = 24 * 60 * 60 * 1000
const validDays = 365
const renewWithin = 7 * day

/**
 * The certificate kept in `folder` for `domains` (host names, or IP addresses), made anew when there is none, when it does not
 * fit those domains or has at most seven days left by `clock`. For development and trials only: the authority is
 * made on this machine, is put into no trust store, and its own key is thrown away.
 * The key file is readable by its owner alone. Throws TypeError when no domain is given, and Error when the
 * development package that makes certificates is not installed.
 */
export async function developmentCertificate(
  folder: string,
  domains: string[],
  clock: () => Date,
  load: () => Promise<Generate> = loadGenerator,
): Promise<Certificate> {
  if (domains.length === 0) throw new TypeError('A certificate needs at least one domain.')
  const kept = await readKept(folder)
  if (kept && isUsable(kept, domains, clock())) return kept
  const generate = await load()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Made aside and moved in: the generator keeps old files, and nobody should read a key with a stranger's certificate.
  const aside = await mkdtemp(join(folder, '.new-'))
  try {
    const [ca, cert, key] = [join(aside, 'ca.crt'), join(aside, 'server.crt'), join(aside, 'server.key')]
    await generate(ca, cert, key, validDays, domains)
    await chmod(key, 0o600)
    for (const file of ['server.key', 'server.crt', 'ca.crt']) await rename(join(aside, file), join(folder, file))
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
  const made = await readKept(folder)
  if (!made) throw new Error(`The new certificate in ${folder} cannot be read back.`)
  return made
}

async function loadGenerator(): Promise<Generate> {
  try {
    const { generateCertificates } = await import('office-addin-dev-certs')
    return generateCertificates
  } catch (cause) {
    throw new Error(
      'The package office-addin-dev-certs is not installed, so no development certificate can be made. ' +
        'Run "npm ci" with development packages, or give the service a key and a certificate of your own.',
      { cause },
    )
  }
}

async function readKept(folder: string): Promise<Certificate | undefined> {
  try {
    const [key, cert, ca] = await Promise.all(['server.key', 'server.crt', 'ca.crt'].map((name) => readFile(join(folder, name))))
    return key && cert && ca ? { key, cert, ca } : undefined
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}

function isUsable(kept: Certificate, domains: readonly string[], now: Date): boolean {
  try {
    const certificate = new X509Certificate(kept.cert)
    const authority = new X509Certificate(kept.ca)
    const fits = domains.every((domain) => (isIP(domain) ? certificate.checkIP(domain) : certificate.checkHost(domain)) !== undefined)
    const lasts = Date.parse(certificate.validTo) - now.getTime() > renewWithin
    return fits && lasts && certificate.checkPrivateKey(createPrivateKey(kept.key)) && certificate.verify(authority.publicKey)
  } catch {
    return false
  }
}

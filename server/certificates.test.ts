// The development certificate serves https to a client that trusts its authority, is kept, and is renewed in time.
import { X509Certificate } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { developmentCertificate, type Certificate } from './certificates.ts'

const domains = ['localhost', '127.0.0.1']
const now = (): Date => new Date()
const inDays = (days: number) => (): Date => new Date(Date.now() + days * 86_400_000)
const serial = (certificate: Certificate): string => new X509Certificate(certificate.cert).serialNumber

let root = ''
let made: Certificate
let another: Certificate
// Keys are made in plain JavaScript, which takes seconds: twice for real, the other tests reuse them.
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'khop-certificates-'))
  made = await developmentCertificate(join(root, 'made', 'here'), domains, now)
  another = await developmentCertificate(join(root, 'another'), ['localhost', 'khop.example'], now)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A folder holding the certificate made first. */
function folderWithMade(): string {
  const folder = mkdtempSync(join(root, 'kept-'))
  cpSync(join(root, 'made', 'here'), folder, { recursive: true })
  return folder
}

/** A generator that hands out the other certificate. */
const loadAnother = () =>
  Promise.resolve(async (ca: string, cert: string, key: string) => {
    await writeFile(ca, another.ca)
    await writeFile(cert, another.cert)
    await writeFile(key, another.key)
  })

function fetchText(port: number, ca?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get({ host: 'localhost', port, path: '/', agent: false, ...(ca ? { ca } : {}) }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve(text))
    })
    request.on('error', reject)
  })
}

test('a client that trusts the authority is answered at localhost, one that does not is not', async () => {
  const server = createServer({ key: made.key, cert: made.cert }, (_request, response) => response.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  try {
    expect(await fetchText(port, made.ca)).toBe('ok')
    await expect(fetchText(port)).rejects.toThrow()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})

test('only the owner can read the key, and nothing is left behind in the making', () => {
  const folder = join(root, 'made', 'here')
  if (process.platform !== 'win32') expect(statSync(join(folder, 'server.key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['ca.crt', 'server.crt', 'server.key'])
})

test('the same certificate comes back until a week before its end, then a new one', async () => {
  const folder = folderWithMade()
  expect(serial(await developmentCertificate(folder, domains, inDays(350), loadAnother))).toBe(serial(made))
  expect(serial(await developmentCertificate(folder, domains, inDays(359), loadAnother))).toBe(serial(another))
})

test('a domain the certificate does not name makes a new one', async () => {
  const folder = folderWithMade()
  const renewed = await developmentCertificate(folder, ['localhost', 'khop.example'], now, loadAnother)
  expect(serial(renewed)).toBe(serial(another))
  expect(new X509Certificate(renewed.cert).checkHost('khop.example')).toBe('khop.example')
})

test.each([
  ['a damaged certificate', 'server.crt', () => Buffer.from('damaged')],
  ['the key of another certificate', 'server.key', () => another.key],
  ['the authority of another certificate', 'ca.crt', () => another.ca],
])('%s makes a new one', async (_name, file, bytes) => {
  const folder = folderWithMade()
  writeFileSync(join(folder, file), bytes())
  expect(serial(await developmentCertificate(folder, ['localhost'], now, loadAnother))).toBe(serial(another))
})

test('when certificates cannot be made the reason reaches the caller, and no domain at all is refused', async () => {
  const missing = (): Promise<never> => Promise.reject(new Error('not installed'))
  await expect(developmentCertificate(join(root, 'none'), domains, now, missing)).rejects.toThrow('not installed')
  await expect(developmentCertificate(join(root, 'none'), [], now)).rejects.toThrow(TypeError)
})

// The development certificate serves https to a client that trusts its authority, is kept, and is renewed in time.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { developmentCertificate, type Certificate } from './certificates.ts'

const domains = ['localhost', '127.0.0.1']
const now = (): Date => new Date()
const inDays = (days: number) => (): Date => new Date(Date.now() + days * 86_400_000)
const serial = (certificate: Certificate): string => new X509Certificate(certificate.cert).serialNumber

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khop-certificates-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

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
  const { key, cert, ca } = await developmentCertificate(join(folder, 'made', 'here'), domains, now)
  const server = createServer({ key, cert }, (_request, response) => response.end('ok'))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  try {
    expect(await fetchText(port, ca)).toBe('ok')
    await expect(fetchText(port)).rejects.toThrow()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})

test('only the owner can read the key, and nothing is left behind in the making', async () => {
  await developmentCertificate(folder, domains, now)
  if (process.platform !== 'win32') expect(statSync(join(folder, 'server.key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['ca.crt', 'server.crt', 'server.key'])
})

test('the same certificate comes back until a week before its end, then a new one', async () => {
  const first = await developmentCertificate(folder, domains, now)
  expect(serial(await developmentCertificate(folder, domains, inDays(350)))).toBe(serial(first))
  expect(serial(await developmentCertificate(folder, domains, inDays(359)))).not.toBe(serial(first))
})

test('another domain, a damaged file or a key of another certificate make a new one', async () => {
  const first = await developmentCertificate(folder, ['localhost'], now)
  const second = await developmentCertificate(folder, ['localhost', 'khop.example'], now)
  expect(serial(second)).not.toBe(serial(first))
  expect(new X509Certificate(second.cert).checkHost('khop.example')).toBe('khop.example')
  writeFileSync(join(folder, 'server.crt'), 'damaged')
  const third = await developmentCertificate(folder, ['localhost'], now)
  expect(new X509Certificate(third.cert).checkHost('localhost')).toBe('localhost')
  writeFileSync(join(folder, 'server.key'), first.key)
  const fourth = await developmentCertificate(folder, ['localhost'], now)
  expect(serial(fourth)).not.toBe(serial(third))
})

test('without the package that makes certificates the error says what to do', async () => {
  const missing = (): Promise<never> => Promise.reject(new Error('not installed: run npm ci'))
  await expect(developmentCertificate(folder, domains, now, missing)).rejects.toThrow('npm ci')
  await expect(developmentCertificate(folder, [], now)).rejects.toThrow(TypeError)
})

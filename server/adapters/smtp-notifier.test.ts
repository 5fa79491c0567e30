// Letters through a real SMTP server: taken, refused, silent, with and without a certificate that can be trusted.
import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailServer, type MailServer } from '../../tests/mail-server.ts'
import { developmentCertificate } from '../certificates.ts'
import { smtpNotifier, type SmtpSettings } from './smtp-notifier.ts'

const open: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const one of open.reverse()) await one.close()
})
const letter = { to: { name: 'Cán bộ xã Kim Liên', address: 'canbo@example.vn' }, subject: '[Khớp] Nhắc gửi báo cáo', text: 'Kính gửi\n', html: '<p>Kính gửi</p>' }

async function started(options: Parameters<typeof mailServer>[0] = {}): Promise<MailServer> {
  const server = await mailServer(options)
  open.push(server)
  return server
}
function notifier(url: string, more: Partial<SmtpSettings> = {}) {
  const one = smtpNotifier({ url, from: 'khop@example.vn', ...more })
  open.push(one)
  return one
}
const fail = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code })

describe('a letter', () => {
  test('arrives once, for one person, its subject encoded, as text and as HTML', async () => {
    const server = await started()
    expect(await notifier(server.url).send(letter)).toEqual({ outcome: 'sent', reason: '' })
    expect(server.letters.map((one) => one.to)).toEqual([['canbo@example.vn']])
    const raw = server.letters[0]?.raw ?? ''
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/mu)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/mu)
    expect(raw).toContain('text/plain; charset=utf-8')
    expect(raw).toContain('text/html; charset=utf-8')
  })
  test('a name or subject with line breaks adds no header and nobody else', async () => {
    const server = await started()
    const nasty = 'A\r\nBcc: spy@example.com\r\n\r\nX'
    await notifier(server.url).send({ ...letter, to: { ...letter.to, name: nasty }, subject: nasty })
    expect(server.letters.map((one) => one.to)).toEqual([['canbo@example.vn']])
    expect(server.letters[0]?.raw).not.toMatch(/^Bcc:/imu)
  })
})

describe('a letter that does not leave', () => {
  test('refused for the person, or wholly: failed, with the server’s code alone', async () => {
    const person = await started({ onRcptTo: (_to, _session, done) => done(fail(550, 'no such person, secret words')) })
    expect(await notifier(person.url).send(letter)).toEqual({ outcome: 'failed', reason: 'EENVELOPE 550' })
    const wholly = await started({ onData: (stream, _session, done) => { stream.resume(); stream.on('end', () => done(fail(552, 'too much'))) } })
    expect(await notifier(wholly.url).send(letter)).toEqual({ outcome: 'failed', reason: 'EMESSAGE 552' })
  })
  test('a wrong password: failed, and neither password nor name are said', async () => {
    const server = await started({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(fail(535, 'tai-khoan bi-mat wrong')) })
    const delivery = await notifier(`smtp://tai-khoan:bi%2Dmat@127.0.0.1:${server.port}`).send(letter)
    expect(delivery).toEqual({ outcome: 'failed', reason: 'EAUTH 535' })
  })
  test('nobody listens: failed', async () => {
    const server = await mailServer()
    await server.close()
    expect(await notifier(server.url).send(letter)).toMatchObject({ outcome: 'failed' })
  })
  test('a server that says nothing at first: failed; one that falls silent with the letter in its hands: unsure', async () => {
    const sockets = new Set<Socket>()
    const mute = createServer((socket) => void sockets.add(socket.on('error', () => undefined)))
    await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening))
    open.push({ close: () => new Promise((closed) => { for (const one of sockets) one.destroy(); mute.close(() => closed()) }) })
    const port = (mute.address() as AddressInfo).port
    expect(await notifier(`smtp://127.0.0.1:${port}`, { greeting: 300 }).send(letter)).toEqual({ outcome: 'failed', reason: 'ETIMEDOUT' })
    const slow = await started({ onData: (stream) => void stream.resume() })
    expect(await notifier(slow.url, { silence: 600 }).send(letter)).toEqual({ outcome: 'unsure', reason: 'ETIMEDOUT' })
  })
})

describe('certificates', () => {
  test('one nobody vouches for is not spoken to; one that is trusted takes the letter', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khop-mail-'))
    open.push({ close: () => rm(folder, { recursive: true, force: true }) })
    const { key, cert, ca } = await developmentCertificate(folder, ['localhost', '127.0.0.1'], () => new Date())
    const server = await started({ key, cert, secure: true })
    const url = `smtps://localhost:${server.port}`
    expect(await notifier(url).send(letter)).toEqual({ outcome: 'failed', reason: expect.stringMatching(/CERT|UNABLE_TO/u) })
    expect(server.letters).toEqual([])
    expect(await notifier(url, { ca: ca.toString() }).send(letter)).toEqual({ outcome: 'sent', reason: '' })
  })
  test('another scheme is no mail server', () => {
    expect(() => smtpNotifier({ url: 'http://127.0.0.1', from: 'a@b.vn' })).toThrow(TypeError)
  })
})

// The program started for real: what it refuses, what survives SIGKILL, and the walk from the command line.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { binhChuong, filledWorkbook, pathOf } from '../tests/service.ts'
import { khop, startProgram } from '../tests/program.ts'
import { readConfig, isAddressOrSubnet, isLoopback } from './config.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-program-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const login = binhChuong.unit
const environment = { KHOP_PASSWORD: 'khop-thu' }

describe('nothing acknowledged is lost', () => {
  test('killed with SIGKILL right after a receipt, the program starts again with the report, its receipt and its bytes', async () => {
    const data = join(folder, 'killed')
    const bytes = await filledWorkbook(binhChuong)
    const file = join(folder, 'report.xlsx')
    await writeFile(file, bytes)
    const first = await startProgram({ KHOP_DATA: data })
    const sent = await khop(['submit', file, '--server', first.url, '--login', login, '--json'], environment)
    await first.end('SIGKILL')
    expect(sent.code).toBe(0)
    const { receipt } = JSON.parse(sent.out) as { receipt: { number: string; sha256: string } }
    expect(receipt.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))

    const second = await startProgram({ KHOP_DATA: data })
    try {
      const again = await khop(['submit', file, '--server', second.url, '--login', login, '--json'], environment)
      expect(JSON.parse(again.out)).toEqual({ receipt })
      const status = await khop(['status', '--regime', binhChuong.regime, '--period', binhChuong.period, '--server', second.url, '--login', login], environment)
      expect(status.out).toMatch(/UBND xã Bình Chương\s+Quá hạn\s+Đã gửi/u)
      const { token } = (await (await fetch(`${second.url}/api/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'khop-thu' }) })).json()) as { token: string }
      const kept = await fetch(`${second.url}/api/files/${receipt.sha256}`, { headers: { authorization: `Bearer ${token}` } })
      expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true)
      expect((await fetch(`${second.url}${pathOf(binhChuong)}`)).status).toBe(401)
    } finally {
      await second.end('SIGTERM')
    }
  })
})

describe('what does not start', () => {
  test('sample accounts on an address other machines can reach', async () => {
    const start = startProgram({ KHOP_DATA: join(folder, 'outside'), KHOP_HOST: '0.0.0.0' })
    await expect(start).rejects.toThrow('Tài khoản mẫu chỉ chạy trên chính máy này')
  })
  test('data that holds sample accounts, opened to other machines without saying --sample', async () => {
    const data = join(folder, 'samples')
    await (await startProgram({ KHOP_DATA: data })).end('SIGTERM')
    await expect(startProgram({ KHOP_DATA: data, KHOP_HOST: '0.0.0.0' }, [])).rejects.toThrow('có tài khoản mẫu')
  })
  test.each([
    ['a port that is none', { KHOP_PORT: '3000x' }, 'KHOP_PORT phải là một số'],
    ['a port beyond the last', { KHOP_PORT: '70000' }, 'KHOP_PORT phải là một số'],
    ['an address of another machine', { KHOP_HOST: '192.0.2.1' }, 'Không nghe được ở KHOP_HOST=192.0.2.1'],
    ['no address', { KHOP_HOST: '' }, 'Không nghe được ở KHOP_HOST='],
    ['a proxy that is no address', { KHOP_TRUST_PROXY: '127.0.0.1, everyone' }, 'KHOP_TRUST_PROXY có “everyone”'],
  ])('%s: one sentence, exit code 2, no trace of the inside', async (_name, env, sentence) => {
    const failed = await startProgram({ KHOP_DATA: join(folder, 'settings'), ...env }, []).catch((error: Error) => error.message)
    expect(failed).toContain(sentence)
    expect(failed).toMatch(/^ended with 2: /u)
    expect(failed).not.toMatch(/\n\s+at /u)
  })
  test('a port another program has: which one, and what to do', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const failed = await startProgram({ KHOP_DATA: join(folder, 'settings'), KHOP_PORT: String(port) }, []).catch((error: Error) => error.message)
    await new Promise((closed) => other.close(closed))
    expect(failed).toContain(`Cổng ${port} đang có chương trình khác dùng`)
    expect(failed).toMatch(/^ended with 2: /u)
    expect(failed).not.toMatch(/\n\s+at /u)
  })
  test('an argument nobody knows', async () => {
    await expect(startProgram({ KHOP_DATA: join(folder, 'x') }, ['--smaple'])).rejects.toThrow('--smaple')
  })
})

test('a proxy is an address or a subnet', () => {
  expect(['127.0.0.1', '10.1.0.0/16', '::1', 'fd00::/8', '0.0.0.0/0'].every(isAddressOrSubnet)).toBe(true)
  expect(['', 'loopback', '10.1.0.0/33', '10.1.0.0/', '10.1.0.0/8/8', '10.1', '::/129', 'fd00::/x'].some(isAddressOrSubnet)).toBe(false)
  expect(readConfig([], { KHOP_TRUST_PROXY: ' 127.0.0.1 ,10.0.0.0/8,' }).config.trustProxy).toEqual(['127.0.0.1', '10.0.0.0/8'])
  expect(readConfig([], {}).config.trustProxy).toEqual([])
})

test('only this machine is loopback', () => {
  expect(['127.0.0.1', 'localhost', '::1', '127.9.9.9'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.vn', ''].some(isLoopback)).toBe(false)
  expect(readConfig([], {}).config).toMatchObject({ host: '127.0.0.1', port: 3000, sample: false })
})

test('the first account of a real province is added on the machine that holds the data, and no short password is taken', async () => {
  const data = join(folder, 'account')
  const add = (password: string) => khop(['account', 'add', 'an', '--unit', 'quang-ngai', '--name', 'An', '--rights', 'tonghop,quantri'], { KHOP_DATA: data, KHOP_PASSWORD: password })
  expect((await add('short')).code).toBe(2)
  expect((await add('a long enough one')).out).toContain('Đã thêm tài khoản an')
  expect((await add('a long enough one')).err).toContain('Đã có tài khoản an')
})

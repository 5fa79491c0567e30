// Trying to sign in from one address: a province behind one proxy is let through, a flood is not.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testService, type TestService } from '../../tests/service.ts'
import { triesAMinute } from './sign-in-limit.ts'

let service: TestService
beforeAll(async () => {
  service = await testService()
})
afterAll(() => service.close())

test('after three hundred tries in a minute, of whatever kind, an address waits; another does not', async () => {
  const ask = async (url: string, payload: object, remoteAddress = '10.1.2.3') => {
    const response = await service.app.inject({ method: 'POST', url, payload, remoteAddress })
    return response.json<{ code: string }>().code
  }
  const begin = () => ask('/api/sign-in/begin', { browser: 'a'.repeat(64) })
  const wrong = (at: number) => ask('/api/login', { login: `ai-do-${at}`, password: 'x' })
  for (let at = 0; at < triesAMinute - 20; at++) expect(await begin()).toBe('elsewhereOff')
  for (let at = 0; at < 20; at++) expect(await wrong(at)).toBe('wrongPassword')
  expect([await wrong(99), await begin(), await ask('/api/login/code', { challenge: 'x', code: 'x' })]).toEqual(['tooOften', 'tooOften', 'tooOften'])
  expect(await ask('/api/login', { login: 'ai-do', password: 'x' }, '10.1.2.4')).toBe('wrongPassword')
})

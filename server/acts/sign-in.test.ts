// Signing in: what guesses made at once, names nobody has, and a flood of guesses get.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { testService, type TestService } from '../../tests/service.ts'
import type { Ports } from '../ports.ts'
import { samplePassword } from '../sample.ts'
import { signIn } from './sign-in.ts'

const login = 'quang-ngai.binh-chuong'
let service: TestService
beforeEach(async () => {
  service = await testService()
})
afterEach(() => service.close())

async function codeOf(attempt: ReturnType<typeof signIn>): Promise<string> {
  const outcome = await attempt
  return isRefusal(outcome) ? outcome.code : 'in'
}

test('of twelve wrong guesses made at once every one is counted: four are wrong, the fifth and the rest wait', async () => {
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(signIn(service.ports, login, 'wrong'))))
  expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(4)
  expect(codes.filter((code) => code === 'lockedOut')).toHaveLength(8)
})

test('the right password is refused while another request has just locked the login', async () => {
  const { accounts } = service.ports
  const racing: Ports = {
    ...service.ports,
    accounts: {
      ...accounts,
      // Between finding the account and opening the session, others guess wrong five times.
      byLogin: async (name) => {
        const account = await accounts.byLogin(name)
        for (let guess = 0; guess < 5; guess++) await signIn(service.ports, login, 'wrong')
        return account
      },
    },
  }
  expect(await codeOf(signIn(racing, login, samplePassword))).toBe('lockedOut')
})

test('a login nobody has is counted and waits exactly as one somebody has', async () => {
  const tell = async (name: string): Promise<string[]> => {
    const codes: string[] = []
    for (let guess = 0; guess < 6; guess++) codes.push(await codeOf(signIn(service.ports, name, 'wrong')))
    return codes
  }
  expect(await tell('nobody.at-all')).toEqual(['wrongPassword', 'wrongPassword', 'wrongPassword', 'wrongPassword', 'lockedOut', 'lockedOut'])
  expect(await tell(login)).toEqual(await tell('somebody.else'))
})

test('signing in forgets the wrong guesses before it, and so does an hour', async () => {
  const wrong = async (times: number): Promise<string | undefined> => {
    let last
    for (let guess = 0; guess < times; guess++) last = await codeOf(signIn(service.ports, login, 'wrong'))
    return last
  }
  await wrong(4)
  expect(await codeOf(signIn(service.ports, login, samplePassword))).toBe('in')
  expect(await wrong(4)).toBe('wrongPassword')
  service.setClock('2023-09-16T04:00:01Z')
  expect(await wrong(4)).toBe('wrongPassword')
  expect(await wrong(1)).toBe('lockedOut')
})

test('a flood of guesses is turned away instead of taking the machine', async () => {
  const codes = await Promise.all(Array.from({ length: 70 }, (_, at) => codeOf(signIn(service.ports, `flood-${at}`, 'wrong'))))
  expect(codes.filter((code) => code === 'tooOften')).toHaveLength(8)
  expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(62)
})

// Going to the sign-in elsewhere and coming back, with the page and with Excel's dialog; and the steps of signing in.
import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { openDialog, tellPane } from '../host/office-host.dialog.ts'
import type { OfficeLibrary } from '../host/office-host.run.ts'
import { createAccountService } from './account-service.ts'
import { dialogElsewhere } from './dialog-elsewhere.ts'
import { bringBack, pageElsewhere } from './elsewhere.ts'

const origin = 'https://khop.tinh.gov.vn'
const down = { kind: 'refusal', code: 'providerDown', params: {} } as const

/** A tab's storage. */
function storageOf(kept: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(kept))
  return {
    get length() {
      return map.size
    },
    clear: () => map.clear(),
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => void map.set(name, value),
    removeItem: (name) => void map.delete(name),
  }
}

describe('with the whole page', () => {
  test('the server sees a hash, the provider’s answer comes back to the page that began, once, with the secret', async () => {
    const storage = storageOf()
    const left: string[] = []
    const asked: string[] = []
    const elsewhere = pageElsewhere(storage, (address) => void left.push(address), '/board')
    const gone = await elsewhere.go('signIn', (browser) => {
      asked.push(browser)
      return Promise.resolve({ address: 'https://dangnhap.tinh.gov.vn/auth' })
    })
    expect([gone, left]).toEqual([null, ['https://dangnhap.tinh.gov.vn/auth']])
    expect([elsewhere.backFor(), elsewhere.returned()]).toEqual([null, null]) // gone, but not back
    expect(bringBack(storage, '?code=x&state=y')).toBe('/board')
    expect(elsewhere.backFor()).toBe('signIn')
    const returned = elsewhere.returned()
    expect(returned?.answer).toBe('?code=x&state=y')
    expect(createHash('sha256').update(returned?.secret ?? '').digest('hex')).toBe(asked[0])
    expect(elsewhere.returned()).toBeNull()
  })
  test('a provider that cannot be reached keeps the page', async () => {
    const storage = storageOf()
    const elsewhere = pageElsewhere(storage, () => expect(true).toBe(false), '/')
    expect(await elsewhere.go('signIn', () => Promise.resolve(down))).toEqual(down)
    expect(storage.length).toBe(0)
  })
  test.each(['https://evil.example/', '//evil.example/', 'javascript:alert(1)', ''])('never goes back to %j', (back) => {
    const storage = storageOf({ 'khop.elsewhere': JSON.stringify({ secret: 's', purpose: 'signIn', back }) })
    expect(bringBack(storage, '?code=x')).toBeNull()
  })
  test('without storage there is no way to go', () => {
    expect(pageElsewhere(null, () => undefined, '/').can('signIn')).toBe(false)
    expect(bringBack(null, '?code=x')).toBeNull()
    expect(bringBack(storageOf({ 'khop.elsewhere': 'no json' }), '?code=x')).toBeNull()
  })
})

/** Office as far as dialogs go: `tell` and `close` play the dialog. */
function office(status: 'succeeded' | 'failed' = 'succeeded') {
  const handlers = new Map<string, (event: object) => void>()
  const seen: string[] = []
  const dialog = { close: () => void seen.push('closed'), addEventHandler: (type: string, handler: (event: object) => void) => void handlers.set(type, handler) }
  const library = {
    office: {
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: {
        ui: {
          displayDialogAsync: (address: string, _size: object, opened: (result: object) => void) => {
            seen.push(address)
            opened({ status, value: dialog })
          },
        },
      },
    },
  } as unknown as OfficeLibrary
  const soon = () => new Promise((done) => setTimeout(done, 5))
  return {
    seen,
    elsewhere: dialogElsewhere((address) => openDialog(library, address, origin), origin),
    tell: async (message: string, from: string | undefined = origin) => {
      while (!handlers.has('message')) await soon()
      handlers.get('message')?.({ message, origin: from })
    },
    close: async () => {
      while (!handlers.has('event')) await soon()
      handlers.get('event')?.({ error: 12006 })
    },
  }
}
const never = () => Promise.reject(new Error('the dialog begins by itself'))

describe('with Excel’s dialog', () => {
  test('the dialog is told the hash, the pane keeps the secret, and what the dialog tells closes it', async () => {
    const { elsewhere, seen, tell } = office()
    const going = elsewhere.go('signIn', never)
    await tell(JSON.stringify({ answer: '?code=of-another' }), 'https://evil.example') // another page in the dialog
    await tell(JSON.stringify({ answer: '?code=x&state=y' }))
    const came = await going
    if (came === null || 'kind' in came) throw new Error('nothing came')
    expect(came.answer).toBe('?code=x&state=y')
    expect(seen).toEqual([`${origin}/sign-in-dialog.html?browser=${createHash('sha256').update(came.secret).digest('hex')}`, 'closed'])
  })
  test('bad news of the dialog is the pane’s; a closed dialog is nothing; one that does not open is said', async () => {
    const first = office()
    const going = first.elsewhere.go('signIn', never)
    await first.tell(JSON.stringify({ bad: down }))
    expect(await going).toEqual(down)
    const second = office()
    const closing = second.elsewhere.go('signIn', never)
    await second.close()
    expect(await closing).toBeNull()
    expect(await office('failed').elsewhere.go('signIn', never)).toMatchObject({ kind: 'unreached', said: expect.stringContaining('Excel không mở được cửa sổ') })
    const third = office()
    const confused = third.elsewhere.go('signIn', never)
    await third.tell('not json')
    expect(await confused).toMatchObject({ kind: 'unreached' })
  })
  test('links nothing there: that is done in a browser', () => {
    expect([office().elsewhere.can('signIn'), office().elsewhere.can('link')]).toEqual([true, false])
  })
  test('a page that no pane opened has nobody to tell', async () => {
    const page = (given: object) => given as unknown as Window & typeof globalThis
    expect(await tellPane(page({}), 'x')).toBe(false)
    expect(await tellPane(page({ Office: { onReady: () => Promise.resolve({}) } }), 'x')).toBe(false)
    const told: string[] = []
    const opened = { Office: { onReady: () => Promise.resolve({}), context: { ui: { messageParent: (message: string) => void told.push(message) } } } }
    expect([await tellPane(page(opened), 'x'), told]).toEqual([true, ['x']])
  })
})

test('a session opened by a second step keeps its token, an answer without a body is good, a challenge opens nothing', async () => {
  let body: string | null = JSON.stringify({ token: 't', session: { name: 'A' } })
  let kept: string | null = null
  const service = createAccountService({
    fetch: () => Promise.resolve(new Response(body, { status: body === null ? 204 : 200 })),
    base: origin,
    token: { get: () => kept, set: (token) => void (kept = token) },
  })
  expect([await service.enterCode('c', '123456'), kept]).toEqual([{ name: 'A' }, 't'])
  kept = null
  expect([await service.finishElsewhere({ answer: 'a', secret: 's' }), kept]).toEqual([{ name: 'A' }, 't'])
  kept = null
  body = JSON.stringify({ challenge: 'c' })
  expect([await service.finishElsewhere({ answer: 'a', secret: 's' }), kept]).toEqual([{ challenge: 'c' }, null])
  body = null
  expect(await service.changePassword('a', 'b')).toEqual({})
})

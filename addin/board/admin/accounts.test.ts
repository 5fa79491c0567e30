// The page of accounts without a screen: second factors reset, identities elsewhere, and a list that asks for mending.
import { expect, test } from '@jest/globals'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { unasked } from '../../../tests/admin-parts.ts'
import { createStore } from '../../store.ts'
import { createAccountActs } from './account-acts.ts'
import type { AccountService, ListedAccount, SaidList } from './account-service.ts'
import { isBad } from '../../bad-answer.ts'
import type { AccountQuestion } from './accounts-state.ts'
import { followAdmin, openingAdmin } from './admin-state.ts'

const account: ListedAccount = { login: 'an', name: 'Nguyễn An', grants: [], locked: false, mustChange: false, secondFactor: true, own: false }

function opened(change: Partial<AccountService> = {}, permissions: Session['permissions'] = ['administer']) {
  const store = createStore(followAdmin, openingAdmin)
  const asked = async <T extends object>(ask: () => Promise<T | Parameters<typeof isBad>[0]>): Promise<T | null> => {
    const answer = await ask()
    if (!isBad(answer)) return answer as T
    store.dispatch({ do: 'bad', bad: answer })
    return null
  }
  const ports = { store, asked, read: asked, look: () => Promise.resolve(), download: () => undefined, person: () => ({ permissions }) }
  const ask = (question: AccountQuestion): void => store.dispatch({ do: 'accounts.asked', question })
  return { store, ask, acts: createAccountActs({ ...unasked.accounts, ...change }, ports) }
}

test('a second factor is reset after a question, and the accounts are looked at again', async () => {
  let has = true
  const { store, ask, acts } = opened({ accounts: () => Promise.resolve([{ ...account, secondFactor: has }]), resetFactor: () => Promise.resolve({ has: (has = false) }) })
  await acts.look()
  await acts.confirm()
  expect([has, store.get().accounts.accounts?.[0]?.secondFactor]).toEqual([true, true]) // nobody asked for it
  ask({ kind: 'factorReset', login: 'an' })
  await acts.confirm()
  expect(store.get()).toMatchObject({ warns: false, said: expect.stringContaining('Đã đặt lại xác thực thứ hai của an'), accounts: { question: null, accounts: [{ secondFactor: false }] } })
})

test('an identity is kept as it is typed, not while it is too short; a refusal leaves what was typed', async () => {
  const heard: (string | null)[] = []
  const { store, ask, acts } = opened({
    expectIdentity: (login, expected) => (heard.push(expected), Promise.resolve(expected === 'taken@x.vn' ? refuse('identityTaken') : { login, expected })),
  })
  for (const text of ['', ' a ', 'taken@x.vn']) {
    ask({ kind: 'identity', login: 'an', text })
    await acts.confirm()
  }
  expect([heard, store.get().bad, store.get().accounts.question]).toMatchObject([['taken@x.vn'], { code: 'identityTaken' }, { text: 'taken@x.vn' }])
  ask({ kind: 'identity', login: 'an', text: ' an@x.vn ' })
  await acts.confirm()
  expect([heard.at(-1), store.get().accounts.question, store.get().said]).toEqual(['an@x.vn', null, expect.stringContaining('Lần đầu an@x.vn đăng nhập sẽ được nối với an.')])
})

test('an identity is taken away only where that was asked about', async () => {
  const heard: (string | null)[] = []
  const { store, ask, acts } = opened({ expectIdentity: (login, expected) => (heard.push(expected), Promise.resolve({ login, expected })) })
  ask({ kind: 'lock', login: 'an' })
  await acts.removeIdentity()
  expect(heard).toEqual([])
  ask({ kind: 'identity', login: 'an', text: 'bỏ dở' })
  await acts.removeIdentity()
  expect([heard, store.get().said]).toEqual([[null], expect.stringContaining('Đã gỡ địa chỉ và liên kết (nếu có) của an')])
})

test('who administers learns where else people sign in; who only approves does not ask', async () => {
  let times = 0
  const ways = () => Promise.resolve({ elsewhere: { label: `tài khoản của tỉnh ${++times}` } })
  const administrator = opened({ ways })
  await administrator.acts.look()
  expect(administrator.store.get().accounts.elsewhere).toBe('tài khoản của tỉnh 1')
  const head = opened({ ways }, ['approve'])
  await head.acts.look()
  expect([times, head.store.get().accounts.elsewhere]).toEqual([1, null])
})

test('a list with rows that cannot be used warns and names the next step; a sound one after it does not warn', async () => {
  const sound: SaidList = { id: 'l', unit: 'nghe-an', by: 'b', own: true, at: '2026-12-15T00:00:00Z', rows: [], decision: null }
  let list: SaidList = { ...sound, rows: [{ row: 7, kind: 'unreadable', login: 'x y', reason: 'r' }] }
  const { store, acts } = opened({ enter: () => Promise.resolve(list) })
  await acts.enter(new Uint8Array(1))
  expect([store.get().warns, store.get().said]).toEqual([true, expect.stringMatching(/1 dòng chưa dùng được.+sửa trong tệp rồi bấm “Nộp danh sách đã điền”/u)])
  list = sound
  await acts.enter(new Uint8Array(1))
  expect([store.get().warns, store.get().said]).toEqual([false, expect.stringContaining('chờ thủ trưởng phê duyệt')])
})

// Every sample unit can be signed in for, rooms of a department too; those who gather reports may.
import { expect, test } from '@jest/globals'
import { builtInShelf, sampleUnits } from '../regimes/index.ts'
import type { Accounts } from './ports.ts'
import { addSampleAccounts } from './sample.ts'

test('each unit has an account of its own; a unit that the documents name as receiver may gather', async () => {
  const added: Parameters<Accounts['add']>[0][] = []
  const accounts: Pick<Accounts, 'add'> = { add: (account) => Promise.resolve(void added.push(account)) }
  await addSampleAccounts({ ...accounts } as Accounts, builtInShelf)
  expect(sampleUnits.filter((unit) => !added.some((one) => one.login === unit.id && one.unit === unit.id))).toEqual([])
  const gathers = added.filter((one) => one.permissions.includes('consolidate')).map((one) => one.login)
  expect(gathers).toContain('ha-tinh.so-noi-vu')
  expect(gathers).not.toContain('ha-tinh.so-noi-vu.phong-cchc')
  expect(new Set(added.map((one) => one.login)).size).toBe(added.length)
})

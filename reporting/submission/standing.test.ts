// Where a report stands after a signature, a correction and a return.
import { expect, test } from '@jest/globals'
import type { ReportEvent } from './event.ts'
import { standingOf } from './standing.ts'
import { openActs } from './workflow.ts'

const base = { at: '2023-09-18T02:00:00.000Z', actor: { account: 'a', name: 'A' }, sha256: 'x' }
const saved: ReportEvent = { ...base, act: 'save', fileName: 'a.xlsx', errors: 0, warnings: 0 }
const approved: ReportEvent = { ...base, act: 'approve' }
const signed: ReportEvent = { ...base, act: 'sign', signer: 'Sở Tư pháp' }

test('a signature is declared on what was approved, and the standing says so', () => {
  expect(openActs(standingOf([saved]).state)).not.toContain('sign')
  expect(openActs(standingOf([saved, approved]).state)).toContain('sign')
  expect(standingOf([saved, approved, signed])).toMatchObject({ state: 'signed', signature: { verified: false, signer: 'Sở Tư pháp', at: base.at } })
})

test('saving after signing drops the signature: other bytes were not signed', () => {
  expect(standingOf([saved, approved, signed, saved]).signature).toBeNull()
  expect(standingOf([saved, approved, signed, saved, approved]).signature).toBeNull()
})

// The one table of the workflow: what is not in it cannot be done, and nothing leads out of it.
import { describe, expect, test } from '@jest/globals'
import type { ReportEvent } from './event.ts'
import { actLabels, standingLabels } from './labels.vi.ts'
import type { Receipt } from './receipt.ts'
import { follow, nothingYet, receiptInForce, standingOf, type StandingState } from './standing.ts'
import { allActs, isOpen, leadsTo, openActs, permissionFor, workflow } from './workflow.ts'

const at = '2023-09-18T02:00:00.000Z'
const actor = { account: 'a', name: 'A' }
const receipt: Receipt = {
  number: 'KN-2023-0000001', at, sha256: 'x', size: 1, forms: [], notRead: [], deadline: '2023-09-20', timeliness: 'early', signed: false, signatureDue: false,
  report: { regime: 'r', period: '2023-Q3', unit: 'u', deliverable: 'data' },
  rules: { calendar: '', catalogue: '', forms: [], digest: '' }, warnings: 0, sender: 'A',
}
const base = { at, actor, sha256: 'x' }
const events: readonly ReportEvent[] = [
  { ...base, act: 'save', fileName: 'a', errors: 0, warnings: 0 },
  { ...base, act: 'submit' },
  { ...base, act: 'approve' },
  { ...base, act: 'sign', signer: 'S' },
  { ...base, act: 'send', receipt, explanations: [] },
  { ...base, act: 'revise', fileName: 'b', errors: 0, warnings: 0, sha256: 'y' },
  { ...base, act: 'replace', reason: 'r', receipt: { ...receipt, sha256: 'y' }, explanations: [], sha256: 'y' },
  { ...base, act: 'receive' },
  { ...base, act: 'return', reason: 'r', notes: [] },
  { ...base, act: 'extend', until: '2023-09-25', document: { number: '1', day: '2023-09-17' }, reason: 'r' },
  { ...base, act: 'waive', rule: 'II.06a.P1', reason: 'r' },
]
const states = Object.keys(standingLabels) as StandingState[]

describe('the table', () => {
  test('names each (standing, act) once, and an act takes the same right from every standing', () => {
    const pairs = workflow.map(([from, act]) => `${from} ${act}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const [, act, , permission] of workflow) expect([act, permissionFor(act)]).toEqual([act, permission])
    expect(new Set(workflow.map(([, act]) => act))).toEqual(new Set(allActs))
    expect(new Set(Object.keys(actLabels))).toEqual(new Set(allActs))
  })
  test('every (standing, act) outside it is not open, and changes nothing', () => {
    for (const state of states) {
      for (const event of events) {
        const row = workflow.find(([from, act]) => from === state && act === event.act)
        const standing = { ...nothingYet, state }
        expect([state, event.act, isOpen(event.act, state)]).toEqual([state, event.act, row !== undefined])
        if (row === undefined) expect(follow(standing, event)).toBe(standing)
        else expect(follow(standing, event).state).toBe(row[2])
      }
    }
  })
  test('no order of events leads out of it, and every standing can be reached', () => {
    const reached = new Set<StandingState>(['none'])
    let ahead = [nothingYet]
    for (let depth = 0; depth < 8; depth++) {
      ahead = ahead.flatMap((standing) => events.map((event) => follow(standing, event)))
      const fresh = new Map(ahead.filter((one) => !reached.has(one.state)).map((one) => [one.state, one]))
      for (const state of fresh.keys()) reached.add(state)
      ahead = [...fresh.values()]
    }
    expect([...reached].sort()).toEqual([...states].sort())
    for (const [, , to] of workflow) expect(states).toContain(to)
  })
  test('what was sent can be received or returned while a version to replace it is under way', () => {
    for (const state of ['sent', 'revised', 'reapproved'] as const) expect(openActs(state)).toEqual(expect.arrayContaining(['receive', 'return']))
    expect(leadsTo('sent', 'save')).toBeNull()
  })
})

describe('the fold', () => {
  const [save, , approve, , send, revise, replace, receive, giveBack, extend, waive] = events as [ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent, ReportEvent]
  test('the version that was sent counts until another takes its place', () => {
    const under = standingOf([save, approve, send, revise, { ...approve, sha256: 'y' }])
    expect([under.state, under.sha256, receiptInForce(under)?.sha256]).toEqual(['reapproved', 'y', 'x'])
    expect(receiptInForce(follow(under, replace))?.sha256).toBe('y')
    expect(follow(under, receive)).toMatchObject({ state: 'received', sha256: 'x' })
  })
  test('a return takes it away, and its clock starts again where nothing is said', () => {
    const returned = standingOf([save, approve, send, giveBack])
    expect([receiptInForce(returned), returned.returned?.clock]).toEqual([null, 'restarts'])
  })
  test('an extension and a waiver are kept through everything, the rule once', () => {
    const standing = standingOf([extend, waive, save, waive, approve, send, giveBack, save])
    expect([standing.extension?.until, standing.waivers.map((one) => one.rule), standing.state]).toEqual(['2023-09-25', ['II.06a.P1'], 'draft'])
  })
})

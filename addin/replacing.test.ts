// The acts beside the plain way, as the pane goes about them: whose turn it is, what one press does, what is being written.
import { describe, expect, test } from '@jest/globals'
import { form } from '../regimes/kstt/forms/II.06a.ts'
import { refuse } from '../reporting/submission/refusal.ts'
import { reportId } from '../reporting/submission/report.ts'
import type { Permission } from '../reporting/submission/workflow.ts'
import type { Act, ReportEvent } from '../reporting/submission/event.ts'
import type { Desk, Session } from '../reporting/submission/service.ts'
import { nothingYet, type Standing } from '../reporting/submission/standing.ts'
import { actDraft, keepDrafts, keptDrafts, usedUp, written } from './act-drafts.ts'
import { allowingActs } from './allowing.ts'
import { follow } from './desk.ts'
import { openingState } from './desk-state.ts'
import { awaited, nextActs, replacingActs, turnOf, withSignature } from './next-acts.ts'
import type { Ports } from './ports.ts'
import type { Choice } from './service.ts'
import { createStore } from './store.ts'
import { versionOf, versionsIn } from './versions.ts'
import { waivableRules } from './waivable.ts'

const choice: Choice = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'quang-ngai.binh-chuong' }
const session = (permissions: readonly Permission[], unit = choice.unit): Session => ({ account: 'a', name: 'Cán bộ', unit, unitName: '', permissions })
const deskAt = (state: Standing['state'], yourActs: readonly Act[], more: Partial<Desk> = {}): Desk => ({
  report: { ...choice, deliverable: 'data' }, regimeName: '', periodLabel: '', unitName: 'UBND xã Bình Chương',
  dataWindow: { from: '2023-06-15', to: '2023-09-14' }, deadline: '2023-09-17', prescribed: '2023-09-17', daysLeft: 1, receiverName: '', signatureDue: false,
  formsDue: [form.code], definitions: [form], shares: {}, catalogues: [], previous: {}, others: {}, explained: [], reviews: [], notices: [], owed: [],
  separateApproval: false, standing: { ...nothingYet, state }, openActs: yourActs, yourActs, ...more,
})
const all: readonly Permission[] = ['enter', 'approve', 'send']
const id = reportId({ ...choice, deliverable: 'data' })
const memory = (): Storage => {
  const kept = new Map<string, string>()
  const storage: Pick<Storage, 'getItem' | 'setItem'> = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
  return storage as Storage
}

describe('one press', () => {
  test('goes as far as rights and standing go, and signs before it sends only where a signer was named', () => {
    expect(nextActs(deskAt('draft', ['save', 'approve']), session(all))).toEqual(['save', 'approve', 'send'])
    expect(nextActs(deskAt('draft', ['save', 'submit']), session(['enter']))).toEqual(['save', 'submit'])
    expect(nextActs(deskAt('awaiting', ['approve']), session(['approve']))).toEqual(['approve'])
    expect(nextActs(deskAt('draft', ['save', 'submit'], { separateApproval: true }), session(all))).toEqual(['save', 'submit'])
    const state = { ...openingState(), desk: deskAt('approved', ['send']), drafts: { [id]: { signer: ' Nguyễn Văn A ' } } }
    expect(withSignature(['approve', 'send'], state)).toEqual(['approve', 'sign', 'send'])
    expect(withSignature(['approve', 'send'], { ...state, drafts: {} })).toEqual(['approve', 'send'])
  })
  test('replaces a version kept beside the sent one, never the sent one itself', () => {
    expect(replacingActs(deskAt('revised', ['approve']), session(all))).toEqual(['approve', 'replace'])
    expect(replacingActs(deskAt('revised', ['approve']), session(['approve']))).toEqual(['approve'])
    expect(replacingActs(deskAt('reapproved', ['replace']), session(all))).toEqual(['replace'])
    expect(replacingActs(deskAt('sent', []), session(all))).toEqual([])
    expect(nextActs(deskAt('sent', []), session(all))).toEqual([])
  })
})

describe('whose turn it is', () => {
  test.each([
    ['none', ['save'], 'you'], ['none', [], 'enterer'], ['awaiting', [], 'approver'], ['awaiting', ['approve'], 'you'], ['revised', [], 'approver'],
    ['approved', [], 'sender'], ['signed', ['send'], 'you'], ['reapproved', [], 'sender'], ['sent', [], 'receiver'], ['sent', ['receive'], 'you'], ['received', ['return'], 'nobody'],
  ] as const)('%s, with %j open: %s', (state, acts, turn) => {
    expect(turnOf(deskAt(state, acts), session(all))).toBe(turn)
  })
  test('of the own unit approving, sending and replacing wait; of another’s only receiving', () => {
    expect(awaited(deskAt('reapproved', ['replace']), session(all))).toBe('replace')
    expect(awaited(deskAt('sent', ['receive', 'return']), session(all, 'quang-ngai.binh-son'))).toBe('receive')
    expect(awaited(deskAt('draft', ['approve']), session(all, 'quang-ngai.binh-son'))).toBeNull()
  })
})

describe('what is being written', () => {
  test('is kept by report, survives the page, and is gone only for the act that went through', () => {
    const drafts = written(written({}, id, { replaceReason: 'Nhập nhầm cột 4' }), id, { until: '2023-09-20' })
    const storage = memory()
    keepDrafts(storage, 'p:', drafts)
    expect(keptDrafts(storage, 'p:')).toEqual(drafts)
    expect(usedUp(drafts, id, 'replace')).toEqual({ [id]: { until: '2023-09-20' } })
    expect(usedUp(drafts, id, 'approve')).toBe(drafts)
  })
  test('what storage holds that is no draft is passed over', () => {
    const storage = memory()
    for (const text of ['no json', 'null', '[1]', `{"${id}":{"rule":5,"waiveReason":"x"}}`]) {
      storage.setItem('khop.drafts', text)
      expect(Object.values(keptDrafts(storage, '')).flatMap((one) => Object.values(one))).toEqual(text.startsWith('{') ? ['x'] : [])
    }
  })
})

test('versions are numbered as they came; the same bytes saved again are the same version', () => {
  const save = (sha256: string, at: string): ReportEvent => ({ act: 'save', at, actor: { account: 'a', name: '' }, sha256, fileName: '', errors: 0, warnings: 0 }) as ReportEvent
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
  const versions = versionsIn([save(a, '1'), save(b, '2'), save(a, '3')])
  expect(versions.map((one) => [one.number, one.sha256, one.at])).toEqual([[1, a, '3'], [2, b, '2']])
  expect(versionOf(versions, save(b, '9'))?.number).toBe(2)
  expect(versionOf(versions, { act: 'waive', at: '4', actor: { account: 'a', name: '' }, sha256: null, rule: 'r', reason: '' } as unknown as ReportEvent)).toBeNull()
})

test('the rules that may be set aside are those of the forms, without what makes a workbook unreadable and what was set aside already', () => {
  const desk = deskAt('draft', ['waive'])
  const offered = waivableRules({ desk, reading: openingState().reading }).map((one) => one.rule.id)
  expect(offered.length).toBeGreaterThan(3)
  const [first = ''] = offered
  const waived = { ...desk, standing: { ...desk.standing, waivers: [{ rule: first, reason: '', by: '', at: '' }] } } as unknown as Desk
  expect(waivableRules({ desk: waived, reading: openingState().reading }).map((one) => one.rule.id)).toEqual(offered.slice(1))
})

describe('gia hạn and miễn áp dụng', () => {
  function opened(answer: 'yes' | 'no' | 'cut') {
    const store = createStore(follow, { ...openingState(), choice, desk: deskAt('none', ['extend', 'waive']), drafts: { [id]: { until: '2023-09-20', documentNumber: ' 12/VP ', documentDay: '2023-09-15', extendReason: ' Mất điện ', rule: 'II.06a.R1', waiveReason: 'x' } } })
    const asked: unknown[] = []
    const stood = { standing: { ...nothingYet, state: 'none' as const }, openActs: [], yourActs: [] }
    const reply = (request: unknown) => {
      asked.push(request)
      return Promise.resolve(answer === 'yes' ? stood : answer === 'no' ? refuse('notPermitted', { permission: 'x' }) : { kind: 'unreached' as const, why: 'network' as const })
    }
    const service = { extend: (_choice: Choice, request: unknown) => reply(request), waive: (_choice: Choice, request: unknown) => reply(request), desk: () => Promise.resolve(deskAt('none', [])) }
    const acts = allowingActs({ service, store } as unknown as Ports, { refresh: () => Promise.resolve() })
    return { acts, store, asked }
  }
  test('are asked as they were written, trimmed; done, what was typed for them is gone', async () => {
    const { acts, store, asked } = opened('yes')
    await acts.extend()
    expect(asked).toEqual([{ until: '2023-09-20', document: { number: '12/VP', day: '2023-09-15' }, reason: 'Mất điện' }])
    expect(actDraft(store.get())).toEqual({ rule: 'II.06a.R1', waiveReason: 'x' })
    await acts.waive()
    expect(actDraft(store.get())).toEqual({})
  })
  test('refused or cut off, every word stays, and the desk learns whose turn it is now', async () => {
    for (const answer of ['no', 'cut'] as const) {
      const { acts, store } = opened(answer)
      const before = actDraft(store.get())
      await acts.extend()
      expect([actDraft(store.get()), store.get().bad !== null, store.get().busy]).toEqual([before, true, false])
      if (answer === 'no') expect(store.get().desk?.yourActs).toEqual([])
    }
  })
})

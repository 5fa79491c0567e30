// The pane's state and acts, over a workbook in memory and a service that answers as told.
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { ReviewAnswer } from '../reporting/consolidation/answer.ts'
import type { CheckResult } from '../reporting/rules/finding.ts'
import { refuse } from '../reporting/submission/refusal.ts'
import type { Standing } from '../reporting/submission/standing.ts'
import { form } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import type { Cell } from '../reporting/form/filled-form.ts'
import type { SheetGrid } from '../reporting/form/find-table.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import type { Receipt } from '../reporting/submission/receipt.ts'
import type { Desk, Offer, Session } from '../reporting/submission/service.ts'
import { nothingYet } from '../reporting/submission/standing.ts'
import { createActs, type Acts } from './acts.ts'
import type { Bad } from './bad-answer.ts'
import { follow } from './desk.ts'
import { openingState, type ReturnDraft } from './desk-state.ts'
import { counts, emptyCells, explanationsOf, grouped, keyOf, lackingCells, openUntil, places } from './desk-view.ts'
import { createMemoryHost, type MemoryHost } from './host/memory-host.ts'
import { awaited, nextActs } from './next-acts.ts'
import { offeredFor, placeOfLine } from './offered.ts'
import { isOffered, mismatch, readingSentence } from './other-report.ts'
import { cellOfForm, notesToSend, returnDraft, typedNote } from './returning.ts'
import type { Service } from './service.ts'
import { createStore } from './store.ts'

const choice = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'xa-a' }
const identity: WorkbookIdentity = { ...choice, forms: [{ code: form.code, edition: form.edition, sheet: 'II.06a' }] }
const session: Session = { account: 'a', name: 'Cán bộ', unit: 'xa-a', unitName: 'UBND xã A', permissions: ['enter', 'approve', 'send'] }
const offer: Offer = {
  today: '2023-09-16',
  regimes: [{ id: choice.regime, name: 'Báo cáo quý', suggested: '2023-Q3', periods: [{ key: '2023-Q3', label: 'quý III/2023', dataWindow: { from: '2023-06-15', to: '2023-09-14' }, open: false }] }],
  units: [{ id: 'xa-a', name: 'UBND xã A', kind: 'commune', regimes: [choice.regime] }],
}
const desk: Desk = {
  report: { ...choice, deliverable: 'data' },
  regimeName: 'Báo cáo quý',
  periodLabel: 'quý III/2023',
  unitName: 'UBND xã A',
  dataWindow: { from: '2023-06-15', to: '2023-09-14' },
  deadline: '2023-09-17',
  daysLeft: 1,
  receiverName: 'UBND huyện B',
  signatureDue: false,
  formsDue: [form.code],
  definitions: [form],
  shares: {},
  catalogues: [linhVuc],
  previous: { [form.code]: { period: '2023-Q2', lines: { 'ho-tich.tu-phap': { 11: 3 } } } },
  others: {},
  explained: [],
  reviews: [],
  notices: [],
  standing: nothingYet,
  openActs: ['save'],
  yourActs: ['save'],
  prescribed: '2023-09-17',
  owed: [{ deliverable: 'data', deadline: '2023-09-17', daysLeft: 1, state: 'none', forms: [form.code] }],
  separateApproval: false,
}
const receipt: Receipt = {
  number: 'KN-1', at: '2023-09-16T02:00:00Z', report: desk.report, sha256: 'a'.repeat(64), size: 1, forms: [], notRead: [],
  rules: { calendar: 'c', catalogue: 'd', forms: [], digest: 'e' }, deadline: '2023-09-17', timeliness: 'early',
  signatureDue: false, signed: false, warnings: 0, sender: 'Cán bộ',
}

/** A sheet with the form: the number row at 9, lines from 10 by official column, then the total with the right sums. */
function sheet(lines: readonly Readonly<Record<number, string | number>>[]): SheetGrid {
  const cells = (values: Readonly<Record<number, string | number>>): Map<number, Cell> =>
    new Map(Object.entries(values).filter(([, value]) => value !== '').map(([column, value]): [number, Cell] => [Number(column), { value }]))
  const sums = Object.fromEntries(
    form.columns.filter((one) => one.type === 'count').map(({ column }): [number, number] => [
      column,
      lines.reduce((sum, line) => sum + (typeof line[column] === 'number' ? line[column] : 0), 0),
    ]),
  )
  const rows = new Map([[9, cells(Object.fromEntries(form.columns.map(({ column }) => [column, `(${column})`])))]])
  for (const [at, line] of lines.entries()) rows.set(10 + at, cells(line))
  rows.set(10 + lines.length, cells({ 1: 'Tổng cộng', ...sums }))
  return { name: 'II.06a', rows, merges: [] }
}

/** A line that keeps every rule; `carried` is column 6. */
function soundLine(name: string, carried: number): Record<number, string | number> {
  return { 2: name, 3: 10 + carried, 4: 6, 5: 4, 6: carried, 7: 10, 8: 10, 9: 0, 10: 0, 11: carried, 12: carried, 13: 0 }
}

const hoTich = 'Hộ tịch (Bộ Tư pháp)'
const bytes = new Uint8Array([1])
const network: Bad = { kind: 'unreached', why: 'network' }
const at = (state: Standing['state'], openActs: typeof desk.openActs, yourActs = openActs, sha256 = receipt.sha256): Pick<Desk, 'standing' | 'openActs' | 'yourActs'> => ({
  standing: { ...desk.standing, state, sha256, receipt: state === 'sent' ? receipt : null },
  openActs,
  yourActs,
})

/** A service that does everything asked; `fails` may say no to an act, once for each entry. */
function tellingService(fails: Record<string, Bad[]>) {
  const asked: { act: string; key?: string; explanations?: unknown; reviewed?: readonly string[]; signer?: string }[] = []
  const or = <T>(act: string, answer: T): Promise<T | Bad> => Promise.resolve(fails[act]?.shift() ?? answer)
  const sure = <T>(answer: T): Promise<T> => Promise.resolve(answer)
  const service: Service = {
    signIn: () => or('signIn', served.session),
    signOut: () => sure(undefined),
    session: () => or('session', session),
    offer: () => or('offer', served.offer),
    desk: (choice) => or('desk', { ...served.desk, report: { ...choice, deliverable: 'data' as const } }),
    template: () => or('template', { bytes, fileName: 'mẫu.xlsx' }),
    check: () => or('check', { sha256: receipt.sha256, result: { findings: [], unchecked: [] }, ...at('none', ['save']) }),
    save: () => {
      asked.push({ act: 'save' })
      return or('save', { sha256: receipt.sha256, result: served.result, ...at('draft', ['save', 'approve']) })
    },
    submit: () => or('submit', at('awaiting', ['save', 'approve'])),
    review: () => or('review', served.review),
    approve: (_choice, _sha256, reviewed = []) => {
      asked.push({ act: 'approve', ...(reviewed.length > 0 ? { reviewed } : {}) })
      return or('approve', at('approved', ['save', 'send']))
    },
    send: (_choice, _sha256, explanations, key) => {
      asked.push({ act: 'send', key, explanations })
      return or('send', { ...at('sent', ['receive', 'return']), receipt })
    },
    revise: () => Promise.reject(new Error('tested in tests/browser/workflow.test.ts')),
    replace: () => {
      asked.push({ act: 'replace' })
      return or('replace', { ...at('sent', ['receive', 'return']), receipt })
    },
    sign: (_choice, _sha256, signer) => {
      asked.push({ act: 'sign', signer })
      return or('sign', at('signed', ['send', 'sign']))
    },
    extend: () => Promise.reject(new Error('tested in tests/browser/workflow.test.ts')),
    waive: () => Promise.reject(new Error('tested in tests/browser/workflow.test.ts')),
    difference: () => Promise.reject(new Error('tested in tests/browser/workflow.test.ts')),
    receive: () => or('receive', at('received', ['return'])),
    giveBack: () => or('giveBack', at('returned', ['save'])),
    history: () => or('history', []),
    sourceCell: () => Promise.reject(new Error('nobody followed a number')),
    file: () => or('file', { bytes, fileName: 'x.xlsx' }),
    status: () => or('status', []),
    compliance: () => Promise.reject(new Error('the pane does not ask for the table')),
    complianceFile: () => Promise.reject(new Error('the pane does not ask for the table')),
    coverage: () => or('coverage', { units: [], forms: [] }),
    consolidate: () => Promise.reject(new Error('tested in gathering.test.ts')),
    freshness: () => or('freshness', { made: false, sources: [], numbers: [] }),
    trace: () => Promise.reject(new Error('tested in gathering.test.ts')),
    figures: () => Promise.reject(new Error('the pane does not ask for the figures')),
  }
  const served: { result: CheckResult; session: Session; offer: Offer; desk: Desk; review: ReviewAnswer } = { result: { findings: [], unchecked: [] }, session, offer, desk, review: { sha256: receipt.sha256, items: [] } }
  return { service, asked, served }
}

interface Place {
  readonly host: MemoryHost
  readonly acts: Acts
  readonly store: ReturnType<typeof openStore>
  readonly asked: ReturnType<typeof tellingService>['asked']
  readonly served: ReturnType<typeof tellingService>['served']
  readonly quiet: () => Promise<void>
  readonly downloads: string[]
}
const openStore = () => createStore(follow, openingState())

/** A pane opened over one workbook, signed in unless the service says otherwise. */
interface Options {
  lines?: Parameters<typeof sheet>[0]
  fails?: Record<string, Bad[]>
  gives?: Uint8Array | null
  host?: MemoryHost
  locked?: (place: { readonly address: string }) => boolean
  offer?: Offer
  desk?: Desk
}
async function open(options: Options = {}): Promise<Place> {
  const host = options.host ?? createMemoryHost({
    identity,
    sheets: [sheet(options.lines ?? [soundLine(hoTich, 3)])],
    bytes: options.gives === undefined ? bytes : options.gives,
    ...(options.locked ? { locked: options.locked } : {}),
  })
  const { service, asked, served } = tellingService(options.fails ?? {})
  served.offer = options.offer ?? offer
  served.desk = options.desk ?? desk
  const downloads: string[] = []
  const store = openStore()
  let waiting: (() => void) | null = null
  let keys = 0
  const acts = createActs({ host, service, store, newKey: () => `khoa-${++keys}`, download: (_bytes, fileName) => void downloads.push(fileName), whenQuiet: (work) => (waiting = work) })
  await acts.start()
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
  return { host, acts, store, asked, served, downloads, quiet: async () => { waiting?.(); await settle() } }
}

describe('checking', () => {
  test('the open workbook decides which report is on the desk, and is checked at once', async () => {
    const { store } = await open()
    expect(store.get()).toMatchObject({ choice, tab: 'check', reading: { state: 'done', by: 'pane', findings: [], unchecked: [{ rule: 'II.06a.H1', form: form.code, lacking: 'history' }] } })
  })

  test('findings stand by line with their cells, and step round from the last to the first', async () => {
    const { store, acts, host } = await open({ lines: [{ ...soundLine(hoTich, 3), 4: '1.234', 9: '', 10: '' }, soundLine('Công chứng dạo', 0)] })
    expect(grouped(store.get()).map((group) => [group.line, group.name, group.findings.length])).toEqual([[10, hoTich, 3], [11, 'Công chứng dạo', 1]])
    await acts.step(1)
    expect(host.at()).toEqual({ sheet: 'II.06a', address: 'D10' })
    await acts.step(-1)
    expect(host.at()).toEqual({ sheet: 'II.06a', address: 'B11' })
    expect(emptyCells(store.get(), { form: 'II.05a/VPCP/KSTT', line: 10 })).toEqual([])
    expect(emptyCells(store.get(), { form: form.code, line: 10 }).map((one) => one.address)).toEqual(['I10', 'J10'])
  })

  test('a suggestion is written only when taken, and zeros only into the empty cells', async () => {
    const { store, acts, host } = await open({ lines: [{ ...soundLine(hoTich, 3), 4: '6 hồ sơ', 9: '', 10: '' }] })
    expect(counts(store.get()).errors).toBe(3)
    const text = store.get().reading.findings.find((one) => one.columns[0] === 4)
    if (!text) throw new Error('no finding')
    await acts.take(text, text.suggestions[0] ?? 0)
    await acts.fillZeros()
    // The total is a plain number here; nobody works it out again, and it has a finding of its own.
    expect(store.get().reading.findings.map((one) => one.rule)).toEqual(['II.06a.F3'])
    expect(await host.read(desk.definitions[0] ?? never())).toMatchObject({ lines: [{ cells: { 4: { value: 6 }, 9: { value: 0 }, 10: { value: 0 } } }] })
  })

  test('typing in the sheet is checked once things are quiet, and the place in the list is kept', async () => {
    const { store, acts, host, quiet } = await open({ lines: [{ ...soundLine(hoTich, 3), 9: '', 10: '' }] })
    await acts.step(1)
    const place = store.get().at
    host.type({ sheet: 'II.06a', address: 'J10', value: 0 })
    expect(counts(store.get()).errors).toBe(2)
    await quiet()
    expect(counts(store.get()).errors).toBe(1)
    expect(store.get().at).toBe(place)
    host.type({ sheet: 'II.06a', address: 'I10', value: 0 })
    await quiet()
    expect(store.get().at).toBeNull()
  })

  test('a cell named by an error and a warning is marked as an error', async () => {
    const { store } = await open({ lines: [{ ...soundLine(hoTich, 9), 7: 11 }] })
    expect(places(store.get()).find((one) => one.address === 'F10')?.tone).toBe('warning')
    expect(places(store.get()).find((one) => one.address === 'G10')?.tone).toBe('error')
  })

  test('a workbook of another unit is not checked as this report, and both are named', async () => {
    const { store, acts } = await open()
    await acts.choose({ ...choice, unit: 'xa-b' })
    store.dispatch({ do: 'laid', desk: { ...desk, report: { ...desk.report, unit: 'xa-b' }, unitName: 'UBND xã B' } })
    await acts.check()
    expect(store.get().reading).toMatchObject({ findings: [], refusals: [{ code: 'otherUnit', params: { found: 'UBND xã A', wanted: 'UBND xã B' } }] })
  })
})

function never(): never {
  throw new Error('not there')
}

describe('nothing typed is ever lost', () => {
  let place: Place
  let key: string
  beforeEach(async () => {
    place = await open({ lines: [soundLine(hoTich, 9)], fails: { approve: [network], send: [refuse('notSignedIn'), network] } })
    const [finding] = place.store.get().reading.findings
    key = keyOf(finding ?? never())
    place.store.dispatch({ do: 'explained', finding: key, text: 'Sửa số kỳ trước' })
    place.served.result = { findings: place.store.get().reading.findings, unchecked: [] } // the server finds the same
  })

  test('an explanation survives checking again, another report, and signing out', async () => {
    const { store, acts } = place
    await acts.check()
    await acts.choose({ ...choice, period: '2023-Q2' })
    await acts.choose(choice)
    await acts.signOut()
    expect(store.get().session).toBeNull()
    await acts.signIn('a', 'b')
    expect(explanationsOf(store.get())).toEqual({ [key]: 'Sửa số kỳ trước' })
    expect(counts(store.get()).unexplained).toBe(0)
  })

  test('a failed sending goes on from the step that failed, through an ended session, with one key to the one receipt', async () => {
    const { store, acts, asked } = place
    acts.askToSend()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(store.get().sending).toEqual({ state: 'confirming', acts: ['save', 'approve', 'send'] })
    await acts.goOn()
    expect(store.get().sending).toEqual({ state: 'failed', acts: ['approve', 'send'], bad: network })
    await acts.goOn()
    expect(store.get()).toMatchObject({ session: null, signedOut: 'expired', sending: { state: 'failed', acts: ['send'] } })
    await acts.signIn('a', 'b')
    store.dispatch({ do: 'stood', act: 'approve', stood: at('approved', ['send']) }) // as the server would tell
    expect(store.get().sending).toEqual({ state: 'confirming', acts: ['send'] })
    await acts.goOn()
    expect(store.get().sending).toMatchObject({ state: 'failed', acts: ['send'], bad: network })
    await acts.goOn()
    expect(store.get()).toMatchObject({ sending: { state: 'idle' }, desk: { standing: { state: 'sent', receipt: { number: 'KN-1' } } } })
    expect(asked.map((one) => one.act)).toEqual(['save', 'approve', 'approve', 'send', 'send', 'send'])
    expect(new Set(asked.filter((one) => one.act === 'send').map((one) => one.key)).size).toBe(1)
    expect(asked.at(-1)?.explanations).toEqual([{ finding: key, text: 'Sửa số kỳ trước' }])
  })

  test('other words make another sending, with another key', async () => {
    const { store, acts, asked, served } = await open({ lines: [soundLine(hoTich, 9)], fails: { send: [network] } })
    const [finding] = store.get().reading.findings
    store.dispatch({ do: 'explained', finding: keyOf(finding ?? never()), text: 'một' })
    served.result = { findings: store.get().reading.findings, unchecked: [] }
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    await acts.goOn()
    store.dispatch({ do: 'explained', finding: keyOf(finding ?? never()), text: 'hai' })
    await acts.goOn()
    const keys = asked.filter((one) => one.act === 'send').map((one) => one.key)
    expect(keys).toEqual(['khoa-1', 'khoa-2'])
  })
})

describe('sending', () => {
  test('what the server finds beyond the pane stops the way before approving, and is shown', async () => {
    const { store, acts, asked, served } = await open()
    const finding = { rule: 'II.06a.F5', severity: 'error' as const, form: desk.definitions[0]?.code ?? '', line: 10, columns: [4, 5], params: { area: 'D10:E10' }, suggestions: [] }
    served.result = { findings: [finding], unchecked: [] }
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    await acts.goOn()
    expect(asked.map((one) => one.act)).toEqual(['save'])
    expect(store.get()).toMatchObject({ tab: 'check', sending: { state: 'idle' }, reading: { by: 'server', findings: [finding] } })
  })

  test('an approval that was cut off asks again with what was ticked, of the same version', async () => {
    const { store, acts, served } = await open({ fails: { approve: [network] } })
    served.review = { sha256: receipt.sha256, items: [{ id: 'ten', text: 'ten', form: form.code, basis: 'x', note: null, doubts: [] }] }
    store.dispatch({ do: 'laid', desk: { ...desk, reviews: [{ kinds: ['commune'], form: form.code, basis: 'x', evidence: 'letter', items: [] }] } })
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    await acts.goOn()
    store.dispatch({ do: 'ticked', item: 'ten', on: true })
    await acts.goOn()
    expect(store.get().sending).toMatchObject({ state: 'failed', acts: ['approve', 'send'] })
    await acts.goOn()
    expect(store.get().sending).toMatchObject({ state: 'reviewing', ticked: ['ten'] })
  })

  test('a letter’s checklist stands between saving and approving, and what was ticked goes along', async () => {
    const { store, acts, asked, served } = await open()
    const item = (id: string) => ({ id, text: id, form: form.code, basis: 'x', note: null, doubts: [] })
    served.review = { sha256: receipt.sha256, items: [item('ten'), item('cot-4')] }
    store.dispatch({ do: 'laid', desk: { ...desk, reviews: [{ kinds: ['commune'], form: form.code, basis: 'x', evidence: 'letter', items: [] }] } })
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    await acts.goOn()
    expect(store.get().sending).toEqual({ state: 'reviewing', acts: ['approve', 'send'], review: served.review, ticked: [] })
    expect(asked.map((one) => one.act)).toEqual(['save'])
    store.dispatch({ do: 'ticked', item: 'cot-4', on: true })
    store.dispatch({ do: 'ticked', item: 'ten', on: true })
    // A colleague saves another version: what was ticked is not taken for it.
    const shown = store.get().sending
    store.dispatch({ do: 'stood', act: 'save', stood: at('draft', ['save', 'approve'], ['save', 'approve'], 'b'.repeat(64)) })
    await acts.goOn()
    expect([asked.length, store.get().sending]).toEqual([1, { ...(shown.state === 'reviewing' ? shown : never()), ticked: [] }])
    store.dispatch({ do: 'stood', act: 'save', stood: at('draft', ['save', 'approve']) })
    store.dispatch({ do: 'ticked', item: 'ten', on: true })
    store.dispatch({ do: 'ticked', item: 'cot-4', on: false })
    store.dispatch({ do: 'ticked', item: 'cot-4', on: true })
    await acts.goOn()
    expect(asked.map((one) => [one.act, one.reviewed])).toEqual([['save', undefined], ['approve', ['ten', 'cot-4']], ['send', undefined]])
    expect(store.get().sending).toEqual({ state: 'idle' })
  })

  test('a checklist that came by a new letter meanwhile is fetched, and asked when it is tried again', async () => {
    const { store, acts, served, asked } = await open({ fails: { approve: [refuse('notReviewed', { items: 'ten', count: 1 })] } })
    served.desk = { ...desk, ...at('draft', ['save', 'approve']), reviews: [{ kinds: ['commune'], form: form.code, basis: 'x', evidence: 'letter', items: [] }] }
    served.review = { sha256: receipt.sha256, items: [{ id: 'ten', text: 'ten', form: form.code, basis: 'x', note: null, doubts: [] }] }
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve'] } })
    await acts.goOn()
    expect([store.get().sending.state, store.get().desk?.reviews.length]).toEqual(['failed', 1])
    await acts.goOn()
    expect([store.get().sending.state, asked.map((one) => one.act)]).toEqual(['reviewing', ['save', 'approve']])
  })

  test('what a report was found to have become is not laid on another one chosen meanwhile', async () => {
    const { store, acts, served } = await open({ fails: { approve: [refuse('notCurrent')] } })
    const other = { ...desk, report: { ...desk.report, period: '2023-Q2' } }
    // The other report is chosen while the first one is being looked at afresh.
    Object.defineProperty(served, 'desk', { get: () => {
      store.dispatch({ do: 'chose', choice: { regime: desk.report.regime, period: '2023-Q2', unit: desk.report.unit } })
      store.dispatch({ do: 'laid', desk: other })
      return { ...desk, ...at('sent', []) }
    } })
    await acts.doActs(['save', 'approve'])
    expect(store.get().desk).toEqual(other)
  })

  test('a version approved and put in the place of the one sent in one press carries the signature that was typed', async () => {
    const { store, acts, asked } = await open()
    store.dispatch({ do: 'laid', desk: { ...desk, signatureDue: true, standing: { ...at('revised', []).standing, receipt } } })
    store.dispatch({ do: 'drafting', change: { signer: ' Chủ tịch UBND xã ', replaceReason: 'Nhập trùng' } })
    await acts.doActs(['approve', 'replace'])
    expect(asked.map((one) => [one.act, one.signer])).toEqual([['approve', undefined], ['sign', 'Chủ tịch UBND xã'], ['replace', undefined]])
    expect(store.get().sending).toEqual({ state: 'idle' })
  })

  test('an explanation of an earlier period is offered for the same line in another row, and never written by itself', async () => {
    const { store } = await open({ lines: [soundLine('Công chứng dạo', 0), soundLine(hoTich, 9)] })
    const about = `${form.code}|II.06a.P1|ho-tich.tu-phap|6`
    store.dispatch({ do: 'laid', desk: { ...desk, explained: [{ about, text: 'Kỳ trước nhập thiếu', period: '2023-Q2', periodLabel: 'quý II/2023' }] } })
    const state = store.get()
    const found = state.reading.findings.filter((one) => one.rule === 'II.06a.P1')
    expect(found.map((one) => offeredFor(state, one)?.periodLabel)).toEqual(found.map((one) => (one.line === 11 ? 'quý II/2023' : undefined)))
    expect(found.some((one) => offeredFor(state, one) !== null)).toBe(true)
    expect(explanationsOf(state)).toEqual({})
    expect(placeOfLine(state, form.code, 'ho-tich.tu-phap')?.address).toBe('B11')
  })

  test('an Excel that gives no bytes asks for the saved file and goes on with it', async () => {
    const { store, acts, asked } = await open({ gives: null })
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    await acts.goOn()
    expect(store.get().sending).toEqual({ state: 'needsFile', acts: ['save', 'approve', 'send'] })
    await acts.goOnWith(bytes, 'đã lưu.xlsx')
    expect(asked.map((one) => one.act)).toEqual(['save', 'approve', 'send'])
  })

  test('the next step follows the standing and the rights, and never skips one', () => {
    const may = (...permissions: (typeof session.permissions)[number][]) => ({ ...session, permissions })
    const standing = (state: Standing['state'], open: typeof desk.openActs, yours = open) => ({ ...desk, ...at(state, open, yours) })
    const draft = standing('draft', ['save', 'approve'], ['approve'])
    const nothing = standing('none', ['save'], [])
    expect(nextActs(desk, session)).toEqual(['save', 'approve', 'send'])
    expect(nextActs(desk, may('enter'))).toEqual(['save', 'submit'])
    expect(nextActs(desk, may('enter', 'send'))).toEqual(['save', 'submit'])
    expect(nextActs(nothing, may('approve', 'send'))).toEqual([])
    expect(nextActs(draft, may('approve'))).toEqual(['approve'])
    expect(nextActs(draft, may('approve', 'send'))).toEqual(['approve', 'send'])
    expect(nextActs(standing('approved', ['save', 'send']), may('send'))).toEqual(['send'])
    expect(nextActs(standing('approved', ['save', 'send'], ['save']), may('enter'))).toEqual([])
    expect(nextActs(standing('sent', ['receive', 'return'], []), session)).toEqual([])
    // Where two people enter and approve, who saved puts it before the other, and the other approves without saving anew.
    expect(nextActs({ ...desk, separateApproval: true }, session)).toEqual(['save', 'submit'])
    expect(nextActs({ ...standing('draft', ['save', 'submit', 'approve'], ['save', 'submit']), separateApproval: true }, session)).toEqual(['save', 'submit'])
    expect(nextActs({ ...standing('awaiting', ['save', 'approve']), separateApproval: true }, session)).toEqual(['approve', 'send'])
  })
})

test('without a line to the server the pane says so and starts when asked again', async () => {
  const { store, acts } = await open({ fails: { session: [network] } })
  expect(store.get()).toMatchObject({ session: null, bad: network })
  await acts.start()
  expect(store.get()).toMatchObject({ session, bad: null })
})

describe('one person after another', () => {
  const other: Session = { ...session, account: 'b', unit: 'xa-b', unitName: 'UBND xã B' }
  const offerToOther: Offer = { ...offer, units: [{ id: 'xa-b', name: 'UBND xã B', kind: 'commune', regimes: [choice.regime] }] }

  test('signing out takes the report away with the person, and leaves the file and what was written about it', async () => {
    const { store, acts } = await open({ lines: [{ ...soundLine(hoTich, 3), 9: '' }] })
    await acts.showHistory()
    store.dispatch({ do: 'explained', finding: 'x', text: 'vì sao' })
    store.dispatch({ do: 'returning', change: { reason: 'lý do' } })
    store.dispatch({ do: 'bad', bad: network })
    await acts.signOut()
    expect(store.get()).toEqual({ ...openingState(store.get().explanations), signedOut: 'left' })
    expect(Object.values(store.get().explanations)).toEqual([{ x: 'vì sao' }])
  })

  test('the next person begins with the own unit, and the file of the one before is not checked as theirs', async () => {
    const { store, acts, served } = await open()
    await acts.signOut()
    served.session = other
    served.offer = offerToOther
    served.desk = { ...desk, unitName: 'UBND xã B' }
    await acts.signIn('b', 'b')
    expect(store.get()).toMatchObject({ tab: 'report', choice: { unit: 'xa-b' }, reading: { forms: [], findings: [], refusals: [{ code: 'otherUnit' }] } })
    const [refusal] = store.get().reading.refusals
    expect(readingSentence(refusal ?? never())).toContain('một đơn vị khác')
    expect(readingSentence(refusal ?? never())).not.toContain('xa-a')
    expect(isOffered(store.get().offer, identity)).toBe(false)
  })

  test('after an ended session the same person goes on, and another finds nothing of it', async () => {
    const { store, acts, served } = await open()
    store.dispatch({ do: 'tab', tab: 'send' })
    store.dispatch({ do: 'bad', bad: refuse('notSignedIn') })
    expect(store.get()).toMatchObject({ session: null, signedOut: 'expired', choice, desk: { unitName: 'UBND xã A' } })
    await acts.signIn('a', 'a')
    expect(store.get()).toMatchObject({ tab: 'send', choice })
    store.dispatch({ do: 'bad', bad: refuse('notSignedIn') })
    served.session = other
    served.offer = offerToOther
    await acts.signIn('b', 'b')
    expect(store.get()).toMatchObject({ tab: 'report', choice: { unit: 'xa-b' }, history: null, sending: { state: 'idle' } })
  })

  test('a way to the receipt never goes on at another person\'s desk', async () => {
    let give: (bytes: Uint8Array) => void = never
    const slow = new Promise<Uint8Array>((resolve) => (give = resolve))
    const memory = createMemoryHost({ identity, sheets: [sheet([soundLine(hoTich, 3)])], bytes })
    const { store, acts, asked } = await open({ host: { ...memory, save: () => slow } })
    store.dispatch({ do: 'sending', sending: { state: 'confirming', acts: ['save', 'approve', 'send'] } })
    const going = acts.goOn()
    await acts.signOut()
    await acts.signIn('a', 'a')
    give(bytes)
    await going
    expect(asked).toEqual([])
    expect(store.get().sending).toEqual({ state: 'idle' })
  })

  test('an answer that comes after the person left lays nothing on the empty desk', async () => {
    const { store, acts } = await open()
    const saving = acts.saveDraft()
    await acts.signOut()
    await saving
    expect(store.get()).toMatchObject({ session: null, desk: null, reading: { state: 'never' } })
  })
})

describe('no workbook, or another one', () => {
  test('with nothing open the pane asks for the file; a workbook that is no report is said to be none', async () => {
    const nothing = await open({ host: createMemoryHost({ identity: null, sheets: [] }) })
    expect(nothing.store.get()).toMatchObject({ tab: 'report', reading: { state: 'never', refusals: [] } })
    const plain = await open({ host: createMemoryHost({ identity: null, sheets: [sheet([])] }) })
    expect(plain.store.get().reading.refusals.map((one) => one.code)).toEqual(['noIdentity'])
  })

  test('names nobody told us are never shown as ids, and only what was offered may be switched to', () => {
    const elsewhere = { ...identity, regime: 'kstt-nghe-an', unit: 'xa-c' }
    const refusal = mismatch(elsewhere, desk, offer) ?? never()
    expect(readingSentence(refusal)).toBe('Tệp này thuộc một chế độ báo cáo khác, không phải “Báo cáo quý”. Chọn lại chế độ báo cáo hoặc chọn lại tệp.')
    expect(isOffered(offer, elsewhere)).toBe(false)
    expect(isOffered(offer, identity)).toBe(true)
    const earlier = mismatch({ ...identity, period: '2022-Q4' }, desk, offer) ?? never()
    expect(readingSentence(earlier)).toContain('Tệp này là báo cáo quý IV/2022')
  })

  test('a report that cannot be had ends the waiting, and another can be chosen', async () => {
    const { store, acts } = await open({ fails: { desk: [refuse('outsideSubtree', { unit: 'UBND xã A' })] } })
    expect(store.get()).toMatchObject({ desk: null, busy: false, bad: { code: 'outsideSubtree' } })
    await acts.choose({ ...choice, period: '2023-Q2' })
    expect(store.get()).toMatchObject({ desk: { report: { period: '2023-Q2' } }, bad: null })
  })
})

describe('a saved version', () => {
  const saved = { ...desk, ...at('draft', ['save', 'approve']) }
  test('is opened under the name it was saved with, or under one that says what it is', async () => {
    const { acts, store, downloads } = await open({ desk: saved })
    await acts.takeSaved()
    store.dispatch({ do: 'history', events: [{ act: 'save', at: '', actor: { account: 'a', name: 'A' }, sha256: receipt.sha256, fileName: 'Quý III.xlsx', errors: 0, warnings: 0 }] })
    await acts.takeSaved()
    expect(downloads).toEqual(['II.06a_2023-Q3_ubnd-xa-a.xlsx', 'Quý III.xlsx'])
  })

  test('a file never takes the place of changes nobody kept without asking', async () => {
    const memory = createMemoryHost({ identity, sheets: [sheet([soundLine(hoTich, 3)])], bytes })
    const opened: string[] = []
    let unsaved = true
    const host: MemoryHost = { ...memory, unsaved: () => unsaved, open: async (_bytes, fileName) => (opened.push(fileName), (unsaved = false), 'here') }
    const { acts, store } = await open({ host, desk: saved })
    await acts.takeSaved()
    expect([opened, store.get().pending?.fileName]).toEqual([[], 'II.06a_2023-Q3_ubnd-xa-a.xlsx'])
    acts.dropPending()
    expect(store.get().pending).toBeNull()
    await acts.openFile(bytes, 'khác.xlsx')
    await acts.openPending()
    expect([opened, store.get().pending]).toEqual([['khác.xlsx'], null])
  })
})

describe('lines put in by hand', () => {
  const { 3: _total, 7: _settled, 11: _pending, ...bare } = soundLine(hoTich, 3)
  test('one click fills what the form computes there, and a locked cell is said to be locked', async () => {
    const { acts, store } = await open({ lines: [bare] })
    expect(lackingCells(store.get()).map((one) => [one.address, one.value])).toEqual([['A10', 1], ['C10', 13], ['G10', 10], ['K10', 3]])
    await acts.fillComputed()
    expect(store.get().said).toBe('Đã điền 4 ô.')
    expect(lackingCells(store.get())).toEqual([])
    const locked = await open({ lines: [bare], locked: ({ address }) => address === 'K10' })
    await locked.acts.fillComputed()
    expect(locked.store.get().said).toContain('1 ô đang khóa')
  })
})

describe('giving back', () => {
  test('a typed note counts only when whole and on a line of the open form', async () => {
    const { store } = await open()
    const type = (change: Partial<ReturnDraft>): void => store.dispatch({ do: 'returning', change })
    expect([typedNote(store.get()), notesToSend(store.get())]).toEqual(['nothing', []])
    type({ row: '10', column: '4' })
    expect([typedNote(store.get()), notesToSend(store.get())]).toEqual(['incomplete', null])
    type({ words: 'là 11' })
    expect(notesToSend(store.get())).toEqual([{ form: form.code, row: 10, column: 4, text: 'là 11' }])
    type({ row: '4' })
    expect([typedNote(store.get()), notesToSend(store.get())]).toEqual(['noSuchLine', null])
    type({ row: '10', column: '99' })
    expect(typedNote(store.get())).toBe('unknownColumn')
  })

  test('the cell chosen in the grid is a note of its own form, row and column; a heading is none', async () => {
    const { store } = await open()
    expect(cellOfForm(store.get(), { sheet: 'II.06a', address: 'D10' })).toEqual({ form: form.code, row: 10, column: 4 })
    expect(cellOfForm(store.get(), { sheet: 'II.06a', address: 'D9' })).toBeNull()
    expect(cellOfForm(store.get(), { sheet: 'khác', address: 'D10' })).toBeNull()
  })

  test('what was written stays with its report, and is gone once the report is given back', async () => {
    const { store, acts } = await open({ desk: { ...desk, ...at('sent', ['receive', 'return']) } })
    store.dispatch({ do: 'returning', change: { reason: 'Rà lại', words: 'dở' } })
    await acts.choose({ ...choice, period: '2023-Q2' })
    expect(returnDraft(store.get()).reason).toBe('')
    await acts.choose(choice)
    expect(returnDraft(store.get())).toMatchObject({ reason: 'Rà lại', words: 'dở' })
    await acts.giveBack('Rà lại', [])
    expect(returnDraft(store.get()).reason).toBe('')
  })
})

test('the period offered first is the newest whose figures are whole, and a chosen open one is told', async () => {
  const window = { from: '2023-09-15', to: '2023-12-14' }
  const [regime] = offer.regimes
  const both: Offer = { ...offer, regimes: regime ? [{ ...regime, periods: [{ key: '2023-Q4', label: 'quý IV/2023', dataWindow: window, open: true }, ...regime.periods] }] : [] }
  const { store, acts } = await open({ host: createMemoryHost({ identity: null, sheets: [] }), offer: both })
  expect([store.get().choice?.period, openUntil(store.get())]).toEqual(['2023-Q3', null])
  await acts.choose({ ...choice, period: '2023-Q4' })
  expect(openUntil(store.get())).toBe('2023-12-14')
})

test('what waits for a person follows the standing, the right and the unit', () => {
  const standing = (state: Standing['state'], ...yours: typeof desk.yourActs) => ({ ...desk, ...at(state, [], yours) })
  expect(awaited(standing('draft', 'approve'), session)).toBe('approve')
  expect(awaited(standing('draft', 'save'), session)).toBeNull()
  expect(awaited(standing('draft', 'approve'), { ...session, unit: 'huyen' })).toBeNull()
  expect(awaited(standing('approved', 'send'), session)).toBe('send')
  expect(awaited(standing('reapproved', 'replace'), session)).toBe('replace')
  expect(awaited(standing('sent', 'receive'), { ...session, unit: 'huyen' })).toBe('receive')
  expect(awaited(standing('sent'), session)).toBeNull()
})

// The pane's state and acts, over a workbook in memory and a service that answers as told.
import { beforeEach, describe, expect, test } from '@jest/globals'
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
import { openingState } from './desk-state.ts'
import { counts, emptyCells, explanationsOf, grouped, keyOf, places } from './desk-view.ts'
import { createMemoryHost, type MemoryHost } from './host/memory-host.ts'
import { nextActs } from './next-acts.ts'
import type { Service } from './service.ts'
import { createStore } from './store.ts'

const choice = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'xa-a' }
const identity: WorkbookIdentity = { ...choice, forms: [{ code: form.code, edition: form.edition, sheet: 'II.06a' }] }
const session: Session = { account: 'a', name: 'Cán bộ', unit: 'xa-a', unitName: 'UBND xã A', permissions: ['enter', 'approve', 'send'] }
const offer: Offer = {
  today: '2023-09-16',
  regimes: [{ id: choice.regime, name: 'Báo cáo quý', periods: [{ key: '2023-Q3', label: 'quý III/2023', dataWindow: { from: '2023-06-15', to: '2023-09-14' } }] }],
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
  catalogues: [linhVuc],
  previous: { [form.code]: { period: '2023-Q2', lines: { 'ho-tich.tu-phap': { 11: 3 } } } },
  notices: [],
  standing: nothingYet,
  openActs: ['save'],
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
const at = (state: Standing['state'], openActs: typeof desk.openActs): { standing: Standing; openActs: typeof desk.openActs } => ({
  standing: { ...desk.standing, state, sha256: receipt.sha256, receipt: state === 'sent' ? receipt : null },
  openActs,
})

/** A service that does everything asked; `fails` may say no to an act, once for each entry. */
function tellingService(fails: Record<string, Bad[]>) {
  const asked: { act: string; key?: string; explanations?: unknown }[] = []
  const or = <T>(act: string, answer: T): Promise<T | Bad> => Promise.resolve(fails[act]?.shift() ?? answer)
  const sure = <T>(answer: T): Promise<T> => Promise.resolve(answer)
  const service: Service = {
    signIn: () => or('signIn', session),
    signOut: () => sure(undefined),
    session: () => or('session', session),
    offer: () => or('offer', offer),
    desk: () => or('desk', desk),
    template: () => or('template', { bytes, fileName: 'mẫu.xlsx' }),
    check: () => or('check', { sha256: receipt.sha256, result: { findings: [], unchecked: [] }, ...at('none', ['save']) }),
    save: () => {
      asked.push({ act: 'save' })
      return or('save', { sha256: receipt.sha256, result: served.result, ...at('draft', ['save', 'approve']) })
    },
    approve: () => {
      asked.push({ act: 'approve' })
      return or('approve', at('approved', ['save', 'send']))
    },
    send: (_choice, _sha256, explanations, key) => {
      asked.push({ act: 'send', key, explanations })
      return or('send', { ...at('sent', ['receive', 'return']), receipt })
    },
    receive: () => or('receive', at('received', ['return'])),
    giveBack: () => or('giveBack', at('returned', ['save'])),
    history: () => or('history', []),
    file: () => or('file', { bytes, fileName: 'x.xlsx' }),
    status: () => or('status', []),
  }
  const served: { result: CheckResult } = { result: { findings: [], unchecked: [] } }
  return { service, asked, served }
}

interface Place {
  readonly host: MemoryHost
  readonly acts: Acts
  readonly store: ReturnType<typeof openStore>
  readonly asked: ReturnType<typeof tellingService>['asked']
  readonly served: ReturnType<typeof tellingService>['served']
  readonly quiet: () => Promise<void>
}
const openStore = () => createStore(follow, openingState())

/** A pane opened over one workbook, signed in unless the service says otherwise. */
async function open(options: { lines?: Parameters<typeof sheet>[0]; fails?: Record<string, Bad[]>; gives?: Uint8Array | null } = {}): Promise<Place> {
  const host = createMemoryHost({ identity, sheets: [sheet(options.lines ?? [soundLine(hoTich, 3)])], bytes: options.gives === undefined ? bytes : options.gives })
  const { service, asked, served } = tellingService(options.fails ?? {})
  const store = openStore()
  let waiting: (() => void) | null = null
  let keys = 0
  const acts = createActs({ host, service, store, newKey: () => `khoa-${++keys}`, download: () => undefined, whenQuiet: (work) => (waiting = work) })
  await acts.start()
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
  return { host, acts, store, asked, served, quiet: async () => { waiting?.(); await settle() } }
}

describe('checking', () => {
  test('the open workbook decides which report is on the desk, and is checked at once', async () => {
    const { store } = await open()
    expect(store.get()).toMatchObject({ choice, tab: 'check', reading: { state: 'done', by: 'pane', findings: [], unchecked: [] } })
  })

  test('findings stand by line with their cells, and step round from the last to the first', async () => {
    const { store, acts, host } = await open({ lines: [{ ...soundLine(hoTich, 3), 4: '1.234', 9: '', 10: '' }, soundLine('Công chứng dạo', 0)] })
    expect(grouped(store.get()).map((group) => [group.line, group.name, group.findings.length])).toEqual([[10, hoTich, 3], [11, 'Công chứng dạo', 1]])
    await acts.step(1)
    expect(host.at()).toEqual({ sheet: 'II.06a', address: 'D10' })
    await acts.step(-1)
    expect(host.at()).toEqual({ sheet: 'II.06a', address: 'B11' })
    expect(emptyCells(store.get(), 10).map((one) => one.address)).toEqual(['I10', 'J10'])
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
    const standing = (state: Standing['state'], open: typeof desk.openActs) => ({ ...desk, ...at(state, open) })
    const draft = standing('draft', ['save', 'approve'])
    expect(nextActs(desk, session)).toEqual(['save', 'approve', 'send'])
    expect(nextActs(desk, may('enter'))).toEqual(['save'])
    expect(nextActs(desk, may('enter', 'send'))).toEqual(['save'])
    expect(nextActs(desk, may('approve', 'send'))).toEqual([])
    expect(nextActs(draft, may('approve'))).toEqual(['approve'])
    expect(nextActs(draft, may('approve', 'send'))).toEqual(['approve', 'send'])
    expect(nextActs(standing('approved', ['save', 'send']), may('send'))).toEqual(['send'])
    expect(nextActs(standing('sent', ['receive', 'return']), session)).toEqual([])
  })
})

test('without a line to the server the pane says so and starts when asked again', async () => {
  const { store, acts } = await open({ fails: { session: [network] } })
  expect(store.get()).toMatchObject({ session: null, bad: network })
  await acts.start()
  expect(store.get()).toMatchObject({ session, bad: null })
})

// Calendars, units and accounts without a screen: what the page holds after what happened, and what it asks of the server.
import { describe, expect, test } from '@jest/globals'
import { regimes, sampleUnits } from '../../../regimes/index.ts'
import type { CalendarEdition } from '../../../reporting/calendar/edition.ts'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { unasked } from '../../../tests/admin-parts.ts'
import { createStore } from '../../store.ts'
import type { AccountService, SaidList } from './account-service.ts'
import { accountsFound, rowCounts } from './accounts-state.ts'
import { createAdminActs } from './admin-acts.ts'
import type { AdminService } from './admin-service.ts'
import { followAdmin, formsNamedHere, openingAdmin, partsOf } from './admin-state.ts'
import { copyOf, draftOf, dutyLike, pageOf } from './calendar-draft.ts'
import { calendarIn } from './calendar-file.ts'
import { calendarProblems } from './calendar-problems.ts'
import type { CalendarOrder } from './calendar-service.ts'
import { calendarFile, calendarOrderOf, isTried } from './calendar-state.ts'
import { noDocument } from './document-draft.ts'
import { treeOf } from './units-state.ts'

const session: Session = { account: 'a', name: 'Quản trị', unit: 'nghe-an', unitName: 'UBND tỉnh Nghệ An', permissions: ['administer'] }
const pages = regimes.flatMap((regime) => regime.calendars.map((page) => ({ regime: regime.id, page, seq: null, movesDueDays: null })))
const month = pages.find((one) => one.regime === 'kstt-nghe-an')?.page as CalendarEdition
const document = { ...noDocument, number: '12/UBND', title: 'Công văn', issuer: 'UBND tỉnh' }
const list: SaidList = { id: 'l', unit: 'nghe-an', by: 'b', own: false, at: '2026-12-15T00:00:00Z', decision: null, rows: [{ row: 7, kind: 'unreadable', login: 'x y', reason: 'r' }, { row: 8, kind: 'same', login: 'z', name: 'Z', position: '', newAccount: false, before: [], wanted: { unit: 'nghe-an', permissions: ['enter'] } }] }

interface Change {
  readonly calendar?: Partial<AdminService['calendar']>
  readonly units?: Partial<AdminService['units']>
  readonly accounts?: Partial<AccountService>
}
function opened(change: Change = {}) {
  const store = createStore(followAdmin, openingAdmin)
  const files: string[] = []
  const no = () => Promise.resolve(refuse('notPermitted', { permission: 'x' }))
  const service: AdminService = {
    regimes: () => Promise.resolve([{ id: 'kstt-nghe-an', name: 'N', province: 'nghe-an' }]),
    forms: () => Promise.resolve([]),
    history: () => Promise.resolve({ acts: [], misfit: null }),
    ...{ proposeForm: no, answer: no, adoptForm: no, withdraw: no, previewList: no, adoptList: no },
    calendar: { ...unasked.calendar, list: () => Promise.resolve(pages), ...change.calendar },
    units: { ...unasked.units, units: () => Promise.resolve({ today: '2026-12-15', units: sampleUnits.filter((one) => one.id.startsWith('nghe-an')) }), ...change.units },
    accounts: { ...unasked.accounts, ...change.accounts },
  }
  return { store, files, acts: createAdminActs({ service, store, ended: () => undefined, download: (_bytes, name) => void files.push(name) }) }
}
async function copied(change: Change = {}) {
  const page = opened(change)
  await page.acts.open(session)
  await page.acts.lookAt('calendar')
  page.acts.calendar.copy(month.id)
  page.store.dispatch({ do: 'calendar.wrote', change: { fromYear: '2027', document, evidence: 'letter', reason: 'Công văn mới' } })
  return page
}

describe('a page of a calendar', () => {
  test('becomes a draft and the same page again, for every page there is', () => {
    for (const { page } of pages) {
      const draft = { ...draftOf(page, page.id, { ...noDocument, known: 'X' }), evidence: 'letter' as const }
      const made = pageOf(draft, 'p', [])
      const known = { basis: 'X', evidence: 'letter' }
      const told = page.cautions?.map((one) => `${one.from} ${one.text}`).join('\n')
      expect(made?.cautions?.map((one) => (one.from === page.from ? one.text.replaceAll(/^/gmu, `${page.from} `) : `${one.from} ${one.text}`)).join('\n')).toBe(told)
      expect({ ...made, id: page.id, cautions: page.cautions }).toEqual({ ...page, ...known, cautions: page.cautions, duties: page.duties.map((one) => ({ ...one, ...known })), ...(page.reviews === undefined ? {} : { reviews: page.reviews.map((one) => ({ ...one, ...known })) }) })
    }
  })
  test('a copy for a new letter asks for a second look only where that letter does', () => {
    const page = pages.map((one) => one.page).find((one) => one.reviews !== undefined)
    if (!page) throw new Error('no page with a checklist')
    const copy = { ...copyOf(page, page.id), fromYear: '2026', document: { ...noDocument, known: 'X' }, evidence: 'letter' as const }
    expect([copy.reviews.length, pageOf(copy, 'p', [])?.reviews, pageOf({ ...copy, keepsReviews: true }, 'p', [])?.reviews?.[0]?.basis]).toEqual([1, undefined, 'X'])
  })
  test('comes back from its own file, and no other file is one', () => {
    expect(calendarIn(calendarFile(month))).toEqual(month)
    expect(calendarIn(new TextEncoder().encode(`\ufeff${JSON.stringify({ regime: 'x', declaration: month })}`))).toEqual(month)
    for (const text of ['', '[]', '{"columns":[]}', JSON.stringify({ ...month, duties: [{}] }), JSON.stringify({ ...month, kind: 'week' })]) expect(calendarIn(new TextEncoder().encode(text))).toBeNull()
    expect(calendarIn(new Uint8Array([0xff, 0xfe, 0]))).toBeNull()
    // What the draft copies without looking must be what it says it is.
    for (const wrong of [{ cautions: {} }, { cautions: ['x'] }, { reviews: {} }, { reviews: [{}] }, { note: 1 }, { basis: undefined }]) expect(calendarIn(new TextEncoder().encode(JSON.stringify({ ...month, ...wrong })))).toBeNull()
  })
  test('a copy asks for its first period and its document; each thing missing is told at its own field', () => {
    const draft = copyOf(month, 'm')
    expect(Object.keys(calendarProblems(draft)).sort()).toEqual(['evidence', 'fromYear', 'issuer', 'number', 'reason', 'title'])
    const told = calendarProblems({
      ...draft, document, evidence: 'letter', reason: 'r', fromYear: '2027', toYear: '2026', numbers: [2],
      windowFrom: { date: '20', months: 0 }, windowTo: { date: '1', months: 0 },
      duties: draft.duties.map((one, at) => (at === 0 ? { ...one, kinds: [], forms: [], due: { date: '32', months: 0 } } : one)),
    })
    expect(Object.keys(told).sort()).toEqual(['due 0', 'forms 0', 'fromYear', 'kinds 0', 'toYear', 'windowFrom'])
    expect(calendarProblems({ ...draft, duties: [] })['duties']).toBe('Cần ít nhất một nhiệm vụ.')
  })
  test('a narrative asks for a day of its own and no forms; an id another page has is not given again', () => {
    const draft = copyOf(month, 'm')
    const narrative = dutyLike(draft.duties, draft.duties[2], 'narrative')
    expect(narrative).toMatchObject({ key: 3, kinds: ['department'], forms: [], due: { date: '', months: 0 } })
    const right = { ...draft, document, evidence: 'letter' as const, fromYear: '2027' }
    expect([pageOf(right, 'nghe-an', [])?.id, pageOf(right, 'nghe-an', ['nghe-an.month.2027-01'])?.id]).toEqual(['nghe-an.month.2027-01', 'nghe-an.month.2027-01-2'])
  })
})

describe('trying and adopting a calendar', () => {
  test('only what was tried is adopted, and a change asks for another trial', async () => {
    const heard: CalendarOrder[] = []
    const { store, acts } = await copied({ calendar: { adopt: (order) => Promise.resolve({ seq: heard.push(order), at: 't' }) } })
    await acts.calendar.adopt()
    await acts.calendar.preview()
    const order = () => calendarOrderOf(store.get().calendar, 'kstt-nghe-an', 'nghe-an')
    expect(isTried(store.get().calendar, order())).toBe(true)
    store.dispatch({ do: 'calendar.wrote', change: { moves: true } })
    expect(isTried(store.get().calendar, order())).toBe(false)
    await acts.calendar.adopt()
    expect(heard).toEqual([])
    await acts.calendar.preview()
    await acts.calendar.adopt()
    expect(heard).toMatchObject([{ declaration: { id: 'nghe-an.month.2027-01', movesDueDays: 'nextWorkingDay', basis: '12/UBND' }, document: { id: '12/UBND', evidence: 'letter' }, closesPrevious: true }])
    expect([store.get().calendar.draft, store.get().said]).toEqual([null, expect.stringContaining('áp dụng từ tháng 1/2027 (số 1)')])
  })
  test('a refusal leaves the draft as it was; another regime keeps it and forgets the trial', async () => {
    const { store, acts } = await copied({ calendar: { preview: () => Promise.resolve(refuse('editionOverlap', { form: 'x', from: '2023-09' })) } })
    await acts.calendar.preview()
    expect([store.get().bad, store.get().calendar.tried, store.get().calendar.draft?.reason]).toMatchObject([{ code: 'editionOverlap' }, null, 'Công văn mới'])
    store.dispatch({ do: 'chose', regime: 'kstt-khac' })
    expect(store.get().calendar.draft?.reason).toBe('Công văn mới')
  })
  test('a file that is no calendar is told; one that is becomes the draft with its document named', async () => {
    const { store, acts } = await copied()
    acts.calendar.readFile(new TextEncoder().encode('{}'), 'x.json')
    expect([store.get().bad, store.get().calendar.draft?.reason]).toMatchObject([{ said: expect.stringContaining('x.json') }, 'Công văn mới'])
    acts.calendar.readFile(calendarFile(month), 'm.json')
    expect(store.get()).toMatchObject({ bad: null, calendar: { draft: { document: { number: '7550/UBND-KSTT' }, fromYear: '2023' } } })
    expect(formsNamedHere(store.get())).toEqual(['II.06/VPCP/KSTT', 'II.06a/VPCP/KSTT'])
  })
})

describe('units', () => {
  test('the tree is that of its day, and narrowed keeps what stands above', async () => {
    const { store, acts } = opened()
    await acts.open(session)
    await acts.lookAt('units')
    const shown = () => JSON.stringify(treeOf(store.get().units, 'nghe-an'), (key, value: unknown) => (key === 'unit' ? (value as { id: string }).id : value))
    expect(store.get().units.on).toBe('2026-12-15')
    expect(shown()).not.toContain('nam-dan')
    store.dispatch({ do: 'units.on', on: '2025-06-30' })
    store.dispatch({ do: 'units.filtered', filter: 'KIM liên' })
    expect(JSON.parse(shown())).toMatchObject({ found: 1, top: [{ unit: 'nghe-an', children: [{ unit: 'nghe-an.nam-dan', children: [{ unit: 'nghe-an.kim-lien', children: [] }] }] }] })
    // While another day is typed the tree stays that of the last one, and what is typed stays too.
    const before = shown()
    store.dispatch({ do: 'units.on', on: '30/2/2025' })
    await acts.lookAt('units')
    expect([shown(), store.get().units.on]).toEqual([before, '30/2/2025'])
  })
  test('a list is adopted only as it was compared', async () => {
    const unit = { id: 'nghe-an.moi', name: 'Sở Mới', kind: 'department', memberships: [{ parent: 'nghe-an' }] } as const
    let adopted = 0
    const { store, acts } = opened({
      units: {
        preview: async (about, bytes) => {
          const said = await unasked.units.preview(about, bytes)
          return 'kind' in said ? said : { ...said, declaration: { units: [unit] } }
        },
        adopt: () => Promise.resolve({ seq: ++adopted, at: 't' }),
      },
    })
    await acts.open(session)
    await acts.lookAt('units')
    store.dispatch({ do: 'units.wrote', change: { from: '2027-01-01', document, evidence: 'law', reason: 'Sắp xếp' } })
    await acts.units.chooseFile(new Uint8Array(1), 'ds.xlsx')
    store.dispatch({ do: 'units.wrote', change: { endMissing: true } })
    await acts.units.adopt()
    expect(adopted).toBe(0)
    await acts.units.preview()
    await acts.units.adopt()
    expect([adopted, store.get().said, store.get().units.list.file]).toEqual([1, 'Đã áp dụng 1 thay đổi đơn vị từ 1/1/2027 (số 1).', null])
  })
})

describe('accounts', () => {
  test('who approves and does not administer is asked for the lists alone, and finds no other part', async () => {
    const head: Session = { ...session, account: 'h', permissions: ['approve'] }
    let asked = 0
    const { store, acts } = opened({ accounts: { accounts: () => Promise.resolve(refuse('notPermitted', { permission: String(++asked) })), lists: () => Promise.resolve([list]) } })
    await acts.open(head)
    await acts.lookAt('accounts')
    expect([asked, store.get().bad, store.get().accounts.lists]).toEqual([0, null, [list]])
    expect(partsOf(head, store.get())).toEqual(['accounts'])
    expect(partsOf({ permissions: ['enter'] }, store.get())).toEqual([])
    expect(rowCounts(list)).toEqual({ added: 0, changed: 0, ended: 0, same: 1, unreadable: 1 })
  })
  test('passwords told once stay until they are noted, a new one for the same person in the old one’s place', async () => {
    let count = 0
    const { store, acts } = opened({ accounts: { reset: (login) => Promise.resolve({ login, oneTimePassword: `mk-${++count}` }) } })
    await acts.open(session)
    for (const login of ['x', 'y', 'x']) {
      store.dispatch({ do: 'accounts.asked', question: { kind: 'reset', login } })
      await acts.accounts.confirm()
    }
    expect(store.get().accounts).toMatchObject({ question: null, given: [{ login: 'y', oneTimePassword: 'mk-2' }, { login: 'x', oneTimePassword: 'mk-3' }] })
    await acts.open({ ...session, account: 'b' })
    expect(store.get().accounts.given).toEqual([])
  })
  test('a list is rejected with a reason, never without', async () => {
    const reasons: string[] = []
    const { store, acts } = opened({ accounts: { reject: (_id, reason) => Promise.resolve({ count: reasons.push(reason) }) } })
    await acts.open(session)
    for (const reason of [' ', ' Sai tên ']) {
      store.dispatch({ do: 'accounts.asked', question: { kind: 'reject', list: 'l', reason } })
      await acts.accounts.confirm()
    }
    expect([reasons, store.get().said]).toEqual([['Sai tên'], 'Đã từ chối danh sách. Quyền không thay đổi.'])
  })
  test('are found by words of the name, the login or the unit, without marks', () => {
    const account = { login: 'tran.thu', name: 'Trần Thử', grants: [{ unit: 'u', permissions: ['enter' as const] }], locked: false, mustChange: false, secondFactor: false, own: false }
    const found = (filter: string) => accountsFound({ ...openingAdmin.accounts, accounts: [account], filter }, () => 'Sở Tư pháp').length
    expect(['', 'tran thu', 'tu phap tran', 'TRAN.THU', 'noi vu'].map(found)).toEqual([1, 1, 1, 1, 0])
  })
})

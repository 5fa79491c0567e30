// The administrator's page without a screen: what it holds after what happened, and what it asks of the server.
import { describe, expect, test } from '@jest/globals'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { CataloguePreview, Session } from '../../../reporting/submission/service.ts'
import type { Answers } from '../../../reporting/adoption/proposal.ts'
import { unasked } from '../../../tests/admin-parts.ts'
import { form2027 } from '../../../tests/shelf-declarations.ts'
import type { Bad } from '../../bad-answer.ts'
import { createStore } from '../../store.ts'
import type { SaidProposal, SaidQuestion } from './admin-answers.ts'
import { createAdminActs } from './admin-acts.ts'
import type { AdminService, FormOrder, ListOrder } from './admin-service.ts'
import { followAdmin, formsHere, knownDocuments, openingAdmin } from './admin-state.ts'
import { documentOf, noDocument } from './document-draft.ts'
import { choicesOf, isStale, orderOf } from './form-draft.ts'
import { listOrderOf, unreadRows } from './list-draft.ts'

const session: Session = { account: 'a', name: 'Quản trị', unit: 'nghe-an', unitName: 'UBND tỉnh Nghệ An', permissions: ['administer'] }
const question = (id: string, more: Partial<SaidQuestion> = {}): SaidQuestion => ({
  id, kind: 'evidence', place: { sheet: 'II.06a', address: 'C9' }, asked: {}, choices: [{ value: 'law', label: 'Luật' }], where: 'Sheet II.06a, ô C9', sentence: `Hỏi ${id}?`, ...more,
})
const all = [question('evidence'), question('noun', { choices: [], free: true })]

/** A server in small: it asks what is not answered well, `sai` never being a good answer. */
function proposalOf(source: SaidProposal['source'], answers: Answers): SaidProposal {
  const questions = all.filter((one) => answers[one.id] === undefined || answers[one.id] === 'sai')
  return { sheet: 'II.06a', source, answers, declaration: { ...form2027, from: source.order.from ?? '' }, questions, refusals: [], unread: [], inherited: [], dropped: [], standing: 's' }
}
const preview: CataloguePreview = {
  catalogue: { id: 'linh-vuc', title: 'Danh mục', asOf: '2026-01-01' },
  list: { fileName: 'moi.csv', sheet: null, headerRow: 1, rows: 3, blocked: 1 },
  proposal: {
    catalogue: 'linh-vuc', from: '2027-01-01', basis: '9/2026/TT', older: false, unchanged: [], respelled: [], recoded: [], returned: [], added: [], ended: [], confusable: [], likenessCut: false, silent: [],
    renamed: [{ entry: { id: 'ho-tich', printed: 'Hộ tịch' }, row: 2, after: 'Hộ tịch mới', because: 'spelling' }],
    problems: [{ row: 4, reason: 'ministryMissing', params: { name: 'X' } }, { row: 5, reason: 'duplicate', params: {} }],
  },
  rows: [{ row: 2, name: 'Hộ tịch mới', ministry: '', code: '' }],
}

function opened(change: Partial<AdminService> = {}) {
  const store = createStore(followAdmin, openingAdmin)
  const heard: { answers: Answers[]; forms: FormOrder[]; lists: ListOrder[]; ended: Bad[] } = { answers: [], forms: [], lists: [], ended: [] }
  const shelf = { regime: 'kstt-nghe-an', code: 'II.06a', edition: '2020', title: 't', from: '2020-10-21', to: null, basis: '01/2020/TT-VPCP', evidence: 'law', origin: 'builtIn', seq: null } as const
  const service: AdminService = {
    regimes: () => Promise.resolve([{ id: 'kstt-bac-giang', name: 'B', province: 'bac-giang' }, { id: 'kstt-nghe-an', name: 'N', province: 'nghe-an' }]),
    forms: () => Promise.resolve([shelf, { ...shelf, regime: 'kstt-bac-giang', basis: '1/QĐ' }]),
    history: () => Promise.resolve({ acts: [{ seq: 7, kind: 'form', regime: 'kstt-nghe-an', subject: 's', said: 'S', document: '5/QĐ', by: 'b', at: '2026-01-01T00:00:00Z', reason: 'r', standing: true }], misfit: null }),
    proposeForm: ({ from, basis }) => Promise.resolve({ proposals: [proposalOf({ sheet: { name: 'II.06a', cells: [], merges: [], columns: [] }, order: { from, basis, catalogues: [] } }, {})], remarks: [] }),
    answer: (_regime, { source, answers }, given) => {
      heard.answers.push(given)
      return Promise.resolve(proposalOf(source, { ...answers, ...given }))
    },
    adoptForm: (order) => {
      heard.forms.push(order)
      return Promise.resolve({ seq: 8, at: 't' })
    },
    withdraw: () => Promise.resolve({ seq: 9, at: 't' }),
    previewList: () => Promise.resolve(preview),
    adoptList: (order) => {
      heard.lists.push(order)
      return Promise.resolve({ seq: 10, at: 't' })
    },
    ...unasked,
    ...change,
  }
  return { store, heard, acts: createAdminActs({ service, store, ended: (bad) => void heard.ended.push(bad), download: () => undefined }) }
}
const document = { ...noDocument, number: ' 99/2026/TT ', title: 'Thông tư', issuer: 'Bộ' }
const bytes = new Uint8Array(1)

/** With the blank read and both questions answered. */
async function answered(change: Partial<AdminService> = {}) {
  const page = opened(change)
  await page.acts.open(session)
  page.store.dispatch({ do: 'form.wrote', change: { from: '2027-01-01', document, reason: 'Biểu mới' } })
  await page.acts.readBlank(bytes, 'mau.xlsx')
  await page.acts.answer('II.06a', 'evidence', 'law')
  await page.acts.answer('II.06a', 'noun', ' lĩnh vực ')
  return page
}

test('the page opens on the regimes of the person’s own province, with the documents known there', async () => {
  const { store, acts } = opened()
  await acts.open(session)
  expect([store.get().regimes?.map((one) => one.id), store.get().regime]).toEqual([['kstt-nghe-an'], 'kstt-nghe-an'])
  expect([formsHere(store.get()).length, knownDocuments(store.get())]).toEqual([1, ['01/2020/TT-VPCP', '5/QĐ']])
})

test('a document is known by its number, or told whole; half of one is none', () => {
  expect(documentOf({ ...noDocument, known: '5/QĐ' }, 'law')).toEqual({ id: '5/QĐ' })
  expect(documentOf(document, 'letter')).toEqual({ id: '99/2026/TT', title: 'Thông tư', issuer: 'Bộ', evidence: 'letter' })
  expect(documentOf({ ...document, issuer: ' ' }, 'law')).toBeNull()
  expect(documentOf({ ...document, day: '2026-02-30' }, 'law')).toBeNull()
})

describe('a new form', () => {
  test('is not read before its day and document are known', async () => {
    const { store, acts } = opened()
    await acts.open(session)
    await acts.readBlank(bytes, 'mau.xlsx')
    expect(store.get().form.sheets).toEqual([])
  })
  test('is asked about question by question, and published with what was written', async () => {
    const { store, acts, heard } = await answered()
    expect(heard.answers).toEqual([{ evidence: 'law' }, { noun: 'lĩnh vực' }])
    expect(store.get().form.sheets[0]?.settled.map((one) => one.answer)).toEqual(['law', 'lĩnh vực'])
    store.dispatch({ do: 'form.edition', sheet: 'II.06a', edition: '2027-thu' })
    await acts.publish('II.06a')
    expect(heard.forms).toMatchObject([{ regime: 'kstt-nghe-an', declaration: { edition: '2027-thu', from: '2027-01-01' }, document: { id: '99/2026/TT', evidence: 'letter' }, reason: 'Biểu mới', closesPrevious: true }])
    expect(store.get()).toMatchObject({ busy: false, said: expect.stringContaining('Đã ban hành biểu II.06a/VPCP/KSTT, phiên bản 2027-thu') })
    await acts.publish('II.06a')
    expect(heard.forms).toHaveLength(1) // once is enough
  })
  test('an answer that cannot be used leaves the question, what was typed, and says so', async () => {
    const { store, acts } = await answered()
    await acts.askAgain('II.06a', 'noun')
    expect(store.get().form.sheets[0]?.proposal.questions.map((one) => one.id)).toEqual(['noun'])
    store.dispatch({ do: 'form.typed', sheet: 'II.06a', question: 'noun', text: 'sai' })
    await acts.answer('II.06a', 'noun', 'sai')
    expect(store.get().form.sheets[0]).toMatchObject({ typed: { noun: 'sai' }, settled: [{ answer: 'law' }], proposal: { questions: [{ id: 'noun' }] } })
    expect([store.get().said, store.get().warns]).toEqual([expect.stringContaining('chưa dùng được'), true])
  })
  test('another day asks for the proposal to be made again before it may be published; the answers stay', async () => {
    const { store, acts } = await answered()
    store.dispatch({ do: 'form.wrote', change: { from: '2028-01-01' } })
    const now = () => store.get().form.sheets[0]
    const sheet = now()
    expect(sheet && [isStale(store.get().form, sheet), orderOf('r', store.get().form, sheet)]).toEqual([true, null])
    await acts.redo('II.06a')
    const next = now()
    expect(next && orderOf('r', store.get().form, next)).toMatchObject({ declaration: { from: '2028-01-01' } })
    expect(next?.settled).toHaveLength(2)
  })
  test('a refusal keeps everything that was typed and answered', async () => {
    const refusal = refuse('editionOverlap', { form: 'II.06a', edition: '2020', from: '2020-10-21', to: '' })
    const { store, acts } = await answered({ adoptForm: () => Promise.resolve(refusal) })
    const before = store.get().form
    await acts.publish('II.06a')
    expect(store.get()).toMatchObject({ bad: refusal, busy: false, form: before })
  })
  test('what is proposed can be chosen although it is no choice of its own', () => {
    expect(choicesOf(question('x', { proposed: 'Tổng cộng' })).map((one) => one.value)).toEqual(['Tổng cộng', 'law'])
    expect(choicesOf(question('x', { proposed: 'law' })).map((one) => one.value)).toEqual(['law'])
  })
})

describe('a new list of names', () => {
  test('is adopted with the renames confirmed and the rows left out, and not before', async () => {
    const { store, acts, heard } = opened()
    await acts.open(session)
    store.dispatch({ do: 'list.wrote', change: { from: '2027-01-01', document: { ...document, number: '9/2026/TT' }, evidence: 'law', reason: 'r' } })
    await acts.chooseList(bytes, 'moi.csv')
    expect([unreadRows(store.get().list), listOrderOf('r', store.get().list)]).toEqual([[4], null])
    store.dispatch({ do: 'list.leftOut', row: 4 })
    store.dispatch({ do: 'list.renamed', entry: 'ho-tich', row: 2 })
    await acts.adoptList()
    expect(heard.lists).toMatchObject([{ catalogue: 'linh-vuc', evidence: 'law', decisions: { dating: 'inferred', renames: { 'ho-tich': [2] }, leftOut: [4] }, rows: preview.rows }])
    expect(store.get().said).toContain('Đã áp dụng danh mục lĩnh vực từ 1/1/2027')
  })
  test('decisions outlive looking again; another file begins anew', async () => {
    const { store, acts } = opened()
    await acts.open(session)
    store.dispatch({ do: 'list.wrote', change: { from: '2027-01-01' } })
    await acts.chooseList(bytes, 'moi.csv')
    store.dispatch({ do: 'list.renamed', entry: 'ho-tich', row: 2 })
    await acts.previewList()
    expect(store.get().list.renames).toEqual({ 'ho-tich': [2] })
    store.dispatch({ do: 'list.renamed', entry: 'ho-tich', row: 2 })
    expect(store.get().list.renames).toEqual({})
    store.dispatch({ do: 'list.leftOut', row: 4 })
    await acts.chooseList(bytes, 'khac.csv')
    expect(store.get().list).toMatchObject({ file: { name: 'khac.csv' }, leftOut: [] })
  })
})

describe('whose page it is', () => {
  test('a session that ended is told, and the same person finds what was typed', async () => {
    const gone = refuse('notSignedIn')
    const { store, acts, heard } = await answered({ adoptForm: () => Promise.resolve(gone) })
    await acts.publish('II.06a')
    expect(heard.ended).toEqual([gone])
    await acts.open(session)
    expect([store.get().bad, store.get().form.reason]).toEqual([null, 'Biểu mới'])
  })
  test('another person finds nothing of it', async () => {
    const { store, acts } = await answered()
    await acts.open({ ...session, account: 'b' })
    expect(store.get().form).toEqual(openingAdmin.form)
  })
  test('an adoption is withdrawn with a reason, never without', async () => {
    let withdrawn = 0
    const { store, acts } = opened({ withdraw: (_regime, of) => Promise.resolve({ seq: (withdrawn = of), at: 't' }) })
    await acts.open(session)
    store.dispatch({ do: 'withdrawing', of: { seq: 7, reason: ' ' } })
    await acts.withdraw()
    expect(withdrawn).toBe(0)
    store.dispatch({ do: 'withdrawing', of: { seq: 7, reason: 'Nhầm' } })
    await acts.withdraw()
    expect([withdrawn, store.get().withdrawing, store.get().said]).toEqual([7, null, 'Đã rút lại số 7. Danh sách đã cập nhật.'])
  })
})

// Putting reports together without a screen: what is known after what happened, which number a cell asks about, who gets what.
import { describe, expect, test } from '@jest/globals'
import { form } from '../regimes/kstt/forms/II.06a.ts'
import { linhVuc } from '../regimes/kstt/linh-vuc.ts'
import type { ConsolidatedAnswer, Coverage, NumberAsked } from '../reporting/consolidation/answer.ts'
import type { CoverageRow } from '../reporting/consolidation/coverage.ts'
import type { FilledForm } from '../reporting/form/filled-form.ts'
import { refuse } from '../reporting/submission/refusal.ts'
import type { Desk, Traced } from '../reporting/submission/service.ts'
import { nothingYet } from '../reporting/submission/standing.ts'
import type { Bad } from './bad-answer.ts'
import { follow } from './desk.ts'
import { nothingRead, openingState, type DeskState } from './desk-state.ts'
import { coverageCounts, gathered, hasBelow, isStale, nothingGathered, originRows, sourceKey, type Gathering, type GatheringStep } from './gathering-state.ts'
import { gatheringActs, type GatheringPorts } from './gathering.ts'
import { questionAt, sourceName } from './origin.ts'
import type { Choice } from './service.ts'

const row = (unit: string, missing: CoverageRow['missing'], timeliness: CoverageRow['timeliness'] = null): CoverageRow => ({
  unit, name: `UBND ${unit}`, kind: 'commune', sha256: missing === null ? 'a' : null, sentAt: null, timeliness, missing,
})
const coverage: Coverage = {
  units: [row('xa-a', null, 'early'), row('xa-b', null, 'late'), row('xa-c', 'returned')],
  forms: [{ form: 'B', khoan: [
    { khoan: 'I', provider: 'so', providerName: 'Sở', sent: true, empty: [] },
    { khoan: 'II', provider: null, providerName: null, sent: false, empty: ['II.1'] },
  ] }],
}
const node = (unit: string, value: number, parts: readonly Traced[] = []): Traced => ({
  unit, unitName: `UBND ${unit}`, form: 'II.06a/VPCP/KSTT', line: 'x', name: 'X', column: 4, value, sha256: 'f', sentAt: null, sender: null,
  explanations: [], additive: true, differsFromParts: null, parts,
})
const asked: NumberAsked = { form: 'F', line: 'x', column: 4 }

describe('what is known', () => {
  const after = (...steps: GatheringStep[]): Gathering => steps.reduce(gathered, nothingGathered)

  test('coverage counts who is in, who was late, and the khoản that lack something', () => {
    expect(coverageCounts(coverage)).toEqual({ in: 2, of: 3, late: 1, khoanOpen: 1, khoanAll: 2 })
    expect([hasBelow(nothingGathered), hasBelow(after({ step: 'covered', coverage }))]).toEqual([false, true])
  })
  test('a report is stale only when it was made of others and one of them is not what it was', () => {
    const changed = { unit: 'xa-a', name: 'A', how: 'withdrawn' } as const
    const stale = (made: boolean, sources: readonly (typeof changed)[]): boolean => isStale(after({ step: 'compared', freshness: { made, sources, numbers: [] } }))
    expect([stale(false, []), stale(true, []), stale(true, [changed]), isStale(nothingGathered)]).toEqual([false, false, true, false])
  })
  test('an answer to a number no longer asked about changes nothing', () => {
    const other = { ...asked, column: 5 }
    const asking = after({ step: 'asking', asked, shown: null }, { step: 'asking', asked: other, shown: null })
    expect(gathered(asking, { step: 'told', asked, traced: node('a', 1) })).toBe(asking)
    expect(gathered(asking, { step: 'refused', asked, bad: refuse('noOrigin') })).toBe(asking)
    expect(gathered(asking, { step: 'told', asked: other, traced: node('a', 1) }).tracing).toMatchObject({ state: 'told', traced: { value: 1 } })
  })
  test('a failed making rests, says why, and trying again forgets it', () => {
    const bad: Bad = { kind: 'unreached', why: 'network' }
    const failed = after({ step: 'making' }, { step: 'bad', bad })
    expect([failed.making, failed.bad]).toEqual([false, bad])
    expect(gathered(failed, { step: 'making' })).toMatchObject({ making: true, bad: null })
  })
  test('the tree becomes rows, only through what is open', () => {
    const root = node('tinh', 5, [node('huyen', 5, [node('xa-a', 2), node('xa-b', 3)])])
    const rows = (open: readonly string[]) => originRows(root, (path) => open.includes(path)).map((one) => `${one.path} ${one.depth} ${one.node.unit}`)
    expect(rows([])).toEqual(['0 0 tinh'])
    expect(rows(['0', '0.0'])).toEqual(['0 0 tinh', '0.0 1 huyen', '0.0.0 2 xa-a', '0.0.1 2 xa-b'])
  })
  test('choosing another report lets everything go; choosing the same keeps it', () => {
    const choice = { regime: 'r', period: '2023-Q3', unit: 'u' }
    const known = follow({ ...openingState(), choice }, { do: 'gathering', step: { step: 'covered', coverage } })
    expect(follow(known, { do: 'chose', choice: { ...choice } }).gathering.coverage).toBe(coverage)
    expect(follow(known, { do: 'chose', choice: { ...choice, unit: 'v' } }).gathering).toBe(nothingGathered)
    expect(follow(known, { do: 'signedOut', why: 'left' }).gathering).toBe(nothingGathered)
  })
})

describe('which number a cell asks about', () => {
  const letters = Object.fromEntries(form.columns.map(({ column }) => [column, String.fromCharCode(64 + column)]))
  const filled: FilledForm = {
    form: form.code, edition: form.edition, sheet: 'II.06a', letters, groups: [], below: [], merges: [],
    lines: [{ row: 10, cells: { 2: { value: 'hộ  tịch (Bộ Tư pháp)' }, 4: { value: 7 } } }, { row: 11, cells: {} }],
    total: { row: 12, cells: { 4: { value: 7 } } },
  }
  const report = { regime: 'kstt-quang-ngai', period: '2023-Q3', unit: 'huyen', deliverable: 'data' } as const
  const desk: Desk = {
    report, regimeName: '', periodLabel: '', unitName: '', dataWindow: { from: '2023-06-15', to: '2023-09-14' }, deadline: '2023-09-19', daysLeft: 1,
    receiverName: '', signatureDue: false, formsDue: [], definitions: [form], shares: {}, catalogues: [linhVuc], previous: {}, others: {}, explained: [], reviews: [], notices: [],
    standing: { ...nothingYet, state: 'draft', sha256: 'c'.repeat(64) }, openActs: ['save'], yourActs: ['save'], prescribed: '2023-09-19', owed: [], separateApproval: false,
  }
  const state: DeskState = {
    ...openingState(), desk, identity: { ...report, forms: [], made: 'm' }, reading: { ...nothingRead, state: 'done', forms: [{ definition: form, filled }] },
  }
  const at = (address: string, of: DeskState = state) => questionAt(of, { sheet: 'II.06a', address })

  test('a number of a line, under the key of its catalogue entry and of the saved version', () => {
    expect(at('D10')).toEqual({ asked: { form: form.code, line: 'ho-tich.tu-phap', column: 4, sha256: 'c'.repeat(64) }, shown: { address: 'D10', value: 7 } })
  })
  test('a number of the total, as the sheet shows it', () => {
    expect(at('D12')).toEqual({ asked: { form: form.code, line: '*', column: 4, sha256: 'c'.repeat(64) }, shown: { address: 'D12', value: 7 } })
  })
  test('anything else says why not', () => {
    expect([at('B10'), at('E10'), at('D11'), at('D3'), questionAt(state, null)]).toEqual(['noNumber', 'noNumber', 'noNumber', 'outside', 'nothingSelected'])
    expect(at('D10', { ...state, identity: { ...report, forms: [] } })).toBe('notGathered')
    expect(at('D10', { ...state, desk: { ...desk, standing: nothingYet } })).toBe('notSaved')
  })
  test('a source is named after its form, period and unit', () => {
    expect(sourceName({ ...node('x', 1), unitName: 'UBND xã Bình Mỹ' }, '2023-Q3')).toBe('II.06a_2023-Q3_ubnd-xa-binh-my.xlsx')
  })
})

describe('what is done', () => {
  const made: ConsolidatedAnswer = {
    fileName: 'tong-hop.xlsx', workbook: btoa('PKxyz'), coverage: coverage.units, result: { findings: [], unchecked: [] },
    forms: [{ form: 'B', way: 'merge', joined: [], khoan: [{ khoan: 'I', provider: 'xa-a', sent: true, empty: [] }] }],
  }
  function opened(change: Partial<GatheringPorts['service']> = {}) {
    const told: GatheringStep[] = []
    const given: string[] = []
    const ended: Bad[] = []
    const chosen: { choice: Choice | null } = { choice: { regime: 'r', period: '2023-Q3', unit: 'u' } }
    const service: GatheringPorts['service'] = {
      coverage: () => Promise.resolve(coverage),
      freshness: () => Promise.resolve({ made: false, sources: [], numbers: [] }),
      consolidate: () => Promise.resolve(made),
      trace: () => Promise.resolve(node('a', 1)),
      figures: () => Promise.resolve({ sha256: null, forms: [] }),
      sourceCell: () => Promise.resolve({ unit: 'xã A', sheet: 'II.06a', addresses: ['F23'], fileName: 'II.06a_F23.xlsx', workbook: btoa('PKxyz') }),
      file: () => Promise.resolve({ bytes: new Uint8Array(1), fileName: 'hash.xlsx' }),
      ...change,
    }
    const acts = gatheringActs({
      service, choice: () => chosen.choice, tell: (step) => void told.push(step), ended: (bad) => void ended.push(bad),
      give: async (bytes, fileName) => void given.push(`${fileName} ${new TextDecoder().decode(bytes)}`),
      download: (_bytes, fileName) => void given.push(fileName),
    })
    return { acts, told, given, ended, chosen }
  }

  test('the workbook is given byte for byte, with providers named in the coverage', async () => {
    const { acts, told, given } = opened()
    await acts.consolidate()
    expect(given).toEqual(['tong-hop.xlsx PKxyz'])
    expect(told.map((one) => one.step)).toEqual(['making', 'made'])
    expect(told[1]).toMatchObject({ made: { errors: 0, warnings: 0 }, coverage: { forms: [{ khoan: [{ providerName: 'UBND xa-a' }] }] } })
  })
  test('a refusal is told and nothing is given', async () => {
    const { acts, told, given } = opened({ consolidate: () => Promise.resolve(refuse('nothingBelow', { unit: 'u' })) })
    await acts.consolidate()
    expect([told.map((one) => one.step), given]).toEqual([['making', 'bad'], []])
  })
  test('an ended session is passed on, so that it asks for signing in', async () => {
    const { acts, told, ended } = opened({ trace: () => Promise.resolve(refuse('notSignedIn')) })
    await acts.trace(asked)
    expect([ended.length, told.map((one) => one.step)]).toEqual([1, ['asking', 'stopped']])
    expect(told.reduce(gathered, { ...nothingGathered, making: true })).toMatchObject({ making: false, tracing: { state: 'idle' } })
  })
  test('what comes after another report was chosen is dropped', async () => {
    const { acts, told, given, chosen } = opened()
    const making = acts.consolidate()
    chosen.choice = { regime: 'r', period: '2023-Q2', unit: 'u' }
    await making
    expect([told.map((one) => one.step), given]).toEqual([['making'], []])
  })
  test('a source is handed out under a name one can read', async () => {
    const { acts, given } = opened()
    await acts.takeSource(node('xã A', 1))
    expect(given).toEqual(['II.06a_2023-Q3_ubnd-xa-a.xlsx'])
  })
  test('a source is opened at its cell, and which cell that is stays beside the number', async () => {
    const { acts, told, given } = opened()
    await acts.openSource(node('xã A', 1))
    expect(given).toEqual(['II.06a_F23.xlsx'])
    expect(told.reduce(gathered, nothingGathered).opened).toEqual({ [sourceKey(node('xã A', 1))]: { sheet: 'II.06a', addresses: ['F23'] } })
  })
  test('a source that cannot be opened says why, there', async () => {
    const { acts, told, given } = opened({ sourceCell: () => Promise.resolve(refuse('noOrigin', { form: 'f', line: 'l' })) })
    await acts.openSource(node('xã A', 1))
    expect([given, Object.values(told.reduce(gathered, nothingGathered).opened)]).toEqual([[], [expect.objectContaining({ code: 'noOrigin' })]])
  })
})

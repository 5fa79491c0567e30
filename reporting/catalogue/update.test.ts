// A new list of names against a catalogue: what would change, and that nothing disappears when it does.
import { describe, expect, test } from '@jest/globals'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { ministries } from '../../regimes/ministries.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { applyUpdate, isBlocked, type UpdateDecisions } from './apply-update.ts'
import { entriesOn, printedName, successorsOn, type Catalogue, type CatalogueEntry } from './catalogue.ts'
import { keyOf, splitPrinted, type ListedRow } from './listed-name.ts'
import { foldName } from './spelling.ts'
import { proposeUpdate, type CatalogueProposal, type NewList } from './update.ts'

const day = '2026-12-01'
const decisions: UpdateDecisions = { dating: 'law', renames: {}, leftOut: [] }

function entry(name: string, ministry: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return { id: `${name.length}-${ministry.length}`, name, ministry, dating: 'observed', seenIn: [], evidence: 'law', ...more }
}
function catalogueOf(...entries: readonly CatalogueEntry[]): Catalogue {
  return { id: 'linh-vuc', title: '', asOf: '2026-07-18', basis: 'x', entries }
}
function row(name: string, ministry = '', code = ''): Omit<ListedRow, 'row'> {
  return { name, ministry, code }
}
function listOf(rows: readonly Omit<ListedRow, 'row'>[], from: Day = day): NewList {
  return { rows: rows.map((one, at) => ({ ...one, row: at + 2 })), from, basis: '9/2026/TT-VPCP', evidence: 'law', bodies: ministries }
}
function applied(catalogue: Catalogue, list: NewList, more: Partial<UpdateDecisions> = {}): Catalogue {
  const result = applyUpdate(catalogue, list, { ...decisions, ...more })
  if (isBlocked(result)) throw new Error(JSON.stringify(result))
  return result
}
const reasons = (proposal: CatalogueProposal) => proposal.problems.map((one) => [one.row, one.reason])
const inForce = (catalogue: Catalogue, on: Day) => entriesOn(catalogue, on).map((one) => `${one.id} ${foldName(printedName(one))}`)
const named = (catalogue: Catalogue, on: Day) => new Set(entriesOn(catalogue, on).map((one) => keyOf(one.name, one.ministry)))

const small = catalogueOf(
  entry('Chứng thực', 'Bộ Tư pháp', { id: 'chung-thuc.tu-phap', code: 'G15-TP03' }),
  entry('Thừa phát lại', 'Bộ Tư pháp', { id: 'thua-phat-lai.tu-phap', code: 'G15-TP20' }),
  entry('Bán đấu giá tài sản', 'Bộ Tư pháp', { id: 'ban-dau-gia-tai-san.tu-phap' }),
  entry('Bán thuốc', 'Bộ Y tế', { id: 'ban-thuoc.y-te', to: '2024-12-31', dating: 'law' }),
)

describe('what a list would change', () => {
  test('unchanged, respelled, recoded, added and ended are told apart', () => {
    const list = listOf([
      row('chứng  thực', 'bộ tư pháp', 'G15-TP03'),
      row('Bán đấu giá tài sản (Bộ Tư pháp)', '', 'G15-TP01'),
      row('Trợ giúp pháp lý', 'Bộ Tư pháp'),
    ])
    const proposal = proposeUpdate(small, list)
    expect(proposal.respelled).toEqual([{ entry: { id: 'chung-thuc.tu-phap', printed: 'Chứng thực (Bộ Tư pháp)' }, row: 2, after: 'chứng thực (Bộ Tư pháp)' }])
    expect(proposal.recoded.map((one) => [one.entry.id, one.before, one.after])).toEqual([['ban-dau-gia-tai-san.tu-phap', null, 'G15-TP01']])
    expect(proposal.added.map((one) => one.printed)).toEqual(['Trợ giúp pháp lý (Bộ Tư pháp)'])
    expect(proposal.ended.map((one) => one.entry.id)).toEqual(['thua-phat-lai.tu-phap'])
    expect(proposal.unchanged).toEqual([])
    expect(proposal.problems).toEqual([])
  })
  test.each([
    ['the same code', row('Thừa hành viên', 'Bộ Tư pháp', 'G15-TP20'), 'thua-phat-lai.tu-phap', 'code'],
    ['a name held in the other', row('Đấu giá tài sản', 'Bộ Tư pháp'), 'ban-dau-gia-tai-san.tu-phap', 'spelling'],
    ['a letter changed', row('Thừa phát lải', 'Bộ Tư pháp'), 'thua-phat-lai.tu-phap', 'spelling'],
    ['the same name under another ministry', row('Thừa phát lại', 'Bộ Nội vụ'), 'thua-phat-lai.tu-phap', 'ministry'],
  ])('%s suggests a rename, and decides nothing', (_why, added, id, because) => {
    const list = listOf([added, row('Chứng thực', 'Bộ Tư pháp')])
    const proposal = proposeUpdate(small, list)
    expect(proposal.renamed.map((one) => [one.entry.id, one.row, one.because])).toEqual([[id, 2, because]])
    expect(proposal.added).toHaveLength(1)
    expect(applied(small, list).entries.find((one) => one.id === id)?.replacedBy).toBeUndefined()
  })
  test('a code two names share suggests nothing', () => {
    const list = listOf([row('Hòa giải cơ sở', 'Bộ Tư pháp', 'G15-TP20'), row('Trợ giúp pháp lý', 'Bộ Tư pháp', 'G15-TP20')])
    expect(proposeUpdate(small, list).renamed).toEqual([])
  })
  test('new names too like others are pointed out once: one letter off, or under several bodies', () => {
    const list = listOf([row('Chứng thực', 'Bộ Tư pháp'), row('Chứng thức', 'Bộ Tư pháp'), row('Chứng thực', 'Bộ Ngoại giao'), row('Dân số', 'Bộ Y tế')])
    expect(proposeUpdate(small, list).confusable.map((one) => [one.row, one.otherRow, one.because])).toEqual([
      [3, 2, 'spelling'],
      [3, 4, 'spelling'],
      [4, 2, 'sameName'],
    ])
  })
  test('a ministry of which the list has no name is pointed out', () => {
    const list = listOf([row('Dân số', 'Bộ Y tế')])
    expect(proposeUpdate(small, list).silent).toEqual([{ ministry: 'Bộ Tư pháp', entries: 3 }])
  })
  test('every name of the catalogue that comes with the program can be read back, and nothing is found to change', () => {
    const list = listOf(entriesOn(linhVuc, day).map((one) => row(one.name, one.ministry === '' ? '-' : one.ministry, one.code)))
    const proposal = proposeUpdate(linhVuc, list)
    expect([proposal.problems, proposal.added, proposal.ended, proposal.respelled, proposal.recoded, proposal.confusable]).toEqual([[], [], [], [], [], []])
    expect(proposal.unchanged).toHaveLength(list.rows.length)
  })
})

describe('brackets', () => {
  test.each([
    ['Chứng thực (Bộ Tư pháp)', 'Chứng thực', 'tu-phap'],
    ['Thành lập doanh nghiệp (hộ kinh doanh) (bộ tài chính)', 'Thành lập doanh nghiệp (hộ kinh doanh)', 'tai-chinh'],
    ['Thành lập doanh nghiệp (hộ kinh doanh)', 'Thành lập doanh nghiệp (hộ kinh doanh)', undefined],
    ['Tiêu chuẩn (Bộ Công Thương) (Bộ Khoa học và Công nghệ)', 'Tiêu chuẩn (Bộ Công Thương)', 'khoa-hoc-va-cong-nghe'],
    ['(Bộ Tư pháp)', '(Bộ Tư pháp)', undefined],
  ])('%p is %p of %p', (text, name, body) => {
    const split = splitPrinted(text, ministries)
    expect([split.name, split.body?.id]).toEqual([name, body])
  })
  test('a body in brackets stays in the name when the catalogue has it so, or when the row says another body', () => {
    const catalogue = catalogueOf(entry('Tiêu chuẩn (Bộ Công Thương)', 'Bộ Công Thương', { id: 'a' }))
    const proposal = proposeUpdate(catalogue, listOf([row('Tiêu chuẩn (Bộ Công Thương)', 'Bộ Công Thương'), row('Đo lường (Bộ Công Thương)', 'Bộ Khoa học và Công nghệ'), row('Hóa chất (Bộ Công Thương)', 'Bộ Công Thương')]))
    expect(proposal.unchanged.map((one) => one.row)).toEqual([2])
    expect(proposal.added.map((one) => one.printed)).toEqual(['Đo lường (Bộ Công Thương) (Bộ Khoa học và Công nghệ)', 'Hóa chất (Bộ Công Thương)'])
  })
})

describe('rows that cannot be read', () => {
  test.each([
    ['no name', row('', 'Bộ Y tế'), 'nameMissing', {}],
    ['a name without letters', row('…', 'Bộ Y tế'), 'nameMissing', {}],
    ['too long a name', row('a'.repeat(301), 'Bộ Y tế'), 'nameTooLong', { limit: 300 }],
    ['too long a ministry', row('Dân số', 'b'.repeat(301)), 'nameTooLong', { limit: 300 }],
    ['too long a code', row('Dân số', 'Bộ Y tế', '1'.repeat(61)), 'nameTooLong', { limit: 60 }],
    ['letters lost to question marks', row('D?n s?', 'Bộ Y tế'), 'strangeCharacters', { name: 'D?n s?' }],
    ['no ministry', row('Dân số'), 'ministryMissing', { name: 'Dân số' }],
    ['an unknown body', row('Dân số', 'Bộ Dân số'), 'unknownBody', { found: 'Bộ Dân số' }],
    ['a body written wrongly in brackets', row('Dân số (Bộ Y tê)'), 'unknownBody', { found: 'Bộ Y tê', nearest: 'Bộ Y tế' }],
    ['a body with a remark', row('Đường bộ', 'Bộ xây dựng (Giao thông vận tải cũ)'), 'unknownBody', { found: 'Bộ xây dựng (Giao thông vận tải cũ)', nearest: 'Bộ Xây dựng' }],
    ['a body that has ended', row('Đường bộ', 'Bộ Giao thông vận tải'), 'bodyNotInForce', { body: 'Bộ Giao thông vận tải' }],
    ['a formula', row('=HYPERLINK("http://x")', 'Bộ Y tế'), 'formula', { text: '=HYPERLINK("http://x")' }],
    ['a formula as a code', row('Dân số', 'Bộ Y tế', '@SUM(1)'), 'formula', { text: '@SUM(1)' }],
    ['letters of an old font', row('LÜnh vùc ®Êt ®ai', 'Bộ Y tế'), 'strangeCharacters', { name: 'LÜnh vùc ®Êt ®ai' }],
    ['UTF-8 read as something else', row('Ä\u0090áº¥t Ä‘ai', 'Bộ Y tế'), 'strangeCharacters', { name: 'Ä\u0090áº¥t Ä‘ai' }],
    ['a letter that turns the line around', row('Dân\u202e số', 'Bộ Y tế'), 'strangeCharacters', { name: 'Dân\u202e số' }],
    ['more cells than the header', { ...row('Dân số', 'Bộ Y tế'), overflow: true as const }, 'tooManyCells', {}],
  ])('%s is told with its row number', (_what, bad, reason, params) => {
    const list = listOf([row('Chứng thực', 'Bộ Tư pháp'), bad])
    const proposal = proposeUpdate(small, list)
    expect(proposal.problems).toEqual([{ row: 3, reason, params }])
    const blocked = applyUpdate(small, list, decisions)
    expect(isBlocked(blocked) && blocked.because).toBe('unreadRows')
    expect(isBlocked(applyUpdate(small, list, { ...decisions, leftOut: [3] }))).toBe(false)
  })
  test('the same name twice is told and stops nothing', () => {
    const list = listOf([row('Chứng thực', 'Bộ Tư pháp', 'A'), row('CHỨNG THỰC (Bộ Tư pháp)', '', 'B')])
    expect(proposeUpdate(small, list).problems).toEqual([{ row: 3, reason: 'duplicate', params: { name: 'CHỨNG THỰC', first: 2, code: 'B', firstCode: 'A' } }])
    expect(named(applied(small, list), day)).toEqual(new Set([keyOf('Chứng thực', 'Bộ Tư pháp')]))
  })
  test('a dash says that a field has no ministry', () => {
    expect(proposeUpdate(small, listOf([row('Dân số', '–')])).added.map((one) => one.printed)).toEqual(['Dân số'])
    expect(reasons(proposeUpdate(small, listOf([row('- Dân số', 'Bộ Y tế')])))).toEqual([[2, 'formula']])
  })
})

describe('what is not applied', () => {
  test('a list older than the catalogue, or with no name at all', () => {
    const old = applyUpdate(small, listOf([row('Dân số', 'Bộ Y tế')], '2026-07-17'), decisions)
    expect(isBlocked(old) && old.because).toBe('olderThanCatalogue')
    const empty = applyUpdate(small, listOf([]), decisions)
    expect(isBlocked(empty) && empty.because).toBe('noNames')
  })
  test.each([
    ['an entry that does not end', { 'chung-thuc.tu-phap': [2] }],
    ['an entry that ended long ago', { 'ban-thuoc.y-te': [2] }],
    ['an entry that never was', { nobody: [2] }],
    ['a row that is not there', { 'thua-phat-lai.tu-phap': [99] }],
    ['no row', { 'thua-phat-lai.tu-phap': [] }],
  ])('a replacement that names %s', (_what, renames) => {
    const blocked = applyUpdate(small, listOf([row('Chứng thực', 'Bộ Tư pháp')]), { ...decisions, renames })
    expect(isBlocked(blocked) && blocked.because).toBe('unknownRename')
  })
})

describe('a catalogue after a list', () => {
  test('ended names end the day before and say what stands for them; new ones begin that day, with the document', () => {
    const list = listOf([row('Chứng thực', 'Bộ Tư pháp'), row('Thừa hành viên', 'Bộ Tư pháp'), row('Đấu giá', 'Bộ Tư pháp'), row('Đấu giá tài sản', 'Bộ Tư pháp')])
    const after = applied(small, list, { dating: 'inferred', renames: { 'thua-phat-lai.tu-phap': [3], 'ban-dau-gia-tai-san.tu-phap': [4, 5] } })
    expect(after.asOf).toBe(day)
    expect(after.entries.find((one) => one.id === 'thua-phat-lai.tu-phap')).toMatchObject({ to: '2026-11-30', dating: 'inferred', replacedBy: ['thua-hanh-vien.tu-phap'], basis: '9/2026/TT-VPCP' })
    expect(after.entries.at(-1)).toEqual({ id: 'dau-gia-tai-san.tu-phap', name: 'Đấu giá tài sản', ministry: 'Bộ Tư pháp', from: day, dating: 'inferred', seenIn: [day], evidence: 'law', basis: '9/2026/TT-VPCP' })
    expect(successorsOn(after, 'ban-dau-gia-tai-san.tu-phap', day)).toEqual(['dau-gia.tu-phap', 'dau-gia-tai-san.tu-phap'])
  })
  test('a first day only inferred does not become law by a last day that is', () => {
    const guessed = catalogueOf(entry('A', '', { id: 'a', from: '2025-03-01', dating: 'inferred' }), entry('B', '', { id: 'b' }))
    expect(applied(guessed, listOf([row('C', '-')])).entries.map((one) => one.dating)).toEqual(['inferred', 'law', 'law'])
  })
  test('a name that ended long ago comes back as a new entry with an id of its own', () => {
    const back = listOf([row('Bán thuốc', 'Bộ Y tế')])
    expect(proposeUpdate(small, back).added[0]?.before).toBe('ban-thuoc.y-te')
    const after = applied(small, back)
    expect(after.entries.find((one) => one.id === 'ban-thuoc.y-te')?.to).toBe('2024-12-31')
    expect(entriesOn(after, day).map((one) => one.id)).toEqual(['ban-thuoc-2.y-te'])
  })
  test('a name to begin later begins earlier, one ended the day before goes on', () => {
    const dated = catalogueOf(entry('A', '', { id: 'a', from: '2027-01-01', dating: 'law' }), entry('B', '', { id: 'b', to: '2026-11-30', dating: 'inferred', replacedBy: ['a'] }))
    const list = listOf([row('A', '-'), row('B', '-')])
    expect(proposeUpdate(dated, list).returned.map((one) => [one.entry.id, one.how])).toEqual([['a', 'earlier'], ['b', 'goesOn']])
    const after = applied(dated, list)
    expect(after.entries[0]).toMatchObject({ from: day })
    expect(after.entries[1]).toEqual({ ...dated.entries[1], to: undefined, replacedBy: undefined, dating: 'observed', seenIn: [day], basis: '9/2026/TT-VPCP' })
    expect(Object.keys(after.entries[1] ?? {})).not.toContain('to')
  })
  test('a list put right the same day takes back what the wrong one began and ended, and still loses nothing', () => {
    const wrong = applied(small, listOf([row('Chứng thực', 'Bộ Tư pháp'), row('Thừa hành', 'Bộ Tư pháp')]), { renames: { 'thua-phat-lai.tu-phap': [3] } })
    const right = listOf([row('Chứng thực', 'Bộ Tư pháp'), row('Thừa phát lại', 'Bộ Tư pháp'), row('Bán đấu giá tài sản', 'Bộ Tư pháp')])
    expect(proposeUpdate(wrong, right).ended).toEqual([{ entry: { id: 'thua-hanh.tu-phap', printed: 'Thừa hành (Bộ Tư pháp)' }, withdrawn: true }])
    const mended = applied(wrong, right)
    expect(mended.entries.map((one) => one.id)).toEqual(wrong.entries.map((one) => one.id))
    for (const on of ['2026-11-30', day, '2027-06-01']) expect(inForce(mended, on)).toEqual(inForce(small, on))
  })
})

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** A list as a new circular might bring: most names stand, some are respelled, gone, moved, renamed or new. */
function randomList(seed: number, from: Day, catalogue: Catalogue): { list: NewList; renames: Record<string, number[]> } {
  const roll = dice(seed)
  const bodies = ministries.filter((one) => one.to === undefined)
  const rows = entriesOn(catalogue, from).flatMap((one) => {
    const ministry = one.ministry === '' ? '-' : one.ministry
    switch (roll(20)) {
      case 0:
        return []
      case 1:
        return [row(one.name.toUpperCase(), ministry, one.code)]
      case 2:
        return [row(`${one.name} mới`, ministry, one.code)]
      case 3:
        return [row(one.name, bodies[roll(bodies.length)]?.name ?? '', one.code)]
      default:
        return [row(one.name, ministry, roll(3) === 0 ? `M${roll(900)}` : '')]
    }
  })
  const old = catalogue.entries[roll(catalogue.entries.length)]
  const list = listOf([...rows, row(`Lĩnh vực số ${seed}`, 'Bộ Y tế'), ...(old ? [row(old.name, 'Bộ Tài chính')] : [])], from)
  const suggested = proposeUpdate(catalogue, list).renamed.filter(() => roll(2) === 0)
  return { list, renames: Object.fromEntries(suggested.map((one) => [one.entry.id, [one.row]])) }
}

describe('whatever the list', () => {
  test.each([1, 2, 3, 4])('nothing disappears, no day before changes, the list holds, and a second time changes nothing (%d)', (seed) => {
    let catalogue = linhVuc
    // Three lists one after the other, the last two for the same day.
    for (const [at, from] of [addDays('2026-07-18', seed * 11), '2026-12-01', '2026-12-01'].entries()) {
      const { list, renames } = randomList(seed * 10 + at, from, catalogue)
      const after = applied(catalogue, list, { renames, dating: seed % 2 === 0 ? 'law' : 'inferred' })
      const ids = after.entries.map((one) => one.id)
      expect(ids.slice(0, catalogue.entries.length)).toEqual(catalogue.entries.map((one) => one.id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*$/u.test(id))).toEqual([])
      for (const on of ['2020-01-01', '2023-09-30', '2025-02-28', '2025-03-01', '2026-07-01', '2026-07-18', addDays(from, -1)]) {
        if (on < from) expect([on, inForce(after, on)]).toEqual([on, inForce(catalogue, on)])
      }
      expect(named(after, from)).toEqual(new Set(list.rows.map((one) => keyOf(one.name, one.ministry === '-' ? '' : one.ministry))))
      for (const one of after.entries) for (const next of one.replacedBy ?? []) expect(ids).toContain(next)
      expect(applied(after, list, { renames, dating: seed % 2 === 0 ? 'law' : 'inferred' })).toEqual(after)
      expect(proposeUpdate(after, list)).toMatchObject({ added: [], ended: [], respelled: [], recoded: [], returned: [] })
      expect(JSON.parse(JSON.stringify(after))).toEqual(after)
      catalogue = after
    }
  })
  test('two thousand names that are all new and alike are compared in a moment', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => row(`Quản lý hoạt động chuyên ngành về lĩnh vực số ${at}`, 'Bộ Y tế'))
    const proposal = proposeUpdate(catalogueOf(), listOf(rows))
    expect([proposal.added.length, proposal.confusable.length, proposal.likenessCut]).toEqual([2000, 200, true])
  })
})

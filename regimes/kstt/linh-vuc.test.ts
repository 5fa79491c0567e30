// The catalogue of lĩnh vực holds every published name, once, with days that agree with the ministries'.
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { addDays, isDay, within } from '../../reporting/calendar/day.ts'
import { entriesOn, printedName, successorsOn, type CatalogueEntry } from '../../reporting/catalogue/catalogue.ts'
import { indexOn, matchName } from '../../reporting/catalogue/match.ts'
import { foldName } from '../../reporting/catalogue/spelling.ts'
import { documents } from '../documents.ts'
import { ministries } from '../ministries.ts'
import { linhVuc } from './linh-vuc.ts'

const { entries } = linhVuc
const byId = new Map(entries.map((entry) => [entry.id, entry]))
const find = (name: string, ministry: string): CatalogueEntry | undefined =>
  entries.find((entry) => foldName(entry.name) === foldName(name) && entry.ministry === ministry)
const seenOn = (list: string): CatalogueEntry[] => entries.filter((entry) => entry.seenIn.includes(list))
const tally = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {})

describe('the names', () => {
  // Lower-cased because six names of 2023 differ from those of 2026 in capitals only.
  test('are those of the lists and the letter: none lost, none added, none altered', () => {
    const lines = entries.flatMap((entry) => entry.seenIn.map((list) => `${entry.name.toLowerCase()}|${entry.ministry}|${list}`))
    expect(lines).toHaveLength(571) // 572 published rows, one of them the same name under a second code
    const fingerprint = createHash('sha256').update(lines.sort().join('\n')).digest('hex')
    expect(fingerprint).toBe('9a5bbdc3401ddd543f9122d1977e72446a9c7e84614bbba98ad5e3db65d96bbf')
  })

  test('number as many as each list has', () => {
    expect(entries).toHaveLength(457)
    expect(tally(entries.flatMap((entry) => entry.seenIn))).toEqual({ '2023-02-27': 270, '2023-09': 5, '2026-07-18': 296 })
    expect(entries.filter((entry) => entry.seenIn.includes('2023-02-27') && entry.seenIn.includes('2026-07-18'))).toHaveLength(109)
    expect(tally(entries.map((entry) => entry.dating))).toEqual({ observed: 303, law: 132, inferred: 22 })
  })

  test('number as many under each ministry in 2023', () => {
    expect(tally(seenOn('2023-02-27').map((entry) => entry.ministry))).toEqual({
      'Bảo hiểm xã hội Việt Nam': 3, 'Bộ Công an': 8, 'Bộ Công Thương': 20, 'Bộ Giáo dục và Đào tạo': 18,
      'Bộ Giao thông vận tải': 7, 'Bộ Kế hoạch và Đầu tư': 13, 'Bộ Khoa học và Công nghệ': 6,
      'Bộ Lao động - Thương binh và Xã hội': 14, 'Bộ Ngoại giao': 14, 'Bộ Nội vụ': 18,
      'Bộ Nông nghiệp và Phát triển nông thôn': 16, 'Bộ Quốc phòng': 5, 'Bộ Tài chính': 27,
      'Bộ Tài nguyên và Môi trường': 11, 'Bộ Thông tin và Truyền thông': 10, 'Bộ Tư pháp': 20,
      'Bộ Văn hóa, Thể thao và Du lịch': 21, 'Bộ Xây dựng': 16, 'Bộ Y tế': 13, 'Ngân hàng Chính sách xã hội': 1,
      'Ngân hàng Nhà nước Việt Nam': 1, 'Tập đoàn Điện lực Việt Nam': 2, 'Thanh tra Chính phủ': 5, 'Ủy ban Dân tộc': 1,
    })
  })

  test('number as many under each ministry in 2026', () => {
    expect(tally(seenOn('2026-07-18').map((entry) => entry.ministry))).toEqual({
      '': 16, 'Bộ Công an': 23, 'Bộ Công Thương': 36, 'Bộ Dân tộc và Tôn giáo': 2, 'Bộ Giáo dục và Đào tạo': 17,
      'Bộ Khoa học và Công nghệ': 8, 'Bộ Ngoại giao': 13, 'Bộ Nội vụ': 13, 'Bộ Nông nghiệp và Môi trường': 25,
      'Bộ Quốc phòng': 19, 'Bộ Tài chính': 43, 'Bộ Tư pháp': 19, 'Bộ Văn hóa, Thể thao và Du lịch': 18,
      'Bộ Xây dựng': 17, 'Bộ Y tế': 15, 'Ngân hàng Nhà nước Việt Nam': 9, 'Tập đoàn Điện lực Việt Nam': 2,
      'Tòa án nhân dân': 1,
    })
  })

  test('belong to no ministry, with a note, when only provinces publish them', () => {
    const orphans = entries.filter((entry) => entry.ministry === '')
    expect(orphans.every((entry) => entry.note !== undefined && entry.dating === 'observed')).toBe(true)
  })
})

describe('the entries', () => {
  test('have ids that are plain and never repeat', () => {
    expect(byId.size).toBe(entries.length)
    expect(entries.filter((entry) => !/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*$/u.test(entry.id))).toEqual([])
  })

  test('end in the id of their ministry', () => {
    for (const { id, ministry } of entries) {
      const expected = ministry === '' ? 'chua-ro-bo' : ministries.find(({ name }) => name === ministry)?.id
      expect(id.split('.')[1]).toBe(expected)
    }
  })

  test('never give one name twice under a ministry on the same day', () => {
    const overlaps = entries.flatMap((entry, at) =>
      entries
        .slice(at + 1)
        .filter((other) => other.ministry === entry.ministry && foldName(other.name) === foldName(entry.name))
        .filter((other) => (entry.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (entry.to ?? '9999'))
        .map((other) => [entry.id, other.id]),
    )
    expect(overlaps).toEqual([])
  })

  test('have real days, the first not after the last, and none when only observed', () => {
    for (const { id, from, to, dating } of entries) {
      expect({ id, days: [from, to].every((day) => day === undefined || isDay(day)) }).toEqual({ id, days: true })
      expect({ id, ordered: (from ?? '') <= (to ?? '9999') }).toEqual({ id, ordered: true })
      expect({ id, dated: from !== undefined || to !== undefined }).toEqual({ id, dated: dating !== 'observed' })
    }
  })

  test('are in force on the days they were seen', () => {
    const strays = entries.filter((entry) =>
      entry.seenIn.some((list) => !within(list.length === 7 ? `${list}-14` : list, entry)),
    )
    expect(strays).toEqual([])
  })

  test('name a ministry that stands whenever they do', () => {
    for (const entry of entries) {
      if (entry.ministry === '') continue
      const ministry = ministries.find(({ name }) => name === entry.ministry)
      expect({ id: entry.id, known: ministry !== undefined }).toEqual({ id: entry.id, known: true })
      const startsWithin = ministry?.from === undefined || (entry.from !== undefined && ministry.from <= entry.from)
      const endsWithin = ministry?.to === undefined || (entry.to !== undefined && entry.to <= ministry.to)
      expect({ id: entry.id, startsWithin, endsWithin }).toEqual({ id: entry.id, startsWithin: true, endsWithin: true })
    }
  })

  test('are replaced by entries that exist and are in force the day after', () => {
    for (const { id, to, replacedBy = [] } of entries) {
      for (const next of replacedBy) {
        const successor = byId.get(next)
        const stands = successor !== undefined && to !== undefined && within(addDays(to, 1), successor)
        expect({ id, next, stands }).toEqual({ id, next, stands: true })
      }
    }
  })

  test('that end say what replaced them, or note that it is not known', () => {
    expect(entries.filter((entry) => entry.to !== undefined && !entry.replacedBy && !entry.note)).toEqual([])
  })

  test('that are inferred carry a note', () => {
    expect(entries.filter((entry) => entry.dating === 'inferred' && !entry.replacedBy && !entry.note)).toEqual([])
  })

  test('are plain data in NFC, and rest on a listed document', () => {
    expect(JSON.parse(JSON.stringify(linhVuc))).toEqual(linhVuc)
    expect(JSON.stringify(linhVuc)).toBe(JSON.stringify(linhVuc).normalize('NFC'))
    expect(documents.map(({ id }) => id)).toContain(linhVuc.basis)
  })
})

test.each([
  'Công chứng (Bộ Tư pháp)',
  'Chứng thực (Bộ Tư pháp)',
  'Hộ tịch (Bộ Tư pháp)',
  'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) (Bộ Kế hoạch và Đầu tư)',
  'Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)',
])('the Quảng Ngãi letter’s “%s” is in force on 14/9/2023, spelled as it prints it', (printed) => {
  const match = matchName(indexOn(linhVuc, '2023-09-14'), printed)
  expect(match).toMatchObject({ kind: 'same', entry: { evidence: 'letter', seenIn: expect.arrayContaining(['2023-09']) } })
  expect(entriesOn(linhVuc, '2023-09-14').map(printedName)).toContain(printed)
})

test('the name alone is not a key: hộ tịch belongs to Tư pháp and to Ngoại giao', () => {
  const match = matchName(indexOn(linhVuc, '2026-07-18'), 'Hộ tịch')
  expect(match.kind === 'ambiguous' && match.entries.map(({ ministry }) => ministry).sort()).toEqual(['Bộ Ngoại giao', 'Bộ Tư pháp'])
})

describe('the ministries of 01/3/2025', () => {
  const moves: readonly (readonly [from: string, to: string, names: readonly string[]])[] = [
    ['Bộ Kế hoạch và Đầu tư', 'Bộ Tài chính', [
      'Thành lập và hoạt động của doanh nghiệp', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)',
      'Thành lập và hoạt động doanh nghiệp xã hội', 'Thành lập và hoạt động của tổ hợp tác', 'Đấu thầu',
      'Đầu tư bằng vốn hỗ trợ phát triển chính thức (ODA) và viện trợ không hoàn lại không thuộc hỗ trợ phát triển chính thức',
      'Đầu tư tại Việt nam', 'Đầu tư từ Việt nam ra nước ngoài', 'Đầu tư vào nông nghiệp, nông thôn',
      'Hỗ trợ doanh nghiệp nhỏ và vừa',
    ]],
    ['Bộ Giao thông vận tải', 'Bộ Xây dựng', ['Đăng kiểm', 'Đường bộ', 'Đường sắt', 'Hàng không']],
    ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Nội vụ', [
      'Người có công', 'Việc làm', 'Lao động', 'An toàn, vệ sinh lao động', 'Bảo hiểm xã hội', 'Quản lý lao động ngoài nước',
    ]],
    ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Y tế', ['Bảo trợ xã hội', 'Trẻ em', 'Phòng, chống tệ nạn xã hội']],
    ['Bộ Lao động - Thương binh và Xã hội', 'Bộ Giáo dục và Đào tạo', ['Giáo dục nghề nghiệp']],
    ['Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ Nông nghiệp và Môi trường', [
      'Chăn nuôi', 'Thú y', 'Thủy lợi', 'Thủy sản', 'Trồng trọt', 'Nông nghiệp', 'Kinh tế hợp tác và Phát triển nông thôn',
      'Quản lý chất lượng nông lâm sản và thủy sản',
    ]],
    ['Bộ Tài nguyên và Môi trường', 'Bộ Nông nghiệp và Môi trường', [
      'Đất đai', 'Môi trường', 'Tài nguyên nước', 'Biển và hải đảo', 'Địa chất và khoáng sản', 'Đo đạc, bản đồ và thông tin địa lý',
    ]],
    ['Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ', ['Bưu chính', 'Viễn thông và Internet', 'Tần số vô tuyến điện']],
    ['Bộ Thông tin và Truyền thông', 'Bộ Văn hóa, Thể thao và Du lịch', [
      'Báo chí', 'Xuất Bản, In và Phát hành', 'Phát thanh, truyền hình và thông tin điện tử', 'Thông tin đối ngoại',
    ]],
    ['Bộ Tư pháp', 'Bộ Công an', ['Lý lịch tư pháp']],
    ['Ủy ban Dân tộc', 'Bộ Dân tộc và Tôn giáo', ['Công tác dân tộc']],
  ]

  test.each(moves.flatMap(([from, to, names]) => names.map((name) => [name, from, to] as const)))(
    '“%s” moves from %s to %s',
    (name, from, to) => {
      const dating = from === 'Bộ Tư pháp' ? 'inferred' : 'law'
      const before = find(name, from)
      const after = find(name, to)
      expect(before).toMatchObject({ to: '2025-02-28', dating, replacedBy: [after?.id] })
      expect(after).toMatchObject({ from: '2025-03-01', dating })
    },
  )
})

describe('renames', () => {
  const renames: readonly (readonly [before: string, after: string])[] = [
    ['Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)', 'Thành lập và hoạt động của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã (Bộ Tài chính)'],
    ['Hàng Hải (Bộ Giao thông vận tải)', 'Hàng hải và đường thủy nội địa (Bộ Xây dựng)'],
    ['Đường thủy nội địa (Bộ Giao thông vận tải)', 'Hàng hải và đường thủy nội địa (Bộ Xây dựng)'],
    ['Cấp, quản lý căn cước công dân (Bộ Công an)', 'Cấp, quản lý căn cước (Bộ Công an)'],
    ['Tôn giáo Chính phủ (Bộ Nội vụ)', 'Tín ngưỡng, tôn giáo (Bộ Dân tộc và Tôn giáo)'],
    ['Thừa phát lại (Bộ Tư pháp)', 'Thừa hành viên (Bộ Tư pháp)'],
    ['Bán đấu giá tài sản (Bộ Tư pháp)', 'Đấu giá tài sản (Bộ Tư pháp)'],
    ['Báo chí (Bộ Quốc phòng)', 'Báo chí BQP (Bộ Quốc phòng)'],
    ['Chính sách (Bộ Quốc phòng)', 'Chính sách BQP (Bộ Quốc phòng)'],
    ['Khen thưởng (Bộ Quốc phòng)', 'Khen thưởng BQP (Bộ Quốc phòng)'],
  ]

  test.each(renames)('“%s” became “%s”', (before, after) => {
    const old = entries.find((entry) => printedName(entry) === before)
    const successors = successorsOn(linhVuc, old?.id ?? '', '2026-07-18').map((id) => byId.get(id))
    expect(successors.flatMap((entry) => (entry ? [printedName(entry)] : []))).toEqual([after])
  })

  test('a field that was split has both its parts as successors', () => {
    const old = find('Khí tượng, thủy văn và Biến đổi khí hậu', 'Bộ Tài nguyên và Môi trường')
    expect(old?.replacedBy).toHaveLength(2)
  })
})

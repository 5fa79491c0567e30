// Official names: what is the same name, and what is only like it.
import { describe, expect, test } from '@jest/globals'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { entriesOn, printedName, successorsOn } from './catalogue.ts'
import { indexOn, matchName } from './match.ts'
import { foldName } from './spelling.ts'

const q3of2023 = indexOn(linhVuc, '2023-09-30')
const in2026 = indexOn(linhVuc, '2026-09-30')

describe('one name however it is written', () => {
  test.each([
    ['Chứng thực (Bộ Tư pháp)'.normalize('NFD'), 'Unicode in parts'],
    ['  chứng   THỰC ( Bộ Tư pháp ) ', 'spaces and letter case'],
    ['Chứng\u00a0thực (Bộ Tư pháp)', 'a space that does not break'],
    ['Chứng thực', 'the ministry left out, where only one has it'],
  ])('%p is Chứng thực: %s', (text) => {
    const match = matchName(q3of2023, text)
    expect(match.kind === 'same' && match.entry.id).toBe('chung-thuc.tu-phap')
  })
  test('the place of the tone mark does not count, the tone and the letters do', () => {
    expect(foldName('Văn hoá')).toBe(foldName('văn hóa'))
    expect(foldName('Thuỷ sản')).toBe(foldName('Thủy sản'))
    expect(foldName('mã')).not.toBe(foldName('má'))
    expect(foldName('tư')).not.toBe(foldName('tu'))
  })
})

describe('names that are not the same', () => {
  test('Công chứng and Chứng thực are different fields, each itself', () => {
    const one = matchName(q3of2023, 'Công chứng (Bộ Tư pháp)')
    const other = matchName(q3of2023, 'Chứng thực (Bộ Tư pháp)')
    expect(one.kind === 'same' && other.kind === 'same' && one.entry.id !== other.entry.id).toBe(true)
  })
  test('a near miss is never taken, only suggested, best first and at most three', () => {
    const match = matchName(q3of2023, 'Chung thuc')
    expect(match.kind).toBe('unknown')
    if (match.kind !== 'unknown') return
    expect(match.nearest.length).toBeLessThanOrEqual(3)
    expect(match.nearest[0]?.id).toBe('chung-thuc.tu-phap')
  })
  test.each([
    ['Thành lập và hoạt động doanh nghiệp hộ kinh doanh', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)'],
    ['Lĩnh vực hộ tịch (Bộ Tư phap)', 'Hộ tịch'],
    ['3. Thủy lơi', 'Thủy lợi'],
    ['BTXH', 'Bảo trợ xã hội'],
  ])('%p is offered %p first', (text, name) => {
    const match = matchName(q3of2023, text)
    expect(match.kind === 'unknown' && foldName(match.nearest[0]?.name ?? '')).toBe(foldName(name))
  })
  test('nonsense is offered nothing', () => {
    expect(matchName(q3of2023, 'qqqqqq')).toEqual({ kind: 'unknown', nearest: [] })
  })
  test('a name two ministries use is asked about', () => {
    const match = matchName(q3of2023, 'Hộ tịch')
    expect(match.kind === 'ambiguous' && match.entries.map(printedName).sort()).toEqual(['Hộ tịch (Bộ Ngoại giao)', 'Hộ tịch (Bộ Tư pháp)'])
  })
  test('a field without a ministry never stands in for one that has it', () => {
    const match = matchName(in2026, 'Đất đai')
    expect(match.kind === 'same' && match.entry.ministry).toBe('Bộ Nông nghiệp và Môi trường')
  })
})

describe('names over time', () => {
  test('a field of a ministry that ended is not in force after it, and says what stands for it', () => {
    const name = 'Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)'
    expect(matchName(q3of2023, name).kind).toBe('same')
    const later = matchName(in2026, name)
    expect(later.kind === 'notInForce' && later.successors.map((entry) => entry.ministry)).toEqual(['Bộ Tài chính'])
  })
  test('a name of the new ministry is not yet in force before it', () => {
    expect(matchName(q3of2023, 'Đất đai (Bộ Nông nghiệp và Môi trường)').kind).toBe('notInForce')
  })
  test('a name too new for the period is answered with what stood there before', () => {
    const match = matchName(q3of2023, 'Đất đai (Bộ Nông nghiệp và Môi trường)')
    expect(match.kind === 'notInForce' && match.successors.map((entry) => entry.ministry)).toEqual(['Bộ Tài nguyên và Môi trường'])
  })
  test('following replacements ends even where they run in a circle', () => {
    const entries = [
      { id: 'a', name: 'A', ministry: '', to: '2020-01-01', dating: 'law', replacedBy: ['b'], seenIn: [], evidence: 'law' },
      { id: 'b', name: 'B', ministry: '', to: '2020-01-01', dating: 'law', replacedBy: ['a'], seenIn: [], evidence: 'law' },
    ] as const
    expect(successorsOn({ id: 'x', title: '', asOf: '2020-01-01', basis: '', entries }, 'a', '2021-01-01')).toEqual([])
  })
  test('every name in force matches itself', () => {
    for (const day of ['2023-09-30', '2025-02-28', '2025-03-01', '2026-09-30']) {
      const index = indexOn(linhVuc, day)
      for (const entry of entriesOn(linhVuc, day).filter((one) => one.ministry !== '')) {
        const match = matchName(index, printedName(entry))
        expect([entry.id, match.kind === 'same' && match.entry.id]).toEqual([entry.id, entry.id])
      }
    }
  })
})

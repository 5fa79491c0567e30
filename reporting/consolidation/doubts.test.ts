// The lines a checklist makes one look at again: each reason on its own, and silence where there is none.
import { describe, expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06.ts'
import { quangNgaiQuarter } from '../../regimes/kstt/calendars/quang-ngai.ts'
import { contextOf } from '../../tests/filled.ts'
import { indexFor } from '../rules/context.ts'
import { doubtsOf, type ReviewKnown } from './doubts.ts'
import { doubtSentence } from './doubts.vi.ts'

const index = indexFor(form, contextOf('2023-Q3'))
const [names, online] = quangNgaiQuarter.reviews?.[0]?.items ?? []
const line = 'commune::dat-dai.tai-nguyen-va-moi-truong'
const look = (item: typeof names, known: Partial<ReviewKnown>) => (item ? doubtsOf(item, { lines: {}, earlier: [], summed: null, sources: [], index, ...known }) : [])
const shares = (online4: number, counter5: number) => ['2023-Q2', '2023-Q1', '2022-Q4', '2022-Q3'].map((period) => ({ period, lines: { [line]: { 4: online4, 5: counter5 } } }))
const why = (known: Partial<ReviewKnown>) => look(online, known).map((one) => one.why)

describe('the number received online', () => {
  test('is looked at where it is nothing of something, or all of it', () => {
    expect(why({ lines: { [line]: { 4: 0, 5: 12 } } })).toEqual(['none'])
    expect(why({ lines: { [line]: { 4: 12, 5: 0 } } })).toEqual(['all'])
    expect(why({ lines: { [line]: { 4: 0, 5: 0 } } })).toEqual([])
    expect(why({ lines: { [line]: { 4: 6, 5: 6 } } })).toEqual([])
  })
  test('is looked at where its share is far from that of four earlier periods, not where only a few came in', () => {
    expect(look(online, { lines: { [line]: { 4: 90, 5: 10 } }, earlier: shares(10, 90) })).toEqual([{ line, why: 'share', params: { share: 90, usual: 10, periods: 4 } }])
    expect(why({ lines: { [line]: { 4: 20, 5: 80 } }, earlier: shares(10, 90) })).toEqual([])
    expect(why({ lines: { [line]: { 4: 4, 5: 1 } }, earlier: shares(10, 90) })).toEqual([])
    expect(why({ lines: { [line]: { 4: 90, 5: 10 } }, earlier: shares(10, 90).slice(1) })).toEqual([])
  })
  test('is looked at where it is not what the units sent, a line they sent and the report lacks too', () => {
    expect(why({ lines: { [line]: { 4: 6, 5: 6 } }, summed: { [line]: { 4: 6, 5: 6 } } })).toEqual([])
    expect(look(online, { lines: { [line]: { 4: 6, 5: 6 } }, summed: { [line]: { 4: 9 }, 'commune::ho-tich.tu-phap': { 4: 2 } } }).map((one) => [one.line, one.why, one.params])).toEqual([
      [line, 'notSum', { value: 6, sum: 9 }],
      ['commune::ho-tich.tu-phap', 'notSum', { value: 0, sum: 2 }],
    ])
  })
})

describe('the names', () => {
  test('the five of the letter are looked at, others are not', () => {
    const lines = { 'commune::ho-tich.tu-phap': {}, 'commune::chung-thuc.tu-phap': {}, [line]: {} }
    expect(look(names, { lines }).map((one) => [one.line, one.why])).toEqual([['commune::ho-tich.tu-phap', 'often'], ['commune::chung-thuc.tu-phap', 'often']])
    expect(names?.look.at === 'names' && names.look.often?.filter((id) => !index.byId.has(id))).toEqual([])
  })
  test('a name no catalogue has is told with who wrote it and what is near, a replaced one with what it was added to', () => {
    const sources = [{ name: 'UBND xã Bình Mỹ', lines: { 'commune::?chung thưc': { 4: 1 } }, joined: [{ unit: 'x', from: 'ho-tich.tu-phap', to: 'chung-thuc.tu-phap' }] }]
    const found = look(names, { lines: { 'commune::chung-thuc.tu-phap': {} }, sources })
    expect(found.map((one) => [one.line, one.why])).toEqual([
      ['commune::?chung thưc', 'unknown'],
      ['commune::chung-thuc.tu-phap', 'joined'],
      ['commune::chung-thuc.tu-phap', 'often'],
    ])
    expect(found.map(doubtSentence)[0]).toMatch(/^“chung thưc” không có trong danh mục \(UBND xã Bình Mỹ ghi\); gần giống: Chứng thực \(Bộ Tư pháp\)/u)
    expect(found.map(doubtSentence)[1]).toBe('UBND xã Bình Mỹ ghi “Hộ tịch (Bộ Tư pháp)”, đã cộng vào “Chứng thực (Bộ Tư pháp)”')
  })
})

// What people read of a proposal: every kind of change and every unread row has its sentence, with what to do.
import { expect, test } from '@jest/globals'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { ministries } from '../../regimes/ministries.ts'
import { proposeUpdate, type NewList } from './update.ts'
import { proposalCounts, proposalSections } from './update.vi.ts'

const listed: readonly (readonly [name: string, ministry: string, code: string])[] = [
  ['chứng thực', 'Bộ Tư pháp', 'M1'],
  ['Thừa phát lại', 'Bộ Tư pháp', ''],
  ['Chứng thức', 'Bộ Tư pháp', ''],
  ['Hộ tịch', '', ''],
  ['Dân số', 'Bộ Y tê', ''],
  ['chứng thực', 'Bộ Tư pháp', 'M2'],
]
const list: NewList = {
  rows: listed.map(([name, ministry, code], at) => ({ row: at + 2, name, ministry, code })),
  from: '2026-12-01',
  basis: 'x',
  evidence: 'law',
  bodies: ministries,
}

test('each kind of change is told under its own heading', () => {
  const proposal = proposeUpdate(linhVuc, list)
  const sections = proposalSections(proposal)
  const said = sections.flatMap((one) => [one.heading, ...one.lines])
  for (const words of [
    'Hàng không đọc được (2): sửa trong tệp, hoặc ghi rõ là bỏ qua',
    'Hàng 5: “Hộ tịch” không ghi cơ quan. Điền cơ quan; nếu lĩnh vực không thuộc bộ nào, ghi dấu “-” vào ô cơ quan.',
    'Hàng 6: không biết cơ quan “Bộ Y tê”. Có phải “Bộ Y tế”? Ghi đúng tên đầy đủ.',
    'Hàng 2: Chứng thực (Bộ Tư pháp) → chứng thực (Bộ Tư pháp)',
    'Hàng 3: Thừa phát lại (Bộ Tư pháp) (tên này từng có, đã hết hiệu lực)',
    'Hàng 4: Chứng thức (Bộ Tư pháp) và hàng 2: chứng thực (Bộ Tư pháp) (tên gần giống nhau)',
    'Hàng 7: “chứng thực” đã có ở hàng 2 với mã khác (M1, hàng này M2).',
  ]) expect(said).toContain(words)
  expect(proposalCounts(proposal)).toMatch(/^0 giữ nguyên, 2 thêm mới, \d+ hết hiệu lực, 1 đổi cách viết, 1 đổi mã, \d+ gợi ý đổi tên, 1 cặp dễ nhầm, 2 hàng không đọc được$/u)
  expect(said.filter((one) => /undefined|null|\[object/u.test(one))).toEqual([])
})

test('a list older than the catalogue is told first', () => {
  const [first] = proposalSections(proposeUpdate(linhVuc, { ...list, from: '2025-06-01' }))
  expect([first?.heading, first?.lines[0]]).toEqual(['Chú ý', expect.stringContaining('không áp dụng được')])
})

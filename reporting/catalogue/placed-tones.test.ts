// A folded name can be read again: folding it once more gives the same key.
import { expect, test } from '@jest/globals'
import { linhVuc } from '../../regimes/kstt/linh-vuc.ts'
import { printedName } from './catalogue.ts'
import { placedTones } from './placed-tones.ts'
import { foldName } from './spelling.ts'

test.each(['chứng thực', 'hôn nhân đồng tính', 'hòa giải', 'quỹ', 'giấy tờ', 'giá cả', 'ngoài nước', 'thủy lợi', 'của', 'nghĩa trang', 'đường bộ', 'khuyến nông'])('%s', (name) => {
  expect(placedTones(foldName(name))).toBe(name)
})
test('every official name reads as itself but for capitals and spaces at brackets, and keeps its key', () => {
  for (const entry of linhVuc.entries) {
    const folded = foldName(printedName(entry))
    expect(foldName(placedTones(folded))).toBe(folded)
  }
  const misread = linhVuc.entries.filter((entry) => placedTones(foldName(entry.name)).replace(/[^\p{L}]/gu, '') !== entry.name.toLowerCase().normalize('NFC').replace(/[^\p{L}]/gu, ''))
  expect(misread.map((one) => one.name).length).toBeLessThan(12) // those printed with the other place of the mark, as hoá
})

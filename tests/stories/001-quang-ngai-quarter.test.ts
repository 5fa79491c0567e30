// The letter of Văn phòng UBND tỉnh Quảng Ngãi (9/2023): the report of quarter III/2023.
import { describe, expect, test } from '@jest/globals'
import { ksttQuangNgai } from '../../regimes/kstt/regime.ts'
import { sampleUnits } from '../../regimes/index.ts'
import { printedName } from '../../reporting/catalogue/catalogue.ts'
import { matchName } from '../../reporting/catalogue/match.ts'
import { dataWindow, editionFor } from '../../reporting/calendar/edition.ts'
import { parsePeriod } from '../../reporting/calendar/period.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { indexFor } from '../../reporting/rules/context.ts'
import { contextOf } from '../filled.ts'

const q3 = { kind: 'quarter', year: 2023, number: 3 } as const
const page = editionFor(ksttQuangNgai.calendars, q3)
const owed = page ? obligationsIn('quang-ngai', sampleUnits, page, q3) : []
const short = (code: string) => code.replace('/VPCP/KSTT', '')

describe('the report of quarter III/2023 in Quảng Ngãi', () => {
  test('covers 15/6 to 14/9/2023', () => {
    expect(page && dataWindow(page, q3)).toEqual({ from: '2023-06-15', to: '2023-09-14' })
  })
  test.each([
    ['commune', ['II.05a', 'II.06a', 'II.01-ĐC'], '2023-09-17', false],
    ['districtOffice', ['II.05a', 'II.06a'], '2023-09-17', false],
    ['district', ['II.05', 'II.06', 'II.01-ĐC'], '2023-09-19', true],
    ['department', ['II.05a', 'II.06a', 'II.01-ĐC'], '2023-09-19', true],
  ] as const)('%s owes %j by %s, digitally signed: %s', (kind, forms, deadline, signed) => {
    const duties = owed.filter((one) => one.unit.kind === kind)
    expect(duties.length).toBeGreaterThan(0)
    for (const one of duties) {
      expect([one.duty.forms.map(short), one.deadline, one.duty.signed]).toEqual([forms, deadline, signed])
    }
  })
  test('the letter says nothing of the province’s own part: it is due on the 25th by the decree, and told as inferred', () => {
    const [own, ...others] = owed.filter((one) => one.unit.kind === 'province')
    expect([own?.deadline, own?.receiver, own?.duty.basis, own?.duty.evidence, others]).toEqual(['2023-09-25', null, '09/2019/NĐ-CP', 'reconstructed', []])
  })
  test('says nothing of any other quarter', () => {
    expect(editionFor(ksttQuangNgai.calendars, parsePeriod('2023-Q2') ?? q3)).toBeNull()
    expect(editionFor(ksttQuangNgai.calendars, parsePeriod('2023-Q4') ?? q3)).toBeNull()
  })
  test.each([
    'Công chứng (Bộ Tư pháp)',
    'Chứng thực (Bộ Tư pháp)',
    'Hộ tịch (Bộ Tư pháp)',
    'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh) (Bộ Kế hoạch và Đầu tư)',
    'Thành lập và hoạt động của hợp tác xã (Bộ Kế hoạch và Đầu tư)',
  ])('the name offices often get wrong is in the catalogue as printed: %s', (name) => {
    const match = matchName(indexFor(form, contextOf('2023-Q3')), name)
    expect(match.kind === 'same' && printedName(match.entry)).toBe(name)
  })
  test('column 4 is the number received online', () => {
    expect(form.columns.find((one) => one.column === 4)).toMatchObject({ label: 'Trực tuyến', evidence: 'letter' })
  })
})

// What was adopted, in words.
import { expect, test } from '@jest/globals'
import { regimes, sampleUnits } from '../../regimes/index.ts'
import { adoptedLabel } from './adopted.vi.ts'
import type { Adoptable } from './shelf.ts'

const about = { regime: 'kstt-nghe-an', document: null, by: { account: 'a', name: 'A' }, at: '2026-12-15T00:00:00Z', reason: 'r', seq: 3 }
const label = (one: Adoptable): string => adoptedLabel({ ...one, ...about })
const regime = regimes.find((one) => one.id === 'kstt-nghe-an')
const [page, catalogue, form] = [regime?.calendars[0], regime?.catalogues[0], regime?.forms[0]]
if (!page || !catalogue || !form) throw new Error('no such regime')

test('a calendar is told by its kind and its periods, never by its id', () => {
  const told = (change: Partial<typeof page>) => label({ kind: 'calendar', body: { calendar: { ...page, ...change } } })
  expect(told({ kind: 'month', from: '2027-01' })).toBe('Lịch báo cáo tháng, từ tháng 1/2027')
  expect(told({ kind: 'quarter', from: '2027-Q3', to: '2027-Q3', numbers: [3] })).toBe('Lịch báo cáo quý, chỉ quý III/2027 (chỉ Quý III)')
  expect(told({ kind: 'year', from: '2026', to: '2028' })).toBe('Lịch báo cáo năm, từ năm 2026 đến hết năm 2028')
})

test('units are told by their names, many of them by the first three and a count', () => {
  const units = sampleUnits.slice(0, 5)
  const names = units.map((one) => one.name)
  expect(label({ kind: 'units', body: { units: units.slice(0, 2) } })).toBe(`Đơn vị: ${names.slice(0, 2).join('; ')}`)
  expect(label({ kind: 'units', body: { units } })).toBe(`Đơn vị: ${names.slice(0, 3).join('; ')} và 2 đơn vị khác`)
})

test('forms, catalogues and withdrawals are told as people call them', () => {
  expect(label({ kind: 'form', body: { form } })).toBe(`Biểu mẫu ${form.code}, phiên bản ${form.edition}`)
  expect(label({ kind: 'catalogue', body: { catalogue } })).toBe(catalogue.title)
  expect(label({ kind: 'withdraw', body: { of: 7 } })).toBe('Rút lại số 7')
})

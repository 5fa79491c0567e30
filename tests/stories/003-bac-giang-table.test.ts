// The letter of UBND tỉnh Bắc Giang (10/2023): its annex of quarter III/2023, rebuilt from what 27 offices sent.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ksttBacGiang } from '../../regimes/kstt/regime.ts'
import { bacGiangUnits } from '../../regimes/units/bac-giang.ts'
import { editionFor } from '../../reporting/calendar/edition.ts'
import type { ComplianceAnswer } from '../../reporting/compliance/answer.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { rowsOfConcern, type Concern } from '../../reporting/compliance/summary.ts'
import { complianceTablePlan } from '../../reporting/compliance/table-plan.ts'
import { subtreeOn } from '../../reporting/units/tree.ts'
import { annexByUnit, bacGiang, sendBacGiang } from '../bac-giang.ts'
import { testService, type TestService } from '../service.ts'
import { annexHeader, annexRows, annexTitle } from './003-rows.ts'

const q3 = { kind: 'quarter', year: 2023, number: 3 } as const
const ask = `/api/compliance?regime=${bacGiang.regime}&period=${bacGiang.period}`
let service: TestService
let answer: ComplianceAnswer
beforeAll(async () => {
  service = await testService()
  await sendBacGiang(service, annexByUnit())
  service.setClock('2023-10-05T02:30:00Z')
  answer = (await service.app.inject({ url: ask, headers: await service.signIn('bac-giang') })).json<ComplianceAnswer>()
})
afterAll(() => service.close())

describe('the annex, rebuilt from the ledger', () => {
  test('has the letter’s title, columns, groups and all 27 lines, each as printed', () => {
    const plan = complianceTablePlan(answer.table, { ...answer, attachedTo: '' })
    expect(plan.above[0]?.value).toBe(annexTitle)
    expect(plan.header.map((cells) => cells.map((cell) => cell.value))).toEqual([annexHeader])
    expect(plan.body.map((cells) => cells.map((cell) => cell.value))).toEqual(annexRows)
  })
  test('prints “Quá hạn” bold, and nothing else among the lines', () => {
    const plan = complianceTablePlan(answer.table, { ...answer, attachedTo: '' })
    expect(plan.body.flat().filter((cell) => cell.look === 'alert').map((cell) => cell.value)).toEqual(['Quá hạn', 'Quá hạn', 'Quá hạn'])
  })
  test('counts 7 early, 17 on time, 3 late; 13 signed, 14 not', () => {
    expect(answer.summary).toEqual({
      reports: 27, early: 7, onTime: 17, late: 3, missing: 0, signed: 13, unsigned: 14,
      crossed: { early: { signed: 4, unsigned: 3 }, onTime: { signed: 7, unsigned: 10 }, late: { signed: 2, unsigned: 1 }, missing: { signed: 0, unsigned: 0 } },
    })
  })
  test('names the late and the unsigned, all of them where the letter stops at “…”', () => {
    const names = (concern: Concern) => rowsOfConcern(answer.table, concern).map((row) => row.unitName)
    expect(names('late')).toEqual(['Ban Quản lý các KCN', 'UBND huyện Hiệp Hoà', 'UBND huyện Lục Nam'])
    expect(names('unsigned')).toHaveLength(14)
    for (const name of ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'UBND huyện Lục Nam', 'UBND huyện Lục Ngạn']) expect(names('unsigned')).toContain(name)
  })
  test('says that the deadline is reconstructed: the letter prints no day', () => {
    expect(answer.deadlines.map((one) => [one.kind, one.deadline, one.reconstructed])).toEqual([['department', '2023-09-20', true], ['district', '2023-09-20', true]])
    expect(answer.notices).toEqual([expect.stringContaining('không in ngày hạn gửi')])
  })
  test('the chain of events holds', async () => {
    expect(await service.ports.ledger.firstMisfit()).toBeNull()
    expect((await service.ports.ledger.checkStandings())?.misfit).toBeNull()
  })
})

test('the 27 units owe the report and a signature, in that quarter and no other', () => {
  const page = editionFor(ksttBacGiang.calendars, q3)
  const owed = page ? obligationsIn('bac-giang', bacGiangUnits, page, q3) : []
  expect(owed.map((one) => [one.duty.signed, one.receiver])).toEqual(Array.from({ length: 27 }, () => [true, 'bac-giang']))
  expect(editionFor(ksttBacGiang.calendars, { ...q3, number: 2 })).toBeNull()
})

test('neither the districts nor Bắc Giang itself are there on 1/7/2025', () => {
  expect(subtreeOn(bacGiangUnits, 'bac-giang', '2025-06-30')).toHaveLength(28)
  expect(subtreeOn(bacGiangUnits, 'bac-giang', '2025-07-01')).toEqual([])
})

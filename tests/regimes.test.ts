// Audits the declarations: what the documents prescribe must be whole, dated, sourced and checkable.
import { describe, expect, test } from '@jest/globals'
import { documents, regimes, sampleUnits } from '../regimes/index.ts'
import { comparePeriods, parsePeriod } from '../reporting/calendar/period.ts'
import { foldName } from '../reporting/catalogue/spelling.ts'
import { auditForm } from '../reporting/form/audit.ts'
import { columnsOf, looksBack } from '../reporting/form/expression.ts'
import { isRelation } from '../reporting/form/rule.ts'
import { check } from '../reporting/rules/check.ts'
import { sentenceOf } from '../reporting/rules/messages.vi.ts'
import { unitMisfits } from '../reporting/units/audit.ts'
import { isWithin } from '../reporting/units/tree.ts'
import { contextOf } from './filled.ts'
import * as cases from './rule-examples.ts'

const forms = [...new Map(regimes.flatMap((regime) => regime.forms).map((form) => [`${form.code} ${form.edition}`, form])).values()]
const known = new Set(documents.map((one) => one.id))
const examples: Record<string, { clean: cases.Example; broken: Readonly<Record<string, cases.Example>> }> = {
  'II.05/VPCP/KSTT': { clean: cases.cleanForm05, broken: cases.broken05 },
  'II.05a/VPCP/KSTT': { clean: cases.cleanForm05a, broken: cases.broken05a },
  'II.06/VPCP/KSTT': { clean: cases.cleanForm06, broken: cases.broken06 },
  'II.06a/VPCP/KSTT': { clean: cases.cleanForm, broken: cases.broken06a },
}

test('declarations are plain data: they survive JSON, so any of them can travel', () => {
  expect(JSON.parse(JSON.stringify({ regimes, sampleUnits }))).toEqual({ regimes, sampleUnits })
})

test('every basis is a document on the list', () => {
  const cited = regimes.flatMap((regime) => [
    ...regime.calendars.flatMap((edition) => [edition, ...edition.duties]),
    ...regime.forms.flatMap((form) => [form, ...form.rules]),
    ...regime.catalogues,
  ])
  expect(cited.map((one) => one.basis).filter((basis) => !known.has(basis))).toEqual([])
})

test('rule ids are these and no others: an id is never reused or renumbered', () => {
  expect(forms.flatMap((form) => form.rules.map((rule) => rule.id)).sort()).toMatchSnapshot()
})

describe.each(forms.map((form) => [form.code, form] as const))('%s', (code, form) => {
  test('hangs together: columns and ids once, arithmetic over columns it has, no circles, days in order', () => {
    expect(auditForm(form)).toEqual([])
    const numbers = form.columns.map((one) => one.column)
    expect(numbers).toEqual([...numbers].sort((x, y) => x - y))
  })
  test('is kept whole by a clean form', () => {
    const clean = examples[code]?.clean
    const result = clean && check(form, clean.filled, contextOf('2023-Q3', clean.previous))
    expect(result).toEqual({ findings: [], unchecked: [] })
  })
  test.each(form.rules.map((rule) => [rule.id, rule] as const))('%s is broken by an example, which says so in Vietnamese', (id, rule) => {
    const example = examples[code]?.broken[id]
    expect(example).toBeDefined()
    if (!example) return
    const context = contextOf(example.period ?? '2023-Q3', example.previous)
    const finding = check(form, example.filled, context).findings.find((one) => one.rule === id)
    expect(finding?.severity).toBe(rule.severity)
    if (!finding) return
    const sentence = sentenceOf(finding, form)
    for (const part of [sentence.what, sentence.remedy]) {
      expect(part).toMatch(/[.!)]$/u)
      expect(part).not.toMatch(/undefined|NaN|\[object/u)
    }
    if (isRelation(rule) && !looksBack(rule.relation)) expect(finding.columns).toEqual([...new Set(columnsOf(rule.relation))])
  })
})

describe.each(regimes.map((regime) => [regime.id, regime] as const))('%s', (_id, regime) => {
  test('has calendar pages that neither overlap nor run backwards', () => {
    const pages = regime.calendars.map((page) => ({
      kind: page.kind,
      from: parsePeriod(page.from),
      to: page.to === undefined ? null : parsePeriod(page.to),
    }))
    for (const page of pages) {
      expect(page.from?.kind).toBe(page.kind)
      if (page.to && page.from) expect(comparePeriods(page.from, page.to)).toBeLessThanOrEqual(0)
    }
    for (const kind of new Set(pages.map((page) => page.kind))) {
      const same = pages.filter((page) => page.kind === kind).sort((a, b) => (a.from && b.from ? comparePeriods(a.from, b.from) : 0))
      same.slice(1).forEach((page, at) => {
        const before = same[at]
        expect(before?.to && page.from && comparePeriods(before.to, page.from) < 0).toBe(true)
      })
    }
  })
  test('names a province that exists', () => {
    expect(sampleUnits.some((unit) => unit.id === regime.province && unit.kind === 'province')).toBe(true)
  })
})

test('sample units hang together on every day: no circles, every parent exists', () => {
  for (const unit of sampleUnits) {
    for (const { parent } of unit.memberships) expect(sampleUnits.some((one) => one.id === parent)).toBe(true)
    expect(isWithin(sampleUnits, unit.id, unit.id.split('.')[0] ?? '', '2023-09-30')).toBe(true)
  }
  expect(new Set(sampleUnits.map((unit) => foldName(unit.name))).size).toBe(sampleUnits.length)
})

test('the units that come with the program hang together on every day', () => {
  expect(unitMisfits(sampleUnits)).toEqual([])
})

// Audits the declarations: what the documents prescribe must be whole, dated, sourced and checkable.
import { describe, expect, test } from '@jest/globals'
import { documents, regimes, sampleUnits } from '../regimes/index.ts'
import { addDays, within } from '../reporting/calendar/day.ts'
import { comparePeriods, lastDay, parsePeriod } from '../reporting/calendar/period.ts'
import { foldName } from '../reporting/catalogue/spelling.ts'
import { auditForm } from '../reporting/form/audit.ts'
import { columnsOf, looksBack } from '../reporting/form/expression.ts'
import { formOn, numberColumns, type FormDefinition } from '../reporting/form/definition.ts'
import { isRelation } from '../reporting/form/rule.ts'
import { khoanIn, shareOf } from '../reporting/form/share.ts'
import { check } from '../reporting/rules/check.ts'
import { sentenceOf } from '../reporting/rules/messages.vi.ts'
import { providerOn } from '../reporting/units/assignment.ts'
import { unitMisfits } from '../reporting/units/audit.ts'
import { isWithin } from '../reporting/units/tree.ts'
import { contextOf } from './filled.ts'
import { itemExamples } from './item-examples.ts'
import * as cases from './rule-examples.ts'

const forms = [...new Map(regimes.flatMap((regime) => regime.forms).map((form) => [`${form.code} ${form.edition}`, form])).values()]
const known = new Set(documents.map((one) => one.id))
/** A year, or a quarter of the KSTT forms, that each edition governs. */
const periodOf = (form: FormDefinition, ends: string): string => (form.to === undefined && form.from > '2025' ? `2026${ends}` : `2023${ends}`)
const examplesOf = (form: FormDefinition): Examples | undefined =>
  form.lines.kind === 'fixed' ? itemExamples(form, periodOf(form, '')) : form.code.startsWith('II.07b') ? cases.examples07b(form, periodOf(form, '-Q3')) : examples[form.code]
interface Examples {
  readonly clean: cases.Example
  readonly broken: Readonly<Record<string, cases.Example>>
}
const examples: Record<string, Examples> = {
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
    ...regime.calendars.flatMap((edition) => [edition, ...edition.duties, ...(edition.reviews ?? [])]),
    ...regime.forms.flatMap((form) => [form, ...form.rules]),
    ...(regime.assignments ?? []),
    ...regime.catalogues,
  ])
  expect(cited.map((one) => one.basis).filter((basis) => !known.has(basis))).toEqual([])
})

test('rule ids are these and no others: an id is never reused or renumbered', () => {
  expect([...new Set(forms.flatMap((form) => form.rules.map((rule) => rule.id)))].sort()).toMatchSnapshot()
})

describe.each(forms.map((form) => [form.code, form.edition, form] as const))('%s, edition %s', (_code, _edition, form) => {
  const made = examplesOf(form)
  const knownOf = (example: cases.Example) => ({
    ...contextOf(example.period ?? '2023-Q3', example.previous),
    ...(example.own ? { own: example.own } : {}),
    ...(example.earlier ? { earlier: example.earlier } : {}),
    ...(example.parts ? { parts: example.parts } : {}),
    ...(example.sisters ? { sisters: example.sisters } : {}),
  })
  test('hangs together: columns and ids once, arithmetic over columns it has, no circles, days in order', () => {
    expect(auditForm(form)).toEqual([])
    const numbers = form.columns.map((one) => one.column)
    expect(numbers).toEqual([...numbers].sort((x, y) => x - y))
  })
  test('is kept whole by a clean form', () => {
    const clean = made?.clean
    const result = clean && check(form, clean.filled, knownOf(clean))
    expect(result).toEqual({ findings: [], unchecked: [] })
  })
  test.each(form.rules.map((rule) => [rule.id, rule] as const))('%s is broken by an example, which says so in Vietnamese', (id, rule) => {
    const example = made?.broken[id]
    expect(example).toBeDefined()
    if (!example) return
    const finding = check(form, example.filled, knownOf(example)).findings.find((one) => one.rule === id)
    expect(finding?.severity).toBe(rule.severity)
    if (!finding) return
    const sentence = sentenceOf(finding, form)
    for (const part of [sentence.what, sentence.remedy]) {
      expect(part).toMatch(/[.!)]$/u)
      expect(part).not.toMatch(/undefined|NaN|\[object/u)
    }
    const columns = isRelation(rule) && form.lines.kind === 'fixed' ? numberColumns(form).map((one) => one.column) : isRelation(rule) ? columnsOf(rule.relation) : []
    if (isRelation(rule) && !looksBack(rule.relation)) expect(finding.columns).toEqual([...new Set(columns)])
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
  test('has editions of each form that neither overlap nor leave a gap', () => {
    for (const code of new Set(regime.forms.map((one) => one.code))) {
      const editions = regime.forms.filter((one) => one.code === code).sort((a, b) => (a.from < b.from ? -1 : 1))
      editions.slice(1).forEach((one, at) => expect([code, addDays(editions[at]?.to ?? '', 1)]).toEqual([code, one.from]))
      expect([code, editions.at(-1)?.to]).toEqual([code, undefined])
    }
  })
  test.each(['2023-12-31', '2025-12-31'])('has one provider that stands for every khoản of every form assigned, on %s', (day) => {
    const assigned = (regime.assignments ?? []).filter((one) => within(day, one))
    for (const code of new Set((regime.assignments ?? []).map((one) => one.form))) {
      const form = formOn(regime.forms, code, day)
      for (const khoan of form ? khoanIn(form) : ['no form']) {
        const named = assigned.filter((one) => one.form === code && one.khoan?.includes(khoan) === true)
        const rest = assigned.filter((one) => one.form === code && one.khoan === undefined)
        const provider = sampleUnits.find((unit) => unit.id === providerOn(assigned, code, khoan, day))
        expect([code, khoan, named.length <= 1, rest.length, provider && within(day, provider)]).toEqual([code, khoan, true, 1, true])
      }
    }
  })
  test('lays duties by name on units that exist and provide something of the forms they are asked for', () => {
    for (const page of regime.calendars) {
      const period = parsePeriod(page.from)
      for (const duty of page.duties) {
        for (const id of [...(duty.units ?? []), ...(duty.receiver === undefined ? [] : [duty.receiver])]) {
          const unit = sampleUnits.find((one) => one.id === id)
          expect([id, unit !== undefined]).toEqual([id, true])
          if (!period || duty.units?.includes(id) !== true || duty.forms.length === 0) continue
          const provided = duty.forms.filter((code) => {
            const form = formOn(regime.forms, code, lastDay(period))
            const share = form && shareOf(form, regime.assignments ?? [], id, lastDay(period))
            return share === null || (share?.own.length ?? 0) > 0
          })
          expect([id, provided.length > 0]).toEqual([id, true])
        }
      }
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

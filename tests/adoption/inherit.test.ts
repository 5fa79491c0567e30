// A corrected form of the shelf: what is the same keeps its evidence and its rules, what fell away is told.
import { describe, expect, test } from '@jest/globals'
import { form as form06a } from '../../regimes/kstt/forms/II.06a.ts'
import { auditForm } from '../../reporting/form/audit.ts'
import { formulaRule } from '../../reporting/form/excel.ts'
import { c, equals, plus } from '../../reporting/form/expression.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { isRelation } from '../../reporting/form/rule.ts'
import { adoptOne, answered, order, printedBlank } from './blanks.ts'
import { indicatorForm } from './test-forms.ts'

const sameDocument = { ...order, from: form06a.from, basis: form06a.basis }
const newDocument = { ...order, from: '2026-02-15', basis: '5/2025/TT-VPCP' }
const adoptAgainst = async (changed: FormDefinition, known: FormDefinition, given = newDocument) => answered(adoptOne(await printedBlank(changed), [known], given), {}, [known])
const rule = (form: FormDefinition | null, id: string) => form?.rules.find((one) => one.id === id)

describe('a catalogue form under a new document', () => {
  test('is a new edition; printed arithmetic is the new document\'s, the rest stays what it was', async () => {
    const { declaration, dropped, questions } = await adoptAgainst(form06a, form06a)
    expect(questions).toEqual([])
    expect(declaration).toMatchObject({ edition: '2026', from: '2026-02-15', basis: '5/2025/TT-VPCP', evidence: 'law' })
    expect([declaration?.note, declaration?.cautions]).toEqual([undefined, undefined])
    expect(dropped.map((one) => one.what)).toEqual(['note', 'cautions'])
    expect(rule(declaration, 'II.06a.R1')).toMatchObject({ basis: '5/2025/TT-VPCP', evidence: 'law', severity: 'error' })
    expect(rule(declaration, 'II.06a.R4')).toEqual(rule(form06a, 'II.06a.R4'))
    expect(declaration?.columns).toEqual(form06a.columns)
  })

  test('a column that goes takes the rules that need it along, and each is named', async () => {
    const without = { ...form06a, columns: form06a.columns.filter((one) => one.column !== 6), rules: form06a.rules.map((one) => (one.id === 'II.06a.R1' && isRelation(one) ? { ...one, relation: equals(c(3), plus(c(4), c(5))) } : one)) }
    const { declaration, dropped, inherited } = await adoptAgainst(without, form06a)
    expect(dropped.filter((one) => one.what === 'rule' || one.what === 'column')).toEqual([
      { what: 'rule', name: 'II.06a.R1' },
      { what: 'rule', name: 'II.06a.P1' },
      { what: 'column', name: '6' },
    ])
    expect(inherited).toContainEqual({ what: 'rule', name: 'II.06a.R4' })
    if (!declaration) throw new Error('none')
    // The new sum computes the column, not the cross-check that stood after it; its id is a new one.
    expect(formulaRule(declaration, 3)).toMatchObject({ id: 'II.06a.R5', relation: equals(c(3), plus(c(4), c(5))) })
    expect(auditForm(declaration)).toEqual([])
  })

  test('a sum printed otherwise replaces the rule that computed it', async () => {
    const relation = equals(c(7), plus(c(8), c(9)))
    const changed = { ...form06a, rules: form06a.rules.map((one) => (one.id === 'II.06a.R2' && isRelation(one) ? { ...one, relation } : one)) }
    const { declaration, dropped } = await adoptAgainst(changed, form06a)
    expect(dropped.filter((one) => one.what === 'rule')).toEqual([{ what: 'rule', name: 'II.06a.R2' }])
    expect(declaration && formulaRule(declaration, 7)).toMatchObject({ id: 'II.06a.R5', relation })
  })

  test('a column whose heading changed is another column, though its number is the same', async () => {
    const changed = { ...form06a, columns: form06a.columns.map((one) => (one.column === 11 ? { ...one, label: 'Tổng cộng đang giải quyết' } : one)) }
    const { dropped, declaration } = await adoptAgainst(changed, form06a)
    expect(dropped.filter((one) => one.what === 'rule').map((one) => one.name)).toEqual(['II.06a.R4', 'II.06a.P1'])
    expect(declaration?.columns.find((one) => one.column === 11)?.evidence).toBe('law')
  })
})

test('a correction under the same document does not take the name of the edition in use', async () => {
  const changed = { ...form06a, title: `${form06a.title} (SỬA)` }
  const { declaration, unread } = await adoptAgainst(changed, form06a, sameDocument)
  expect(declaration?.edition).toBe('2020-2')
  expect(unread.map((one) => one.code)).toContain('otherEdition')
})

test('indicators keep their keys, gathering and notes; a new one between is keyed anew', async () => {
  if (indicatorForm.lines.kind !== 'fixed') throw new Error('not fixed')
  const [head, ...rest] = indicatorForm.lines.items
  if (!head) throw new Error('no items')
  const items = [head, ...rest.filter((one) => one.item !== '2.3'), { item: '2.4', label: 'Số hội nghị', type: 'count', measure: 'Hội nghị', evidence: 'letter' } as const]
  const changed = { ...indicatorForm, lines: { ...indicatorForm.lines, items } }
  const { declaration, dropped } = await adoptAgainst(changed, indicatorForm)
  expect(declaration?.lines.kind === 'fixed' && declaration.lines.items.map((one) => [one.item, one.gather, one.note])).toContainEqual(['1.2', 'last', 'Lấy đến hết kỳ'])
  expect(declaration?.lines.kind === 'fixed' && declaration.lines.items.at(-1)).toMatchObject({ item: '2.4', evidence: 'law' })
  expect(dropped).toContainEqual({ what: 'item', name: '2.3' })
  expect(dropped.filter((one) => one.what === 'rule')).toEqual([])
})

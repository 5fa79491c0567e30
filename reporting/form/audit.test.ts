// The audit of declarations catches each way a form can fail to hang together.
import { expect, test } from '@jest/globals'
import { form } from '../../regimes/kstt/forms/II.06.ts'
import { linhVucLines } from '../../regimes/kstt/forms/circular.ts'
import { auditForm } from './audit.ts'
import type { AuditCode } from './audit-problem.ts'
import { groupsIn, type FormDefinition } from './definition.ts'
import { c, equals, plus } from './expression.ts'

const base = { basis: 'x', evidence: 'implementations', severity: 'error' } as const
const broken: [AuditCode, FormDefinition][] = [
  ['columnTwice', { ...form, columns: [...form.columns, { column: 13, label: 'x', type: 'count', width: 8, evidence: 'letter' }] }],
  ['ruleTwice', { ...form, rules: [...form.rules, ...form.rules.slice(0, 1)] }],
  ['noNameColumn', { ...form, lines: { ...form.lines, column: 3 } }],
  ['noNumberColumn', { ...form, columns: form.columns.slice(0, 2), rules: [] }],
  ['unknownColumn', { ...form, rules: [...form.rules, { ...base, id: 'x', relation: equals(c(3), c(14)) }] }],
  ['notComputed', { ...form, rules: form.rules.filter((rule) => !rule.id.endsWith('.R2')) }],
  ['circular', { ...form, rules: [{ ...base, id: 'x', relation: equals(c(3), plus(c(7), c(4))) }, { ...base, id: 'y', relation: equals(c(7), c(3)) }, ...form.rules] }],
  ['inferredError', { ...form, rules: [...form.rules, { ...base, id: 'x', evidence: 'reconstructed', relation: equals(c(3), c(4)) }] }],
  ['groupTwice', { ...form, lines: linhVucLines([...groupsIn(form), ...groupsIn(form).slice(0, 1)]) }],
  ['badGroupId', { ...form, lines: linhVucLines([{ id: 'a:b', ordinal: 'I', label: 'x' }]) }],
  ['badDays', { ...form, from: '2023-02-30' }],
  ['badDays', { ...form, from: '2023-03-01', to: '2023-02-01' }],
]

test('a form on our own shelf hangs together', () => {
  expect(auditForm(form)).toEqual([])
})

test.each(broken)('%s', (code, declaration) => {
  expect(auditForm(declaration).map((one) => one.code)).toContain(code)
})

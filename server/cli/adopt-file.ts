// `adopt FILE`: proposes the declarations of an official blank, and prints what still has to be asked.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { adoptionWords, carriedText, questionSentence, remarkSentence, standingSentence } from '../../reporting/adoption/adopt.vi.ts'
import { signsOf } from '../../reporting/adoption/column-rules.ts'
import type { Proposal } from '../../reporting/adoption/proposal.ts'
import type { AnswersBySheet } from '../../reporting/adoption/propose-all.ts'
import { choiceWords } from '../../reporting/adoption/words.vi.ts'
import { printedItemLabel } from '../../reporting/form/item-label.vi.ts'
import { formulaRule, itemRule } from '../../reporting/form/excel.ts'
import { proseExpression } from '../../reporting/form/prose.vi.ts'
import type { FormDefinition } from '../../reporting/form/definition.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { proposeAdoption } from '../acts/propose-form.ts'
import { startIntake } from '../intake/pool.ts'
import { bytesOf, localShelf } from './local.ts'
import { option, usage, type Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Proposes the forms of a blank. Needs no server and keeps nothing; exit code 1 while anything is asked or refused. */
export const adoptFile: Command = async (call) => {
  const bytes = await bytesOf(call.operands[0] ?? '')
  if (!(bytes instanceof Uint8Array)) return bytes
  const [regime, code, from, basis] = ['regime', 'code', 'from', 'basis'].map((name) => option(call, name))
  if (from && !isDay(from)) return usage(words.badDay(from))
  const path = option(call, 'answers')
  const answers = path === '' ? {} : await answersIn(path)
  if (answers === null) return usage(words.badAnswers(path))
  const intake = startIntake({ size: 1 })
  try {
    const request = { answers, ...(regime ? { regime } : {}), ...(code ? { code } : {}), ...(from ? { from } : {}), ...(basis ? { basis } : {}) }
    const adoption = await proposeAdoption({ shelf: localShelf, intake }, bytes, request)
    if (isRefusal(adoption)) return adoption
    const { proposals, remarks } = adoption
    const isWhole = proposals.length > 0 && proposals.every((one) => one.questions.length === 0 && one.refusals.length === 0)
    const json = { proposals: proposals.map(({ source: _source, ...one }) => one), remarks }
    const text = [...remarks.map((one) => adoptionWords.unread(remarkSentence(one))), ...proposals.map(proposalText)].join('\n\n')
    return { code: isWhole ? 0 : 1, text, json }
  } finally {
    await intake.close()
  }
}

/** Answers by sheet from a JSON file, or `null` where it holds something else. */
async function answersIn(path: string): Promise<AnswersBySheet | null> {
  try {
    const read = z.record(z.string(), z.record(z.string(), z.string())).safeParse(JSON.parse(await readFile(path, 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function proposalText(proposal: Proposal): string {
  const { declaration, questions, refusals, unread, inherited, dropped } = proposal
  return [
    ...(declaration === null ? [adoptionWords.nameless] : formText(declaration)),
    ...(inherited.length > 0 ? [adoptionWords.inherited(inherited.length)] : []),
    ...(dropped.length > 0 ? [adoptionWords.dropped(dropped.map(carriedText).join('; '))] : []),
    ...unread.map((one) => adoptionWords.unread(remarkSentence(one))),
    ...refusals.map((one) => adoptionWords.refused(remarkSentence(one))),
    ...questions.flatMap((one) => [
      adoptionWords.ask(questionSentence(one)),
      adoptionWords.id(one.id),
      ...one.choices.map(({ value, label }) => adoptionWords.choice(value, label)),
      ...(one.proposed === undefined ? [] : [adoptionWords.proposed(one.proposed)]),
    ]),
    standingSentence(proposal),
  ].join('\n')
}

function formText(form: FormDefinition): string[] {
  const { lines } = form
  const isComputed = (column: number): string => {
    const rule = formulaRule(form, column)
    return rule ? `(${column})=${signsOf(rule.relation)}` : ''
  }
  const columns = form.columns.map(({ column, under = [], label, type, formula }) =>
    adoptionWords.column(column, [...under, label].join(' / '), choiceWords.roles[type], formula === true ? isComputed(column) : ''),
  )
  const rows =
    lines.kind === 'catalogue'
      ? [...(lines.groups ?? []).map((one) => adoptionWords.group(one.ordinal, one.label)), adoptionWords.total(lines.totalLabel)]
      : lines.items.map((one) => {
          const rule = one.formula === true ? itemRule(form, one.item) : null
          return adoptionWords.item(one.item, printedItemLabel(one), choiceWords.types[one.type], rule ? proseExpression(rule.relation.right) : '')
        })
  return [adoptionWords.form(form.code, form.edition), adoptionWords.title(form.title), ...columns, ...rows, adoptionWords.rules(form.rules.length)]
}

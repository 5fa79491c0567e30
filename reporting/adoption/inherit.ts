// What an adopted form keeps of the one already on the shelf: rules that still hold together, and how each part is known.
import { groupsIn, isNumber, itemsIn, type Column, type FormDefinition } from '../form/definition.ts'
import { formulaRule, itemRule } from '../form/excel.ts'
import { columnsOf, itemsOf, previousColumnsOf } from '../form/expression.ts'
import { isRelation, type RelationRule, type Rule } from '../form/rule.ts'
import { sameRelation, type PrintedRelation } from './column-rules.ts'
import type { Carried } from './proposal.ts'
import { severityOf, standardRules } from './standard-rules.ts'

/** A draft and what of the known form went into it. */
export interface Inheritance {
  readonly declaration: FormDefinition
  readonly inherited: readonly Carried[]
  readonly dropped: readonly Carried[]
}

/** Gives a draft without rules its rules: those of the known form that hold together, and new ones for what is printed. */
export function inherit(draft: FormDefinition, relations: readonly PrintedRelation[], known: FormDefinition | null, kept: ReadonlySet<string>, isSameDocument: boolean): Inheritance {
  const prefix = draft.code.split('/')[0] ?? draft.code
  const isKin = known !== null && known.lines.kind === draft.lines.kind
  const before: readonly Rule[] = isKin ? known.rules : standardRules(prefix, draft.lines, draft.basis, draft.evidence)
  const printed = (rule: RelationRule): boolean => relations.some((one) => sameRelation(one.relation, rule.relation))
  const holds = (rule: Rule): boolean => !isKin || (isRelation(rule) ? printed(rule) || stillHolds(rule, draft, known, relations, kept) : suits(rule.check, draft))
  const rules = before.filter(holds).flatMap((rule) => (isKin ? stillLooking(rule, draft, known, kept) : [rule])).map((rule): Rule => (isKin && !isSameDocument && isRelation(rule) && printed(rule) ? nowPrinted(rule, draft) : rule))
  const added = relations.filter((one) => !rules.some((rule) => isRelation(rule) && sameRelation(rule.relation, one.relation)))
  const last = Math.max(0, ...(known?.rules ?? []).map((rule) => Number(/\.R(\d+)$/u.exec(rule.id)?.[1] ?? 0)))
  const fresh = added.map(({ relation }, at): Rule => ({ id: `${prefix}.R${last + at + 1}`, severity: severityOf(draft.evidence), basis: draft.basis, evidence: draft.evidence, relation }))
  // The first rule with a column alone at its left computes it: what is printed now goes before what was known.
  const first = rules.findIndex(isRelation)
  const ordered = first < 0 ? [...rules, ...fresh] : [...rules.slice(0, first), ...fresh, ...rules.slice(first)]
  const grouping = groupsIn(draft).length > 0 ? standardRules(prefix, draft.lines, draft.basis, draft.evidence).filter((rule) => isOfGroups(rule) && !ordered.some((one) => isOfGroups(one) && 'check' in one && 'check' in rule && one.check === rule.check)) : []
  const synthesis = isKin && known.consolidates !== undefined && groupsStand(known, draft) ? { consolidates: known.consolidates } : {}
  const declaration = { ...draft, ...synthesis, columns: keptColumns(draft, known), rules: [...ordered, ...grouping] }
  return known === null ? { declaration, inherited: [], dropped: [] } : { declaration, ...listed(declaration, known, isKin ? rules : [], kept, isSameDocument) }
}

/** Whether two columns are the same on paper: number, headings and what goes in. */
export function sameColumn(one: Column, other: Column): boolean {
  const path = ({ under = [], label }: Column): string => JSON.stringify([...under, label])
  return one.column === other.column && one.type === other.type && path(one) === path(other)
}

function keptColumns(draft: FormDefinition, known: FormDefinition | null): Column[] {
  return draft.columns.map((column) => {
    const same = known?.columns.find((one) => sameColumn(one, column))
    return same ? { ...column, ...(same.runs === undefined ? {} : { runs: same.runs }), evidence: same.evidence } : column
  })
}

/** A rule not printed any more still holds where all it names is still there and nothing printed computes otherwise. */
function stillHolds(rule: RelationRule, draft: FormDefinition, known: FormDefinition, relations: readonly PrintedRelation[], kept: ReadonlySet<string>): boolean {
  const columns = [...columnsOf(rule.relation), ...previousColumnsOf(rule.relation)]
  const areThere = columns.every((column) => {
    const [now, then] = [draft, known].map((form) => form.columns.find((one) => one.column === column))
    return now !== undefined && then !== undefined && isNumber(now) && sameColumn(now, then)
  })
  const own = itemsOf(rule.relation).flatMap(({ item, form }) => (form === undefined ? [item] : []))
  const { left } = rule.relation
  const wasComputing = left.kind === 'column' ? formulaRule(known, left.column) === rule : left.kind === 'item' ? itemRule(known, left.item) === rule : false
  const computes = left.kind === 'column' ? left.column : left.kind === 'item' ? left.item : null
  const isReplaced = wasComputing && relations.some((one) => one.computes === computes)
  return areThere && own.every((item) => kept.has(item)) && !isReplaced
}

/** A check that looks at certain numbers goes on looking at those still there; at none of them, it goes. */
function stillLooking(rule: Rule, draft: FormDefinition, known: FormDefinition, kept: ReadonlySet<string>): Rule[] {
  if (isRelation(rule) || (rule.columns === undefined && rule.items === undefined)) return [rule]
  const { columns: before, items: itemsBefore, ...bare } = rule
  const stays = (column: number): boolean => draft.columns.some((now) => now.column === column && isNumber(now) && known.columns.some((then) => sameColumn(now, then)))
  const columns = before?.filter(stays)
  const items = itemsBefore?.filter((item) => kept.has(item))
  if (columns?.length === 0 || items?.length === 0) return []
  return [{ ...bare, ...(columns ? { columns } : {}), ...(items ? { items } : {}) }]
}

function suits(check: string, draft: FormDefinition): boolean {
  return groupsIn(draft).length > 0 || (check !== 'subtotal' && check !== 'noGroup')
}

function isOfGroups(rule: Rule): boolean {
  return !isRelation(rule) && (rule.check === 'subtotal' || rule.check === 'noGroup')
}

/** Whether every group a synthesis puts lines under is still there. */
function groupsStand({ consolidates }: FormDefinition, draft: FormDefinition): boolean {
  return Object.values(consolidates?.groups ?? {}).every((id) => groupsIn(draft).some((one) => one.id === id))
}

function nowPrinted({ id, relation }: RelationRule, { basis, evidence }: FormDefinition): Rule {
  return { id, severity: severityOf(evidence), basis, evidence, relation }
}

function listed(now: FormDefinition, known: FormDefinition, rules: readonly Rule[], kept: ReadonlySet<string>, isSameDocument: boolean): Pick<Inheritance, 'inherited' | 'dropped'> {
  const inherited: Carried[] = []
  const dropped: Carried[] = []
  const tell = (isKept: boolean, what: Carried['what'], name: string): void => void (isKept ? inherited : dropped).push({ what, name })
  for (const rule of known.rules) tell(rules.some((one) => one.id === rule.id), 'rule', rule.id)
  for (const column of known.columns) tell(now.columns.some((one) => sameColumn(one, column)), 'column', String(column.column))
  for (const { item } of itemsIn(known)) tell(kept.has(item), 'item', item)
  for (const { id } of groupsIn(known)) tell(groupsIn(now).some((one) => one.id === id), 'group', id)
  if (known.lines.kind === 'catalogue') tell(now.lines.kind === 'catalogue', 'lines', known.lines.catalogue)
  if (known.consolidates !== undefined) tell(now.consolidates !== undefined, 'synthesis', known.consolidates.forms.join(', '))
  if (known.note !== undefined) tell(isSameDocument, 'note', known.note)
  if (known.cautions !== undefined) tell(isSameDocument, 'cautions', known.cautions.map((one) => one.text).join(' '))
  if (known.to !== undefined) tell(isSameDocument, 'end', known.to)
  return { inherited, dropped }
}

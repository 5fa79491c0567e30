// The arithmetic printed on a form, as a tree of plain data. Four readers read it: evaluate, excel, prose, columns.

export type Expression =
  /** The number in a column of the same line, by official column number. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'plus'; readonly terms: readonly Expression[] }
  /** The number in a column of the same line one period back. */
  | { readonly kind: 'previous'; readonly column: number }
  /** The number of a fixed item by its official number, of this form or of another form of the same report. */
  | { readonly kind: 'item'; readonly item: string; readonly form?: string }
  /** How many hundredths `part` is of `whole`, to two decimals; nothing where `whole` is zero. */
  | { readonly kind: 'percent'; readonly part: Expression; readonly whole: Expression }

export interface Relation {
  readonly kind: 'equals' | 'atMost'
  readonly left: Expression
  readonly right: Expression
}

/** Column `column` of the line. */
export function c(column: number): Expression {
  return { kind: 'column', column }
}

/** The sum of expressions. */
export function plus(...terms: readonly Expression[]): Expression {
  return { kind: 'plus', terms }
}

/** Column `column` of the same line in the previous period. */
export function previous(column: number): Expression {
  return { kind: 'previous', column }
}

/** Item `item` of this form, or of another form of the report. */
export function item(item: string, form?: string): Expression {
  return { kind: 'item', item, ...(form === undefined ? {} : { form }) }
}

/** `part` as a percentage of `whole`. */
export function percent(part: Expression, whole: Expression): Expression {
  return { kind: 'percent', part, whole }
}

export function equals(left: Expression, right: Expression): Relation {
  return { kind: 'equals', left, right }
}

/** The left side is at most the right side. */
export function atMost(left: Expression, right: Expression): Relation {
  return { kind: 'atMost', left, right }
}

/** An expression or relation and everything in it, in the order it is written. */
function partsOf(tree: Expression | Relation): (Expression | Relation)[] {
  switch (tree.kind) {
    case 'column':
    case 'previous':
    case 'item':
      return [tree]
    case 'plus':
      return [tree, ...tree.terms.flatMap(partsOf)]
    case 'percent':
      return [tree, ...partsOf(tree.part), ...partsOf(tree.whole)]
    case 'equals':
    case 'atMost':
      return [tree, ...partsOf(tree.left), ...partsOf(tree.right)]
  }
}

/** The columns of this period's line an expression or relation names, in the order they are written. */
export function columnsOf(tree: Expression | Relation): number[] {
  return partsOf(tree).flatMap((one) => (one.kind === 'column' ? [one.column] : []))
}

/** The items an expression or relation names, in the order they are written. */
export function itemsOf(tree: Expression | Relation): { readonly item: string; readonly form?: string }[] {
  return partsOf(tree).flatMap((one) => (one.kind === 'item' ? [{ item: one.item, ...(one.form === undefined ? {} : { form: one.form }) }] : []))
}

/** The columns of the previous period's line an expression or relation names, in the order they are written. */
export function previousColumnsOf(tree: Expression | Relation): number[] {
  return partsOf(tree).flatMap((one) => (one.kind === 'previous' ? [one.column] : []))
}

/** Whether an expression or relation looks at the previous period. */
export function looksBack(tree: Expression | Relation): boolean {
  return partsOf(tree).some((one) => one.kind === 'previous')
}

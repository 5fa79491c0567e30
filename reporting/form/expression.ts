// The arithmetic printed on a form, as a tree of plain data. Four readers read it: evaluate, excel, prose, columns.

export type Expression =
  /** The number in a column of the same line, by official column number. */
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'plus'; readonly terms: readonly Expression[] }
  /** The number in a column of the same line one period back. */
  | { readonly kind: 'previous'; readonly column: number }

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

export function equals(left: Expression, right: Expression): Relation {
  return { kind: 'equals', left, right }
}

/** The left side is at most the right side. */
export function atMost(left: Expression, right: Expression): Relation {
  return { kind: 'atMost', left, right }
}

/** The columns of this period's line an expression or relation names, in the order they are written. */
export function columnsOf(tree: Expression | Relation): number[] {
  switch (tree.kind) {
    case 'column':
      return [tree.column]
    case 'previous':
      return []
    case 'plus':
      return tree.terms.flatMap(columnsOf)
    case 'equals':
    case 'atMost':
      return [...columnsOf(tree.left), ...columnsOf(tree.right)]
  }
}

/** Whether an expression or relation looks at the previous period. */
export function looksBack(tree: Expression | Relation): boolean {
  switch (tree.kind) {
    case 'column':
      return false
    case 'previous':
      return true
    case 'plus':
      return tree.terms.some(looksBack)
    case 'equals':
    case 'atMost':
      return looksBack(tree.left) || looksBack(tree.right)
  }
}

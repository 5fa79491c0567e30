// Reads the Excel formulas blanks carry as what they mean: a sum of cells, or a percentage. Anything else is not guessed.
import { indexOfLetters } from '../form/columns.ts'

export interface CellRef {
  readonly row: number
  readonly at: number
}

/** What a formula computes. */
export type FormulaMeaning =
  | { readonly kind: 'sum'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'percent'; readonly part: readonly CellRef[]; readonly whole: readonly CellRef[] }
  /** A share that was not made a percentage: `D5/D4`. */
  | { readonly kind: 'share'; readonly part: readonly CellRef[]; readonly whole: readonly CellRef[] }

type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'cells'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Tree; readonly right: Tree }

const longest = 2000
const mostCells = 1000

/** What a formula (without `=`) means, or `null` where it is no sum and no percentage of cells of its own sheet. */
export function readFormula(formula: string): FormulaMeaning | null {
  const tokens = formula.length > longest ? null : tokensOf(formula)
  if (tokens === null) return null
  const reader = { tokens, next: 0, depth: 0 }
  const tree = comparison(reader)
  return tree !== null && reader.next === tokens.length ? meaningOf(unwrapped(tree)) : null
}

/** `=IF(COUNT(…)=0,"",X)`, `IFERROR(X,…)`: the X, where the condition only asks whether cells are filled in. */
function unwrapped(tree: Tree): Tree {
  if (tree.kind !== 'call') return tree
  const [first, second, third] = tree.args
  if (tree.name === 'IFERROR' && first && second && tree.args.length === 2 && isNothing(second)) return unwrapped(first)
  if (tree.name !== 'IF' || !first || !second || !asksIfFilled(first)) return tree
  if (isNothing(second)) return third ? unwrapped(third) : tree
  return third === undefined || isNothing(third) ? unwrapped(second) : tree
}

function isNothing(tree: Tree): boolean {
  return (tree.kind === 'text' && tree.value.trim() === '') || (tree.kind === 'number' && tree.value === 0)
}

function asksIfFilled(tree: Tree): boolean {
  if (tree.kind === 'call') {
    if (tree.name === 'AND' || tree.name === 'OR' || tree.name === 'NOT') return tree.args.every(asksIfFilled)
    return tree.name === 'ISBLANK' || tree.name === 'ISNUMBER' || tree.name === 'ISERROR'
  }
  if (tree.kind !== 'binary' || !/[<>=]/u.test(tree.sign)) return false
  const counts = tree.left.kind === 'call' && /^COUNTA?$/u.test(tree.left.name)
  return tree.right.kind === 'number' || tree.right.kind === 'text' ? counts || isNothing(tree.right) : false
}

function meaningOf(tree: Tree): FormulaMeaning | null {
  if (tree.kind === 'call' && tree.name === 'ROUND') {
    const [inside, digits] = tree.args
    const meaning = inside && digits?.kind === 'number' && digits.value === 2 ? meaningOf(inside) : null
    return meaning?.kind === 'percent' ? meaning : null
  }
  const cells = sumOf(tree)
  return cells ? { kind: 'sum', cells } : shareOf(tree)
}

/** The cells a tree adds up, each as often as it stands there. */
function sumOf(tree: Tree): CellRef[] | null {
  if (tree.kind === 'cells') return tree.cells.length === 1 ? [...tree.cells] : null
  if (tree.kind === 'binary' && tree.sign === '+') return joined([sumOf(tree.left), sumOf(tree.right)])
  if (tree.kind === 'call' && tree.name === 'SUM') return joined(tree.args.map((one) => (one.kind === 'cells' ? [...one.cells] : sumOf(one))))
  return null
}

function joined(lists: readonly (CellRef[] | null)[]): CellRef[] | null {
  return lists.length === 0 || lists.some((one) => one === null) ? null : lists.flatMap((one) => one ?? [])
}

/** `100*a/b`, `a/b*100`, `a*100/b` as percentages; `a/b` as a share. */
function shareOf(tree: Tree): FormulaMeaning | null {
  const factors = factorsOf(tree)
  const hundreds = factors.above.filter((one) => one.kind === 'number' && one.value === 100)
  const parts = factors.above.filter((one) => !hundreds.includes(one))
  const [part, second] = parts
  const [whole, below] = factors.below
  if (!part || second || !whole || below || hundreds.length > 1) return null
  const [above, under] = [sumOf(part), sumOf(whole)]
  return above && under ? { kind: hundreds.length === 1 ? 'percent' : 'share', part: above, whole: under } : null
}

function factorsOf(tree: Tree): { above: Tree[]; below: Tree[] } {
  if (tree.kind !== 'binary' || (tree.sign !== '*' && tree.sign !== '/')) return { above: [tree], below: [] }
  const [left, right] = [factorsOf(tree.left), factorsOf(tree.right)]
  return tree.sign === '*'
    ? { above: [...left.above, ...right.above], below: [...left.below, ...right.below] }
    : { above: [...left.above, ...right.below], below: [...left.below, ...right.above] }
}

interface Reader {
  readonly tokens: readonly string[]
  next: number
  depth: number
}

function tokensOf(formula: string): string[] | null {
  const tokens = formula.match(/"(?:[^"]|"")*"|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(])(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\d+(?:\.\d+)?|[A-Za-z.]+(?=\()|<=|>=|<>|[-+*/%<>=(),;]|\S/gu) ?? []
  return tokens.length > 0 && tokens.every((one) => /^(?:"|\$?[A-Za-z]|\d|[-+*/%<>=(),;])/u.test(one)) ? tokens : null
}

function binary(signs: RegExp, inner: (reader: Reader) => Tree | null): (reader: Reader) => Tree | null {
  return (reader) => {
    let left = inner(reader)
    while (left !== null && signs.test(reader.tokens[reader.next] ?? '')) {
      const sign = reader.tokens[reader.next++] ?? ''
      const right = inner(reader)
      left = right && { kind: 'binary', sign, left, right }
    }
    return left
  }
}

const product = binary(/^[*/]$/u, factor)
const sum = binary(/^[-+]$/u, product)
const comparison = binary(/^(?:[<>=]|<=|>=|<>)$/u, sum)

function factor(reader: Reader): Tree | null {
  const token = reader.tokens[reader.next++] ?? ''
  if (token === '+') return factor(reader)
  if (token === '(') return bracket(reader)
  if (token.startsWith('"')) return { kind: 'text', value: token.slice(1, -1) }
  if (/^\d/u.test(token)) return { kind: 'number', value: Number(token) }
  if (/^[A-Za-z.]+$/u.test(token) && reader.tokens[reader.next] === '(') return call(reader, token.toUpperCase())
  const cells = cellsOf(token)
  return cells && { kind: 'cells', cells }
}

function bracket(reader: Reader): Tree | null {
  if (++reader.depth > 40) return null
  const inside = comparison(reader)
  return reader.tokens[reader.next++] === ')' ? inside : null
}

function call(reader: Reader, name: string): Tree | null {
  if (++reader.depth > 40) return null
  reader.next++
  const args: Tree[] = []
  while (reader.tokens[reader.next] !== ')') {
    const one = comparison(reader)
    if (one === null) return null
    args.push(one)
    if (/^[,;]$/u.test(reader.tokens[reader.next] ?? '')) reader.next++
    else if (reader.tokens[reader.next] !== ')') return null
  }
  reader.next++
  return { kind: 'call', name, args }
}

function cellsOf(token: string): CellRef[] | null {
  const ends = token.split(':').map((one) => /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(one))
  const [from, to = from] = ends.map((one) => (one ? { at: indexOfLetters(one[1] ?? ''), row: Number(one[2]) } : null))
  if (!from || !to || from.row > to.row || from.at > to.at || (to.row - from.row + 1) * (to.at - from.at + 1) > mostCells) return null
  const cells: CellRef[] = []
  for (let row = from.row; row <= to.row; row++) for (let at = from.at; at <= to.at; at++) cells.push({ row, at })
  return cells
}

// Namespaces of an XML document: which elements are those a reader asked for, whatever prefix the writer chose.

export interface XmlNames {
  /** Enters an element at a depth; `attributes` are given when some of them declare namespaces. */
  open(depth: number, attributes: Readonly<Record<string, string>> | null): void
  /** Leaves the element at a depth. */
  close(depth: number): void
  /** An element's name without prefix, `''` when its namespace is not read, `null` for a prefix nobody declared. */
  localOf(name: string): string | null
  /** The namespace of a prefixed attribute's name. */
  namespaceOf(name: string): string | undefined
}

interface Scope {
  readonly depth: number
  readonly bound: ReadonlyMap<string, string>
  readonly known: Map<string, string | null>
}

/** Resolves names against the namespaces a reader reads. */
export function xmlNames(namespaces: readonly string[]): XmlNames {
  const scopes: Scope[] = []
  let scope: Scope = { depth: -1, bound: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), known: new Map() }
  const resolve = (name: string): string | null => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const namespace = scope.bound.get(prefix) ?? (prefix === '' ? '' : null)
    if (namespace === null) return null
    return namespaces.includes(namespace) ? name.slice(colon + 1) : ''
  }
  return {
    open: (depth, attributes) => {
      if (attributes === null) return
      const bound = new Map(scope.bound)
      for (const [name, value] of Object.entries(attributes)) {
        if (name === 'xmlns') bound.set('', value)
        else if (name.startsWith('xmlns:')) bound.set(name.slice(6), value)
      }
      scopes.push(scope)
      scope = { depth, bound, known: new Map() }
    },
    close: (depth) => {
      if (scope.depth === depth) scope = scopes.pop() ?? scope
    },
    localOf: (name) => {
      const known = scope.known.get(name)
      if (known !== undefined) return known
      const local = resolve(name)
      if (scope.known.size < 1000) scope.known.set(name, local)
      return local
    },
    namespaceOf: (name) => scope.bound.get(name.slice(0, name.indexOf(':'))),
  }
}

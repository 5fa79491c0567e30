// Answers a load: which properties were asked for (values, format/fill/color, items/name) and their values now.
import { notPlayed } from './excel-error.ts'
import { memberName, type ExcelObject, type Json } from './excel-object.ts'

export type QueryInfo = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number }
type Wanted = { [name: string]: Wanted }

function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function tree(query: QueryInfo): Wanted {
  const wanted: Wanted = {}
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = wanted
    for (const step of path.split('/')) {
      if (step.toLowerCase() === 'items' || step === '') continue
      at = at[wireName(step)] ??= {}
    }
  }
  return wanted
}

function allScalars(object: ExcelObject): { [name: string]: Json } {
  return Object.fromEntries(Object.entries(object.properties).map(([name, property]) => [name, property.get()]))
}

function answer(object: ExcelObject, wanted: Wanted, query: QueryInfo): { [name: string]: Json } {
  const result: { [name: string]: Json } = { ...object.identity }
  const names = Object.keys(wanted)
  if (object.items) {
    const skip = query.Skip ?? 0
    const shown = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top)
    const own = names.filter((name) => name in object.properties)
    const ofItems = Object.fromEntries(Object.entries(wanted).filter(([name]) => !own.includes(name)))
    for (const name of own) result[name] = object.properties[name]?.get() ?? null
    result['_Items'] = shown.map((item) => answer(item, ofItems, {}))
    return result
  }
  if (names.length === 0) return { ...result, ...allScalars(object) }
  for (const name of names) {
    const property = Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
    const onward = Object.hasOwn(object.onward, name) ? object.onward[name] : undefined
    if (name === '*') Object.assign(result, allScalars(object))
    else if (property) result[name] = property.get()
    else if (onward) {
      const next = onward()
      result[name] = next === null ? null : answer(next, wanted[name] ?? {}, {})
    } else throw notPlayed(memberName(object, name))
  }
  return result
}

/** Everything a load asked for, under the wire's names; a member this host does not play is refused aloud. */
export function answerQuery(object: ExcelObject, query: QueryInfo): Json {
  return answer(object, tree(query), query)
}

// The shape of everything in Excel's object model as the wire sees it: properties, ways onward, methods, items.
import { notPlayed } from './excel-error.ts'
import type { Area } from './addresses.ts'
import type { Sheet, WorkbookModel } from './workbook-model.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type Argument = Json | ExcelObject | undefined

export type Property = { get: () => Json; set?: (value: Json) => void }

/** One object of Excel's model. Names are the wire's (PascalCase). */
export type ExcelObject = {
  /** Class name in the library: Range, Worksheet … */
  kind: string
  /** What identifies it afterwards: { Id } or { _Id }; a kept range also has its reference. */
  identity: { [name: string]: Json }
  properties: Record<string, Property>
  /** Properties that are objects themselves (format, worksheet …). */
  onward: Record<string, () => ExcelObject | null>
  /** Methods that answer an object; null is a null object. */
  objects: Record<string, (given: Argument[]) => ExcelObject | null>
  /** Methods that answer a plain value or nothing. */
  methods: Record<string, (given: Argument[]) => Json>
  /** Only a collection has these. */
  items?: () => ExcelObject[]
  item?: (key: Json) => ExcelObject
  /** Only a range has this. */
  place?: { sheet: Sheet; area: Area }
}

/** What every part of the host works with. */
export type HostState = {
  model: WorkbookModel
  /** Highest ExcelApi level this Excel has: 1.14 → 14. */
  level: number
  /** Objects the library asked us to keep beyond a batch, by reference id. */
  references: Map<string, ExcelObject>
  /** How often each event is registered, by 'eventType|target'. */
  registrations: Map<string, number>
  enableEvents: boolean
  nextReference: number
}

/** An object with nothing but what is given. */
export function excelObject(kind: string, parts: Partial<Omit<ExcelObject, 'kind'>>): ExcelObject {
  return { kind, identity: {}, properties: {}, onward: {}, objects: {}, methods: {}, ...parts }
}

/** A part by its wire name, or the loud answer that this host does not play it. */
export function part<T>(object: ExcelObject, parts: Record<string, T>, name: string): T {
  const found = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (found === undefined) throw notPlayed(memberName(object, name))
  return found
}

/** Range.values from Range and Values: how Excel names the place of an error. */
export function memberName(object: ExcelObject, name: string): string {
  return `${object.kind}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`
}

/** True for an argument that is one of Excel's objects. */
export function isExcelObject(given: Argument): given is ExcelObject {
  return typeof given === 'object' && given !== null && !Array.isArray(given) && 'kind' in given && 'onward' in given
}

// Ghép: puts one form together from the khoản its providers sent, each from the one it is assigned to.
import { itemsIn, khoanOf, numberColumns, type FormDefinition } from '../form/definition.ts'
import { khoanIn } from '../form/share.ts'
import type { KeyedLines } from '../rules/numbers.ts'
import { providerOn, type Assignment } from '../units/assignment.ts'
import type { Day } from '../calendar/day.ts'
import { derived } from './derive.ts'
import type { Source } from './source.ts'

/** A khoản with its provider, and what of it is not there. */
export interface KhoanCoverage {
  readonly khoan: string
  /** `null` when no document names a provider. */
  readonly provider: string | null
  /** The provider's form has come. */
  readonly sent: boolean
  /** Items that must be entered and are not. */
  readonly empty: readonly string[]
}

export interface Merged {
  readonly target: FormDefinition
  readonly lines: KeyedLines
  readonly coverage: readonly KhoanCoverage[]
  /** The source of each item that has a number. */
  readonly origins: ReadonlyMap<string, Source>
}

/**
 * The form put together on a day. Only the assigned provider's numbers are taken; what others wrote there is not in
 * their sources' lines and so cannot get in. The order of the sources makes no difference.
 */
export function merge(target: FormDefinition, sources: readonly Source[], assignments: readonly Assignment[], day: Day): Merged {
  const byUnit = new Map(sources.filter((one) => one.form === target.code).map((one) => [one.unit, one]))
  const entered = itemsIn(target).filter((one) => one.type !== 'group' && one.formula !== true)
  const lines: Record<string, Readonly<Record<number, number>>> = {}
  const origins = new Map<string, Source>()
  const coverage = khoanIn(target).map((khoan): KhoanCoverage => {
    const provider = providerOn(assignments, target.code, khoan, day)
    const source = provider === null ? undefined : byUnit.get(provider)
    const own = entered.filter((one) => khoanOf(one.item) === khoan)
    for (const { item } of own) {
      const line = source?.lines[item]
      if (!source || !line) continue
      lines[item] = line
      origins.set(item, source)
    }
    const columns = numberColumns(target).filter((one) => one.formula !== true)
    return { khoan, provider, sent: source !== undefined, empty: own.filter(({ item }) => columns.some(({ column }) => lines[item]?.[column] === undefined)).map((one) => one.item) }
  })
  return { target, lines: derived(target, lines), coverage, origins }
}

// What an account may do, where, and from which day to which.
import { within, type Day } from '../calendar/day.ts'
import type { Permission } from './workflow.ts'

/** Rights within a unit's subtree over a span of days, ends included; open where not given. Leaving a post is its `to`. */
export interface Grant {
  readonly unit: string
  readonly permissions: readonly Permission[]
  readonly from?: Day
  readonly to?: Day
}

export const allPermissions: readonly Permission[] = ['enter', 'approve', 'send', 'consolidate', 'administer']

/**
 * What is in force on a day: the unit of the grant that began last, and all rights given there on that day.
 * `null`: nothing is, the account opens nothing.
 */
export function grantOn(grants: readonly Grant[], day: Day): { readonly unit: string; readonly permissions: readonly Permission[] } | null {
  const inForce = grants.filter((one) => within(day, one)).sort(byFrom)
  const last = inForce.at(-1)
  if (!last) return null
  const here = inForce.filter((one) => one.unit === last.unit)
  return { unit: last.unit, permissions: allPermissions.filter((right) => here.some((one) => one.permissions.includes(right))) }
}

/** The grants whose end has not passed: those in force and those still to come. */
export function notEnded(grants: readonly Grant[], day: Day): Grant[] {
  return grants.filter((one) => one.to === undefined || one.to >= day).sort(byFrom)
}

/** Orders grants by their first day; those without one are the oldest. */
export function byFrom(a: Grant, b: Grant): number {
  const [left, right] = [a.from ?? '', b.from ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

// The account list laid out for printing: what is in force now, and free rows to add to it.
import { writtenDay, type Day } from '../calendar/day.ts'
import { allPermissions, type Grant } from '../submission/grant.ts'
import { accountListWords as words } from './account-list.vi.ts'
import type { TableCell, TablePlan } from './table-plan.ts'

/** An account on the list, with the grant that counts. */
export interface PrintedAccount {
  readonly name: string
  readonly login: string
  readonly unitName: string
  readonly position: string
  readonly grant: Grant
}

const freeRows = 15

/** Lays the list of a unit out on a day. */
export function accountListPlan(unitName: string, day: Day, accounts: readonly PrintedAccount[]): TablePlan {
  const free = Array.from({ length: freeRows }, (_, at) => [ordinal(accounts.length + at + 1), name(''), name(''), name(unitName), name(''), ...allPermissions.map(() => mark('')), mark(''), mark(''), name('')])
  return {
    name: words.sheet,
    paper: 'landscape',
    widths: [5, 24, 16, 26, 28, 8, 8, 8, 11, 11, 12, 12, 18],
    above: [
      { value: words.title(unitName), look: 'title' },
      { value: words.basis(writtenDay(day)), look: 'attachedTo' },
    ],
    header: [
      [
        ...words.before.map((value) => ({ value, look: 'header' as const, rows: 2 })),
        { value: words.rights, look: 'header', columns: allPermissions.length },
        ...words.after.map((value) => ({ value, look: 'header' as const, rows: 2 })),
      ],
      allPermissions.map((right) => ({ value: words.rightNames[right], look: 'header' })),
    ],
    body: [
      ...accounts.map(({ grant, ...one }, at): TableCell[] => [
        ordinal(at + 1),
        name(one.name),
        name(one.position),
        name(one.unitName),
        name(one.login),
        ...allPermissions.map((right) => mark(grant.permissions.includes(right) ? 'x' : '')),
        mark(grant.from === undefined ? '' : writtenDay(grant.from)),
        mark(grant.to === undefined ? '' : writtenDay(grant.to)),
        name(''),
      ]),
      ...free,
    ],
    below: words.below.map((value) => ({ value, look: 'remark' })),
  }
}

function ordinal(value: number): TableCell {
  return { value, look: 'ordinal' }
}

function name(value: string): TableCell {
  return { value, look: 'name' }
}

function mark(value: string): TableCell {
  return { value, look: 'mark' }
}

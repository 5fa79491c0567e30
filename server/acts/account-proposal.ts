// What each row of an account list would change, judged before anybody approves it.
import { addDays, dayOf, isDay, type Day } from '../../reporting/calendar/day.ts'
import { foldName } from '../../reporting/catalogue/spelling.ts'
import { allPermissions, byFrom, grantOn, notEnded, type Grant } from '../../reporting/submission/grant.ts'
import { isWithin, parentOn } from '../../reporting/units/tree.ts'
import type { Unit } from '../../reporting/units/unit.ts'
import type { AccountListRow } from '../../templates/read-account-list.ts'
import type { Account } from '../account-ports.ts'
import type { RowProblem } from './account-problems.vi.ts'

/** A row that can be approved; `same` changes nothing. */
export interface ReadableRow {
  readonly row: number
  readonly kind: 'added' | 'changed' | 'ended' | 'same'
  readonly login: string
  readonly name: string
  readonly position: string
  /** `null`: a new account. */
  readonly account: string | null
  readonly wanted: Grant
  readonly before: readonly Grant[]
}

export type ProposedRow = ReadableRow | { readonly row: number; readonly kind: 'unreadable'; readonly login: string; readonly problems: readonly RowProblem[] }

/** What the rows are judged against: whose list it is, the units, and the accounts by their logins in lower case. */
export interface ListGround {
  readonly unit: string
  readonly units: readonly Unit[]
  readonly today: Day
  readonly accounts: ReadonlyMap<string, Account>
}

/** Judges the rows, each by itself and against the others. */
export function proposeRows(rows: readonly AccountListRow[], ground: ListGround): ProposedRow[] {
  const logins = rows.map((one) => one.login.toLowerCase())
  return rows.map((row, at) => proposeRow(row, ground, logins.some((login, other) => other !== at && login !== '' && login === logins[at])))
}

function proposeRow(row: AccountListRow, ground: ListGround, twice: boolean): ProposedRow {
  const { units, today } = ground
  const problems: RowProblem[] = []
  if (row.name === '' || row.name.length > 200) problems.push('noName')
  if (!/^[^\s\p{Cc}=]{3,120}$/u.test(row.login)) problems.push('badLogin')
  if (twice) problems.push('twice')
  const unit = units.find((one) => isWithin(units, one.id, ground.unit, today) && (foldName(one.name) === foldName(row.unit) || one.id === row.unit))
  if (!unit) problems.push('unknownUnit')
  const permissions = allPermissions.filter((right) => row[right] !== '')
  if (allPermissions.some((right) => row[right] !== '' && row[right].toLowerCase() !== 'x')) problems.push('badMark')
  if (permissions.length === 0) problems.push('noRights')
  const [from, to] = [readDay(row.from), readDay(row.to)]
  if (from === null || to === null) problems.push('badDay')
  const account = ground.accounts.get(row.login.toLowerCase())
  const open = account ? notEnded(account.grants, today) : []
  const current = open.at(-1)
  if (open.some((one) => !isWithin(units, one.unit, ground.unit, today))) problems.push('elsewhere')
  if (from && to && to < from) problems.push('endsBefore')
  if (!unit || from === null || to === null || problems.length > 0) return { row: row.row, kind: 'unreadable', login: row.login, problems }

  const wanted: Grant = { unit: unit.id, permissions, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const kept = current !== undefined && keeps(current, wanted, today)
  if (!kept && to !== undefined && to < today) return { row: row.row, kind: 'unreadable', login: row.login, problems: ['endsBefore'] }
  // Who administers a unit is for the unit above to say.
  const had = current?.unit === unit.id && current.permissions.includes('administer')
  if (unit.id === ground.unit && parentOn(units, unit.id, today) !== null && had !== permissions.includes('administer')) {
    return { row: row.row, kind: 'unreadable', login: row.login, problems: ['administerFromAbove'] }
  }
  const sameWords = account?.name === row.name && account.position === row.position
  const kind = !current ? 'added' : !kept ? 'changed' : to !== current.to ? (to === undefined ? 'changed' : 'ended') : sameWords ? 'same' : 'changed'
  const { name, position } = row
  return { row: row.row, kind, login: account?.login ?? row.login.toLowerCase(), name, position, account: account?.id ?? null, wanted, before: account?.grants ?? [] }
}

/** Whether a wanted grant is the present one but for its end. A first day that has passed says nothing new of one in force. */
function keeps(current: Grant, wanted: Grant, today: Day): boolean {
  const sameRights = current.unit === wanted.unit && current.permissions.join() === wanted.permissions.join()
  if (!sameRights) return false
  const started = grantOn([current], today) !== null
  return wanted.from === undefined || wanted.from === current.from || (started && wanted.from <= today)
}

/** An account's grants once a row is approved on a day: what was stays in the record up to the day before. */
export function grantsAfter(before: readonly Grant[], wanted: Grant, today: Day): Grant[] {
  const current = notEnded(before, today).at(-1)
  const end = wanted.to === undefined ? {} : { to: wanted.to }
  if (current && keeps(current, wanted, today)) {
    const { unit, permissions, from } = current
    return before.map((one) => (one === current ? { unit, permissions, ...(from === undefined ? {} : { from }), ...end } : one))
  }
  const start = wanted.from !== undefined && wanted.from > today ? wanted.from : today
  const closed = before
    .filter((one) => (one.from ?? '') < start)
    .map((one) => (one.to === undefined || one.to >= start ? { ...one, to: addDays(start, -1) } : one))
  return [...closed, { unit: wanted.unit, permissions: wanted.permissions, from: start, ...end }].sort(byFrom)
}

/** A day as people and Excel write it; `undefined` where nothing is written, `null` where it is no day. */
function readDay(text: string): Day | undefined | null {
  if (text === '') return undefined
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  const day = written ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}` : /^\d{5}$/u.test(text) ? dayOf(1899, 12, 30 + Number(text)) : text
  return isDay(day) ? day : null
}

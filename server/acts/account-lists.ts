// The account list: printed for an administrator, entered by him, approved by the head; only then rights change.
import { randomUUID } from 'node:crypto'
import { dayAt } from '../../reporting/calendar/day.ts'
import { accountListPlan } from '../../reporting/compliance/account-list-plan.ts'
import { byFrom, notEnded } from '../../reporting/submission/grant.ts'
import { permissionLabels } from '../../reporting/submission/labels.vi.ts'
import { isRefusal, refuse, type Refusal } from '../../reporting/submission/refusal.ts'
import type { Session } from '../../reporting/submission/service.ts'
import type { Account, AccountList, GrantEffect, ListDecision } from '../account-ports.ts'
import { oneTimePassword } from '../new-password.ts'
import { hashPassword } from '../passwords.ts'
import type { Ports } from '../ports.ts'
import { grantsAfter, proposeRows, type ReadableRow } from './account-proposal.ts'

/** A list with the head's word on it, if there is one. */
export interface KeptList {
  readonly list: AccountList
  readonly decision: ListDecision | null
}

/** A password told once, to who approved the list. */
export interface GivenPassword {
  readonly login: string
  readonly oneTimePassword: string
}

/** The list of the administrator's own unit as a workbook, with the accounts that have not ended. */
export async function accountListTemplate(ports: Ports, session: Session): Promise<{ fileName: string; bytes: Uint8Array }> {
  const today = dayAt(ports.clock())
  const accounts = (await ports.accounts.ofUnits([session.unit])).flatMap(({ name, login, position, grants }) => {
    const grant = notEnded(grants, today).sort(byFrom).at(-1)
    return grant?.unit === session.unit ? [{ name, login, position, unitName: session.unitName, grant }] : []
  })
  const bytes = await ports.printTable(accountListPlan(session.unitName, today, accounts))
  return { fileName: `danh-sach-tai-khoan-${session.unit}-${today}.xlsx`, bytes }
}

/** Reads a list and keeps it for the head to decide; nothing changes yet. Refuses a list that would change nothing. */
export async function enterAccountList(ports: Ports, session: Session, bytes: Uint8Array): Promise<KeptList | Refusal> {
  const file = await ports.intake.readAccounts(bytes)
  if (isRefusal(file)) return file
  const accounts = new Map<string, Account>()
  for (const { login } of file.accountRows) {
    const account = login === '' ? null : ((await ports.accounts.byLogin(login)) ?? (await ports.accounts.byLogin(login.toLowerCase())))
    if (account) accounts.set(login.toLowerCase(), account)
  }
  const now = ports.clock()
  const rows = proposeRows(file.accountRows, { unit: session.unit, units: ports.shelf.units, today: dayAt(now), accounts })
  if (rows.every((one) => one.kind === 'same')) return refuse('nothingChanged')
  const list: AccountList = { id: randomUUID(), unit: session.unit, by: { account: session.account, name: session.name }, at: now, rows }
  await ports.accounts.keepList(list)
  return { list, decision: null }
}

/** The lists of one's unit, newest first, for who administers it or approves for it. */
export async function accountLists(ports: Ports, session: Session): Promise<readonly KeptList[] | Refusal> {
  if (!session.permissions.some((one) => one === 'administer' || one === 'approve')) return refuse('notPermitted', { permission: permissionLabels.administer })
  return ports.accounts.listsOf(session.unit)
}

/**
 * Approves a list: its rights are in force from now on, all or none. Refuses who entered it, a list with rows that
 * cannot be used, and one whose accounts have changed since. Answers the new accounts' passwords, which nobody sees again.
 */
export async function approveAccountList(ports: Ports, session: Session, id: string): Promise<{ passwords: GivenPassword[] } | Refusal> {
  const list = await undecided(ports, session, id)
  if (isRefusal(list)) return list
  const unreadable = list.rows.filter((one) => one.kind === 'unreadable')
  if (unreadable.length > 0) return refuse('accountListRows', { rows: unreadable.map((one) => one.row).join(', ') })
  const at = ports.clock()
  const passwords: GivenPassword[] = []
  const effects: GrantEffect[] = []
  for (const row of list.rows) {
    if (row.kind === 'unreadable' || row.kind === 'same') continue
    const given = row.account === null ? { login: row.login, oneTimePassword: oneTimePassword() } : null
    if (given) passwords.push(given)
    effects.push(await effectOf(row, given, dayAt(at)))
  }
  const decision = { list: id, by: { account: session.account, name: session.name }, at, approved: true, reason: '' }
  const written = await ports.accounts.decideList(decision, effects)
  if (written === 'decided') return refuse('accountListDecided')
  return written === 'written' ? { passwords } : refuse('accountListChanged', { rows: written.changed.join(', ') })
}

async function effectOf(row: ReadableRow, given: GivenPassword | null, today: string): Promise<GrantEffect> {
  const { name, position, before } = row
  return {
    row: row.row,
    account: row.account ?? randomUUID(),
    ...(given ? { newcomer: { login: given.login, passwordHash: await hashPassword(given.oneTimePassword) } } : {}),
    name,
    position,
    act: row.kind === 'same' ? 'changed' : row.kind,
    before,
    after: grantsAfter(before, row.wanted, today),
  }
}

/** Rejects a list with a reason; no rights change. */
export async function rejectAccountList(ports: Ports, session: Session, id: string, reason: string): Promise<Record<string, never> | Refusal> {
  const list = await undecided(ports, session, id)
  if (isRefusal(list)) return list
  const decision = { list: id, by: { account: session.account, name: session.name }, at: ports.clock(), approved: false, reason }
  return (await ports.accounts.decideList(decision, [])) === 'written' ? {} : refuse('accountListDecided')
}

/** A list of the approver's own unit that nobody has decided and another has entered. */
async function undecided(ports: Ports, session: Session, id: string): Promise<AccountList | Refusal> {
  const found = (await ports.accounts.listsOf(session.unit)).find((one) => one.list.id === id)
  if (!found) return refuse('unknownAccountList')
  if (found.list.by.account === session.account) return refuse('ownAccountList')
  return found.decision ? refuse('accountListDecided') : found.list
}

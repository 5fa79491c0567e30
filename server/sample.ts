// The sample province's accounts: to try the program on one machine, never to be reached from another.
import type { Permission } from '../reporting/submission/workflow.ts'
import type { Unit } from '../reporting/units/unit.ts'
import { hashPassword } from './passwords.ts'
import type { Accounts, Shelf } from './ports.ts'
import { sampleNames } from './sample.vi.ts'

/** Everyone's password in the sample. It guards nothing: sample accounts refuse to start outside loopback. */
export const samplePassword = 'khop-thu'

const officer: readonly Permission[] = ['enter', 'approve', 'send']
const collector: readonly Permission[] = [...officer, 'consolidate']

/** Adds an account for each sample unit (its id is the login), three separate people where approving is another's work, and an administrator per province. */
export async function addSampleAccounts(accounts: Accounts, shelf: Shelf): Promise<void> {
  const passwordHash = await hashPassword(samplePassword)
  // Units the documents name as receivers gather reports even where they are no unit above.
  const receivers = new Set(shelf.regimes.flatMap((regime) => regime.calendars.flatMap((page) => page.duties.flatMap((duty) => duty.receiver ?? []))))
  for (const unit of shelf.units.filter((one) => one.sample === true)) {
    for (const { login, name, permissions } of peopleOf(unit, receivers.has(unit.id))) {
      await accounts.add({ id: `sample:${login}`, login, name, unit: unit.id, permissions, passwordHash, sample: true })
    }
  }
}

function peopleOf(unit: Unit, receives: boolean): { login: string; name: string; permissions: readonly Permission[] }[] {
  const permissions = unit.kind === 'province' || unit.kind === 'district' || receives ? collector : officer
  const whole = { login: unit.id, name: sampleNames.officer(unit.name), permissions }
  if (unit.kind === 'province') {
    return [whole, { login: `${unit.id}.quantri`, name: sampleNames.administers(unit.name), permissions: ['administer'] }]
  }
  if (unit.kind !== 'department') return [whole]
  return [
    whole,
    { login: `${unit.id}.nhap`, name: sampleNames.enters(unit.name), permissions: ['enter'] },
    { login: `${unit.id}.duyet`, name: sampleNames.approves(unit.name), permissions: ['approve'] },
    { login: `${unit.id}.gui`, name: sampleNames.sends(unit.name), permissions: ['send'] },
  ]
}

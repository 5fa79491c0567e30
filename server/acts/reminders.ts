// Đôn đốc: who is to be told what today, telling them, and the record of having told them.
import { createHash } from 'node:crypto'
import { dayAt, type Day } from '../../reporting/calendar/day.ts'
import { editionFor } from '../../reporting/calendar/edition.ts'
import { periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { lastDay, parsePeriod, periodKey, previousPeriod, type Period, type PeriodKind } from '../../reporting/calendar/period.ts'
import { firstReminder, usualReminderRule } from '../../reporting/calendar/reminder-rule.ts'
import { obligationsIn } from '../../reporting/compliance/obligation.ts'
import { contentOf, digestsOf, remindersOn, reportsOf, type Digest, type ReminderItem } from '../../reporting/compliance/reminder.ts'
import { reminderMail } from '../../reporting/compliance/reminder-mail.vi.ts'
import type { Regime } from '../../reporting/form/regime.ts'
import { isWithin } from '../../reporting/units/tree.ts'
import type { Delivery, Ports } from '../ports.ts'
import { standingsIn } from './standings.ts'

const periodsBack = 6
const kindsOfPeriod: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year']

/** How telling one person went; `already`: it had been told, or is being told by another process; `noAddress`: nobody knows where. */
export interface Told {
  readonly account: string
  readonly name: string
  readonly unit: string
  readonly reports: number
  readonly outcome: Delivery['outcome'] | 'already' | 'noAddress'
}

/** What everyone in the subtree of a unit (everyone at all with `null`) is to be told on a day. Nothing is sent. */
export async function remindersFor(ports: Ports, top: string | null, day: Day): Promise<Digest[]> {
  const { shelf } = ports
  const items: ReminderItem[] = []
  for (const regime of shelf.regimes) {
    const { reminderRule: rule = usualReminderRule, holidays = [] } = regime
    for (const period of periodsAround(regime, day)) {
      const edition = editionFor(regime.calendars, period)
      if (edition === null) continue
      const reached = (unit: string): boolean => top === null || isWithin(shelf.units, unit, top, lastDay(period))
      const owed = obligationsIn(regime.province, shelf.units, edition, period, regime).filter(({ unit }) => reached(unit.id))
      // An extension may move a deadline to a later day, never to an earlier one.
      if (!owed.some(({ deadline }) => firstReminder(rule, deadline, holidays) <= day)) continue
      const key = periodKey(period)
      const standingFor = await standingsIn(ports, regime.id, key)
      const about = { regime: regime.id, regimeName: regime.name, period: key, periodLabel: periodLabel(period) }
      items.push(...remindersOn(owed.map((obligation) => ({ obligation, standing: standingFor(obligation.unit.id, obligation.duty.deliverable), ...about })), day, rule, holidays))
    }
  }
  const people = (await ports.contacts.people(day)).filter(({ unit }) => top === null || isWithin(shelf.units, unit, top, day))
  return digestsOf(items, people, day)
}

/** Tells everyone in the subtree what there is to tell today. With `oncePerDay` nobody hears twice on a day, whatever has changed since. */
export async function sendReminders(ports: Ports, top: string | null, by: string, oncePerDay = false): Promise<Told[]> {
  const told: Told[] = []
  const { notifier } = ports
  if (notifier === null) return told
  for (const digest of await remindersFor(ports, top, dayAt(ports.clock()))) {
    const { account, name, unit, email } = digest.person
    const answer = { account, name, unit, reports: reportsOf(digest).length }
    if (email === null) {
      told.push({ ...answer, outcome: 'noAddress' })
      continue
    }
    const content = createHash('sha256').update(contentOf(digest)).digest('hex')
    const about = { account, day: digest.day, content, address: email, reports: reportsOf(digest), by }
    // Written before it is sent: what may have left the house is never sent a second time.
    const number = await ports.reminders.begin({ ...about, at: ports.clock().toISOString() }, oncePerDay)
    if (number === null) {
      told.push({ ...answer, outcome: 'already' })
      continue
    }
    const delivery = await notifier.send({ to: { name, address: email }, ...reminderMail(digest) })
    await ports.reminders.end(number, { ...delivery, at: ports.clock().toISOString() })
    told.push({ ...answer, outcome: delivery.outcome })
  }
  return told
}

/** The periods of a regime whose deadlines may lie around a day: the current one of each kind it knows and those before. */
function periodsAround({ calendars }: Regime, day: Day): Period[] {
  const kinds = kindsOfPeriod.filter((kind) => calendars.some((page) => page.kind === kind))
  return kinds.flatMap((kind) => {
    const found: Period[] = []
    let at = periodWith(kind, day)
    for (let turn = 0; at !== null && turn < periodsBack; turn++) {
      found.push(at)
      at = previousPeriod(at)
    }
    return found
  })
}

/** The period of a kind in which a day lies. */
function periodWith(kind: PeriodKind, day: Day): Period | null {
  const month = Number(day.slice(5, 7))
  const year = day.slice(0, 4)
  const keys: Record<PeriodKind, string> = { month: day.slice(0, 7), quarter: `${year}-Q${Math.ceil(month / 3)}`, half: `${year}-H${Math.ceil(month / 6)}`, year }
  return parsePeriod(keys[kind])
}

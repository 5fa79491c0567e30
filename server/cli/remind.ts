// `remind`: whom to remind today and of what; sending it; the letter to the units that have not sent.
import { writeFile } from 'node:fs/promises'
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import type { ReminderItem } from '../../reporting/compliance/reminder.ts'
import { connect, type Connection } from './connection.ts'
import { isOutcome, option, usage, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'
import { remindWords } from './remind.vi.ts'

interface Preview {
  readonly day: string
  readonly mail: boolean
  readonly digests: readonly { name: string; unitName: string; hasAddress: boolean; subject: string; own: readonly ReminderItem[]; late: readonly ReminderItem[] }[]
}

interface ToldAnswer {
  readonly told: readonly { name: string; unit: string; reports: number; outcome: keyof typeof remindWords.outcomes }[]
}

/** Shows with `--dry-run`, writes the letter with `--letter`, otherwise sends today's reminders for the units under the account's own. */
export const remind: Command = async (call) => {
  const on = option(call, 'on')
  const dry = call.options['dry-run'] === true
  if (on !== '' && !isDay(on)) return usage(words.badDay(on))
  if (on !== '' && !dry) return usage(remindWords.onNeedsDry)
  const letter = call.options['letter'] === true ? letterQuery(option(call, 'regime'), option(call, 'period'), option(call, 'out')) : null
  if (isOutcome(letter)) return letter
  const connection = await connect(call)
  if ('code' in connection) return connection
  if (letter !== null) return writeLetter(connection, letter, option(call, 'out'))
  if (!dry) {
    const sent = await connection.ask<ToldAnswer>('POST', '/api/reminders/send')
    return isOutcome(sent) ? sent : outcomeOf(sent)
  }
  const preview = await connection.ask<Preview>('GET', `/api/reminders/preview${on === '' ? '' : `?on=${on}`}`)
  return isOutcome(preview) ? preview : { code: 0, text: textOf(preview), json: preview }
}

/** A failed letter must be seen by whoever calls from a script. */
function outcomeOf(sent: ToldAnswer): Outcome {
  const lines = sent.told.map((one) => remindWords.told(one.name, one.reports, remindWords.outcomes[one.outcome]))
  const bad = sent.told.some((one) => one.outcome === 'failed' || one.outcome === 'unsure')
  return { code: bad ? 1 : 0, text: lines.length === 0 ? remindWords.nobody : lines.join('\n'), json: sent }
}

function textOf({ day, mail, digests }: Preview): string {
  const item = (one: ReminderItem): string => `    ${remindWords.item(one, writtenDay(one.deadline))}`
  return [
    remindWords.heading(writtenDay(day), digests.length),
    ...(mail ? [] : [remindWords.mailOff]),
    ...digests.flatMap((one) => [
      remindWords.person(one.name, one.unitName, one.hasAddress),
      `  ${one.subject}`,
      ...one.own.map(item),
      ...(one.late.length > 0 ? [`  ${remindWords.late}`, ...one.late.map(item)] : []),
    ]),
  ].join('\n')
}

function letterQuery(regime: string, period: string, out: string): string | Outcome {
  if (regime === '') return usage(words.needs(words.regime))
  if (period === '') return usage(words.needs(words.period))
  if (out === '') return usage(words.needs(words.out))
  return new URLSearchParams({ regime, period }).toString()
}

async function writeLetter(connection: Connection, query: string, out: string): Promise<Outcome> {
  const bytes = await connection.take(`/api/reminders/letter.docx?${query}`)
  if (!(bytes instanceof Uint8Array)) return bytes
  try {
    await writeFile(out, bytes)
  } catch {
    return usage(words.cannotWrite(out))
  }
  return { code: 0, text: words.written(out), json: { file: out } }
}

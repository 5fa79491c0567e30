// The server as the page Đôn đốc sees it.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { ReminderItem } from '../../../reporting/compliance/reminder.ts'
import type { ReportKey } from '../../../reporting/submission/report.ts'
import { createAsking, type AskingPorts } from '../../asking.ts'
import type { Answer, GivenFile } from '../../service.ts'
import type { BoardChoice } from '../board-state.ts'

/** One letter as it would go out; the address itself stays on the server. */
export interface SaidDigest {
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly hasAddress: boolean
  readonly subject: string
  readonly text: string
  readonly own: readonly ReminderItem[]
  readonly late: readonly ReminderItem[]
}

/** What would go out on a day; `mail`: whether the service can send letters at all. */
export interface Preview {
  readonly day: Day
  readonly mail: boolean
  readonly digests: readonly SaidDigest[]
}

export type Outcome = 'sent' | 'failed' | 'unsure' | 'already' | 'noAddress'

/** How telling one person went. */
export interface SaidTold {
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly reports: number
  readonly outcome: Outcome
}

/** One reminder of the record, with the reports of the period alone. */
export interface LogLine {
  readonly number: number
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly day: Day
  readonly at: string
  readonly byName: string | null
  readonly reports: readonly ReportKey[]
  readonly outcome: 'sent' | 'failed' | 'unsure'
  readonly reason: string
}

export interface UrgingService {
  /** What would go out; today where no day is given. Nothing is sent. */
  preview(on: Day | null): Answer<Preview>
  /** Sends today's letters. */
  send(): Answer<readonly SaidTold[]>
  log(choice: BoardChoice): Answer<readonly LogLine[]>
  /** `unsigned`: also to units that sent without the signature that is due. */
  letter(choice: BoardChoice, unsigned: boolean): Answer<GivenFile>
}

/** Builds the service over `fetch`. */
export function createUrgingService(ports: AskingPorts): UrgingService {
  const { get, post, take } = createAsking(ports)
  const of = ({ regime, period }: BoardChoice): string => String(new URLSearchParams({ regime, period }))
  return {
    preview: (on) => get(`/api/reminders/preview${on === null ? '' : `?${new URLSearchParams({ on })}`}`),
    send: async () => {
      const answer = await post<{ told: readonly SaidTold[] }>('/api/reminders/send', {})
      return 'kind' in answer ? answer : answer.told
    },
    log: async (choice) => {
      const answer = await get<{ reminders: readonly LogLine[] }>(`/api/reminders?${of(choice)}`)
      return 'kind' in answer ? answer : answer.reminders
    },
    letter: (choice, unsigned) => take(`/api/reminders/letter.docx?${of(choice)}${unsigned ? '&unsigned=yes' : ''}`, `cong-van-don-doc_${choice.regime}_${choice.period}.docx`),
  }
}

// A chế độ báo cáo: the calendars, forms and settings that belong together.
import type { Basis } from '../calendar/basis.ts'
import type { CalendarEdition } from '../calendar/edition.ts'
import type { ReminderRule } from '../calendar/reminder-rule.ts'
import type { TimelinessSetting } from '../calendar/timeliness.ts'
import type { Holiday } from '../calendar/working-days.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Assignment } from '../units/assignment.ts'
import type { UnitGroup } from '../units/group.ts'
import type { FormDefinition } from './definition.ts'
import type { Outline, OutlineAddition } from './outline.ts'

export interface Regime {
  readonly id: string
  readonly name: string
  /** The top unit of the province whose letters the calendars are. */
  readonly province: string
  readonly calendars: readonly CalendarEdition[]
  readonly timeliness: TimelinessSetting
  /** Set only where a document moves due days on days off; they stay, and are marked, where it is not given. */
  readonly movesDueDays?: 'nextWorkingDay'
  readonly holidays?: readonly Holiday[]
  /** When offices are reminded; the usual rule where it is not given. */
  readonly reminderRule?: ReminderRule
  readonly forms: readonly FormDefinition[]
  readonly catalogues: readonly Catalogue[]
  /** Who provides which khoản, where a report is put together from parts. */
  readonly assignments?: readonly Assignment[]
  /** The outlines of narrative reports, and what letters of the province add to them. */
  readonly outlines?: readonly Outline[]
  readonly outlineAdditions?: readonly OutlineAddition[]
  /** Set where a document says that who approves a report is not who entered it; the document that says so. */
  readonly separateApproval?: Basis
  /** How the province prints its table of who has sent; the usual words and groups where no letter shows any. */
  readonly complianceTable?: { readonly title: string; readonly attachedTo: string; readonly groups: readonly UnitGroup[] }
}

// A chế độ báo cáo: the calendars, forms and settings that belong together.
import type { CalendarEdition } from '../calendar/edition.ts'
import type { TimelinessSetting } from '../calendar/timeliness.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { UnitGroup } from '../units/group.ts'
import type { FormDefinition } from './definition.ts'

export interface Regime {
  readonly id: string
  readonly name: string
  /** The top unit of the province whose letters the calendars are. */
  readonly province: string
  readonly calendars: readonly CalendarEdition[]
  readonly timeliness: TimelinessSetting
  readonly forms: readonly FormDefinition[]
  readonly catalogues: readonly Catalogue[]
  /** How the province prints its table of who has sent; the usual words and groups where no letter shows any. */
  readonly complianceTable?: { readonly title: string; readonly attachedTo: string; readonly groups: readonly UnitGroup[] }
}

// The server as the page of units sees it.
import type { Day } from '../../../reporting/calendar/day.ts'
import type { Unit } from '../../../reporting/units/unit.ts'
import type { Asking } from '../../asking.ts'
import type { Answer, GivenFile } from '../../service.ts'
import type { Entered } from './admin-answers.ts'
import type { NamedDocument } from './admin-service.ts'
import type { SaidUnitsPreview } from './units-state.ts'

export interface UnitOrder {
  readonly regime: string
  readonly declaration: { readonly units: readonly Unit[] }
  readonly document: NamedDocument
  readonly reason: string
  readonly closesPrevious: false
}

export interface UnitService {
  /** The person's own unit and all below it, over time. */
  units(): Answer<{ readonly today: Day; readonly units: readonly Unit[] }>
  workbook(about: { readonly regime: string; readonly on: Day; readonly filled: boolean }): Answer<GivenFile>
  /** Compares a list with the units in use; keeps nothing. */
  preview(about: { readonly regime: string; readonly from: Day; readonly fileName: string; readonly endMissing: boolean }, bytes: Uint8Array): Answer<SaidUnitsPreview>
  adopt(order: UnitOrder): Answer<Entered>
}

/** Builds the service over the ways of asking. */
export function createUnitService({ get, post, put, take }: Asking): UnitService {
  const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
  return {
    units: () => get('/api/units'),
    workbook: ({ regime, on, filled }) => take(`/api/units/workbook?${new URLSearchParams({ regime, on, filled: yes(filled) })}`, 'danh-sach-don-vi.xlsx'),
    preview: ({ endMissing, ...about }, bytes) => put(`/api/units/preview?${new URLSearchParams({ ...about, endMissing: yes(endMissing) })}`, bytes),
    adopt: (order) => post('/api/shelf/units', order),
  }
}

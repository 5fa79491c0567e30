// What stands beside a due day, in Vietnamese.
import { writtenDay, type Day } from '../calendar/day.ts'
import type { DayOff } from '../calendar/working-days.ts'
import type { DueWarning } from './planner.ts'

/** The kind of day a due day falls on: `Thứ Bảy`, `Chủ nhật`, or the holiday's name. */
export function dayOffLabel(off: DayOff): string {
  return off.name ?? (off.kind === 'saturday' ? 'Thứ Bảy' : 'Chủ nhật')
}

/** The mark of a due day on a day off, and what follows from it; `null` on a working day. */
export function dueMark(off: DayOff | null, named: Day, deadline: Day): string | null {
  if (off === null) return null
  const label = `${writtenDay(named)} là ${off.kind === 'holiday' ? 'ngày nghỉ lễ' : 'ngày nghỉ'} (${dayOffLabel(off)})`
  return named === deadline
    ? `${label}; chưa có văn bản cho lùi hạn, nên gửi trước ngày nghỉ.`
    : `${label}; hạn lùi sang ngày làm việc kế tiếp, ${writtenDay(deadline)}.`
}

export const dueWarnings: Record<DueWarning, string> = {
  beforeClose: 'Hạn gửi không sau ngày chốt số liệu: phải viết trên số liệu tạm tính; rà lại sau khi chốt.',
  noWorkingDay: 'Không có ngày làm việc nào giữa ngày chốt số liệu và hạn gửi: chuẩn bị, kiểm tra thử trước ngày chốt.',
  holidaysUnknown: 'Chưa có danh sách ngày nghỉ lễ của năm này: mới chỉ xét Thứ Bảy, Chủ nhật.',
}

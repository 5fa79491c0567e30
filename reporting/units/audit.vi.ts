// Why units over time do not hang together, in Vietnamese.
import { writtenDay } from '../calendar/day.ts'
import type { UnitMisfit, UnitMisfitCode } from './audit.ts'

const sentences: Record<UnitMisfitCode, (params: UnitMisfit['params']) => string> = {
  unitTwice: ({ unit = '' }) => `đơn vị “${unit}” khai báo hai lần`,
  badUnitDays: ({ unit = '' }) => `ngày của đơn vị “${unit}” không hợp lệ hoặc ngày cuối đứng trước ngày đầu`,
  unknownParent: ({ unit = '', parent = '' }) => `đơn vị “${unit}” ghi trực thuộc “${parent}” nhưng không có đơn vị đó`,
  outsideLife: ({ unit = '', parent = '' }) => `đơn vị “${unit}” ghi trực thuộc “${parent}” cả vào ngày đơn vị này chưa có hoặc không còn`,
  parentNotInForce: ({ unit = '', parent = '' }) => `đơn vị “${unit}” ghi trực thuộc “${parent}” cả vào ngày “${parent}” chưa có hoặc không còn`,
  twoParents: ({ unit = '' }) => `đơn vị “${unit}” có hai đơn vị cấp trên trong cùng một ngày`,
  twoNames: ({ unit = '' }) => `đơn vị “${unit}” có hai tên trong cùng một ngày`,
  twoCodes: ({ unit = '' }) => `đơn vị “${unit}” có hai mã trong cùng một ngày`,
  codeTwice: ({ code = '', unit = '', other = '' }) => `mã “${code}” thuộc hai đơn vị “${unit}” và “${other}” trong cùng một ngày`,
  unitCircle: ({ unit = '', day = '' }) => `vào ngày ${writtenDay(day)} đơn vị “${unit}” trực thuộc vòng tròn`,
  noTop: ({ unit = '', day = '' }) => `vào ngày ${writtenDay(day)} đơn vị “${unit}” không trực thuộc ai`,
  unknownUnitSuccessor: ({ unit = '', successor = '' }) => `đơn vị “${unit}” ghi thay bằng “${successor}” nhưng không có đơn vị đó`,
  foreignUnit: ({ unit = '', province = '' }) => `đơn vị “${unit}” không thuộc tỉnh này: mã đơn vị và mã cấp trên phải là “${province}” hoặc bắt đầu bằng “${province}.”, và chỉ “${province}” là cấp tỉnh`,
}

/** A misfit as part of a sentence. */
export function unitMisfitSentence(misfit: UnitMisfit): string {
  return sentences[misfit.code](misfit.params)
}

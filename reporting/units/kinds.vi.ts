// What lists of units call the kinds of unit.
import type { UnitKind } from '../calendar/edition.ts'

/** Words for each kind, letter case and marks aside. A word alone says nothing of the unit's name. */
export const kindWords: Record<UnitKind, readonly string[]> = {
  commune: ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Cấp xã', 'UBND cấp xã', 'UBND xã', 'UBND phường', 'UBND thị trấn', 'UBND đặc khu'],
  districtOffice: ['Phòng cấp huyện', 'Cơ quan chuyên môn cấp huyện', 'Cơ quan chuyên môn thuộc UBND cấp huyện', 'Phòng thuộc huyện'],
  district: ['Huyện', 'Quận', 'Thị xã', 'Thành phố', 'Thành phố thuộc tỉnh', 'Cấp huyện', 'UBND cấp huyện', 'UBND huyện', 'UBND thị xã', 'UBND thành phố'],
  departmentOffice: ['Phòng thuộc sở', 'Phòng', 'Đơn vị thuộc sở'],
  department: ['Sở', 'Ban', 'Ngành', 'Sở, ban, ngành', 'Cấp sở', 'Cơ quan thuộc UBND tỉnh', 'Sở, cơ quan thuộc UBND tỉnh'],
  province: ['Tỉnh', 'Cấp tỉnh', 'UBND tỉnh'],
}

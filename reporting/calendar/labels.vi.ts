// Vietnamese names of periods, kinds of unit and timeliness.
import type { Deliverable, UnitKind } from './edition.ts'
import type { Evidence } from './basis.ts'
import type { Period } from './period.ts'
import type { Timeliness } from './timeliness.ts'

const roman = ['I', 'II', 'III', 'IV']

/** The period as letters print it: `tháng 9/2023`, `quý III/2023`, `6 tháng đầu năm 2023`, `năm 2023`. */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `tháng ${period.number}/${period.year}`
    case 'quarter':
      return `quý ${roman[period.number - 1]}/${period.year}`
    case 'half':
      return period.number === 1 ? `6 tháng đầu năm ${period.year}` : `6 tháng cuối năm ${period.year}`
    case 'year':
      return `năm ${period.year}`
  }
}

/** The period line as the heading of a form prints it: `Quý III năm 2023`. */
export function periodHeading(period: Period): string {
  const label = periodLabel(period).replace('/', ' năm ')
  return label.charAt(0).toUpperCase() + label.slice(1)
}

export const timelinessLabels: Record<Timeliness, string> = {
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
}

export const unitKindLabels: Record<UnitKind, string> = {
  commune: 'UBND cấp xã',
  districtOffice: 'Cơ quan chuyên môn thuộc UBND cấp huyện',
  district: 'UBND cấp huyện',
  departmentOffice: 'Phòng thuộc sở',
  department: 'Sở, ban, ngành',
  province: 'UBND tỉnh',
}

export const deliverableLabels: Record<Deliverable, string> = {
  data: 'Báo cáo số liệu',
  narrative: 'Báo cáo lời',
}

export const evidenceLabels: Record<Evidence, string> = {
  law: 'theo văn bản quy phạm pháp luật',
  letter: 'theo công văn',
  implementations: 'đối chiếu từ các hệ thống đang dùng mẫu này, chưa đối chiếu với phụ lục gốc',
  template: 'do mẫu in của Khớp, để đọc và cộng được tệp',
  reconstructed: 'dựng lại, chưa có văn bản xác nhận',
}

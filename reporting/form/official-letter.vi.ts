// The fixed words of an official document after Nghị định 30/2020/NĐ-CP, and how names of offices are written in it.
import type { UnitKind } from '../calendar/edition.ts'

export const officialWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol: string) => `Số:           /${symbol}`,
  subject: (text: string) => `V/v ${text}`,
  place: (place: string, year: number) => `${place}, ngày …… tháng …… năm ${year}`,
  report: 'BÁO CÁO',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  asAbove: '- Như trên;',
  keep: '- Lưu: VT.',
}

/** What a report laid out by an outline says beside the outline's own words. */
export const outlineWords = {
  about: (code: string, from: string, to: string) => `(Đề cương ${code}; số liệu tính từ ngày ${from} đến ngày ${to})`,
  opening: (carriesOut: string, office: string, period: string) => `Thực hiện ${carriesOut}, ${office} báo cáo kết quả ${period} như sau:`,
  hint: (hint: string) => `(${hint})`,
  closing: (office: string, period: string, receiver: string) => `Trên đây là báo cáo ${period} của ${office}, kính gửi ${receiver} tổng hợp./.`,
  /** How the sentence begins that ends a report, whoever wrote it. */
  closingStart: 'Trên đây là',
  notice: 'Ghi chú của mẫu (xóa trước khi ký):',
  reconstructed: 'Các đề mục của đề cương này được dựng lại, chưa đối chiếu với phụ lục gốc; khi có mẫu gốc thì theo mẫu gốc.',
  hints: 'Dòng in nghiêng dưới mỗi đề mục là gợi ý, viết nội dung vào dòng trống bên dưới rồi xóa dòng gợi ý. Giữ nguyên tên đề mục để Khớp đọc lại được.',
  local: 'Đề mục yêu cầu thêm theo công văn của tỉnh:',
}

const symbols: Record<UnitKind, string> = { commune: 'UBND', district: 'UBND', province: 'UBND', department: '……', departmentOffice: '……', districtOffice: '……' }

/** The symbol of a document: its type (`''` for a letter) and the office's abbreviation, left open where the office has its own. */
export function documentSymbol(type: string, kind: UnitKind): string {
  return [type, symbols[kind]].filter((one) => one !== '').join('-')
}

/** Who signs for an office, a line each; what differs the office corrects by hand. */
export function signersOf(kind: UnitKind): string[] {
  if (kind === 'department') return ['GIÁM ĐỐC']
  if (kind === 'districtOffice' || kind === 'departmentOffice') return ['TRƯỞNG PHÒNG']
  return ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
}

const committee = /^UBND\s+/u
const kinds = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn'
const leadingKind = new RegExp(`^(?:${kinds})\\s+(?=\\p{L})`, 'u')

/** The lines an office's name takes at the head of its documents: `ỦY BAN NHÂN DÂN`, `XÃ BÌNH CHƯƠNG`. */
export function officeLines(name: string, superior: string | null): string[] {
  if (committee.test(name)) return ['ỦY BAN NHÂN DÂN', name.replace(committee, '').toUpperCase()]
  // The line above already says whose it is: `UBND TỈNH QUẢNG NGÃI` over `SỞ TƯ PHÁP`, or over `VĂN PHÒNG`.
  const said = superior === null ? undefined : [superior, superior.replace(committee, '')].find((one) => name.endsWith(` ${one}`))
  return [(said === undefined ? name : name.slice(0, -said.length - 1)).toUpperCase()]
}

/** The place a document is dated from: `UBND xã Bình Chương` writes from `Bình Chương`, an office from where its upper unit is. */
export function placeOf(name: string, superior: string | null): string {
  const whole = committee.test(name) ? name : (superior ?? name)
  return whole.replace(committee, '').replace(leadingKind, '')
}

/** The name in running text: `Ủy ban nhân dân xã Bình Chương`. */
export function writtenOut(name: string): string {
  return name.replace(committee, 'Ủy ban nhân dân ')
}

// The words of the table "tình hình thực hiện báo cáo", as the letter of Bắc Giang (10/2023) prints them.
import { dayAt, writtenDay, type Day } from '../calendar/day.ts'
import { deliverableLabels, timelinessLabels, unitKindLabels } from '../calendar/labels.vi.ts'
import type { Deliverable, UnitKind } from '../calendar/edition.ts'
import { countedOnLabel, extensionLabel, replacesLabel } from '../submission/labels.vi.ts'
import { receiptInForce, type Standing } from '../submission/standing.ts'
import type { UnitGroup } from '../units/group.ts'
import type { Progress, SignatureMark } from './table.ts'
import type { Summary } from './summary.ts'

export const columnLabels = ['STT', 'Đơn vị', 'Tiến độ', 'Thực hiện ký số', 'Ghi chú'] as const

export const progressLabels: Record<Progress, string> = { ...timelinessLabels, missing: 'Chưa gửi' }

export const signatureLabels: Record<SignatureMark, string> = { signed: 'Đã ký số', unsigned: 'Không ký số' }

/** The groups of a table for which no letter shows any. */
export const usualGroups: readonly UnitGroup[] = [
  { label: 'Sở, ban, ngành', kinds: ['department'] },
  { label: 'UBND cấp huyện', kinds: ['district'] },
  { label: 'Cơ quan chuyên môn thuộc UBND cấp huyện', kinds: ['districtOffice'] },
  { label: 'UBND cấp xã', kinds: ['commune'] },
  { label: 'UBND tỉnh', kinds: ['province'] },
]

/** The heading of a kind that a table's own groups forget: nobody falls out of the table. */
export function forgottenGroup(kind: UnitKind): UnitGroup {
  return { label: unitKindLabels[kind], kinds: [kind] }
}

/** What a standing has to say in Ghi chú, part by part; nothing where the other columns say it all. */
export function standingNotes(standing: Standing): string[] {
  const receipt = receiptInForce(standing)
  return [
    ...(standing.returned ? ['Nơi nhận trả lại, chờ gửi lại'] : []),
    ...(standing.extension ? [extensionLabel(standing.extension)] : []),
    ...(receipt?.countedOn === undefined ? [] : [countedOnLabel(receipt.countedOn)]),
    ...(receipt?.replaces === undefined ? [] : [replacesLabel(receipt.replaces)]),
    ...standing.waivers.map((one) => `Miễn áp dụng ${one.rule}`),
  ]
}

export const tableWords = {
  sheet: 'Tình hình báo cáo',
  usualTitle: (regime: string) => `Tình hình thực hiện ${regime.charAt(0).toLowerCase()}${regime.slice(1)}`,
  title: (title: string, period: string) => `${title} ${period}`.toLocaleUpperCase('vi'),
  usualAttachedTo: 'Kèm theo Công văn số          ngày      /      /          ',
  attachedTo: (text: string) => `(${text})`,
  /** What the letter's other columns cannot say; empty where they say it all, as in every row of the letter. */
  note: (about: { readonly standing: Standing; readonly deliverable: Deliverable; readonly several: boolean }) =>
    [...(about.several ? [deliverableLabels[about.deliverable]] : []), ...standingNotes(about.standing)].join('; '),
  atStake: (text: string, units: readonly string[]) => `${text} Đang quá hạn: ${units.join(', ')}.`,
  deadlines: (list: readonly { readonly label: string; readonly deadline: Day }[]) =>
    list.length === 1 ? `Thời hạn gửi: ${writtenDay(list[0]?.deadline ?? '')}.` : `Thời hạn gửi: ${list.map((one) => `${one.label}: ${writtenDay(one.deadline)}`).join('; ')}.`,
  reconstructed: 'Thời hạn này dựng lại, chưa có văn bản xác nhận; đối chiếu trước khi dùng bảng.',
  counts: (summary: Summary) =>
    `Tổng số ${summary.reports} báo cáo: ${[
      `${summary.early} trước hạn`,
      `${summary.onTime} đúng hạn`,
      `${summary.late} quá hạn`,
      ...(summary.missing > 0 ? [`${summary.missing} chưa gửi`] : []),
    ].join(', ')}; ${summary.signed} đã ký số, ${summary.unsigned} không ký số.`,
  /** `iso`: the instant in UTC; printed as people in Vietnam read it. */
  takenAt: (iso: string) => `Tổng hợp từ sổ gửi nhận lúc ${clockAt(iso)} ngày ${writtenDay(dayAt(new Date(iso)))}. “Đã ký số” theo khai báo của đơn vị.`,
}

function clockAt(iso: string): string {
  return new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(11, 16) // UTC+7
}

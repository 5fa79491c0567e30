// What a list of units would change, told in Vietnamese.
import { writtenDay } from '../calendar/day.ts'
import { unitKindLabels } from '../calendar/labels.vi.ts'
import type { UnitRowProblem, UnitRowReason } from './listed-unit.ts'
import type { NamedUnit, UnitProposal } from './update.ts'

/** The proposal in one line of numbers. */
export function unitCounts(proposal: UnitProposal): string {
  const { unchanged, added, renamed, moved, ended, missing, problems } = proposal
  return `Giữ nguyên ${unchanged.length}, thêm ${added.length}, đổi tên ${renamed.length}, đổi trực thuộc ${moved.length}, kết thúc ${ended.length}, không có trong danh sách ${missing.length}, cần sửa ${problems.length}`
}

/** The proposal as headed lists, what must be settled first; what is empty is left out. */
export function unitSections(proposal: UnitProposal): { readonly heading: string; readonly lines: readonly string[] }[] {
  const names = (units: readonly NamedUnit[]): string => units.map((one) => one.name).join('; ')
  const { problems, added, renamed, respelled, moved, recoded, ended, merged, split, missing } = proposal
  const sections = [
    { heading: `Cần sửa trước khi áp dụng (${problems.length})`, lines: problems.map(unitProblemSentence) },
    { heading: `Thêm mới (${added.length})`, lines: added.map((one) => `Hàng ${one.row}: ${one.unit.name} (${unitKindLabels[one.kind]}${one.code === null ? '' : `, mã ${one.code}`}), trực thuộc ${one.parent}, từ ${writtenDay(one.from)}${one.replaces.length === 0 ? '' : `, thay cho ${names(one.replaces)}`}`) },
    { heading: `Hợp nhất, sáp nhập (${merged.length})`, lines: merged.map((one) => `Hàng ${one.row}: ${names(one.units)} → ${one.into.name}`) },
    { heading: `Chia, tách (${split.length})`, lines: split.map((one) => `${one.unit.name} → ${names(one.into)}`) },
    { heading: `Đổi tên (${renamed.length})`, lines: renamed.map((one) => `Hàng ${one.row}: ${one.unit.name} → ${one.after}, từ ${writtenDay(one.from)}`) },
    { heading: `Đổi trực thuộc (${moved.length})`, lines: moved.map((one) => `Hàng ${one.row}: ${one.unit.name}: ${one.before} → ${one.after}, từ ${writtenDay(one.from)}`) },
    { heading: `Đổi mã (${recoded.length})`, lines: recoded.map((one) => `Hàng ${one.row}: ${one.unit.name}: ${one.before ?? 'chưa có mã'} → ${one.after}, từ ${writtenDay(one.from)}`) },
    { heading: `Kết thúc (${ended.length})`, lines: ended.map((one) => `${one.unit.name}: đến hết ${writtenDay(one.to)} (${because[one.because]})`) },
    { heading: `Chỉ khác cách viết, giữ tên đang dùng (${respelled.length})`, lines: respelled.map((one) => `Hàng ${one.row}: ${one.unit.name} / ${one.after}`) },
    { heading: `Đang có nhưng không có trong danh sách, vẫn giữ (${missing.length})`, lines: missing.map((one) => one.name) },
  ]
  return sections.filter((one) => one.lines.length > 0)
}

/** Why a row cannot be applied, and what to do. */
export function unitProblemSentence(problem: UnitRowProblem): string {
  return `${problem.row === 0 ? '' : `Hàng ${problem.row}: `}${sentences[problem.reason](problem.params)}`
}

const because: Record<UnitProposal['ended'][number]['because'], string> = {
  listed: 'theo cột Đến ngày',
  replaced: 'có đơn vị thay',
  missing: 'không có trong danh sách',
}

const sentences: Record<UnitRowReason, (params: UnitRowProblem['params']) => string> = {
  tooManyCells: () => 'có nhiều ô hơn hàng tiêu đề, chắc do dấu phân cách nằm trong tên. Đặt tên trong ngoặc kép, hoặc lưu thành .xlsx.',
  nameMissing: () => 'không có tên đơn vị. Điền tên, hoặc xóa cả hàng.',
  tooLong: ({ limit = '' }) => `tên hoặc mã dài hơn ${limit} ký tự. Kiểm tra ô này có gộp nhiều tên không.`,
  formula: ({ text = '' }) => `“${text}” là công thức hoặc bắt đầu bằng = + @. Dán lại thành giá trị và bỏ ký tự đầu.`,
  strangeCharacters: ({ text = '' }) => `“${text}” có ký tự lạ (có thể do phông cũ hoặc lỗi mã). Gõ lại, lưu thành .xlsx hoặc CSV UTF-8.`,
  unknownKind: ({ kind = '' }) => `không biết loại “${kind}”. Ghi một trong: Sở, Phòng thuộc sở, Huyện, Phòng cấp huyện, Xã, Phường, Thị trấn, Đặc khu.`,
  badDay: ({ text = '' }) => `“${text}” không phải ngày. Viết như 1/7/2025.`,
  daysReversed: ({ from = '', to = '' }) => `ngày kết thúc ${written(to)} đứng trước ngày bắt đầu ${written(from)}. Sửa lại.`,
  duplicate: ({ name = '', first = '' }) => `“${name}” đã có ở hàng ${first}. Xóa một hàng, hoặc ghi mã để phân biệt.`,
  ambiguous: ({ name = '', found = '' }) => `có nhiều đơn vị tên “${found}”${found === name ? '' : ` (ghi ở hàng của “${name}”)`}. Ghi mã đơn vị để phân biệt.`,
  kindMissing: ({ name = '' }) => `“${name}” là đơn vị mới nhưng chưa ghi loại. Điền cột Loại.`,
  otherKind: ({ name = '' }) => `“${name}” đang thuộc loại khác. Nếu là đơn vị mới thành lập từ đơn vị này, ghi tên hoặc mã cũ vào cột Thay cho; nếu không, sửa cột Loại.`,
  parentMissing: ({ name = '' }) => `“${name}” là đơn vị mới nhưng chưa ghi trực thuộc ai. Điền cột Trực thuộc.`,
  unknownParent: ({ found = '' }) => `không thấy đơn vị “${found}” ở cột Trực thuộc trong danh sách lẫn trong các đơn vị đang dùng. Ghi đúng tên hoặc mã.`,
  unknownReplaced: ({ found = '' }) => `không thấy đơn vị “${found}” ở cột Thay cho trong các đơn vị đang dùng ngay trước ngày này. Ghi đúng tên hoặc mã; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.`,
  replacedButListed: ({ found = '' }) => `“${found}” vừa bị thay thế vừa còn một hàng riêng. Bỏ hàng đó; nếu đó là đơn vị mới mang tên cũ, ghi cả tên cũ vào cột Thay cho của hàng đó.`,
  orphaned: ({ name = '', parent = '' }) => `“${name}” trực thuộc “${parent}” nhưng đơn vị này kết thúc. Thêm một hàng ghi đơn vị mà “${name}” trực thuộc từ ngày đó.`,
}

function written(day: string | number): string {
  return writtenDay(String(day))
}

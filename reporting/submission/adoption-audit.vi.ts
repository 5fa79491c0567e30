// Why a thing cannot be adopted as it stands, in Vietnamese.
import { auditForm } from '../form/audit.ts'
import { auditSentence } from '../form/audit.vi.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { Misfit, MisfitCode } from './adoption-audit.ts'
import { refuse, type Refusal } from './refusal.ts'

type Params = Misfit['params']

const sentences: Record<MisfitCode, (params: Params) => string> = {
  unknownBasis: ({ basis = '' }) => `căn cứ “${basis}” không có trong danh sách văn bản và cũng không phải văn bản gửi kèm`,
  unknownCatalogue: ({ catalogue = '' }) => `danh mục “${catalogue}” không có trong chế độ báo cáo này`,
  sheetTaken: ({ sheet = '', form = '' }) => `tên sheet “${sheet}” đã thuộc biểu ${form}`,
  columnOrder: ({ column = '' }) => `cột số ${column} đứng sai thứ tự: các cột phải ghi theo số tăng dần`,
  badPeriods: ({ from = '', to = '' }) => `kỳ áp dụng không hợp lệ: từ “${from}”${to === '' ? '' : ` đến “${to}”`}`,
  badWindow: () => 'ngày đầu của thời gian chốt số liệu đứng sau ngày cuối',
  badNumbers: ({ number = '' }) => `loại kỳ này không có kỳ số ${number} trong năm`,
  unknownForm: ({ form = '' }) => `biểu “${form}” không có trong chế độ báo cáo này`,
  unknownUnit: ({ unit = '' }) => `không có đơn vị mã “${unit}”`,
  reviewTwice: ({ item = '' }) => `mục kiểm tra lại “${item}” khai báo hai lần cho cùng một loại đơn vị`,
  entryTwice: ({ entry = '' }) => `mục “${entry}” khai báo hai lần`,
  badEntryDays: ({ entry = '' }) => `ngày của mục “${entry}” không hợp lệ`,
  entryRenamed: ({ entry = '' }) => `mục “${entry}” đang mang tên khác; đổi tên là thêm một mục mới và ghi replacedBy ở mục cũ`,
  unknownSuccessor: ({ entry = '', successor = '' }) => `mục “${entry}” ghi thay bằng “${successor}” nhưng không có mục đó`,
  nameTwice: ({ name = '' }) => `tên “${name}” đã có ở một mục khác trong cùng thời gian`,
}

/** The refusal of things that do not fit, naming the first; `null` when all fit. */
export function misfitRefusal(misfits: readonly Misfit[]): Refusal | null {
  const [first] = misfits
  return first ? refuse('unsoundDeclaration', { audit: first.code, problem: sentences[first.code](first.params), more: misfits.length - 1 }) : null
}

/** The refusal of a form whose declaration does not hang together, naming the first problem; `null` when it does. */
export function unsoundForm(form: FormDefinition): Refusal | null {
  const problems = auditForm(form)
  const [first] = problems
  return first ? refuse('unsoundDeclaration', { audit: first.code, problem: auditSentence(first), more: problems.length - 1 }) : null
}

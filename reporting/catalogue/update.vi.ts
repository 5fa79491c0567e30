// What a new list would change, in Vietnamese, for people to look at before they adopt it.
import { addDays, writtenDay } from '../calendar/day.ts'
import type { RenameReason } from './likeness.ts'
import type { RowProblem, RowReason } from './listed-name.ts'
import { blocks, type CatalogueProposal } from './update.ts'

/** One kind of change: its heading with the count, and a sentence for each. */
export interface ProposalSection {
  readonly heading: string
  readonly lines: readonly string[]
}

/** Counts of a proposal on one line. */
export function proposalCounts(proposal: CatalogueProposal): string {
  const { unchanged, added, ended, respelled, recoded, renamed, confusable, problems } = proposal
  return [
    `${unchanged.length} giữ nguyên`,
    `${added.length} thêm mới`,
    `${ended.length} hết hiệu lực`,
    `${respelled.length} đổi cách viết`,
    `${recoded.length} đổi mã`,
    `${renamed.length} gợi ý đổi tên`,
    `${confusable.length} cặp dễ nhầm`,
    `${problems.filter(blocks).length} hàng không đọc được`,
  ].join(', ')
}

/** What a proposal says, kind by kind; kinds without anything are left out. */
export function proposalSections(proposal: CatalogueProposal): ProposalSection[] {
  const from = writtenDay(proposal.from)
  const before = writtenDay(addDays(proposal.from, -1))
  const unread = proposal.problems.filter(blocks)
  const doubled = proposal.problems.filter((one) => !blocks(one))
  const sections: readonly ProposalSection[] = [
    { heading: 'Chú ý', lines: warnings(proposal) },
    { heading: `Hàng không đọc được (${unread.length}): sửa trong tệp, hoặc ghi rõ là bỏ qua`, lines: unread.map(problemSentence) },
    { heading: `Thêm mới từ ${from} (${proposal.added.length})`, lines: proposal.added.map((one) => `Hàng ${one.row}: ${one.printed}${one.before === null ? '' : ' (tên này từng có, đã hết hiệu lực)'}`) },
    { heading: `Hết hiệu lực sau ${before} (${proposal.ended.length}); tên cũ vẫn giữ trong danh mục`, lines: proposal.ended.map((one) => `${one.entry.printed}${one.withdrawn ? ' (định dùng từ chính ngày này: rút lại)' : ''}`) },
    { heading: `Có thể là đổi tên (${proposal.renamed.length}): phải xác nhận từng dòng`, lines: proposal.renamed.map(renameSentence) },
    { heading: `Dùng lại (${proposal.returned.length})`, lines: proposal.returned.map((one) => `Hàng ${one.row}: ${one.entry.printed} (${one.how === 'goesOn' ? `đã ghi hết hiệu lực sau ${before}, nay dùng tiếp` : `định dùng sau ngày này, nay dùng từ ${from}`})`) },
    { heading: `Đổi cách viết (${proposal.respelled.length})`, lines: proposal.respelled.map((one) => `Hàng ${one.row}: ${one.entry.printed} → ${one.after}`) },
    { heading: `Đổi mã (${proposal.recoded.length})`, lines: proposal.recoded.map((one) => `Hàng ${one.row}: ${one.entry.printed}: ${one.before ?? 'chưa có mã'} → ${one.after}`) },
    { heading: `Dễ nhầm (${proposal.confusable.length}): xem lại có đúng là hai lĩnh vực`, lines: proposal.confusable.map((one) => `Hàng ${one.row}: ${one.name} và hàng ${one.otherRow}: ${one.other} (${one.because === 'sameName' ? 'cùng tên ở hai cơ quan' : 'tên gần giống nhau'})`) },
    { heading: `Hàng trùng (${doubled.length}): lấy hàng đầu`, lines: doubled.map(problemSentence) },
  ]
  return sections.filter((one) => one.lines.length > 0)
}

/** What may have been renamed to what, and what speaks for it. */
export function renameSentence(one: CatalogueProposal['renamed'][number]): string {
  return `${one.entry.printed} → hàng ${one.row}: ${one.after} (${reasonLabels[one.because]})`
}

/** Why a row cannot be read, and what to do. */
export function problemSentence(problem: RowProblem): string {
  return `Hàng ${problem.row}: ${problems[problem.reason](problem.params)}`
}

function warnings(proposal: CatalogueProposal): string[] {
  return [
    ...(proposal.older ? ['Danh mục đang dùng đã có đến ngày muộn hơn ngày của danh sách này: không áp dụng được. Kiểm tra lại ngày hiệu lực.'] : []),
    ...proposal.silent.map(({ ministry, entries }) => `Danh sách không có lĩnh vực nào ${ministry === '' ? 'không thuộc bộ' : `của ${ministry}`}: ${entries} tên đang dùng sẽ hết hiệu lực. Kiểm tra danh sách đã đủ chưa.`),
    ...(proposal.likenessCut ? ['Danh sách có quá nhiều tên giống nhau nên chỉ nêu một phần. Kiểm tra lại có chọn nhầm tệp không.'] : []),
  ]
}

const reasonLabels: Record<RenameReason, string> = {
  code: 'cùng mã',
  ministry: 'cùng tên, khác cơ quan',
  spelling: 'tên gần giống',
}

const problems: Record<RowReason, (params: RowProblem['params']) => string> = {
  nameMissing: () => 'không có tên lĩnh vực. Điền tên, hoặc xóa cả hàng.',
  nameTooLong: ({ limit = '' }) => `tên, cơ quan hoặc mã dài hơn ${limit} ký tự. Kiểm tra ô này có gộp nhiều tên không.`,
  strangeCharacters: ({ name = '' }) => `“${name}” có ký tự không phải chữ Việt Unicode (có thể do phông cũ hoặc lỗi mã). Gõ lại tên, lưu thành .xlsx hoặc CSV UTF-8.`,
  formula: ({ text = '' }) => `“${text}” là công thức hoặc bắt đầu bằng = + - @. Dán lại thành giá trị và bỏ ký tự đầu.`,
  tooManyCells: () => 'có nhiều ô hơn hàng tiêu đề, chắc do dấu phân cách nằm trong tên. Đặt tên trong ngoặc kép, hoặc lưu thành .xlsx.',
  ministryMissing: ({ name = '' }) => `“${name}” không ghi cơ quan. Điền cơ quan; nếu lĩnh vực không thuộc bộ nào, ghi dấu “-” vào ô cơ quan.`,
  unknownBody: ({ found = '', nearest = '' }) => `không biết cơ quan “${found}”. ${nearest === '' ? 'Ghi đúng tên đầy đủ của cơ quan.' : `Có phải “${nearest}”? Ghi đúng tên đầy đủ.`}`,
  bodyNotInForce: ({ body = '' }) => `${body} không còn hoặc chưa có vào ngày của danh sách. Ghi cơ quan đang phụ trách lĩnh vực này.`,
  duplicate: ({ name = '', first = '', code = '', firstCode = '' }) => `“${name}” đã có ở hàng ${first}${code !== firstCode ? ` với mã khác (${firstCode === '' ? 'không mã' : firstCode}, hàng này ${code === '' ? 'không mã' : code})` : ''}.`,
}

// Refusals about a .docx file, where Word is named instead of Excel.
import { refuse, type Refusal, type RefusalCode } from './refusal.ts'

const ofDocument = 'document'
const lookAgain = 'Lấy lại đề cương từ Khớp rồi chép nội dung sang.'

/** The refusal, said of a Word document. */
export function asDocumentRefusal(refusal: Refusal): Refusal {
  return refuse(refusal.code, { ...refusal.params, file: ofDocument })
}

/** The sentence of a refusal about a document; `null` when the general one fits. */
export function documentSentence(refusal: Refusal): string | null {
  return refusal.params['file'] === ofDocument ? (sentences[refusal.code] ?? null) : null
}

const sentences: Partial<Record<RefusalCode, string>> = {
  emptyFile: 'Tệp rỗng. Chọn lại tệp .docx đã lưu.',
  tooLarge: 'Tệp lớn hơn 20 MB. Xóa ảnh, tệp nhúng thừa rồi lưu lại.',
  tooManyParts: `Tệp chứa quá nhiều thành phần. ${lookAgain}`,
  tooManyLines: `Văn bản quá dài nên không đọc hết được. ${lookAgain}`,
  unpacksTooLarge: `Nội dung nén trong tệp lớn bất thường nên không mở. ${lookAgain}`,
  duplicateParts: 'Tệp bị hỏng: có hai thành phần trùng tên. Mở bằng Word, chọn Save As thành tệp .docx mới rồi làm lại.',
  notWorkbook: 'Tệp này không phải văn bản Word (.docx). Chọn đúng tệp, hoặc mở bằng Word rồi Save As thành .docx.',
  legacyWorkbook: 'Tệp kiểu cũ .doc không nhận. Trong Word chọn Save As, kiểu Word Document (.docx), rồi dùng tệp mới.',
  macroEnabled: 'Tệp có macro nên không nhận. Trong Word chọn Save As, kiểu Word Document (.docx), rồi dùng tệp mới.',
  encrypted: 'Tệp đang đặt mật khẩu mở. Trong Word vào File > Info > Protect Document > Encrypt with Password, xóa mật khẩu, lưu rồi làm lại.',
  truncated: 'Tệp bị cụt hoặc hỏng khi chép. Mở lại tệp gốc bằng Word, lưu rồi làm lại.',
  hostileContent: `Tệp có nội dung bất thường nên không mở. ${lookAgain}`,
  noIdentity: `Tệp không mang dấu nhận biết của đề cương Khớp nên không biết là báo cáo nào. ${lookAgain}`,
  readerStopped: `Đọc tệp quá lâu nên đã dừng. ${lookAgain}`,
}

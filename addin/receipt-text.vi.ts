// A receipt as plain text, for pasting into a letter or a message.
import { writtenDay } from '../reporting/calendar/day.ts'
import { timelinessLabels } from '../reporting/calendar/labels.vi.ts'
import { receiptRemarks, signatureLabels } from '../reporting/submission/labels.vi.ts'
import type { Receipt } from '../reporting/submission/receipt.ts'
import { writtenNumber, writtenTime } from './written.vi.ts'

/** The receipt in lines, with the whole hash. */
export function receiptText(receipt: Receipt, unit: string, period: string): string {
  return [
    `BIÊN NHẬN BÁO CÁO số ${receipt.number}`,
    `Đơn vị: ${unit}`,
    `Kỳ báo cáo: ${period}`,
    `Nhận lúc: ${writtenTime(receipt.at)} (giờ Việt Nam)`,
    `Tiến độ: ${timelinessLabels[receipt.timeliness]} (hạn ${writtenDay(receipt.deadline)}${receipt.extension ? `; quy định ${writtenDay(receipt.extension.prescribed)}` : ''})`,
    ...receiptRemarks(receipt),
    `Người gửi: ${receipt.sender}`,
    ...receipt.forms.map(
      (form) =>
        `Đã đọc ${form.code}: ${form.lines} dòng; tổng ${Object.entries(form.totals)
          .map(([column, value]) => `(${column}) ${writtenNumber(value)}`)
          .join(', ')}`,
    ),
    ...(receipt.notRead.length > 0 ? [`Không có trong tệp: ${receipt.notRead.join(', ')}`] : []),
    ...(receipt.signature ? [`Ký số: ${receipt.signature.signer} (${receipt.signature.verified ? signatureLabels.verified : signatureLabels.declared})`] : []),
    ...(receipt.signatureDue ? [`Chữ ký số: ${receipt.signed ? 'đơn vị khai báo đã ký' : 'phải có, chưa khai báo'}`] : []),
    `Mã tệp (SHA-256): ${receipt.sha256}`,
  ].join('\n')
}

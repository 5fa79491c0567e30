// Quảng Ngãi: what the letter of 9/2023 asks to be reported besides the outline's own headings, for quarter III/2023 alone.
import type { OutlineAddition } from '../../../reporting/form/outline.ts'

const about = { basis: 'VP-TTHC/2023-09', evidence: 'letter', local: true } as const

export const quangNgaiAdditions: readonly OutlineAddition[] = [
  {
    outline: 'II.01-ĐC/VPCP/KSTT',
    from: '2023-07-01',
    to: '2023-09-30',
    sections: [
      {
        ...about,
        ordinal: '14',
        heading: 'Kết quả rà soát, đánh giá, tái cấu trúc quy trình thủ tục hành chính để cung cấp dịch vụ công trực tuyến',
        hint: 'Theo điểm d khoản 3 Công văn số 3418/UBND-TTHC ngày 20/7/2023 của Chủ tịch UBND tỉnh',
      },
      {
        ...about,
        ordinal: '15',
        heading: 'Kết quả đánh giá mức độ hài lòng của tổ chức, cá nhân trong quá trình giải quyết thủ tục hành chính',
        hint: 'Qua thiết bị Tablet hoặc Phiếu đánh giá đặt tại quầy tiếp nhận hồ sơ, hoặc qua Hệ thống thông tin giải quyết TTHC tỉnh',
      },
    ],
  },
]

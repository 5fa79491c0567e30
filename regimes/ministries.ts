// The ministries and other central bodies that publish lĩnh vực, before and after 01/3/2025, and what replaced what.
import type { Evidence } from '../reporting/calendar/basis.ts'
import type { Day } from '../reporting/calendar/day.ts'

export interface Ministry {
  /** Stable ASCII key, e.g. `tu-phap`. */
  readonly id: string
  /** The official name, as printed in brackets after a lĩnh vực. */
  readonly name: string
  readonly from?: Day
  /** The last day of the body. */
  readonly to?: Day
  /** Ids of the bodies its fields went to; more than one when it was split. */
  readonly replacedBy?: readonly string[]
  /** The document that says so. */
  readonly basis: string
  readonly evidence: Evidence
  readonly note?: string
}

export const ministries: readonly Ministry[] = [
  // In place before and after 01/3/2025. A name that stayed may cover more since: see who was merged into it below.
  { id: 'quoc-phong', name: 'Bộ Quốc phòng', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'cong-an', name: 'Bộ Công an', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'ngoai-giao', name: 'Bộ Ngoại giao', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'noi-vu', name: 'Bộ Nội vụ', basis: '176/2025/QH15', evidence: 'law', note: 'Việc tôn giáo chuyển sang Bộ Dân tộc và Tôn giáo từ 01/3/2025.' },
  { id: 'tu-phap', name: 'Bộ Tư pháp', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'tai-chinh', name: 'Bộ Tài chính', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'cong-thuong', name: 'Bộ Công Thương', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'xay-dung', name: 'Bộ Xây dựng', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'van-hoa-the-thao-va-du-lich', name: 'Bộ Văn hóa, Thể thao và Du lịch', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'khoa-hoc-va-cong-nghe', name: 'Bộ Khoa học và Công nghệ', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'giao-duc-va-dao-tao', name: 'Bộ Giáo dục và Đào tạo', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'y-te', name: 'Bộ Y tế', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'ngan-hang-nha-nuoc', name: 'Ngân hàng Nhà nước Việt Nam', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'thanh-tra-chinh-phu', name: 'Thanh tra Chính phủ', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'van-phong-chinh-phu', name: 'Văn phòng Chính phủ', basis: '176/2025/QH15', evidence: 'law' },

  // New on 01/3/2025.
  { id: 'nong-nghiep-va-moi-truong', name: 'Bộ Nông nghiệp và Môi trường', from: '2025-03-01', basis: '176/2025/QH15', evidence: 'law' },
  { id: 'dan-toc-va-ton-giao', name: 'Bộ Dân tộc và Tôn giáo', from: '2025-03-01', basis: '176/2025/QH15', evidence: 'law' },

  // Ended on 28/02/2025.
  { id: 'ke-hoach-va-dau-tu', name: 'Bộ Kế hoạch và Đầu tư', to: '2025-02-28', replacedBy: ['tai-chinh'], basis: '176/2025/QH15', evidence: 'law' },
  { id: 'lao-dong-thuong-binh-va-xa-hoi', name: 'Bộ Lao động - Thương binh và Xã hội', to: '2025-02-28', replacedBy: ['noi-vu', 'y-te', 'giao-duc-va-dao-tao'], basis: '176/2025/QH15', evidence: 'law', note: 'Phần chính về Bộ Nội vụ; phần về Bộ Y tế và Bộ Giáo dục và Đào tạo suy từ danh sách lĩnh vực năm 2026.' },
  { id: 'giao-thong-van-tai', name: 'Bộ Giao thông vận tải', to: '2025-02-28', replacedBy: ['xay-dung', 'cong-an'], basis: '176/2025/QH15', evidence: 'law', note: 'Hợp nhất vào Bộ Xây dựng; riêng việc cấp giấy phép lái xe về Bộ Công an.' },
  { id: 'thong-tin-va-truyen-thong', name: 'Bộ Thông tin và Truyền thông', to: '2025-02-28', replacedBy: ['khoa-hoc-va-cong-nghe', 'van-hoa-the-thao-va-du-lich'], basis: '176/2025/QH15', evidence: 'law', note: 'Tách: báo chí, xuất bản, phát thanh truyền hình về Bộ Văn hóa, Thể thao và Du lịch; bưu chính, viễn thông về Bộ Khoa học và Công nghệ.' },
  { id: 'tai-nguyen-va-moi-truong', name: 'Bộ Tài nguyên và Môi trường', to: '2025-02-28', replacedBy: ['nong-nghiep-va-moi-truong'], basis: '176/2025/QH15', evidence: 'law' },
  { id: 'nong-nghiep-va-phat-trien-nong-thon', name: 'Bộ Nông nghiệp và Phát triển nông thôn', to: '2025-02-28', replacedBy: ['nong-nghiep-va-moi-truong'], basis: '176/2025/QH15', evidence: 'law' },
  { id: 'uy-ban-dan-toc', name: 'Ủy ban Dân tộc', to: '2025-02-28', replacedBy: ['dan-toc-va-ton-giao'], basis: '176/2025/QH15', evidence: 'law' },
  { id: 'bao-hiem-xa-hoi-viet-nam', name: 'Bảo hiểm xã hội Việt Nam', to: '2025-02-28', replacedBy: ['tai-chinh'], basis: 'cong-dvcqg/2026-07-18', evidence: 'reconstructed', note: 'Không còn công bố riêng: suy từ việc Bộ Tài chính công bố các lĩnh vực này năm 2026; ngày suy theo đợt sắp xếp 01/3/2025.' },

  // Other bodies that publish lĩnh vực; nothing is known of their days.
  { id: 'tap-doan-dien-luc-viet-nam', name: 'Tập đoàn Điện lực Việt Nam', basis: 'ma-linh-vuc/2023-02-27', evidence: 'implementations' },
  { id: 'ngan-hang-chinh-sach-xa-hoi', name: 'Ngân hàng Chính sách xã hội', basis: 'ma-linh-vuc/2023-02-27', evidence: 'implementations' },
  { id: 'toa-an-nhan-dan', name: 'Tòa án nhân dân', basis: 'cong-dvcqg/2026-07-18', evidence: 'implementations' },
]

// BM7: electronic and digital government: platforms, electronic documents, online public services.
import { atMost, equals, item, percent, type Relation } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { coded, computedRate, flow, group, rate, stock } from './items.ts'

/** The five ratios of khoản 6: each is its second row as a percentage of its first. */
const ratios = ['6.1', '6.2', '6.3', '6.4', '6.5']
const relations: Readonly<Record<string, Relation>> = Object.fromEntries(
  ratios.flatMap((ratio, at) => [
    [`R${2 * at + 1}`, equals(item(ratio), percent(item(`${ratio}.2`), item(`${ratio}.1`)))],
    [`R${2 * at + 2}`, atMost(item(`${ratio}.2`), item(`${ratio}.1`))],
  ]),
)

export const forms = editionsOf({
  number: 7,
  title: 'XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
  items: [
    coded('1', 'Cập nhật Kiến trúc Chính quyền điện tử phiên bản mới nhất', ['Chưa', 'Hoàn thành']),
    coded('2', 'Vận hành Hệ thống họp trực tuyến', ['Chưa có', '2 cấp', '3 cấp'], {
      note: 'Mã “3 cấp” có từ khi còn cấp huyện; cách ghi từ 1/7/2025 chưa rõ.',
    }),
    coded('3', 'Xây dựng, vận hành Hệ thống thông tin báo cáo của tỉnh', ['Chưa có', 'Đang làm', 'Đã vận hành']),
    rate('3.1', 'Tỷ lệ báo cáo định kỳ được cập nhật, chia sẻ lên Hệ thống thông tin báo cáo quốc gia'),
    group('4', 'Vận hành nền tảng chia sẻ, tích hợp dùng chung (LGSP)'),
    stock('4.1', 'Số dịch vụ dữ liệu trên NDXP đã chính thức sử dụng', 'Dịch vụ'),
    stock('4.2', 'Số hệ thống thông tin, ứng dụng của tỉnh đã kết nối qua LGSP', 'Hệ thống'),
    group('5', 'Tỷ lệ trao đổi văn bản điện tử'),
    rate('5.1', 'UBND cấp tỉnh'),
    rate('5.2', 'Sở, ngành'),
    rate('5.3', 'UBND cấp huyện'),
    rate('5.4', 'UBND cấp xã'),
    group('6', 'Cung cấp dịch vụ công trực tuyến', { evidence: 'letter' }),
    computedRate('6.1', 'Tỷ lệ dịch vụ công trực tuyến toàn trình (mức độ 4) so với số TTHC đủ điều kiện'),
    stock('6.1.1', 'Số TTHC đủ điều kiện', 'Thủ tục'),
    stock('6.1.2', 'Số TTHC đang cung cấp toàn trình (có phát sinh hồ sơ)', 'Thủ tục'),
    computedRate('6.2', 'Tỷ lệ TTHC đã tích hợp trên Cổng Dịch vụ công quốc gia'),
    stock('6.2.1', 'Tổng số TTHC để tính tỷ lệ tích hợp', 'Thủ tục', { note: 'Mẫu số của tỷ lệ (tất cả TTHC hay TTHC đủ điều kiện) chưa rõ.' }),
    stock('6.2.2', 'Số TTHC đã tích hợp', 'Thủ tục'),
    computedRate('6.3', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến'),
    flow('6.3.1', 'Tổng số hồ sơ tiếp nhận (trực tuyến và trực tiếp)', 'Hồ sơ'),
    flow('6.3.2', 'Số hồ sơ tiếp nhận trực tuyến', 'Hồ sơ'),
    computedRate('6.4', 'Tỷ lệ TTHC có giao dịch thanh toán trực tuyến'),
    stock('6.4.1', 'Số TTHC phải thực hiện nghĩa vụ tài chính', 'Thủ tục'),
    stock('6.4.2', 'Số TTHC có giao dịch thanh toán trực tuyến', 'Thủ tục'),
    computedRate('6.5', 'Tỷ lệ hồ sơ thanh toán trực tuyến', { note: 'Tên tỷ lệ có trong báo cáo CCHC năm 2025 của tỉnh Lâm Đồng.' }),
    flow('6.5.1', 'Số hồ sơ có nghĩa vụ tài chính', 'Hồ sơ'),
    flow('6.5.2', 'Số hồ sơ thanh toán trực tuyến', 'Hồ sơ'),
  ],
  relations,
})

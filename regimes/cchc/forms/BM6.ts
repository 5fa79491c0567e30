// BM6: public finance: investment spent, and how far public service units pay for themselves.
import { atMost, equals, item, percent, plus } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { computedRate, group, money, stock, sumOf } from './items.ts'

const measure = { note: 'Đơn vị tính của phụ lục gốc (triệu đồng hay tỷ đồng) chưa rõ.' }

export const forms = editionsOf({
  number: 6,
  title: 'CẢI CÁCH TÀI CHÍNH CÔNG',
  items: [
    computedRate('1', 'Tỷ lệ giải ngân kế hoạch đầu tư vốn ngân sách nhà nước (lũy kế)', {
      note: 'Tên chỉ tiêu có trong báo cáo CCHC năm 2025 của tỉnh Lâm Đồng; vị trí trong biểu theo trí nhớ.',
    }),
    money('1.1', 'Kế hoạch được giao', measure),
    money('1.2', 'Đã thực hiện', measure),
    group('2', 'Thực hiện cơ chế tự chủ tại đơn vị sự nghiệp công lập (lũy kế đến kỳ báo cáo)'),
    sumOf(stock('2.1', 'Tổng số ĐVSNCL thuộc tỉnh', 'Đơn vị')),
    stock('2.2', 'Tự bảo đảm chi thường xuyên và chi đầu tư', 'Đơn vị'),
    stock('2.3', 'Tự bảo đảm chi thường xuyên', 'Đơn vị'),
    sumOf(stock('2.4', 'Tự bảo đảm một phần chi thường xuyên', 'Đơn vị')),
    stock('2.4.1', 'Từ 70% đến dưới 100%', 'Đơn vị', { note: 'Các mức như Nghị định 60/2021/NĐ-CP.' }),
    stock('2.4.2', 'Từ 30% đến dưới 70%', 'Đơn vị'),
    stock('2.4.3', 'Từ 10% đến dưới 30%', 'Đơn vị'),
    stock('2.5', 'Do ngân sách nhà nước bảo đảm chi thường xuyên', 'Đơn vị'),
    stock('2.6', 'Số ĐVSNCL đã chuyển thành công ty cổ phần (lũy kế)', 'Đơn vị', { note: 'Không cộng vào 2.1.' }),
  ],
  relations: {
    R1: equals(item('1'), percent(item('1.2'), item('1.1'))),
    R2: atMost(item('1.2'), item('1.1')),
    R3: equals(item('2.1'), plus(item('2.2'), item('2.3'), item('2.4'), item('2.5'))),
    R4: equals(item('2.4'), plus(item('2.4.1'), item('2.4.2'), item('2.4.3'))),
    X1: equals(item('2.1'), plus(item('2.1', 'BM4'), item('2.2', 'BM4'))),
  },
})

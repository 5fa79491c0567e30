// BM3: administrative procedures: how many there are, one-stop handling, and what was handled in time.
import { atMost, equals, item, percent, plus } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { computedRate, flow, group, stock, sumOf } from './items.ts'

const handled = 'Tổng số hồ sơ đã giải quyết trong kỳ'
const inTime = 'Số hồ sơ giải quyết đúng hạn'

export const forms = editionsOf({
  number: 3,
  title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
  items: [
    group('1', 'Thống kê TTHC'),
    flow('1.1', 'Số TTHC đơn giản hóa/cắt giảm', 'Thủ tục'),
    flow('1.2', 'Số TTHC công bố mới', 'Thủ tục'),
    flow('1.3', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục'),
    sumOf(stock('1.4', 'Tổng số TTHC thuộc phạm vi quản lý', 'Thủ tục')),
    stock('1.4.1', 'Số TTHC cấp tỉnh', 'Thủ tục'),
    stock('1.4.2', 'Số TTHC cấp huyện', 'Thủ tục'),
    stock('1.4.3', 'Số TTHC cấp xã', 'Thủ tục'),
    group('2', 'Cơ chế một cửa, một cửa liên thông'),
    stock('2.1', 'Số TTHC liên thông cùng cấp', 'Thủ tục'),
    stock('2.2', 'Số TTHC liên thông giữa các cấp', 'Thủ tục'),
    group('3', 'Kết quả giải quyết TTHC'),
    computedRate('3.1', 'Tỷ lệ hồ sơ TTHC do sở, ngành giải quyết đúng hạn'),
    flow('3.1.1', handled, 'Hồ sơ'),
    flow('3.1.2', inTime, 'Hồ sơ'),
    computedRate('3.2', 'Tỷ lệ hồ sơ TTHC do UBND cấp huyện giải quyết đúng hạn'),
    flow('3.2.1', handled, 'Hồ sơ'),
    flow('3.2.2', inTime, 'Hồ sơ'),
    computedRate('3.3', 'Tỷ lệ hồ sơ TTHC do UBND cấp xã giải quyết đúng hạn'),
    flow('3.3.1', handled, 'Hồ sơ'),
    flow('3.3.2', inTime, 'Hồ sơ'),
    computedRate('3.4', 'Tỷ lệ phản ánh, kiến nghị về TTHC đã xử lý'),
    flow('3.4.1', 'Số PAKN đã tiếp nhận trong kỳ', 'PAKN'),
    flow('3.4.2', 'Số PAKN đã giải quyết xong', 'PAKN'),
  ],
  relations: {
    R1: equals(item('1.4'), plus(item('1.4.1'), item('1.4.2'), item('1.4.3'))),
    R2: atMost(item('2.1'), item('1.4')),
    R3: atMost(item('2.2'), item('1.4')),
    R4: equals(item('3.1'), percent(item('3.1.2'), item('3.1.1'))),
    R5: atMost(item('3.1.2'), item('3.1.1')),
    R6: equals(item('3.2'), percent(item('3.2.2'), item('3.2.1'))),
    R7: atMost(item('3.2.2'), item('3.2.1')),
    R8: equals(item('3.3'), percent(item('3.3.2'), item('3.3.1'))),
    R9: atMost(item('3.3.2'), item('3.3.1')),
    R10: equals(item('3.4'), percent(item('3.4.2'), item('3.4.1'))),
    R11: atMost(item('3.4.2'), item('3.4.1')),
  },
})

// BM2: legal documents issued, inspected and reviewed.
import { atMost, equals, item, plus } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { flow, group, sumOf } from './items.ts'

const backlog = { note: 'Có thể gồm cả văn bản của kỳ trước.' }

export const forms = editionsOf({
  number: 2,
  title: 'CẢI CÁCH THỂ CHẾ',
  items: [
    sumOf(flow('1', 'Tổng số VBQPPL đã ban hành/tham mưu ban hành', 'Văn bản')),
    flow('1.1', 'Số VBQPPL do cấp tỉnh ban hành', 'Văn bản'),
    flow('1.2', 'Số VBQPPL do cấp huyện ban hành', 'Văn bản'),
    flow('1.3', 'Số VBQPPL do cấp xã ban hành', 'Văn bản'),
    group('2', 'Kiểm tra, xử lý VBQPPL'),
    flow('2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền', 'Văn bản'),
    flow('2.2', 'Số VBQPPL phải xử lý sau kiểm tra (phát hiện trái pháp luật)', 'Văn bản'),
    flow('2.3', 'Số VBQPPL đã xử lý sau kiểm tra', 'Văn bản', backlog),
    group('3', 'Rà soát VBQPPL'),
    flow('3.1', 'Số VBQPPL đã rà soát', 'Văn bản', { note: 'Chưa rõ phụ lục hỏi số đã rà soát hay số phải rà soát.' }),
    flow('3.2', 'Số VBQPPL phải xử lý sau rà soát', 'Văn bản'),
    flow('3.3', 'Số VBQPPL đã xử lý sau rà soát', 'Văn bản', backlog),
  ],
  relations: {
    R1: equals(item('1'), plus(item('1.1'), item('1.2'), item('1.3'))),
    R2: atMost(item('2.2'), item('2.1')),
    R3: atMost(item('2.3'), item('2.2')),
    R4: atMost(item('3.2'), item('3.1')),
    R5: atMost(item('3.3'), item('3.2')),
  },
})

// BM5: the civil service: job positions, recruitment, appointment, discipline, training. The weakest of the seven.
import { atMost, equals, item, plus } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { flow, group, stock } from './items.ts'

const weak = { note: 'Chỉ nhớ mang máng là biểu có nội dung này.' }

export const forms = editionsOf({
  number: 5,
  title: 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
  items: [
    group('1', 'Vị trí việc làm của công chức, viên chức'),
    stock('1.1', 'Số cơ quan hành chính đã được phê duyệt vị trí việc làm', 'Cơ quan'),
    stock('1.2', 'Số ĐVSNCL đã được phê duyệt vị trí việc làm', 'Đơn vị'),
    flow('1.3', 'Số cơ quan, đơn vị vi phạm quy định về vị trí việc làm phát hiện trong kỳ', 'Cơ quan, đơn vị', weak),
    group('2', 'Tuyển dụng công chức, viên chức'),
    flow('2.1', 'Số công chức được tuyển dụng', 'Người'),
    flow('2.1.1', 'Thi tuyển, xét tuyển', 'Người'),
    flow('2.1.2', 'Tiếp nhận', 'Người'),
    flow('2.1.3', 'Xét chuyển công chức cấp xã', 'Người'),
    flow('2.2', 'Số viên chức được tuyển dụng', 'Người'),
    flow('2.2.1', 'Thi tuyển', 'Người'),
    flow('2.2.2', 'Xét tuyển', 'Người'),
    flow('2.2.3', 'Tiếp nhận', 'Người'),
    group('3', 'Bổ nhiệm lãnh đạo qua thi tuyển'),
    flow('3.1', 'Lãnh đạo cấp sở và tương đương', 'Người'),
    flow('3.2', 'Lãnh đạo cấp phòng và tương đương', 'Người'),
    stock('4', 'Số lượng lãnh đạo quản lý (cấp phó)', 'Người', { note: 'Chỉ nhớ mang máng; biểu gốc có thể hỏi thêm có vượt số lượng quy định hay không.' }),
    flow('5', 'Số cán bộ, công chức, viên chức bị kỷ luật', 'Người'),
    flow('5.1', 'Lãnh đạo cấp sở và tương đương', 'Người'),
    flow('5.2', 'Lãnh đạo cấp phòng và tương đương', 'Người'),
    flow('5.3', 'Công chức, viên chức', 'Người'),
    flow('6', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức', 'Lượt người', weak),
  ],
  relations: {
    R1: equals(item('2.1'), plus(item('2.1.1'), item('2.1.2'), item('2.1.3'))),
    R2: equals(item('2.2'), plus(item('2.2.1'), item('2.2.2'), item('2.2.3'))),
    R3: equals(item('5'), plus(item('5.1'), item('5.2'), item('5.3'))),
    X1: atMost(item('1.1'), plus(item('1.1', 'BM4'), item('1.2', 'BM4'))),
    X2: atMost(item('1.2'), plus(item('2.1', 'BM4'), item('2.2', 'BM4'))),
  },
})

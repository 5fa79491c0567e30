// BM1: how administrative reform was directed: plans, inspections, tasks from the Government, surveys, dialogues.
import { atMost, item, plus } from '../../../reporting/form/expression.ts'
import { editionsOf } from './annex.ts'
import { coded, flow, group, rate } from './items.ts'

const unknownKhoan = 'Công văn Hà Tĩnh cho biết có khoản này (biểu có khoản 5 và khoản 7) nhưng không nêu nội dung; không nguồn nào cho biết các chỉ tiêu bên trong.'

export const forms = editionsOf({
  number: 1,
  title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
  items: [
    group('1', 'Kế hoạch CCHC'),
    flow('1.1', 'Số nhiệm vụ đề ra trong kế hoạch', 'Nhiệm vụ'),
    flow('1.2', 'Số nhiệm vụ đã hoàn thành', 'Nhiệm vụ'),
    flow('1.3', 'Số văn bản chỉ đạo, điều hành CCHC đã ban hành', 'Văn bản'),
    group('2', 'Kiểm tra CCHC'),
    flow('2.1', 'Số sở, ngành đã kiểm tra', 'Cơ quan'),
    flow('2.2', 'Số UBND cấp huyện đã kiểm tra', 'Cơ quan'),
    rate('2.3', 'Tỷ lệ đơn vị đã kiểm tra', { note: 'Mẫu số (tổng số cơ quan) không phải là chỉ tiêu của biểu nên không tự tính được.' }),
    flow('2.4', 'Số vấn đề phát hiện qua kiểm tra', 'Vấn đề'),
    flow('2.4.1', 'Trong đó: số vấn đề đã xử lý xong', 'Vấn đề'),
    group('3', '(Chưa rõ nội dung khoản 3 của phụ lục)', { note: unknownKhoan }),
    group('4', '(Chưa rõ nội dung khoản 4 của phụ lục)', { note: unknownKhoan }),
    group('5', 'Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao', { evidence: 'letter' }),
    flow('5.1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ'),
    flow('5.2', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ'),
    flow('5.3', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'Nhiệm vụ'),
    flow('5.4', 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', 'Nhiệm vụ'),
    group('6', 'Khảo sát, lấy ý kiến người dân, tổ chức', { note: 'Vị trí khoản 6 suy từ công văn (giữa khoản 5 và khoản 7); tên theo trí nhớ.' }),
    flow('6.1', 'Số lượng phiếu khảo sát', 'Phiếu'),
    coded('6.2', 'Hình thức khảo sát', ['Trực tuyến', 'Phát phiếu', 'Kết hợp'], { note: 'Không khảo sát thì để trống.' }),
    coded('7', 'Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp', ['Không', 'Có'], {
      evidence: 'letter',
      note: 'Công văn xác nhận số khoản và tên; cách ghi 0, 1 theo trí nhớ.',
    }),
  ],
  relations: {
    R1: atMost(item('1.2'), item('1.1')),
    R2: atMost(item('2.4.1'), item('2.4')),
    // What is left over is still within its time.
    R3: atMost(plus(item('5.2'), item('5.3'), item('5.4')), item('5.1')),
  },
})

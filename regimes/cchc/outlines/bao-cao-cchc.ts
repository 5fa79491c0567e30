// The outline of the periodic narrative report on administrative reform, by its seven subjects.
import type { Outline, OutlineSection } from '../../../reporting/form/outline.ts'

const basis = '581/BNV-CCHC'

function section(ordinal: string, heading: string, hint: string): OutlineSection {
  return { ordinal, heading, hint, basis, evidence: 'reconstructed' }
}

export const outline: Outline = {
  code: 'ĐC-CCHC/BNV',
  edition: '2022',
  basis,
  evidence: 'reconstructed',
  note:
    'Văn bản 581/BNV-CCHC kèm hai đề cương, chưa đọc được. Bảy nội dung theo bảy biểu mẫu và Nghị quyết 76/NQ-CP; tên đề mục, các mục đánh giá, phương hướng, kiến nghị và mã “ĐC-CCHC/BNV” là đặt lại.',
  from: '2022-02-21',
  title: 'Công tác cải cách hành chính',
  carriesOut: 'Văn bản số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ',
  sections: [
    section('1', 'Công tác chỉ đạo, điều hành cải cách hành chính', 'Kế hoạch, kiểm tra, tuyên truyền, đối thoại, nhiệm vụ được giao; số liệu chi tiết ở biểu mẫu 1'),
    section('2', 'Cải cách thể chế', 'Xây dựng, rà soát, kiểm tra văn bản quy phạm pháp luật; số liệu chi tiết ở biểu mẫu 2'),
    section('3', 'Cải cách thủ tục hành chính', 'Kiểm soát thủ tục, cơ chế một cửa, kết quả giải quyết hồ sơ; số liệu chi tiết ở biểu mẫu 3'),
    section('4', 'Cải cách tổ chức bộ máy', 'Sắp xếp tổ chức, quản lý biên chế, phân cấp; số liệu chi tiết ở biểu mẫu 4'),
    section('5', 'Cải cách chế độ công vụ', 'Vị trí việc làm, tuyển dụng, đánh giá, kỷ luật, kỷ cương; số liệu chi tiết ở biểu mẫu 5'),
    section('6', 'Cải cách tài chính công', 'Cơ chế tự chủ, giải ngân, thực hiện kết luận thanh tra, kiểm toán; số liệu chi tiết ở biểu mẫu 6'),
    section('7', 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số', 'Hạ tầng, dữ liệu, dịch vụ công trực tuyến; số liệu chi tiết ở biểu mẫu 7'),
    section('8', 'Đánh giá chung', 'Kết quả nổi bật; tồn tại, hạn chế và nguyên nhân'),
    section('9', 'Phương hướng, nhiệm vụ kỳ tiếp theo', 'Nhiệm vụ trọng tâm'),
    section('10', 'Kiến nghị, đề xuất', 'Nêu rõ cơ quan được kiến nghị'),
  ],
}

// II.01-ĐC: the outline of the narrative report on controlling procedures and the one-stop mechanism.
import type { Outline, OutlineSection } from '../../../reporting/form/outline.ts'

const basis = '01/2020/TT-VPCP'
const note =
  'Tên và thứ tự các đề mục được dựng lại theo trí nhớ và theo nội dung báo cáo tại Điều 35 Nghị định 63/2010/NĐ-CP; mẫu đề cương trong Phụ lục II của Thông tư 01/2020/TT-VPCP chưa đọc được.'

function section(ordinal: string, heading: string, hint: string): OutlineSection {
  return { ordinal, heading, hint, basis, evidence: 'reconstructed' }
}

export const outline: Outline = {
  code: 'II.01-ĐC/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence: 'reconstructed',
  note,
  from: '2020-10-21',
  title: 'Công tác kiểm soát thủ tục hành chính, thực hiện cơ chế một cửa, một cửa liên thông',
  carriesOut: 'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ',
  sections: [
    section('1', 'Kiểm soát quy định thủ tục hành chính', 'Việc đánh giá tác động, thẩm định thủ tục hành chính trong dự thảo văn bản; không phát sinh thì ghi rõ'),
    section('2', 'Công bố, công khai thủ tục hành chính', 'Số quyết định công bố, số thủ tục được công bố; việc niêm yết và đăng tải công khai'),
    section('3', 'Rà soát, đơn giản hóa thủ tục hành chính', 'Kế hoạch, số thủ tục đã rà soát, phương án đơn giản hóa và kết quả thực thi'),
    section('4', 'Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính', 'Nêu khái quát; số liệu chi tiết ở biểu II.05 hoặc II.05a'),
    section('5', 'Giải quyết thủ tục hành chính', 'Nêu khái quát, nguyên nhân hồ sơ quá hạn và việc xin lỗi; số liệu chi tiết ở biểu II.06 hoặc II.06a'),
    section('6', 'Thực hiện cơ chế một cửa, một cửa liên thông', 'Tổ chức, nhân sự, cơ sở vật chất của Bộ phận Một cửa; thủ tục thực hiện theo cơ chế liên thông'),
    section('7', 'Thực hiện thủ tục hành chính trên môi trường điện tử', 'Dịch vụ công trực tuyến, số hóa hồ sơ và kết quả, thanh toán trực tuyến'),
    section('8', 'Truyền thông về kiểm soát thủ tục hành chính', 'Hình thức, số lượng tin, bài, hội nghị, tập huấn'),
    section('9', 'Kiểm tra việc thực hiện kiểm soát thủ tục hành chính', 'Kế hoạch, số đơn vị được kiểm tra, kết quả xử lý sau kiểm tra'),
    section('10', 'Nội dung khác', 'Sáng kiến, mô hình mới và việc khác trong kỳ; không có thì ghi rõ'),
    section('11', 'Khó khăn, vướng mắc', 'Tồn tại, hạn chế và nguyên nhân'),
    section('12', 'Phương hướng, nhiệm vụ kỳ tiếp theo', 'Nhiệm vụ trọng tâm, thời hạn và người chịu trách nhiệm'),
    section('13', 'Đề xuất, kiến nghị', 'Nêu rõ cơ quan được kiến nghị'),
  ],
}

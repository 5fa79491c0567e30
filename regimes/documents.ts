// Every document the letters cite, or on which the catalogue, form II.06a and the calendars rest, once each.
import type { Evidence } from '../reporting/calendar/basis.ts'
import type { Day } from '../reporting/calendar/day.ts'

export interface OfficialDocument {
  /** The number as printed; a letter without a number gets its unit's sign and month, e.g. `VP-TTHC/2023-09`. */
  readonly id: string
  readonly title: string
  /** The day of signing; absent where the paper leaves it blank or it is not known. */
  readonly day?: Day
  readonly issuer: string
  readonly inForceFrom?: Day
  readonly inForceTo?: Day
  readonly evidence: Evidence
  /** What is confirmed and what is only inferred. */
  readonly note?: string
}

export const documents: readonly OfficialDocument[] = [
  // The five letters
  { id: '7550/UBND-KSTT', title: 'Công văn về việc thực hiện báo cáo điện tử hàng tháng về tình hình giải quyết hồ sơ TTHC trên Hệ thống thông tin báo cáo tỉnh Nghệ An', day: '2023-09-08', issuer: 'UBND tỉnh Nghệ An', evidence: 'letter', note: 'Số ở đầu công văn là 7550; phần Hướng dẫn kèm theo lại in 1550/UBND-KSTT. Thực hiện từ kỳ báo cáo tháng 9/2023.' },
  { id: 'VP-TTHC/2023-09', title: 'Công văn về việc thực hiện chế độ thông tin báo cáo định kỳ quý III trên Hệ thống thông tin báo cáo của tỉnh và Hệ thống thông tin báo cáo của Văn phòng Chính phủ', issuer: 'Văn phòng UBND tỉnh Quảng Ngãi', evidence: 'letter', note: 'Bản lưu để trống số và ngày (“Số:   /VP-TTHC”, tháng 9/2023). Chỉ quy định cho quý III/2023. Nêu năm tên lĩnh vực thường ghi sai và yêu cầu ghi đúng tên theo công bố của Bộ, ngành.' },
  { id: '1975/UBND-TH', title: 'Công văn về việc khắc phục tồn tại, hạn chế trong công tác CCHC quý I năm 2021', day: '2021-04-07', issuer: 'UBND tỉnh Nghệ An', evidence: 'letter' },
  { id: 'UBND-TTPVHCC/2023-10', title: 'Công văn về việc thực hiện nghiêm túc báo cáo trên hệ thống thông tin báo cáo của Văn phòng Chính phủ', issuer: 'UBND tỉnh Bắc Giang', evidence: 'letter', note: 'Bản lưu để trống số và ngày (tháng 10/2023). Kèm bảng tình hình thực hiện báo cáo quý III/2023 của 27 đơn vị.' },
  { id: 'SNV-CCHC&VTLT/2023-12', title: 'Công văn về việc báo cáo CCHC năm 2023 đối với các cơ quan được giao phụ trách từng lĩnh vực CCHC', issuer: 'Sở Nội vụ tỉnh Hà Tĩnh', evidence: 'letter', note: 'Bản lưu để trống số và ngày (tháng 12/2023).' },

  // What the letters cite
  { id: '01/2020/TT-VPCP', title: 'Thông tư quy định chế độ báo cáo định kỳ và quản lý, sử dụng, khai thác Hệ thống thông tin báo cáo của Văn phòng Chính phủ', day: '2020-10-21', issuer: 'Văn phòng Chính phủ', evidence: 'letter', note: 'Số, ngày và tên đã xác nhận; chưa đọc được phụ lục biểu mẫu. Cột của biểu II.06a dựa trên ba hệ thống độc lập. Ngày có hiệu lực chưa rõ; nhiều khả năng được thay bằng 5/2025/TT-VPCP từ 15/02/2026 (suy luận).' },
  { id: '644/CĐ-TTg', title: 'Công điện về việc chấn chỉnh, tăng cường trách nhiệm và nâng cao hiệu quả công tác cải cách thủ tục hành chính, kịp thời tháo gỡ vướng mắc, khó khăn cho người dân, doanh nghiệp', day: '2023-07-13', issuer: 'Thủ tướng Chính phủ', evidence: 'letter', note: 'Theo dẫn chiếu của 7550/UBND-KSTT (công văn in 644/CD-TTg); chưa đọc nguyên văn.' },
  { id: '5633/VPCP-KSTT', title: 'Công văn về báo cáo tháng công tác cải cách thủ tục hành chính', day: '2023-07-25', issuer: 'Văn phòng Chính phủ', evidence: 'letter', note: 'Theo dẫn chiếu của 7550/UBND-KSTT; chưa đọc nguyên văn.' },
  { id: '124/QĐ-UBND', title: 'Quyết định ban hành Kế hoạch hoạt động kiểm soát thủ tục hành chính năm 2023 trên địa bàn tỉnh', day: '2023-01-30', issuer: 'Chủ tịch UBND tỉnh Quảng Ngãi', evidence: 'letter', note: 'Theo dẫn chiếu của công văn Quảng Ngãi tháng 9/2023; chưa đọc nguyên văn.' },
  { id: '1104/UBND-KSTTHC', title: 'Công văn kèm danh sách đăng ký tài khoản thực hiện báo cáo trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ', day: '2021-03-18', issuer: 'UBND tỉnh Quảng Ngãi', evidence: 'letter', note: 'Tên văn bản đặt theo nội dung dẫn chiếu, không phải trích yếu; cơ quan ban hành suy từ ký hiệu. Chưa đọc nguyên văn.' },
  { id: '3418/UBND-TTHC', title: 'Công văn về rà soát, đánh giá, tái cấu trúc quy trình TTHC để cung cấp dịch vụ công trực tuyến', day: '2023-07-20', issuer: 'Chủ tịch UBND tỉnh Quảng Ngãi', evidence: 'letter', note: 'Tên văn bản đặt theo nội dung dẫn chiếu (điểm d khoản 3), không phải trích yếu. Chưa đọc nguyên văn.' },
  { id: '37/2020/QĐ-UBND', title: 'Quyết định về chế độ báo cáo trên Hệ thống thông tin báo cáo của tỉnh Quảng Ngãi', day: '2020-12-19', issuer: 'UBND tỉnh Quảng Ngãi', evidence: 'letter', note: 'Tên văn bản đặt theo nội dung dẫn chiếu, không phải trích yếu. Chưa đọc nguyên văn.' },
  { id: '581/BNV-CCHC', title: 'Công văn về việc hướng dẫn thực hiện chế độ báo cáo cải cách hành chính định kỳ', day: '2022-02-21', issuer: 'Bộ Nội vụ', evidence: 'letter', note: 'Kỳ, thời gian chốt số liệu và thời hạn đã xác nhận; nội dung các biểu mẫu kèm theo phần lớn dựng lại. Chưa thấy văn bản thay thế.' },

  // Reporting regimes
  { id: '63/2010/NĐ-CP', title: 'Nghị định về kiểm soát thủ tục hành chính', day: '2010-06-08', issuer: 'Chính phủ', evidence: 'law', note: 'Điều 35 nêu nội dung báo cáo kiểm soát thủ tục hành chính.' },
  { id: '02/2017/TT-VPCP', title: 'Thông tư hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính', day: '2017-10-31', issuer: 'Văn phòng Chính phủ', inForceFrom: '2017-12-15', evidence: 'implementations', note: 'Số, ngày và hiệu lực đã xác nhận. Phần báo cáo do 01/2020/TT-VPCP thay thế: theo trí nhớ, chưa đối chiếu.' },
  { id: '61/2018/NĐ-CP', title: 'Nghị định về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', day: '2018-04-23', issuer: 'Chính phủ', inForceFrom: '2018-06-21', evidence: 'law', note: '118/2025/NĐ-CP thay thế từ 01/7/2025.' },
  { id: '01/2018/TT-VPCP', title: 'Thông tư hướng dẫn thi hành Nghị định số 61/2018/NĐ-CP về thực hiện cơ chế một cửa, một cửa liên thông', issuer: 'Văn phòng Chính phủ', inForceFrom: '2019-01-06', evidence: 'law', note: 'Điều 20 quy định cấu trúc mã lĩnh vực. Tên văn bản có thể chưa đúng nguyên văn.' },
  { id: '09/2019/NĐ-CP', title: 'Nghị định quy định về chế độ báo cáo của cơ quan hành chính nhà nước', day: '2019-01-24', issuer: 'Chính phủ', inForceFrom: '2019-03-12', evidence: 'law', note: 'Điều 12: thời gian chốt số liệu (tháng và quý: ngày 15 đến ngày 14; năm: 15/12 đến 14/12). Không nhầm với 09/2026/NĐ-CP.' },
  { id: '5/2025/TT-VPCP', title: 'Thông tư quy định chế độ báo cáo định kỳ và quản lý, sử dụng, khai thác Hệ thống thông tin báo cáo của Văn phòng Chính phủ', day: '2025-12-31', issuer: 'Văn phòng Chính phủ', inForceFrom: '2026-02-15', evidence: 'implementations', note: 'Chỉ mới đọc phần mở đầu: số, tên, ngày và hiệu lực đã xác nhận. Việc thay thế 01/2020/TT-VPCP là suy luận; chưa rõ có biểu mẫu kiểm soát TTHC hay không.' },

  { id: '76/NQ-CP', title: 'Nghị quyết ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030', day: '2021-07-15', issuer: 'Chính phủ', evidence: 'implementations', note: 'Số và ngày đã xác nhận; bảy biểu CCHC theo các nội dung của Chương trình là suy luận. Chưa đọc nguyên văn.' },
  { id: '60/2021/NĐ-CP', title: 'Nghị định quy định cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập', day: '2021-06-21', issuer: 'Chính phủ', evidence: 'reconstructed', note: 'Các mức tự bảo đảm chi thường xuyên ở biểu mẫu 6 theo trí nhớ về Nghị định này; số, tên và ngày chưa đối chiếu.' },

  // Law that changed bodies and names
  { id: '26/2023/QH15', title: 'Luật Căn cước', day: '2023-11-27', issuer: 'Quốc hội', inForceFrom: '2024-07-01', evidence: 'implementations', note: 'Đổi “căn cước công dân” thành “căn cước”. Ngày đổi tên lĩnh vực suy từ hiệu lực của Luật.' },
  { id: '176/2025/QH15', title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ nhiệm kỳ Quốc hội khóa XV', day: '2025-02-18', issuer: 'Quốc hội', inForceFrom: '2025-03-01', evidence: 'law', note: 'Từ 01/3/2025 có 14 bộ và 3 cơ quan ngang bộ (trước đó 18 và 4): đã xác nhận qua bản đăng lại danh sách. Tên văn bản có thể chưa đúng nguyên văn.' },
  { id: '35/2025/NĐ-CP', title: 'Nghị định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nông nghiệp và Môi trường', day: '2025-02-25', issuer: 'Chính phủ', evidence: 'implementations', note: 'Số và ngày đã xác nhận; chưa đọc nguyên văn.' },
  { id: '118/2025/NĐ-CP', title: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông', day: '2025-06-09', issuer: 'Chính phủ', inForceFrom: '2025-07-01', evidence: 'implementations', note: 'Thay chế độ của 61/2018/NĐ-CP: đã xác nhận; tác động tới biểu báo cáo kiểm soát TTHC chưa rõ. Tên văn bản có thể chưa đúng nguyên văn.' },
  { id: '72/2025/QH15', title: 'Luật Tổ chức chính quyền địa phương', day: '2025-06-16', issuer: 'Quốc hội', evidence: 'implementations', note: 'Chính quyền địa phương hai cấp, kết thúc cấp huyện từ 01/7/2025: đã xác nhận. Ngày ban hành lấy từ một nguồn.' },
  { id: '03/2025/TT-VPCP', title: 'Thông tư hướng dẫn thi hành Nghị định số 118/2025/NĐ-CP', day: '2025-09-15', issuer: 'Văn phòng Chính phủ', evidence: 'implementations', note: 'Có danh mục mã ngành, lĩnh vực (đã xác nhận là có; chưa tìm được nội dung): cần lấy văn bản này để đối chiếu danh mục lĩnh vực.' },
  { id: '106/2025/QH15', title: 'Luật Thi hành án dân sự', day: '2025-12-05', issuer: 'Quốc hội', inForceFrom: '2026-07-01', evidence: 'implementations', note: 'Đổi “thừa phát lại” thành “thừa hành viên”: đã xác nhận qua bài giới thiệu. Hiệu lực suy từ hai nghị định quy định chi tiết (151 và 152/2026/NĐ-CP, hiệu lực 01/7/2026).' },
  { id: '367/2025/NĐ-CP', title: 'Nghị định sửa đổi, bổ sung Nghị định số 118/2025/NĐ-CP', day: '2025-12-31', issuer: 'Chính phủ', evidence: 'law', note: 'Tên văn bản có thể chưa đúng nguyên văn.' },
  { id: '09/2026/NĐ-CP', title: 'Nghị định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Tư pháp', issuer: 'Chính phủ', inForceFrom: '2026-01-10', evidence: 'implementations', note: 'Việc kiểm soát thủ tục hành chính thuộc Bộ Tư pháp: đã xác nhận qua báo chí. Không nhầm với 09/2019/NĐ-CP.' },
  { id: '196/2026/NĐ-CP', title: 'Nghị định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Văn phòng Chính phủ', issuer: 'Chính phủ', inForceFrom: '2026-06-01', evidence: 'law', note: 'Văn phòng Chính phủ không còn nhiệm vụ kiểm soát thủ tục hành chính. Tên văn bản có thể chưa đúng nguyên văn.' },

  // The two lists behind the catalogue: not official documents, but what it rests on
  { id: 'ma-linh-vuc/2023-02-27', title: 'Danh mục mã lĩnh vực thủ tục hành chính năm 2023', issuer: 'Một hệ thống thông tin công khai lưu giữ', evidence: 'implementations', note: 'Không phải bản chính thức: ngày 27/02/2023 ghi trong dữ liệu, nội dung có thể cũ hơn; tên bộ suy từ đầu mã.' },
  { id: 'cong-dvcqg/2026-07-18', title: 'Danh sách lĩnh vực công bố trên Cổng Dịch vụ công quốc gia ngày 18/7/2026', issuer: 'Cổng Dịch vụ công quốc gia', evidence: 'implementations', note: 'Không phải bản chính thức: do một dự án công khai thu từ Cổng; 283 tên. Đợt thu ngày 22/9/2026 của dự án khác có 286, nên danh mục cần cập nhật.' },
]

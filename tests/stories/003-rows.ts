// The annex of the letter of Bắc Giang (10/2023) as printed: STT, Đơn vị, Tiến độ, Thực hiện ký số, Ghi chú.

export const annexTitle = 'TÌNH HÌNH THỰC HIỆN BÁO CÁO TRÊN HỆ THỐNG THÔNG TIN BÁO CÁO CỦA VĂN PHÒNG CHÍNH PHỦ QUÝ III/2023'

export const annexHeader = ['STT', 'Đơn vị', 'Tiến độ', 'Thực hiện ký số', 'Ghi chú']

export const annexRows: readonly (readonly (string | number)[])[] = [
  ['I', 'Sở, cơ quan thuộc UBND tỉnh', '', '', ''],
  [1, 'Sở Nội vụ', 'Đúng hạn', 'Không ký số', ''],
  [2, 'Sở Tư pháp', 'Đúng hạn', 'Không ký số', ''],
  [3, 'Sở Kế hoạch và Đầu tư', 'Trước hạn', 'Đã ký số', ''],
  [4, 'Sở Tài chính', 'Đúng hạn', 'Không ký số', ''],
  [5, 'Sở Công Thương', 'Trước hạn', 'Không ký số', ''],
  [6, 'Sở Nông nghiệp và PTNT', 'Trước hạn', 'Đã ký số', ''],
  [7, 'Sở Giao thông vận tải', 'Đúng hạn', 'Không ký số', ''],
  [8, 'Sở Xây dựng', 'Trước hạn', 'Không ký số', ''],
  [9, 'Sở Tài nguyên và Môi trường', 'Đúng hạn', 'Không ký số', ''],
  [10, 'Sở Thông tin và Truyền thông', 'Trước hạn', 'Đã ký số', ''],
  [11, 'Sở Lao động - Thương binh và XH', 'Đúng hạn', 'Không ký số', ''],
  [12, 'Sở Văn hoá, Thể thao và Du lịch', 'Đúng hạn', 'Đã ký số', ''],
  [13, 'Sở Khoa học và Công nghệ', 'Đúng hạn', 'Đã ký số', ''],
  [14, 'Sở Giáo dục và Đào tạo', 'Trước hạn', 'Đã ký số', ''],
  [15, 'Sở Y tế', 'Đúng hạn', 'Không ký số', ''],
  [16, 'Sở Ngoại vụ', 'Đúng hạn', 'Không ký số', ''],
  [17, 'Ban Quản lý các KCN', 'Quá hạn', 'Đã ký số', ''],
  ['II', 'UBND huyện, thành phố', '', '', ''],
  [1, 'UBND huyện Yên Dũng', 'Đúng hạn', 'Đã ký số', ''],
  [2, 'UBND huyện Hiệp Hoà', 'Quá hạn', 'Đã ký số', ''],
  [3, 'UBND huyện Lạng Giang', 'Trước hạn', 'Không ký số', ''],
  [4, 'UBND huyện Tân Yên', 'Đúng hạn', 'Đã ký số', ''],
  [5, 'UBND huyện Sơn Động', 'Đúng hạn', 'Đã ký số', ''],
  [6, 'UBND huyện Việt Yên', 'Đúng hạn', 'Đã ký số', ''],
  [7, 'UBND thành phố Bắc Giang', 'Đúng hạn', 'Không ký số', ''],
  [8, 'UBND huyện Yên Thế', 'Đúng hạn', 'Đã ký số', ''],
  [9, 'UBND huyện Lục Ngạn', 'Đúng hạn', 'Không ký số', ''],
  [10, 'UBND huyện Lục Nam', 'Quá hạn', 'Không ký số', ''],
]

// The few Vietnamese words the server itself says.

export const problemTitles = {
  refused: 'Chưa thực hiện được',
  fault: 'Hệ thống gặp lỗi',
  faultDetail: 'Hệ thống gặp lỗi, không phải do số liệu của bạn. Tệp vẫn còn nguyên trên máy. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị kèm giờ xảy ra lỗi.',
}

// What the service tells whoever starts it.

export const serviceSentences = {
  sampleOutside: (host: string) =>
    `Tài khoản mẫu chỉ chạy trên chính máy này. Bỏ --sample, hoặc bỏ KHOP_HOST=${host} để chỉ nghe ở 127.0.0.1.`,
  samplesKept: (host: string) =>
    `Dữ liệu này có tài khoản mẫu nên không được mở ra ngoài (KHOP_HOST=${host}). Dùng thư mục dữ liệu khác (KHOP_DATA), hoặc bỏ KHOP_HOST.`,
  wrongNode: (version: string) =>
    `Khớp cần Node 22.18 trở lên, đang chạy ${version}. Chạy “npm ci” (không dùng --ignore-scripts) rồi gọi qua npm run để dùng Node đi kèm.`,
  unknownArguments: (list: string) => `Không hiểu tham số: ${list}. Dùng: npm start [-- --https].`,
  building: 'Đang dựng trang…',
  ready: (url: string) => `Khớp đang chạy tại ${url}`,
  samples: (password: string) =>
    [
      `Tài khoản mẫu (mật khẩu đều là ${password}):`,
      '  quang-ngai.binh-chuong     UBND xã Bình Chương (nhập, duyệt, gửi)',
      '  quang-ngai.binh-son        UBND huyện Bình Sơn (thêm tổng hợp: tiếp nhận, trả lại)',
      '  quang-ngai.so-tu-phap      Sở Tư pháp (hoặc .nhap, .duyet, .gui: ba người ba việc)',
      '  nghe-an.kim-lien           UBND xã Kim Liên, báo cáo tháng',
      'Thử: mở trang, đăng nhập, chọn quý III/2023, lấy mẫu, điền, thả tệp vào trang, gửi.',
    ].join('\n'),
  stopping: 'Đang dừng…',
  fault: 'Không khởi động được:',
}

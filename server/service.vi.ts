// What the service tells whoever starts it.

export const serviceSentences = {
  sampleOutside: (host: string) =>
    `Tài khoản mẫu chỉ chạy trên chính máy này. Bỏ --sample, hoặc bỏ KHOP_HOST=${host} để chỉ nghe ở 127.0.0.1.`,
  samplesKept: (host: string) =>
    `Dữ liệu này có tài khoản mẫu nên không được mở ra ngoài (KHOP_HOST=${host}). Dùng thư mục dữ liệu khác (KHOP_DATA), hoặc bỏ KHOP_HOST.`,
  badPort: 'KHOP_PORT phải là một số từ 0 đến 65535. Sửa lại (ví dụ KHOP_PORT=3000) rồi chạy lại.',
  badProxy: (text: string) =>
    `KHOP_TRUST_PROXY có “${text}” không phải địa chỉ hay dải địa chỉ. Viết như 127.0.0.1 hoặc 10.1.0.0/16, cách nhau bằng dấu phẩy, rồi chạy lại.`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng (có thể là Khớp đã chạy sẵn). Dừng chương trình đó, hoặc đặt KHOP_PORT là cổng khác rồi chạy lại.`,
  portBarred: (port: number) =>
    `Tài khoản này không được mở cổng ${port}. Đặt KHOP_PORT là cổng từ 1024 trở lên rồi chạy lại.`,
  badHost: (host: string) =>
    `Không nghe được ở KHOP_HOST=${host}: máy này không có địa chỉ đó. Bỏ KHOP_HOST, hoặc đặt một địa chỉ của chính máy này (0.0.0.0: mọi địa chỉ) rồi chạy lại.`,
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
  badSmtp: 'KHOP_SMTP_URL phải là smtp://… hoặc smtps://… (ví dụ smtps://taikhoan:matkhau@thu.tinh.gov.vn:465; ký tự đặc biệt trong mật khẩu viết dạng %40). Sửa lại rồi chạy lại.',
  badMailFrom: 'KHOP_MAIL_FROM phải là một địa chỉ thư, ví dụ khop@tinh.gov.vn. Đặt lại rồi chạy lại.',
  badRemindAt: 'KHOP_REMIND_AT phải là giờ trong ngày như 07:30, và cần KHOP_SMTP_URL để có nơi gửi thư. Sửa lại rồi chạy lại.',
  reminded: (sent: number, failed: number) => `Thư nhắc báo cáo hôm nay: đã gửi ${sent}${failed > 0 ? `, không gửi được hoặc không rõ ${failed} (xem GET /api/reminders)` : ''}.`,
  remindFailed: 'Chưa lập được thư nhắc báo cáo; thử lại sau nửa phút.',
  signIn: {
    badIssuer: 'KHOP_OIDC_ISSUER phải là địa chỉ https:// đúng như nơi đăng nhập công bố (http:// chỉ dùng được trên chính máy này). Sửa lại rồi chạy lại.',
    noClient: 'KHOP_OIDC_ISSUER cần KHOP_OIDC_CLIENT_ID là mã của Khớp tại nơi đăng nhập đó. Đặt thêm rồi chạy lại.',
    twoSecrets: 'Chỉ đặt một trong hai: KHOP_OIDC_CLIENT_SECRET hoặc KHOP_OIDC_CLIENT_SECRET_FILE; KHOP_SECRET_KEY hoặc KHOP_SECRET_KEY_FILE. Bỏ bớt rồi chạy lại.',
    badRights: 'KHOP_SECOND_FACTOR là các quyền cách nhau bằng dấu phẩy: enter, approve, send, consolidate, administer (ví dụ administer,approve). Sửa lại rồi chạy lại.',
    badKey: 'KHOP_SECRET_KEY phải là 32 byte viết dạng base64 hoặc 64 chữ số hệ mười sáu (tạo bằng: openssl rand -base64 32). Sửa lại rồi chạy lại.',
  },
  unreadableFile: (path: string) => `Không đọc được tệp ${path} ghi trong cài đặt. Kiểm tra đường dẫn và quyền đọc rồi chạy lại.`,
  stopping: 'Đang dừng…',
  fault: 'Không khởi động được:',
}

/** What a sign-in elsewhere is called inside a sentence, where its whole button was written: the button says the rest itself. */
export function nameOfProvider(label: string): string {
  return label.normalize('NFC').replace(/^đăng nhập (?:qua|bằng) /iu, '')
}

// What the operator reads about the private database: every refusal with its next step, and the lines of its log.

/** Sentences of refusals; the argument order is the order in which they are named in the sentence. */
export const refusals = {
  folderInUse: (folder: string, pid: number): string =>
    `Thư mục dữ liệu ${folder} đang được một chương trình khác sử dụng (tiến trình số ${pid}). Hãy dừng chương trình đó rồi chạy lại, hoặc chọn thư mục dữ liệu khác.`,
  servedElsewhere: (folder: string): string =>
    `Thư mục dữ liệu ${folder} đang được một máy chủ cơ sở dữ liệu khác phục vụ (có thể từ một container khác). Hãy dừng chương trình ở nơi đó rồi chạy lại, hoặc chọn thư mục dữ liệu khác.`,
  otherMajor: (folder: string, found: string, ours: number): string =>
    `Dữ liệu trong ${folder} do PostgreSQL ${found} tạo ra, còn chương trình đang dùng PostgreSQL ${ours}, nên chưa mở và chưa thay đổi gì. Hãy đặt biến KHOP_PGBIN trỏ tới thư mục chứa PostgreSQL ${found} rồi chạy lại; khi muốn chuyển sang bản ${ours}, hãy xuất dữ liệu bằng pg_dump và nạp vào một thư mục dữ liệu mới.`,
  notACluster: (folder: string): string =>
    `Thư mục ${folder} không chứa cơ sở dữ liệu hợp lệ (thiếu hoặc hỏng tệp PG_VERSION). Hãy khôi phục từ bản sao lưu, hoặc chọn thư mục dữ liệu khác.`,
  notOurs: (folder: string): string =>
    `Tài khoản đang chạy chương trình không phải là chủ của thư mục dữ liệu ${folder}. Hãy chạy bằng tài khoản đã tạo thư mục đó, hoặc bằng tài khoản quản trị (root).`,
  elsewhereLost: (folder: string, place: string): string =>
    `Thư mục ${folder} ghi rằng dữ liệu nằm ở ${place}, nhưng không tìm thấy nơi đó. Hãy gắn lại ổ đĩa hoặc khôi phục ${place} từ bản sao lưu rồi chạy lại.`,
  unreachable: (folder: string, account: string): string =>
    `Tài khoản hệ thống ${account} (dùng để chạy cơ sở dữ liệu thay cho root) không vào được ${folder}. Hãy cho phép tài khoản này đi qua các thư mục cha (chmod o+x), hoặc chọn thư mục dữ liệu ở nơi khác, ví dụ /var/lib.`,
  noAccount: (): string =>
    'PostgreSQL không chạy bằng tài khoản root và không tìm hoặc tạo được tài khoản hệ thống nào khác. Hãy tạo tài khoản khop-postgres (useradd --system khop-postgres) rồi chạy lại.',
  noBinaries: (platform: string): string =>
    `Chưa có PostgreSQL cho hệ máy ${platform}. Hãy chạy lại npm install (không bỏ các gói tùy chọn), hoặc cài PostgreSQL của hệ điều hành và đặt biến KHOP_PGBIN trỏ tới thư mục chứa initdb, postgres và pg_ctl.`,
  binariesUnusable: (folder: string, reason: string): string =>
    `Không chạy được PostgreSQL trong ${folder}: ${reason}. Hãy cài PostgreSQL của hệ điều hành và đặt biến KHOP_PGBIN trỏ tới thư mục chứa initdb, postgres và pg_ctl mà tài khoản chạy cơ sở dữ liệu đọc và chạy được.`,
  initFailed: (folder: string, reason: string): string =>
    `Không lập được cơ sở dữ liệu mới trong ${folder}. PostgreSQL báo: ${reason}. Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại.`,
  startFailed: (logFile: string, reason: string): string =>
    `Cơ sở dữ liệu không khởi động được. PostgreSQL báo: ${reason}. Hãy xem tệp ${logFile}, xử lý nguyên nhân rồi chạy lại; dữ liệu vẫn còn nguyên trong thư mục.`,
  stopFailed: (pid: number): string =>
    `Máy chủ cơ sở dữ liệu (tiến trình số ${pid}) không chịu dừng. Hãy chờ ít phút rồi dừng lại lần nữa; không xóa thư mục dữ liệu.`,
  passwordLost: (file: string): string =>
    `Tệp mật khẩu ${file} của cơ sở dữ liệu bị thiếu hoặc không đúng. Hãy khôi phục tệp này từ bản sao lưu rồi chạy lại.`,
  socketFolderTaken: (folder: string): string =>
    `Thư mục ${folder} thuộc về người khác nên không thể đặt cổng nối cơ sở dữ liệu ở đó. Hãy chọn thư mục dữ liệu có đường dẫn ngắn hơn rồi chạy lại.`,
  badDatabaseUrl: (): string =>
    'Địa chỉ cơ sở dữ liệu không đúng dạng. Hãy ghi theo mẫu postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu.',
  serverUnreachable: (reason: string): string =>
    `Không nối được tới máy chủ cơ sở dữ liệu đã khai báo: ${reason}. Hãy kiểm tra địa chỉ, tài khoản và mạng rồi chạy lại.`,
} as const

/** Lines for the log of the program. */
export const notices = {
  shelfNotRead: (reason: string): string => `Chưa đọc được danh mục biểu mẫu do tỉnh ban hành (${reason}); đang thử lại.`,
  creating: (folder: string): string => `Đang lập cơ sở dữ liệu mới trong ${folder}.`,
  placedElsewhere: (folder: string, place: string): string =>
    `Tài khoản chạy cơ sở dữ liệu không vào được ${folder}, nên dữ liệu được đặt ở ${place}; khi sao lưu hãy sao lưu cả nơi này.`,
  copyingBinaries: (place: string): string => `Đang chép PostgreSQL vào ${place}.`,
  started: (pid: number): string => `Cơ sở dữ liệu đã chạy (tiến trình số ${pid}).`,
  adopted: (pid: number): string => `Dùng tiếp cơ sở dữ liệu đang chạy từ lần trước (tiến trình số ${pid}).`,
  healedPidFile: (pid: number): string => `Tệp postmaster.pid cũ (tiến trình số ${pid} đã chết) đã được xử lý.`,
  fellOver: (pid: number): string => `Cơ sở dữ liệu (tiến trình số ${pid}) đã ngừng đột ngột; đang khởi động lại.`,
  stopped: (): string => 'Cơ sở dữ liệu đã dừng.',
  idleConnectionLost: (reason: string): string => `Mất một kết nối nhàn rỗi tới cơ sở dữ liệu: ${reason}.`,
} as const

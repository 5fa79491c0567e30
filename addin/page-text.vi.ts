// What the plain web page says beside the pane.

export const pageText = {
  drop: 'Thả tệp báo cáo .xlsx vào đây',
  dropMore: 'hoặc bấm để chọn tệp đã lưu từ Excel, LibreOffice hay WPS. Tệp được đọc ngay trên máy này; chỉ gửi đi khi bạn bấm lưu hoặc gửi.',
  pick: 'Chọn tệp…',
  another: 'Mở tệp khác',
  opening: 'Đang đọc tệp…',
  save: 'Tải tệp đã sửa',
  changed: (count: number) => `Đã sửa ${count} ô`,
  grid: (sheet: string) => `Trang tính ${sheet}`,
  sheets: 'Các trang tính',
  edit: (address: string) => `Ô ${address}. Nhấn Enter để sửa.`,
  worked: (count: number) => `Đã tính lại ${count} ô`,
  unsaved: (changed: number, worked: number) =>
    `Tệp đang mở có ${changed > 0 ? `${changed} ô đã sửa` : `${worked} ô đã tính lại`} mà chưa tải về hay lưu lên hệ thống.`,
  saveFirst: 'Tải về rồi mở tệp mới',
  dropChanges: 'Không giữ, mở tệp mới',
  signInFirst: 'Đăng nhập để kiểm tra tệp này.',
  othersCell: (owner: string) => `Ô này do ${owner === '' ? 'đơn vị khác' : owner} cung cấp nên không nhập ở đây.`,
  othersHint: 'Các ô gạch chéo do đơn vị khác cung cấp nên đã khóa; đưa chuột vào ô để xem đơn vị nào.',
  hint: 'Bấm đúp hoặc gõ thẳng vào ô nhập để sửa. Các ô tổng tự tính lại.',
} as const

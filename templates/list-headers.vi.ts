// What the columns of a list of lĩnh vực are called, letter case, marks and signs aside.

export const listHeaders = {
  name: [
    'Tên lĩnh vực',
    'Lĩnh vực',
    'Tên lĩnh vực TTHC',
    'Lĩnh vực TTHC',
    'Tên lĩnh vực thủ tục hành chính',
    'Lĩnh vực thủ tục hành chính',
  ],
  ministry: [
    'Cơ quan',
    'Bộ',
    'Bộ, ngành',
    'Bộ, cơ quan',
    'Bộ, cơ quan ngang bộ',
    'Tên cơ quan',
    'Tên bộ',
    'Cơ quan công bố',
    'Cơ quan quản lý',
    'Bộ quản lý',
    'Bộ, ngành quản lý',
  ],
  code: ['Mã', 'Mã lĩnh vực', 'Mã số', 'Mã số lĩnh vực'],
} as const

/** What the columns of a list of units are called. */
export const unitListHeaders = {
  code: ['Mã', 'Mã đơn vị', 'Mã số', 'Mã ĐVHC', 'Mã cơ quan'],
  name: ['Tên đơn vị', 'Đơn vị', 'Tên cơ quan', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị'],
  kind: ['Loại', 'Cấp', 'Loại/Cấp', 'Loại, cấp', 'Loại đơn vị', 'Cấp đơn vị', 'Loại hình'],
  parent: ['Trực thuộc', 'Đơn vị cấp trên', 'Cơ quan cấp trên', 'Đơn vị trực thuộc', 'Cơ quan chủ quản'],
  from: ['Từ ngày', 'Ngày bắt đầu', 'Hiệu lực từ', 'Hiệu lực từ ngày'],
  to: ['Đến ngày', 'Ngày kết thúc', 'Hiệu lực đến', 'Hiệu lực đến ngày'],
  replaces: ['Thay cho', 'Thay thế', 'Thay thế cho', 'Thay cho đơn vị'],
} as const

/** The header without which there is no list of units. */
export const wantedUnitHeader = '“Tên đơn vị” hoặc “Đơn vị”'

/** The header without which there is no list, as a sentence names it. */
export const wantedHeader = '“Tên lĩnh vực” hoặc “Lĩnh vực”'

/** Where a header stands, for people. */
export const headerPlace = (sheet: string | null, row: number): string => (sheet === null ? `hàng ${row}` : `sheet ${sheet}, hàng ${row}`)

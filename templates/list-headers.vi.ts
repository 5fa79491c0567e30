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

/** The header without which there is no list, as a sentence names it. */
export const wantedHeader = '“Tên lĩnh vực” hoặc “Lĩnh vực”'

/** Where a header stands, for people. */
export const headerPlace = (sheet: string | null, row: number): string => (sheet === null ? `hàng ${row}` : `sheet ${sheet}, hàng ${row}`)

// Hà Tĩnh: who provides which khoản of the seven forms (the unnumbered letter of Sở Nội vụ of 12/2023).
import type { Assignment } from '../../../reporting/units/assignment.ts'

const told = { basis: 'SNV-CCHC&VTLT/2023-12', evidence: 'letter' } as const

export const haTinhAssignments: readonly Assignment[] = [
  { form: 'BM1', khoan: ['5', '7'], unit: 'ha-tinh.van-phong-ubnd', ...told },
  { form: 'BM1', unit: 'ha-tinh.so-noi-vu.phong-cchc', ...told },
  { form: 'BM2', unit: 'ha-tinh.so-tu-phap', ...told },
  { form: 'BM3', unit: 'ha-tinh.van-phong-ubnd', ...told },
  { form: 'BM4', unit: 'ha-tinh.so-noi-vu.phong-xdcq', ...told },
  { form: 'BM5', unit: 'ha-tinh.so-noi-vu.phong-ccvc', ...told, note: 'Chủ trì, phối hợp với Phòng Xây dựng chính quyền và Tổ chức biên chế.' },
  { form: 'BM6', unit: 'ha-tinh.so-tai-chinh', ...told },
  { form: 'BM7', khoan: ['6'], unit: 'ha-tinh.van-phong-ubnd', ...told },
  { form: 'BM7', unit: 'ha-tinh.so-tttt', to: '2025-02-28', ...told },
  {
    form: 'BM7',
    unit: 'ha-tinh.so-khcn',
    from: '2025-03-01',
    basis: '176/2025/QH15',
    evidence: 'reconstructed',
    note: 'Suy từ việc nhập Sở Thông tin và Truyền thông vào Sở Khoa học và Công nghệ từ 1/3/2025 ở các tỉnh; chưa có văn bản của Hà Tĩnh phân công lại.',
  },
]

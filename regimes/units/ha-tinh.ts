// Hà Tĩnh as its letter of 12/2023 names it: the departments that write the CCHC report, and the three rooms of Sở Nội vụ.
import type { Unit } from '../../reporting/units/unit.ts'

const province = 'ha-tinh'

function department(id: string, name: string, to?: string): Unit {
  const ends = to === undefined ? {} : { to }
  return { id: `${province}.${id}`, name, kind: 'department', sample: true, ...ends, memberships: [{ parent: province, ...ends }] }
}

function room(id: string, name: string): Unit {
  const parent = `${province}.so-noi-vu`
  return { id: `${parent}.${id}`, name, kind: 'departmentOffice', sample: true, memberships: [{ parent }] }
}

export const haTinhUnits: readonly Unit[] = [
  { id: province, name: 'UBND tỉnh Hà Tĩnh', kind: 'province', sample: true, memberships: [] },
  department('van-phong-ubnd', 'Văn phòng UBND tỉnh Hà Tĩnh'),
  department('so-noi-vu', 'Sở Nội vụ tỉnh Hà Tĩnh'),
  room('phong-cchc', 'Phòng Cải cách hành chính và Văn thư lưu trữ, Sở Nội vụ tỉnh Hà Tĩnh'),
  room('phong-xdcq', 'Phòng Xây dựng chính quyền và Tổ chức biên chế, Sở Nội vụ tỉnh Hà Tĩnh'),
  room('phong-ccvc', 'Phòng Công chức viên chức, Sở Nội vụ tỉnh Hà Tĩnh'),
  department('so-tu-phap', 'Sở Tư pháp tỉnh Hà Tĩnh'),
  department('so-tai-chinh', 'Sở Tài chính tỉnh Hà Tĩnh'),
  department('so-khcn', 'Sở Khoa học và Công nghệ tỉnh Hà Tĩnh'),
  department('so-tttt', 'Sở Thông tin và Truyền thông tỉnh Hà Tĩnh', '2025-02-28'), // 176/2025/QH15 ended its ministry
]

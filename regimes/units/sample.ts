// Sample provinces to try the program with: real names of offices of 2023, a handful of each.
import type { Unit } from '../../reporting/units/unit.ts'
import { haTinhUnits } from './ha-tinh.ts'

const endOfDistricts = '2025-06-30' // 72/2025/QH15: no district level from 1/7/2025

function under(parent: string, kind: Unit['kind'], units: readonly [string, string][]): Unit[] {
  const ends = kind === 'districtOffice' || kind === 'district'
  return units.map(([id, name]) => ({
    id,
    name,
    kind,
    sample: true,
    ...(ends ? { to: endOfDistricts } : {}),
    memberships: [{ parent, ...(ends ? { to: endOfDistricts } : {}) }],
  }))
}

function communes(district: string, province: string, units: readonly [string, string][]): Unit[] {
  return units.map(([id, name]) => ({
    id,
    name,
    kind: 'commune',
    sample: true,
    memberships: [
      { parent: district, to: endOfDistricts },
      { parent: province, from: '2025-07-01' },
    ],
  }))
}

function province(id: string, name: string): Unit {
  return { id, name, kind: 'province', sample: true, memberships: [] }
}

export const sampleUnits: readonly Unit[] = [
  province('nghe-an', 'UBND tỉnh Nghệ An'),
  ...under('nghe-an', 'department', [
    ['nghe-an.so-tu-phap', 'Sở Tư pháp tỉnh Nghệ An'],
    ['nghe-an.so-noi-vu', 'Sở Nội vụ tỉnh Nghệ An'],
    ['nghe-an.so-xay-dung', 'Sở Xây dựng tỉnh Nghệ An'],
  ]),
  ...under('nghe-an', 'district', [['nghe-an.nam-dan', 'UBND huyện Nam Đàn']]),
  ...communes('nghe-an.nam-dan', 'nghe-an', [
    ['nghe-an.kim-lien', 'UBND xã Kim Liên'],
    ['nghe-an.nam-giang', 'UBND xã Nam Giang'],
  ]),
  province('quang-ngai', 'UBND tỉnh Quảng Ngãi'),
  ...under('quang-ngai', 'department', [
    ['quang-ngai.so-tu-phap', 'Sở Tư pháp tỉnh Quảng Ngãi'],
    ['quang-ngai.so-noi-vu', 'Sở Nội vụ tỉnh Quảng Ngãi'],
    ['quang-ngai.so-cong-thuong', 'Sở Công Thương tỉnh Quảng Ngãi'],
  ]),
  ...under('quang-ngai', 'district', [['quang-ngai.binh-son', 'UBND huyện Bình Sơn']]),
  ...under('quang-ngai.binh-son', 'districtOffice', [
    ['quang-ngai.binh-son.phong-tu-phap', 'Phòng Tư pháp huyện Bình Sơn'],
  ]),
  ...communes('quang-ngai.binh-son', 'quang-ngai', [
    ['quang-ngai.binh-chuong', 'UBND xã Bình Chương'],
    ['quang-ngai.binh-my', 'UBND xã Bình Mỹ'],
  ]),
  ...haTinhUnits,
]

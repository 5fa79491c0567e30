// What every form of the circular 01/2020/TT-VPCP has in common.
import type { CatalogueLines, FormDefinition, LineGroup } from '../../../reporting/form/definition.ts'

export const issuedUnder = 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020'

/** What people must know from 2026 on: another circular of the same name took effect. */
export const successorCaution: NonNullable<FormDefinition['cautions']>[number] = {
  from: '2026-02-15',
  text: 'Thông tư 5/2025/TT-VPCP có hiệu lực từ 15/2/2026 cùng tên với Thông tư 01/2020/TT-VPCP; chưa rõ các biểu kiểm soát TTHC có còn dùng. Kiểm tra văn bản trước khi gửi.',
}

/** The levels a synthesis is grouped by; the wording is one system's, not the annex's. */
export const levels: readonly LineGroup[] = [
  { id: 'department', ordinal: 'I', label: 'Sở, ban, ngành' },
  { id: 'district', ordinal: 'II', label: 'Huyện, thị xã, thành phố' },
  { id: 'commune', ordinal: 'III', label: 'Xã, phường, thị trấn' },
]

/** Whose dossiers stand in which group: rooms of a district handle what the district decides. */
export const groupOfKind: NonNullable<NonNullable<FormDefinition['consolidates']>['groups']> = {
  department: 'department',
  districtOffice: 'district',
  district: 'district',
  commune: 'commune',
}

/** One line for each lĩnh vực, in groups where they are given. */
export function linhVucLines(groups?: readonly LineGroup[]): CatalogueLines {
  return { kind: 'catalogue', catalogue: 'linh-vuc', column: 2, totalLabel: 'Tổng cộng', noun: 'lĩnh vực', ...(groups ? { groups } : {}) }
}

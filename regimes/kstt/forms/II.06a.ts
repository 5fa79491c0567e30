// II.06a: how dossiers were handled, at the office that handles them itself. One line per lĩnh vực.
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { c, equals, plus, previous } from '../../../reporting/form/expression.ts'
import { catalogueFormRules } from './catalogue-form-rules.ts'

const basis = '01/2020/TT-VPCP'
const received = 'Số lượng hồ sơ tiếp nhận'
const settled = 'Số lượng hồ sơ đã giải quyết'
const pending = 'Số lượng hồ sơ đang giải quyết'

export const form = {
  code: 'II.06a/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence: 'implementations',
  note:
    'Mười ba cột này được đối chiếu từ ba hệ thống đang dùng biểu và công văn Quảng Ngãi (cột 4); phụ lục gốc của Thông tư 01/2020/TT-VPCP chưa đọc được. Chữ của nhóm cột “Số lượng hồ sơ tiếp nhận”, hàng công thức và vị trí dòng tổng là dựng lại. Khi có mẫu gốc, quản trị có thể thay.',
  from: '2020-10-21',
  title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
  issuedUnder: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  measure: 'Số hồ sơ TTHC',
  totalLabel: 'Tổng cộng',
  lines: { kind: 'catalogue', catalogue: 'linh-vuc', column: 2 },
  columns: [
    { column: 1, label: 'STT', type: 'ordinal', width: 5, evidence: 'implementations' },
    { column: 2, label: 'Lĩnh vực giải quyết', type: 'name', width: 40, evidence: 'implementations' },
    { column: 3, under: [received], label: 'Tổng số', type: 'count', formula: true, width: 9, evidence: 'implementations' },
    { column: 4, under: [received, 'Trong kỳ'], label: 'Trực tuyến', type: 'count', width: 8, evidence: 'letter' },
    { column: 5, under: [received, 'Trong kỳ'], label: 'Trực tiếp, dịch vụ bưu chính', type: 'count', width: 10, evidence: 'implementations' },
    { column: 6, under: [received], label: 'Từ kỳ trước', type: 'count', width: 8, evidence: 'implementations' },
    { column: 7, under: [settled], label: 'Tổng số', type: 'count', formula: true, width: 9, evidence: 'implementations' },
    { column: 8, under: [settled], label: 'Trước hạn', type: 'count', width: 8, evidence: 'implementations' },
    { column: 9, under: [settled], label: 'Đúng hạn', type: 'count', width: 8, evidence: 'implementations' },
    { column: 10, under: [settled], label: 'Quá hạn', type: 'count', width: 8, evidence: 'implementations' },
    { column: 11, under: [pending], label: 'Tổng số', type: 'count', formula: true, width: 9, evidence: 'implementations' },
    { column: 12, under: [pending], label: 'Trong hạn', type: 'count', width: 8, evidence: 'implementations' },
    { column: 13, under: [pending], label: 'Quá hạn', type: 'count', width: 8, evidence: 'implementations' },
  ],
  rules: [
    ...catalogueFormRules('II.06a', basis, 'implementations'),
    { id: 'II.06a.F6', check: 'noLines', severity: 'warning', basis, evidence: 'reconstructed' },
    { id: 'II.06a.R1', severity: 'error', basis, evidence: 'implementations', relation: equals(c(3), plus(c(4), c(5), c(6))) },
    { id: 'II.06a.R2', severity: 'error', basis, evidence: 'implementations', relation: equals(c(7), plus(c(8), c(9), c(10))) },
    { id: 'II.06a.R3', severity: 'error', basis, evidence: 'implementations', relation: equals(c(11), plus(c(12), c(13))) },
    { id: 'II.06a.R4', severity: 'error', basis, evidence: 'implementations', relation: equals(c(3), plus(c(7), c(11))) },
    // Nothing official says so; corrections, renamed fields and merged units are good reasons for a difference.
    { id: 'II.06a.P1', severity: 'warning', basis, evidence: 'reconstructed', relation: equals(c(6), previous(11)) },
    { id: 'II.06a.P2', severity: 'warning', basis, evidence: 'reconstructed', check: 'vanished' },
  ],
  cautions: [
    {
      from: '2026-02-15',
      text: 'Thông tư 5/2025/TT-VPCP có hiệu lực từ 15/2/2026 cùng tên với Thông tư 01/2020/TT-VPCP; chưa rõ biểu II.06a có còn dùng. Kiểm tra văn bản trước khi gửi.',
    },
  ],
} as const satisfies FormDefinition

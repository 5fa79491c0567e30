// II.06a: how dossiers were handled, at the office that handles them itself. One line per lĩnh vực.
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { issuedUnder, linhVucLines, successorCaution } from './circular.ts'
import { handlingColumns, handlingRules } from './handling.ts'

const basis = '01/2020/TT-VPCP'

export const form: FormDefinition = {
  code: 'II.06a/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence: 'implementations',
  note:
    'Mười ba cột này được đối chiếu từ ba hệ thống đang dùng biểu và công văn Quảng Ngãi (cột 4); phụ lục gốc của Thông tư 01/2020/TT-VPCP chưa đọc được. Chữ của nhóm cột “Số lượng hồ sơ tiếp nhận”, hàng công thức và vị trí dòng tổng là dựng lại. Khi có mẫu gốc, quản trị có thể thay.',
  from: '2020-10-21',
  title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
  issuedUnder,
  measure: 'Số hồ sơ TTHC',
  lines: linhVucLines(),
  columns: handlingColumns('Lĩnh vực giải quyết', 'implementations'),
  rules: handlingRules('II.06a', basis, 'implementations'),
  cautions: [successorCaution],
}

// II.06: the synthesis of II.06a at the office that sums it up, its lines grouped by level.
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { groupOfKind, issuedUnder, levels, linhVucLines, successorCaution } from './circular.ts'
import { groupRules } from './catalogue-form-rules.ts'
import { handlingColumns, handlingRules } from './handling.ts'

const basis = '01/2020/TT-VPCP'
const evidence = 'reconstructed'

export const form: FormDefinition = {
  code: 'II.06/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence,
  note:
    'Biểu II.06 dựng lại từ một hệ thống in biểu tổng hợp và công văn Quảng Ngãi (cột 4: hồ sơ trực tuyến; huyện kiểm tra lại trước khi duyệt). Tên biểu, ba nhóm theo cấp và các quy tắc chưa đối chiếu với phụ lục gốc nên chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.',
  from: '2020-10-21',
  title: 'TỔNG HỢP TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC',
  issuedUnder,
  measure: 'Số hồ sơ TTHC',
  lines: linhVucLines(levels),
  columns: handlingColumns('Lĩnh vực, công việc giải quyết theo cấp', evidence),
  consolidates: { forms: ['II.06a/VPCP/KSTT', 'II.06/VPCP/KSTT'], groups: groupOfKind },
  rules: [...handlingRules('II.06', basis, evidence), ...groupRules('II.06', basis, evidence)],
  cautions: [successorCaution],
}

// II.05: the synthesis of II.05a at the office that sums it up, its lines grouped by level. By analogy and memory alone.
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { groupRules } from './catalogue-form-rules.ts'
import { groupOfKind, issuedUnder, levels, linhVucLines, successorCaution } from './circular.ts'
import { petitionColumns, petitionRules } from './petitions.ts'

const basis = '01/2020/TT-VPCP'

export const form: FormDefinition = {
  code: 'II.05/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence: 'reconstructed',
  note:
    'Biểu II.05 dựng lại theo trí nhớ: chỉ chắc là biểu có thật và do huyện gửi (công văn Quảng Ngãi). Cột lấy như biểu II.05a, nhóm theo cấp lấy như biểu II.06. Mọi quy tắc chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.',
  from: '2020-10-21',
  title: 'TỔNG HỢP KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ (PAKN) VỀ QUY ĐỊNH HÀNH CHÍNH',
  issuedUnder,
  measure: 'Số PAKN',
  lines: linhVucLines(levels),
  columns: petitionColumns,
  consolidates: { forms: ['II.05a/VPCP/KSTT', 'II.05/VPCP/KSTT'], groups: groupOfKind },
  rules: [...petitionRules('II.05', basis), ...groupRules('II.05', basis, 'reconstructed')],
  cautions: [successorCaution],
}

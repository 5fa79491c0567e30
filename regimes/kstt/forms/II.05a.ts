// II.05a: phản ánh, kiến nghị received and handled, at the office that handles them. Put together from memory alone.
import type { FormDefinition } from '../../../reporting/form/definition.ts'
import { issuedUnder, linhVucLines, successorCaution } from './circular.ts'
import { petitionColumns, petitionRules } from './petitions.ts'

const basis = '01/2020/TT-VPCP'

export const form: FormDefinition = {
  code: 'II.05a/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence: 'reconstructed',
  note:
    'Biểu II.05a này dựng lại theo trí nhớ: không tìm được văn bản hay hệ thống nào in biểu. Chỉ chắc là biểu có thật, do xã, phòng, sở gửi cùng II.06a (công văn Quảng Ngãi) và về phản ánh, kiến nghị. Mọi quy tắc của biểu chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.',
  from: '2020-10-21',
  title: 'KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ (PAKN) VỀ QUY ĐỊNH HÀNH CHÍNH',
  issuedUnder,
  measure: 'Số PAKN',
  lines: linhVucLines(),
  columns: petitionColumns,
  rules: petitionRules('II.05a', basis),
  cautions: [successorCaution],
}

// II.05a: phản ánh, kiến nghị received and handled, at the office that handles them. Put together from memory alone.
import type { Column, FormDefinition } from '../../../reporting/form/definition.ts'
import { atMost, c, equals, plus, previous, type Relation } from '../../../reporting/form/expression.ts'
import type { RelationRule } from '../../../reporting/form/rule.ts'
import { catalogueFormRules } from './catalogue-form-rules.ts'

const basis = '01/2020/TT-VPCP'
const evidence = 'reconstructed'
const received = 'Tiếp nhận PAKN'
const settled = 'Đã xử lý'
const byContent = 'Theo nội dung'
const byTime = 'Theo thời điểm tiếp nhận'
const conduct = 'Hành vi hành chính'
const regulation = 'Quy định hành chính'

function count(column: number, under: readonly string[], label: string, formula?: true): Column {
  return { column, under, label, type: 'count', width: 8, evidence, ...(formula ? { formula } : {}) }
}

function rule(id: string, relation: Relation): RelationRule {
  return { id: `II.05a.${id}`, severity: 'warning', basis, evidence, relation }
}

export const form: FormDefinition = {
  code: 'II.05a/VPCP/KSTT',
  edition: '2020',
  basis,
  evidence,
  note:
    'Biểu II.05a này dựng lại theo trí nhớ: không tìm được văn bản hay hệ thống nào in biểu. Chỉ chắc là biểu có thật, do xã, phòng, sở gửi cùng II.06a (công văn Quảng Ngãi) và về phản ánh, kiến nghị. Mọi quy tắc của biểu chỉ nhắc, không chặn. Có mẫu gốc thì quản trị thay mẫu này.',
  from: '2020-10-21',
  title: 'KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ (PAKN) VỀ QUY ĐỊNH HÀNH CHÍNH',
  issuedUnder: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  measure: 'Số PAKN',
  totalLabel: 'Tổng cộng',
  lines: { kind: 'catalogue', catalogue: 'linh-vuc', column: 2 },
  columns: [
    { column: 1, label: 'STT', type: 'ordinal', width: 5, evidence },
    { column: 2, label: 'Tên ngành, lĩnh vực có PAKN', type: 'name', width: 32, evidence },
    count(3, [received], 'Tổng số', true),
    count(4, [received, byContent], conduct),
    count(5, [received, byContent], regulation),
    count(6, [received, byTime], 'Từ kỳ trước'),
    count(7, [received, byTime], 'Trong kỳ'),
    count(8, ['Kết quả xử lý', settled], 'Tổng số', true),
    count(9, ['Kết quả xử lý', settled], conduct),
    count(10, ['Kết quả xử lý', settled], regulation),
    count(11, ['Kết quả xử lý', settled], 'Từ kỳ trước'),
    count(12, ['Kết quả xử lý', settled], 'Trong kỳ'),
    count(13, ['Kết quả xử lý', 'Đang xử lý'], 'Tổng số', true),
    count(14, ['Kết quả xử lý', 'Đang xử lý'], conduct),
    count(15, ['Kết quả xử lý', 'Đang xử lý'], regulation),
    { column: 16, label: 'Đăng tải công khai kết quả xử lý', type: 'count', width: 9, evidence },
  ],
  rules: [
    ...catalogueFormRules('II.05a', basis, evidence),
    rule('R1', equals(c(3), plus(c(4), c(5)))),
    rule('R2', equals(c(3), plus(c(6), c(7)))),
    rule('R3', equals(c(8), plus(c(9), c(10)))),
    rule('R4', equals(c(8), plus(c(11), c(12)))),
    rule('R5', equals(c(13), plus(c(14), c(15)))),
    rule('R6', equals(c(3), plus(c(8), c(13)))),
    rule('R7', atMost(c(9), c(4))),
    rule('R8', atMost(c(10), c(5))),
    rule('R9', atMost(c(11), c(6))),
    rule('R10', atMost(c(12), c(7))),
    rule('R11', atMost(c(16), c(8))),
    rule('P1', equals(c(6), previous(13))),
    { id: 'II.05a.P2', severity: 'warning', basis, evidence, check: 'vanished' },
  ],
}

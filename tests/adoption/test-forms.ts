// For tests: forms of printed indicators of the kinds the shelf's catalogue forms do not show.
import type { FormDefinition, Item } from '../../reporting/form/definition.ts'
import { equals, item, percent, plus } from '../../reporting/form/expression.ts'

const basis = '581/BNV-CCHC'
const evidence = 'letter'
const one = (key: string, label: string, more: Partial<Item> = {}): Item => ({ item: key, label, type: 'count', evidence, ...more })

/** One value column; groups, counts, a percentage, money and choices. */
export const indicatorForm: FormDefinition = {
  code: 'BM9/BNV-CCHC',
  edition: '2022',
  basis,
  evidence,
  note: 'Biểu để thử.',
  from: '2022-02-21',
  title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH',
  heading: 'Biểu mẫu 9',
  issuedUnder: 'Ban hành kèm theo Công văn số 581/BNV-CCHC ngày 21/02/2022',
  lines: {
    kind: 'fixed',
    column: 2,
    items: [
      one('1', 'Kế hoạch CCHC', { type: 'group' }),
      one('1.1', 'Số nhiệm vụ đề ra trong kế hoạch', { measure: 'Nhiệm vụ' }),
      one('1.2', 'Số nhiệm vụ đã hoàn thành', { measure: 'Nhiệm vụ', gather: 'last', note: 'Lấy đến hết kỳ' }),
      one('1.3', 'Tỷ lệ hoàn thành', { type: 'percent', measure: '%', formula: true }),
      one('2', 'Khảo sát mức độ hài lòng', { type: 'group' }),
      one('2.1', 'Có tổ chức khảo sát', { type: 'code', choices: [{ value: 0, label: 'Không' }, { value: 1, label: 'Có' }] }),
      one('2.2', 'Tổng số phiếu', { measure: 'Phiếu', formula: true }),
      one('2.2.1', 'Phiếu trực tuyến', { measure: 'Phiếu', ordinal: 'a)' }),
      one('2.2.2', 'Phiếu giấy', { measure: 'Phiếu', ordinal: 'b)' }),
      one('2.3', 'Kinh phí', { type: 'money', measure: 'Triệu đồng' }),
    ],
  },
  columns: [
    { column: 1, label: 'STT', type: 'ordinal', width: 6, evidence },
    { column: 2, label: 'Chỉ tiêu thống kê', type: 'label', width: 50, evidence },
    { column: 3, label: 'Đơn vị tính', type: 'measure', width: 12, evidence },
    { column: 4, label: 'Số liệu', type: 'value', width: 14, evidence },
    { column: 5, label: 'Ghi chú', type: 'note', width: 20, evidence },
  ],
  rules: [
    { id: 'BM9.C2', check: 'notNumber', severity: 'error', basis, evidence: 'template' },
    { id: 'BM9.F12', check: 'missingItem', severity: 'error', basis, evidence: 'template' },
    { id: 'BM9.R1', severity: 'error', basis, evidence, relation: equals(item('1.3'), percent(item('1.2'), item('1.1'))) },
    { id: 'BM9.R2', severity: 'error', basis, evidence, relation: equals(item('2.2'), plus(item('2.2.1'), item('2.2.2'))) },
    { id: 'BM9.R3', severity: 'warning', basis, evidence, relation: { kind: 'atMost', left: item('1.2'), right: item('1.1') } },
    { id: 'BM9.R4', severity: 'warning', basis, evidence, relation: { kind: 'atMost', left: item('1.1'), right: item('7', 'BM8/BNV-CCHC') } },
  ],
}

/** Roman parts, no measure column, and no notes. */
export const romanForm: FormDefinition = {
  code: '07/TT',
  edition: '2024',
  basis: '07/2024/TT-BNV',
  evidence: 'law',
  from: '2024-01-01',
  title: 'BÁO CÁO TÌNH HÌNH NHÂN SỰ',
  issuedUnder: '(Ban hành kèm theo Thông tư số 07/2024/TT-BNV)',
  measure: 'Người',
  lines: {
    kind: 'fixed',
    column: 2,
    items: [
      { item: 'I', label: 'Khối sở, ban, ngành', type: 'group', evidence: 'law' },
      { item: 'I.1', ordinal: '1', label: 'Công chức', type: 'count', formula: true, evidence: 'law' },
      { item: 'I.1.1', ordinal: '-', label: 'Trong biên chế', type: 'count', evidence: 'law' },
      { item: 'I.1.2', ordinal: '-', label: 'Hợp đồng', type: 'count', evidence: 'law' },
      { item: 'I.2', ordinal: '2', label: 'Viên chức', type: 'count', evidence: 'law' },
      { item: 'II', label: 'Khối xã', type: 'group', evidence: 'law' },
      { item: 'II.1', ordinal: '1', label: 'Công chức', type: 'count', evidence: 'law' },
    ],
  },
  columns: [
    { column: 1, label: 'TT', type: 'ordinal', width: 6, evidence: 'law' },
    { column: 2, label: 'Nội dung', type: 'label', width: 45, evidence: 'law' },
    { column: 3, label: 'Nam', under: ['Số lượng'], type: 'value', width: 10, evidence: 'law' },
    { column: 4, label: 'Nữ', under: ['Số lượng'], type: 'value', width: 10, evidence: 'law' },
  ],
  rules: [{ id: '07.R1', severity: 'error', basis: '07/2024/TT-BNV', evidence: 'law', relation: equals(item('I.1'), plus(item('I.1.1'), item('I.1.2'))) }],
}

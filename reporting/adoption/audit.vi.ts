// What is wrong with a declaration, in Vietnamese.
import type { AuditCode } from '../form/audit-problem.ts'
import type { Params } from './proposal.ts'

/** The sentence of an audit's problem, whose code is `params.problem`. */
export function auditSentence(params: Params): string {
  return sentences[params['problem'] as AuditCode]?.(params) ?? `Biểu chưa nhất quán (${String(params['problem'] ?? '')}). Kiểm tra lại mẫu rồi nạp lại.`
}

const sentences: Partial<Record<AuditCode, (params: Params) => string>> = {
  columnTwice: ({ column = '' }) => `Cột số ${column} có hai lần. Sửa hàng số thứ tự cột rồi nạp lại.`,
  noNameColumn: () => 'Không có cột tên hoặc cột nội dung chỉ tiêu. Trả lời lại câu hỏi về công dụng các cột, hoặc sửa tiêu đề cột rồi nạp lại.',
  noNumberColumn: () => 'Không có cột nào để điền số. Trả lời lại câu hỏi về công dụng các cột, hoặc sửa tiêu đề cột rồi nạp lại.',
  unknownColumn: ({ rule = '', column = '' }) => `Quy tắc ${rule} nhắc tới cột ${column} không có số liệu. Sửa công thức rồi nạp lại.`,
  notComputed: ({ column = '', item = '' }) => `Không có công thức tính ${column === '' ? `chỉ tiêu ${item}` : `cột ${column}`}. Sửa công thức rồi nạp lại.`,
  circular: ({ column = '', item = '' }) => `Công thức của ${column === '' ? `chỉ tiêu ${item}` : `cột ${column}`} vòng lại chính nó. Sửa công thức rồi nạp lại.`,
  groupTwice: ({ group = '' }) => `Nhóm “${group}” có hai lần. Sửa tên nhóm rồi nạp lại.`,
  badDays: ({ from = '' }) => `Ngày hiệu lực “${from}” không đúng. Ghi lại như 2026-02-15.`,
  itemTwice: ({ item = '' }) => `Mã chỉ tiêu ${item} có hai lần. Sửa số thứ tự rồi nạp lại.`,
  unknownItem: ({ rule = '', item = '' }) => `Quy tắc ${rule} nhắc tới chỉ tiêu ${item} không có trong biểu. Sửa công thức rồi nạp lại.`,
  noItems: () => 'Không có chỉ tiêu nào. Kiểm tra các dòng dưới hàng số thứ tự cột rồi nạp lại.',
  mixedRelation: ({ rule = '' }) => `Quy tắc ${rule} lẫn lộn cột và chỉ tiêu. Sửa công thức rồi nạp lại.`,
}

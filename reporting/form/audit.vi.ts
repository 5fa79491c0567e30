// What is wrong with a declaration, in Vietnamese, for the people who wrote it.
import type { AuditCode, AuditProblem } from './audit-problem.ts'

type Params = AuditProblem['params']

const sentences: Record<AuditCode, (params: Params) => string> = {
  columnTwice: ({ column = '' }) => `cột số ${column} khai báo hai lần`,
  ruleTwice: ({ rule = '' }) => `quy tắc ${rule} khai báo hai lần`,
  noNameColumn: ({ column = '' }) => `cột số ${column} phải là cột tên (type "name")`,
  noNumberColumn: () => 'biểu không có cột số liệu nào (type "count")',
  unknownColumn: ({ rule = '', column = '' }) => `quy tắc ${rule} dùng cột số ${column} nhưng biểu không có cột số liệu đó`,
  notComputed: (params) => `${placeOf(params)} ghi là tự tính nhưng không quy tắc nào cho biết cách tính`,
  circular: (params) => `công thức vòng tròn: ${placeOf(params)} được tính từ chính nó`,
  inferredError: ({ rule = '' }) => `quy tắc ${rule} chỉ là suy đoán (evidence "reconstructed") nên chỉ được cảnh báo (severity "warning")`,
  groupTwice: ({ group = '' }) => `nhóm dòng “${group}” khai báo hai lần`,
  badGroupId: ({ group = '' }) => `mã nhóm dòng “${group}” chỉ được gồm chữ cái không dấu`,
  itemTwice: ({ item = '' }) => `chỉ tiêu ${item} khai báo hai lần`,
  unknownItem: ({ rule = '', item = '' }) => `quy tắc ${rule} dùng chỉ tiêu ${item} nhưng biểu không có chỉ tiêu đó`,
  noItems: () => 'biểu chỉ tiêu cố định phải có ít nhất một chỉ tiêu',
  noChoices: ({ item = '' }) => `chỉ tiêu ${item} là ô chọn nên phải có từ hai lựa chọn trở lên`,
  choiceTwice: ({ item = '', value = '' }) => `chỉ tiêu ${item} có hai lựa chọn cùng số ${value}`,
  mixedRelation: ({ rule = '' }) => `quy tắc ${rule} vừa tính theo cột vừa tính theo chỉ tiêu; tách thành hai quy tắc`,
  badDays: ({ from = '', to = '' }) => `ngày hiệu lực không hợp lệ: từ ${from}${to === '' ? '' : ` đến ${to}`}`,
}

function placeOf({ column, item = '' }: Params): string {
  return column === undefined ? `chỉ tiêu ${item}` : `cột số ${column}`
}

/** The problem as a clause, to stand after “tờ khai chưa dùng được:”. */
export function auditSentence(problem: AuditProblem): string {
  return sentences[problem.code](problem.params)
}

// What is wrong with a declaration, in Vietnamese, for the people who wrote it.
import type { AuditCode, AuditProblem } from './audit.ts'

type Params = AuditProblem['params']

const sentences: Record<AuditCode, (params: Params) => string> = {
  columnTwice: ({ column = '' }) => `cột số ${column} khai báo hai lần`,
  ruleTwice: ({ rule = '' }) => `quy tắc ${rule} khai báo hai lần`,
  noNameColumn: ({ column = '' }) => `cột số ${column} phải là cột tên (type "name")`,
  noNumberColumn: () => 'biểu không có cột số liệu nào (type "count")',
  unknownColumn: ({ rule = '', column = '' }) => `quy tắc ${rule} dùng cột số ${column} nhưng biểu không có cột số liệu đó`,
  notComputed: ({ column = '' }) => `cột số ${column} ghi là tự tính nhưng không quy tắc nào cho biết cách tính`,
  circular: ({ column = '' }) => `công thức vòng tròn: cột số ${column} được tính từ chính nó`,
  inferredError: ({ rule = '' }) => `quy tắc ${rule} chỉ là suy đoán (evidence "reconstructed") nên chỉ được cảnh báo (severity "warning")`,
  groupTwice: ({ group = '' }) => `nhóm dòng “${group}” khai báo hai lần`,
  badGroupId: ({ group = '' }) => `mã nhóm dòng “${group}” chỉ được gồm chữ cái không dấu`,
  badDays: ({ from = '', to = '' }) => `ngày hiệu lực không hợp lệ: từ ${from}${to === '' ? '' : ` đến ${to}`}`,
}

/** The problem as a clause, to stand after “tờ khai chưa dùng được:”. */
export function auditSentence(problem: AuditProblem): string {
  return sentences[problem.code](problem.params)
}

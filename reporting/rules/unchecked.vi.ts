// What could not be checked, in Vietnamese: which rule, and what was missing.
import type { FormDefinition } from '../form/definition.ts'
import { proseRelation } from '../form/prose.vi.ts'
import { isRelation } from '../form/rule.ts'
import { leastEarlier } from './usual.ts'
import type { Unchecked } from './finding.ts'

/** What could not be checked, and why. */
export function uncheckedSentence(unchecked: Unchecked, definition: FormDefinition): string {
  const rule = definition.rules.find((one) => one.id === unchecked.rule)
  const name = rule && isRelation(rule) ? proseRelation(rule.relation) : 'hồ sơ còn tồn kỳ trước phải có dòng ở kỳ này'
  switch (unchecked.lacking) {
    case 'sisterForm':
      return `Chưa kiểm được quy tắc “${name}” vì tệp này không có số liệu của biểu kia.`
    case 'history':
      return `Chưa so được với các kỳ trước của đơn vị vì chưa đủ ${leastEarlier} kỳ đã gửi.`
    case 'parts':
      return 'Chưa đối chiếu đủ với các kỳ ngắn hơn trong thời gian này vì các kỳ đơn vị đã gửi không phủ kín từ ngày đầu đến ngày cuối.'
    case 'previousPeriod':
      return `Chưa kiểm được quy tắc “${name}” vì chưa có báo cáo kỳ trước của đơn vị.`
  }
}

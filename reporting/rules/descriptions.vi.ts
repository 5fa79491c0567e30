// Rule to Vietnamese: what it asks, for the printed pages of a form.
import { proseRelation } from '../form/prose.vi.ts'
import { isRelation, type LineCheck, type Rule } from '../form/rule.ts'

const checkDescriptions: Record<LineCheck, string> = {
  missing: 'Ô số liệu phải nhập không được để trống; không phát sinh thì ghi 0',
  notPercent: 'Tỷ lệ % từ 0 đến 100',
  notChoice: 'Ô chọn chỉ nhận một trong các số in trong biểu',
  unknownItem: 'Không thêm dòng ngoài các chỉ tiêu của biểu',
  missingItem: 'Biểu có đủ các chỉ tiêu',
  itemTwice: 'Mỗi chỉ tiêu chỉ có một dòng',
  otherLabel: 'Tên chỉ tiêu ở mỗi dòng đúng như mẫu',
  notAssigned: 'Chỉ điền các khoản được phân công cho đơn vị',
  notNumber: 'Ô số liệu phải là số, không phải chữ',
  negative: 'Số liệu không được âm',
  notWhole: 'Số liệu phải là số nguyên',
  errorValue: 'Không ô nào mang lỗi công thức',
  typedFormula: 'Ô nhập nên ghi số, không ghi công thức',
  staleFormula: 'Kết quả của ô tự tính phải là kết quả tính lại từ các ô của dòng',
  noName: 'Dòng có số liệu phải ghi lĩnh vực',
  duplicate: 'Mỗi lĩnh vực chỉ có một dòng',
  total: 'Dòng tổng bằng cộng các dòng',
  subtotal: 'Dòng của mỗi nhóm bằng cộng các dòng trong nhóm',
  noGroup: 'Mỗi dòng đứng dưới một nhóm của biểu',
  emptyLine: 'Không bỏ trống dòng giữa biểu',
  belowTotal: 'Không ghi số liệu dưới dòng tổng',
  notComputed: 'Ô tự tính của mỗi dòng có công thức hoặc kết quả',
  merged: 'Không gộp ô trong vùng nhập',
  noLines: 'Biểu có ít nhất một dòng số liệu',
  unknownName: 'Tên lĩnh vực phải có trong danh mục',
  ambiguousName: 'Tên lĩnh vực của nhiều bộ phải ghi kèm bộ',
  endedName: 'Lĩnh vực phải còn dùng trong kỳ báo cáo',
  perhapsEndedName: 'Lĩnh vực có thể đã đổi tên (ngày đổi là suy đoán)',
  unlikeBefore: 'Số của kỳ này không khác hẳn các kỳ trước của chính đơn vị (phép so của Khớp, không phải quy định)',
  sumOfParts: 'Các kỳ ngắn hơn phủ kín kỳ này thì số phát sinh bằng cộng các kỳ, số đầu kỳ bằng kỳ đầu, số cuối kỳ bằng kỳ cuối',
  besideParts: 'Các kỳ ngắn hơn không phủ kín kỳ này thì số phát sinh không ít hơn cộng các kỳ đó; số đầu kỳ, cuối kỳ bằng kỳ trùng ngày đầu, ngày cuối',
  vanished: 'Hồ sơ còn tồn kỳ trước phải có dòng ở kỳ này',
}

/** What a rule asks, as one line without a full stop; `noun` is what the form's lines name. */
export function ruleDescription(rule: Rule, noun = field): string {
  if (!isRelation(rule)) {
    const text = checkDescriptions[rule.check]
    const named = noun === '' ? text : text.replaceAll(field, noun).replaceAll(capital(field), capital(noun))
    return `${named}${rule.columns === undefined ? '' : `: cột ${rule.columns.map((one) => `(${one})`).join(', ')}`}${rule.items === undefined ? '' : `: chỉ tiêu ${rule.items.join(', ')}`}`
  }
  const prose = proseRelation(rule.relation)
  return capital(prose)
}

const field = 'lĩnh vực'

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// Finding to Vietnamese: what is wrong, and what to do next.
import { writtenDay } from '../calendar/day.ts'
import { unitCatalogue } from '../units/unit-names.ts'
import { catalogueOf, columnOf, nounOf, type FormDefinition } from '../form/definition.ts'
import { tidySum } from '../form/evaluate.ts'
import { itemsOf, looksBack } from '../form/expression.ts'
import { isRelation, type LineCheck, type Severity } from '../form/rule.ts'
import type { Finding } from './finding.ts'
import { seamSentences } from './seam-messages.vi.ts'
import { proseExpression, proseRelation } from '../form/prose.vi.ts'

/** What a finding says: `what` is wrong, `remedy` is the next step. Both whole sentences. */
export interface Sentence {
  readonly what: string
  readonly remedy: string
}

type Params = Finding['params']

export const severityLabels: Record<Severity, string> = { error: 'Lỗi', warning: 'Cần giải trình' }

/** The sentence of a finding. Refuses (throws) for a rule the form does not have: a mistake of ours. */
export function sentenceOf(finding: Finding, definition: FormDefinition): Sentence {
  const rule = definition.rules.find((one) => one.id === finding.rule)
  if (!rule) throw new Error(`${definition.code} has no rule ${finding.rule}`)
  if (!isRelation(rule)) return checkSentences[rule.check](finding.params, finding, definition)
  const { left = 0, right = 0 } = finding.params
  const where = itemsOf(rule.relation).length > 0 ? 'Xem lại các chỉ tiêu này và sửa số ghi sai.' : 'Xem lại các cột này trên dòng và sửa cột ghi sai.'
  const law = capital(proseRelation(rule.relation))
  if (looksBack(rule.relation)) {
    return {
      what: `${law}: kỳ này ghi ${left}, kỳ trước là ${right}.`,
      remedy: `Đối chiếu với báo cáo kỳ trước rồi sửa lại; nếu số kỳ này đúng thì ghi giải trình trước khi gửi.`,
    }
  }
  if (rule.relation.kind === 'atMost') {
    return {
      what: `${law}: đang là ${left}, trong khi ${proseExpression(rule.relation.right)} là ${right}.`,
      remedy: where,
    }
  }
  return {
    what: `${law}: đang là ${decimal(left)}, ${rule.relation.right.kind === 'percent' ? 'tính' : 'cộng'} lại là ${decimal(right)} (lệch ${decimal(tidySum(Number(left) - Number(right)))}).`,
    remedy: where,
  }
}

const checkSentences: Record<LineCheck, (params: Params, finding: Finding, definition: FormDefinition) => Sentence> = {
  ...seamSentences,
  missing: ({ choices }) => ({
    what: 'Ô này còn trống.',
    remedy: choices === undefined ? 'Nếu không phát sinh thì điền 0.' : `Chọn một số (${choices}); nếu không có nội dung này thì ghi giải trình.`,
  }),
  notNumber: ({ text = '' }) => ({
    what: `Ô này phải là số nhưng đang là chữ “${text}”.`,
    remedy: 'Chỉ gõ chữ số, không gõ dấu chấm, dấu phẩy, khoảng trắng hay đơn vị tính.',
  }),
  negative: ({ value = '' }) => ({
    what: `Số liệu không thể âm, đang ghi ${value}.`,
    remedy: 'Gõ lại số thực tế, từ 0 trở lên.',
  }),
  notWhole: ({ value = '' }) => ({
    what: `Số liệu phải là số nguyên, đang ghi ${String(value).replace('.', ',')}.`,
    remedy: 'Gõ lại số nguyên; 1.234 thì gõ liền 1234.',
  }),
  errorValue: ({ text = '' }) => ({
    what: `Ô này có công thức bị lỗi ${text}.`,
    remedy: 'Xóa công thức và gõ số, hoặc sửa công thức cho ra số.',
  }),
  typedFormula: ({ formula = '' }) => ({
    what: `Ô nhập có công thức =${formula}; nơi nhận chỉ thấy kết quả, không kiểm được cách tính.`,
    remedy: 'Thay công thức bằng kết quả, hoặc ghi giải trình.',
  }),
  staleFormula: ({ stated = '', expected = '' }) => ({
    what: stated === '' ? `Ô tự tính đang trống, tính lại là ${decimal(expected)}.` : `Ô tự tính đang giữ kết quả cũ ${decimal(stated)}, tính lại là ${decimal(expected)}.`,
    remedy: 'Mở tệp bằng Excel, nhấn F9 để tính lại rồi lưu; nếu công thức đã bị sửa thì lấy lại mẫu.',
  }),
  noName: (_params, _finding, definition) => ({
    what: `Dòng này có số liệu nhưng chưa ghi ${nounOf(definition)}.`,
    remedy: `Chọn ${nounOf(definition)} trong danh sách thả xuống của ô, hoặc xóa số liệu của dòng.`,
  }),
  duplicate: ({ text = '', first = '' }, _finding, definition) => ({
    what: `${capital(nounOf(definition))} “${text}” đã có ở dòng ${first}.`,
    remedy: `Cộng số liệu vào dòng ${first} rồi xóa dòng này.`,
  }),
  total: ({ stated = '', expected = '', lacking }) =>
    lacking === undefined
      ? {
          what: `Dòng tổng đang là ${stated === '' ? 'ô trống' : stated}, cộng các dòng là ${expected}.`,
          remedy: 'Nhấn F9 để Excel tính lại; nếu ô tổng đã bị gõ đè thì điền lại số cộng.',
        }
      : {
          what: 'Không thấy dòng tổng của biểu.',
          remedy: 'Lấy lại mẫu và chép số liệu sang; không xóa dòng tổng.',
        },
  subtotal: ({ stated = '', expected = '' }) => ({
    what: `Dòng cộng của nhóm đang là ${stated === '' ? 'ô trống' : stated}, cộng các dòng trong nhóm là ${expected}.`,
    remedy: 'Nhấn F9 để Excel tính lại; nếu ô đã bị gõ đè thì điền lại số cộng.',
  }),
  noGroup: () => ({
    what: 'Dòng này đứng trên nhóm đầu tiên nên chưa rõ thuộc nhóm nào.',
    remedy: 'Chuyển dòng xuống dưới tên nhóm của nó.',
  }),
  emptyLine: ({ from = '', to = '' }) => ({
    what: from === to ? `Dòng ${from} bỏ trống giữa biểu.` : `Các dòng ${from}–${to} bỏ trống giữa biểu.`,
    remedy: 'Xóa dòng trống hoặc chuyển các dòng dưới lên; nếu cố ý để trống thì ghi giải trình.',
  }),
  belowTotal: ({ text = '' }) => ({
    what: `Dòng này${text === '' ? '' : ` (“${text}”)`} có số liệu nhưng nằm dưới dòng tổng nên không được cộng.`,
    remedy: 'Chèn một dòng phía trên dòng tổng, chuyển số liệu lên đó rồi xóa dòng này.',
  }),
  notComputed: ({ rows = '', more = 0 }, { columns }) => ({
    what: `Dòng ${rows}${Number(more) > 0 ? ` và ${more} dòng khác` : ''} mới chèn nên các cột tự tính (${columns.join(', ')}) còn trống; số cộng vẫn đúng nhưng bản in sẽ trống ở đó.`,
    remedy: 'Trên trang web của Khớp: bấm “Tính lại các ô công thức”. Trong Excel: Review > Unprotect Sheet (không có mật khẩu) rồi kéo công thức của dòng trên xuống. Nếu không in thì ghi giải trình.',
  }),
  merged: ({ area = '' }) => ({
    what: `Vùng nhập có các ô bị gộp (${area}); chỉ ô đầu giữ được số.`,
    remedy: 'Chọn vùng đó, bấm Merge & Center để bỏ gộp, rồi nhập từng ô.',
  }),
  noLines: () => ({
    what: 'Biểu chưa có dòng số liệu nào.',
    remedy: 'Nhập số liệu; nếu kỳ này không phát sinh thì ghi giải trình.',
  }),
  unknownName: ({ text = '' }, { suggestions }, definition) => ({
    what: `“${text}” không có trong danh mục ${nounOf(definition)}.`,
    remedy:
      catalogueOf(definition) === unitCatalogue ? 'Chọn tên đơn vị trong danh sách thả xuống của ô.'
      : suggestions.length > 0
        ? 'Chọn một tên gợi ý nếu đúng, hoặc tra thủ tục trên Cổng Dịch vụ công quốc gia để biết lĩnh vực.'
        : 'Tra thủ tục trên Cổng Dịch vụ công quốc gia để biết lĩnh vực, rồi chọn trong danh sách.',
  }),
  ambiguousName: ({ text = '' }) => ({
    what: `“${text}” là lĩnh vực của nhiều bộ, chưa rõ thuộc bộ nào.`,
    remedy: 'Chọn tên có ghi bộ trong ngoặc.',
  }),
  endedName: (params, { suggestions }, definition) => endedSentence(params, suggestions.length > 0, definition),
  perhapsEndedName: (params, { suggestions }, definition) => {
    const sentence = endedSentence(params, suggestions.length > 0, definition)
    return {
      what: `${sentence.what} (Ngày thay đổi này là suy đoán từ hai danh mục, chưa có văn bản xác nhận.)`,
      remedy: `${sentence.remedy} Nếu tên đang ghi vẫn đúng thì ghi giải trình.`,
    }
  },
  notPercent: ({ value = '' }) => ({
    what: `Tỷ lệ % không thể quá 100, đang ghi ${String(value).replace('.', ',')}.`,
    remedy: 'Gõ lại số từ 0 đến 100, không gõ dấu %.',
  }),
  notChoice: ({ value = '', choices = '' }) => ({
    what: `Ô này chỉ nhận: ${choices}; đang ghi ${value}.`,
    remedy: 'Gõ lại một trong các số đó.',
  }),
  unknownItem: ({ text = '' }) => ({
    what: `Dòng này${text === '' ? '' : ` (“${text}”)`} có số liệu nhưng không phải chỉ tiêu nào của biểu.`,
    remedy: 'Chuyển số liệu về dòng của chỉ tiêu rồi xóa dòng này; nội dung khác thì ghi ở cột Ghi chú.',
  }),
  missingItem: ({ name = '', label = '' }) => ({
    what: `Không thấy dòng của chỉ tiêu ${name} (${label}).`,
    remedy: 'Lấy lại mẫu và chép số liệu sang; không xóa dòng của biểu.',
  }),
  itemTwice: ({ item = '', first = '' }) => ({
    what: `Chỉ tiêu ${item} đã có ở dòng ${first}.`,
    remedy: `Chỉ giữ một dòng: kiểm tra số liệu ở dòng ${first} rồi xóa dòng này.`,
  }),
  otherLabel: ({ item = '', stated = '', label = '' }) => ({
    what: `Dòng của chỉ tiêu ${item} đang ghi ${stated === '' ? 'trống' : `“${stated}”`}, mẫu ghi “${label}”.`,
    remedy: 'Kiểm tra số liệu có bị lệch dòng không, rồi ghi lại đúng tên chỉ tiêu của mẫu.',
  }),
  notAssigned: ({ khoan = '' }) => ({
    what: `Khoản ${khoan} do đơn vị khác cung cấp; số ghi ở đây sẽ không được lấy.`,
    remedy: 'Xóa số này; nếu cần góp ý số liệu thì báo đơn vị được phân công.',
  }),
  vanished: ({ name = '', pending = '' }, { columns }, definition) => ({
    what: `Kỳ trước lĩnh vực “${name}” còn ${pending} hồ sơ chuyển sang, kỳ này không có dòng.`,
    remedy: `Thêm dòng “${name}” với ${pending} hồ sơ ở cột ${columns[0] ?? ''} (${columnOf(definition, columns[0] ?? 0).label.toLowerCase()}), hoặc ghi giải trình.`,
  }),
}

function endedSentence({ text = '', to, from }: Params, replaced: boolean, definition: FormDefinition): Sentence {
  return {
    what:
      to === undefined
        ? `“${text}” chưa có trong danh mục của kỳ này (có từ ${writtenDay(String(from))}).`
        : `“${text}” đã thôi dùng sau ngày ${writtenDay(String(to))}.`,
    remedy: replaced ? 'Chọn tên thay thế được gợi ý.' : `Chọn ${nounOf(definition)} đang dùng trong danh sách thả xuống.`,
  }
}

function decimal(value: string | number): string {
  return String(value).replace('.', ',')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

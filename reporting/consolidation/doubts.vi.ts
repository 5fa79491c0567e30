// Why a line should be looked at again before approving, in Vietnamese.
import type { Doubt, DoubtKind } from './doubts.ts'

type Params = Doubt['params']

const sentences: Record<DoubtKind, (params: Params) => string> = {
  none: ({ whole = '' }) => `không có hồ sơ trực tuyến nào trong ${whole} hồ sơ tiếp nhận trong kỳ`,
  all: ({ whole = '' }) => `cả ${whole} hồ sơ tiếp nhận trong kỳ đều ghi là trực tuyến`,
  share: ({ share = '', usual = '', periods = '' }) => `tỷ lệ trực tuyến ${share}%, trong khi ${periods} kỳ trước thường khoảng ${usual}%`,
  notSum: ({ value = '', sum = '' }) => `đang ghi ${value}, cộng số các đơn vị đã gửi là ${sum}`,
  often: () => 'tên công văn nêu là thường ghi chưa đúng: kiểm tra thủ tục có đúng thuộc lĩnh vực này không',
  joined: ({ unit = '', from = '', to = '' }) => `${unit} ghi “${from}”, đã cộng vào “${to}”`,
  unknown: ({ text = '', units = '', nearest = '' }) =>
    `“${text}” không có trong danh mục${units === '' ? '' : ` (${units} ghi)`}${nearest === '' ? '' : `; gần giống: ${nearest}`}`,
}

/** The reason as a clause without a full stop. */
export function doubtSentence({ why, params }: Pick<Doubt, 'why' | 'params'>): string {
  return sentences[why](params)
}

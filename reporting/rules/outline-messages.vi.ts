// Finding of an outline to Vietnamese: what is wrong, and what to do next.
import type { Severity } from '../form/rule.ts'
import type { OutlineFinding, OutlineProblem } from './check-outline.ts'
import type { Finding } from './finding.ts'
import type { Sentence } from './messages.vi.ts'

/** A remark about an outline that does not stop is a hint only: a document carries no explanations beside it. */
export const outlineSeverityLabels: Record<Severity, string> = { error: 'Lỗi', warning: 'Lưu ý' }

/** How much was found, e.g. `2 lỗi, 13 lưu ý.` */
export function outlineCounts(findings: readonly OutlineFinding[]): string {
  const errors = findings.filter((one) => one.severity === 'error').length
  return findings.length === 0 ? 'Đủ đề mục, đề mục nào cũng có nội dung.' : `${errors} lỗi, ${findings.length - errors} lưu ý.`
}

const sentences: Record<OutlineProblem, (heading: string, asked: string) => Sentence> = {
  missingHeading: (heading, asked) => ({
    what: `Không thấy đề mục ${heading}${asked}.`,
    remedy: 'Thêm lại đề mục đúng tên rồi viết nội dung; nếu kỳ này không phát sinh thì ghi “Không phát sinh”.',
  }),
  emptySection: (heading, asked) => ({
    what: `Đề mục ${heading}${asked} chưa có nội dung.`,
    remedy: 'Viết nội dung dưới đề mục; nếu kỳ này không phát sinh thì ghi “Không phát sinh”.',
  }),
}

/** The sentence of a finding about an outline. */
export function outlineSentence(finding: OutlineFinding): Sentence {
  return sentences[finding.problem](`${finding.ordinal}. “${finding.heading}”`, finding.local ? ' (yêu cầu thêm của công văn tỉnh)' : '')
}

/** The sentence of a finding about an outline as the service tells it: its rule ends in the problem. */
export function documentSentence({ rule, params, severity, form }: Finding): Sentence {
  const problem = rule.endsWith('.emptySection') ? 'emptySection' : 'missingHeading'
  return outlineSentence({ problem, severity, outline: form, ordinal: String(params['ordinal'] ?? ''), heading: String(params['name'] ?? ''), local: params['local'] === 1 })
}

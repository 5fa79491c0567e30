// `khop adopt` as people type it.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { form } from '../regimes/kstt/forms/II.06.ts'
import { handMade, printedBlank } from '../tests/adoption/blanks.ts'
import { khop } from '../tests/program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-adopt-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('our own blank gives its declaration back for machines, and in words for people', async () => {
  const path = await fileOf('II.06.xlsx', await printedBlank(form))
  const json = await khop(['adopt', path, '--from', form.from, '--basis', form.basis, '--json'])
  const answer = JSON.parse(json.out) as { proposals: { declaration: unknown; questions: unknown[]; dropped: unknown[] }[] }
  expect(json.code).toBe(0)
  expect(answer.proposals).toMatchObject([{ declaration: form, questions: [], dropped: [] }])
  const told = await khop(['adopt', path, '--from', form.from, '--basis', form.basis])
  expect(told.out).toContain('Biểu II.06/VPCP/KSTT, phiên bản 2020')
  expect(told.out).toContain('cột (3) Số lượng hồ sơ tiếp nhận / Tổng số: Số đếm phải điền, (3)=(4)+(5)+(6)')
  expect(told.out).toContain('nhóm II Huyện, thị xã, thành phố')
  expect(told.out).toContain('đã đủ. Quản trị xem lại rồi xác nhận.')
})

test('what is asked is printed with the id and the choices, and settled from a file of answers', async () => {
  const sheet = { name: 'Mẫu', rows: [['Biểu số 09/TK'], ['Ban hành theo QĐ'], [null, 'BÁO CÁO KẾT QUẢ'], [], ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'], ['(1)', '(2)', '(3)', '(4)'], ['1', 'Số hồ sơ', 'Hồ sơ'], ['', 'Trong đó trực tuyến', 'Hồ sơ']] }
  const path = await fileOf('mau.xlsx', await handMade(sheet))
  const asked = await khop(['adopt', path, '--from', '2026-02-15', '--basis', '12/QĐ-UBND'])
  expect(asked.code).toBe(1)
  expect(asked.out).toContain('HỎI: Sheet Mẫu, ô B8: Chỉ tiêu “Trong đó trực tuyến” không có số thứ tự rõ ràng')
  expect(asked.out).toContain('mã câu hỏi: itemKey:B8')
  const answers = await fileOf('tra-loi.json', JSON.stringify({ Mẫu: { 'itemKey:B8': '1.1', evidence: 'law' } }))
  const settled = await khop(['adopt', path, '--from', '2026-02-15', '--basis', '12/QĐ-UBND', '--answers', answers])
  expect([settled.code, settled.out]).toEqual([0, expect.stringContaining('chỉ tiêu 1.1 Trong đó trực tuyến: Số đếm (số nguyên)')])
})

test('a wrong day, a missing file, wrong answers and no workbook are refused with a sentence and exit code 2', async () => {
  const path = await fileOf('rong.xlsx', 'x')
  const wrong = await fileOf('sai.json', '[1]')
  const refusals = [
    [['adopt', path, '--from', 'hôm nay'], 'không phải ngày'],
    [['adopt', join(folder, 'khong-co.xlsx')], 'Không đọc được tệp'],
    [['adopt', path, '--answers', wrong], 'không đúng dạng'],
    [['adopt', path], 'không phải bảng tính'],
  ] as const
  for (const [args, sentence] of refusals) {
    const ended = await khop([...args])
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(sentence)])
  }
})

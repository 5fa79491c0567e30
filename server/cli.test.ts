// The command line as people type it: words, exit codes, and the same figures for machines.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binhChuong, filledWorkbook, kimLien } from '../tests/service.ts'
import { khop } from '../tests/program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khop-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

describe('a call that cannot be read', () => {
  test.each([
    [['check', '--foo'], 'Không có tùy chọn --foo.'],
    [['check', '--regime'], 'Tùy chọn --regime thiếu giá trị'],
    [['nham'], 'Không có lệnh “nham”.'],
  ])('%j is told in Vietnamese, with exit code 2', async (args, sentence) => {
    const ended = await khop(args)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain(sentence)
    expect(ended.err).not.toMatch(/Unknown|argument/u)
  })
})

describe('template', () => {
  test('prints a workbook that the check takes and finds empty', async () => {
    const out = join(folder, 'mau.xlsx')
    const printed = await khop(['template', 'II.06a', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong', '-o', out])
    expect([printed.code, printed.out.trim()]).toEqual([0, `Đã in ${out}.`])
    const checked = await khop(['check', out, '--json'])
    const answer = JSON.parse(checked.out) as { errors: number; result: { findings: { rule: string }[] } }
    expect([checked.code, answer.errors, answer.result.findings.map((one) => one.rule)]).toEqual([0, 0, ['II.06a.F6']])
  })
  test.each([
    [['template', 'II.99', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong', '-o', 'x'], 'Chưa có biểu mẫu'],
    [['template', 'II.06a', '--regime', 'kstt-quang-ngai', '--period', '2023-Q4', '--unit', 'quang-ngai.binh-chuong', '-o', 'x'], 'Chưa có văn bản nào'],
    [['template', 'II.06a', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong'], 'Thiếu tên tệp kết quả'],
    [['template', 'II.06a', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong', '-o', 'x', '--lines', '0'], '--lines'],
  ])('%j is refused with a sentence and exit code 2', async (args, sentence) => {
    const ended = await khop(args)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain(sentence)
  })
})

describe('an outline', () => {
  const about = ['--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong']
  test.each(['II.01-ĐC', 'II.01-DC'])('%s is printed as a document; checked empty, only what the letter asks for is an error', async (form) => {
    const out = join(folder, `${form}.docx`)
    expect((await khop(['template', form, ...about, '-o', out])).code).toBe(0)
    const checked = await khop(['check', out, '--json'])
    const answer = JSON.parse(checked.out) as { errors: number; warnings: number; findings: { problem: string; severity: string; ordinal: string }[] }
    expect([checked.code, answer.errors, answer.warnings]).toEqual([1, 2, 13])
    expect(answer.findings.filter((one) => one.severity === 'error').map((one) => one.ordinal)).toEqual(['14', '15'])
  })
  test('says in words which heading is empty', async () => {
    const out = join(folder, 'de-cuong.docx')
    await khop(['template', 'II.01-DC', ...about, '-o', out])
    const checked = await khop(['check', out])
    expect(checked.out).toContain('Lưu ý. Đề mục 1. “Kiểm soát quy định thủ tục hành chính” chưa có nội dung.')
    expect(checked.out).toContain('2 lỗi, 13 lưu ý.')
  })
  test('a unit that owes none is refused it, and a workbook named .docx is no document', async () => {
    const office = await khop(['template', 'II.01-ĐC', ...about.slice(0, 5), 'quang-ngai.binh-son.phong-tu-phap', '-o', 'x.docx'])
    expect([office.code, office.err.includes('Chưa có biểu mẫu')]).toEqual([2, true])
    const path = await fileOf('nham.docx', await filledWorkbook(binhChuong))
    const checked = await khop(['check', path])
    expect([checked.code, checked.err.includes('không phải văn bản Word')]).toEqual([2, true])
  })
})

describe('catalogue preview', () => {
  const list = 'Tên lĩnh vực;Cơ quan\nChứng thực;Bộ Tư pháp\nThừa hành viên mới;Bộ Tư pháp\nDân số;Bộ Dân số\n'
  test('says what a list would change, which rows cannot be read, and ends with 1 while there are any', async () => {
    const path = await fileOf('danh-muc.csv', new TextEncoder().encode(list))
    const ended = await khop(['catalogue', 'preview', path, '--from', '2026-12-01', '--basis', '9/2026/TT-VPCP'])
    expect(ended.code).toBe(1)
    for (const words of [
      'danh-muc.csv, 3 hàng, áp dụng từ 1/12/2026, căn cứ 9/2026/TT-VPCP. Chỉ xem trước, chưa lưu gì.',
      '1 giữ nguyên, 1 thêm mới,',
      'Hàng 4: không biết cơ quan “Bộ Dân số”.',
      'Hàng 3: Thừa hành viên mới (Bộ Tư pháp)',
      'Danh sách không có lĩnh vực nào của Bộ Y tế: ',
      'Thừa hành viên (Bộ Tư pháp) → hàng 3: Thừa hành viên mới (Bộ Tư pháp) (tên gần giống)',
    ]) expect(ended.out).toContain(words)
  })
  test('gives machines the proposal, and ends with 0 when every row was read', async () => {
    const path = await fileOf('danh-muc-2.csv', new TextEncoder().encode('\ufeffLĩnh vực\nChứng thực (Bộ Tư pháp)\n'))
    const ended = await khop(['catalogue', 'preview', path, '--from', '2026-12-01', '--json'])
    const answer = JSON.parse(ended.out) as { list: object; proposal: { unchanged: unknown[] } }
    expect([ended.code, answer.list, answer.proposal.unchanged]).toEqual([
      0,
      { fileName: 'danh-muc-2.csv', sheet: null, headerRow: 1, rows: 1, blocked: 0 },
      [{ entry: { id: 'chung-thuc.tu-phap', printed: 'Chứng thực (Bộ Tư pháp)' }, row: 2 }],
    ])
  })
  test.each([
    [['catalogue', 'show'], 'catalogue preview TỆP'],
    [['catalogue', 'preview'], 'Thiếu đường dẫn tệp danh sách'],
    [['catalogue', 'preview', 'x.csv'], 'Thiếu ngày danh sách có hiệu lực'],
    [['catalogue', 'preview', 'x.csv', '--from', '1/12/2026'], 'không phải ngày'],
    [['catalogue', 'preview', 'khong-co.csv', '--from', '2026-12-01'], 'Không đọc được tệp'],
    [['catalogue', 'preview', 'package.json', '--from', '2026-12-01'], 'đã tìm một ô ghi “Tên lĩnh vực” hoặc “Lĩnh vực”'],
    [['catalogue', 'preview', 'package.json', '--from', '2026-12-01', '--regime', 'x'], 'Không có chế độ báo cáo “x”'],
  ])('%j is refused with a sentence and exit code 2', async (args, sentence) => {
    const ended = await khop(args)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain(sentence)
  })
})

describe('check', () => {
  test('names the place, what is wrong and how to mend it, and ends with 1', async () => {
    const path = await fileOf('sai.xlsx', await filledWorkbook(binhChuong, [{ name: 'Chứng thưc', numbers: { 4: 3, 5: 0, 6: 0, 8: 1, 9: 0, 10: 0, 12: 1, 13: 0 } }]))
    const ended = await khop(['check', path])
    expect(ended.code).toBe(1)
    expect(ended.out).toContain('II.06a!B10 (cột 2): Lỗi. “Chứng thưc” không có trong danh mục lĩnh vực.')
    expect(ended.out).toContain('Gợi ý: Chứng thực (Bộ Tư pháp)')
    expect(ended.out).toContain('Cột 3 phải bằng cột 7 + cột 11: đang là 3, cộng lại là 2 (lệch 1).')
    expect(ended.out).toContain('2 lỗi, 0 điểm cần giải trình.')
  })
  test('holds the file against the period before when that file is given', async () => {
    const before = await fileOf('thang9.xlsx', await filledWorkbook(kimLien))
    const now = await fileOf('thang10.xlsx', await filledWorkbook({ ...kimLien, period: '2023-10' }))
    const answer = JSON.parse((await khop(['check', now, '--previous', before, '--json'])).out) as { result: { findings: { rule: string }[]; unchecked: unknown[] } }
    expect([answer.result.findings.map((one) => one.rule), answer.result.unchecked]).toMatchObject([['II.06a.P1', 'II.06a.P1'], [{ rule: 'II.06a.H1' }]])
  })
  test('says what stayed unchecked once, under the sheets it is about', async () => {
    const path = join(folder, 'ca-hai.xlsx')
    await khop(['template', '--regime', 'kstt-quang-ngai', '--period', '2023-Q3', '--unit', 'quang-ngai.binh-chuong', '-o', path])
    const { out } = await khop(['check', path])
    expect(out.split('\n').filter((line) => line.includes('chưa đủ 4 kỳ'))).toEqual(['II.05a, II.06a: Chưa so được với các kỳ trước của đơn vị vì chưa đủ 4 kỳ đã gửi.'])
  })
  test.each([
    ['no such file', 'nowhere.xlsx', 'Không đọc được tệp'],
    ['no workbook', 'package.json', 'không phải bảng tính'],
  ])('%s ends with 2', async (_name, path, sentence) => {
    const ended = await khop(['check', path])
    expect(ended.code).toBe(2)
    expect(ended.err).toContain(sentence)
  })
})

describe('what the shelf prescribes', () => {
  test('lookup: the same name, the names of two ministries, a name that ended, a near miss', async () => {
    const say = async (...args: string[]) => (await khop(['lookup', ...args])).out
    expect(await say('chứng thực', '--on', '2023-09-30')).toBe('Đúng tên: Chứng thực (Bộ Tư pháp)\n')
    expect(await say('Hộ tịch', '--on', '2023-09-30')).toMatch(/nhiều bộ:\n {2}Hộ tịch \(Bộ/u)
    expect(await say('Đất đai (Bộ Tài nguyên và Môi trường)', '--on', '2025-03-01')).toContain('  Đất đai (Bộ Nông nghiệp và Môi trường)')
    expect(await say('Cong chung', '--on', '2023-09-30')).toContain('  Công chứng (Bộ Tư pháp)')
    const bad = await khop(['lookup', 'x', '--on', '30/9/2023'])
    expect([bad.code, bad.err.includes('không phải ngày')]).toEqual([2, true])
  })
  test('deadlines: the days of letter 000 and of letter 001', async () => {
    const say = async (...args: string[]) => (await khop(['deadlines', ...args])).out
    const month = await say('--regime', 'kstt-nghe-an', '--period', '2023-09')
    for (const part of ['từ 21/8/2023 đến 20/9/2023', 'UBND cấp xã: chậm nhất 22/9/2023', 'Sở, ban, ngành: chậm nhất 24/9/2023', '7550/UBND-KSTT']) expect(month).toContain(part)
    const quarter = await say('--regime', 'kstt-quang-ngai', '--period', '2023-Q3')
    for (const part of ['từ 15/6/2023 đến 14/9/2023', 'UBND cấp xã: chậm nhất 17/9/2023;', 'UBND cấp huyện: chậm nhất 19/9/2023, ký số', 'II.01-ĐC/VPCP/KSTT']) expect(quarter).toContain(part)
  })
  test('forms lists the outline with its headings beside the forms', async () => {
    expect((await khop(['forms'])).out).toContain('II.01-ĐC/VPCP/KSTT   2020  13 mục')
  })
  test('regimes and units list the ids', async () => {
    expect((JSON.parse((await khop(['regimes', '--json'])).out) as { id: string }[]).map((one) => one.id)).toEqual(['kstt-nghe-an', 'kstt-quang-ngai', 'kstt-bac-giang', 'cchc-ha-tinh'])
    expect((await khop(['units'])).out).toContain('quang-ngai.binh-chuong')
  })
  test('forms tell how many columns, indicators and rules each has', async () => {
    const forms = JSON.parse((await khop(['forms', '--json'])).out) as { code: string; edition: string; columns: number; items: number; rules: number }[]
    expect(forms.find((one) => one.code === 'BM1' && one.edition === '2022')).toMatchObject({ columns: 5, items: 21, rules: 20 })
    expect(forms.find((one) => one.code.startsWith('II.06a'))).toMatchObject({ columns: 13, items: 0 })
  })
})

test.each([[[]], [['nothing']], [['check', '--nonsense']]])('%j: wrong usage shows the commands and ends with 2', async (args) => {
  const ended = await khop(args)
  expect(ended.code).toBe(2)
  expect(ended.err).toContain('Cách dùng')
})

test('submit without a server says so', async () => {
  const path = await fileOf('gui.xlsx', await filledWorkbook(binhChuong))
  const ended = await khop(['submit', path, '--server', 'http://127.0.0.1:9', '--login', 'x'], { KHOP_PASSWORD: 'x' })
  expect([ended.code, ended.err.includes('Không kết nối được máy chủ')]).toEqual([2, true])
})

// The reading processes: a hostile file takes only itself down.
import { afterAll, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { form } from '../../regimes/kstt/forms/II.06a.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { binhChuong, filledWorkbook } from '../../tests/service.ts'
import { startIntake } from './pool.ts'
import type { Intake } from '../ports.ts'

const started: Intake[] = []
const folders: string[] = []
afterAll(async () => {
  for (const one of started) await one.close()
  for (const one of folders) await rm(one, { recursive: true, force: true })
})

function intakeOf(options: Parameters<typeof startIntake>[0]): Intake {
  const intake = startIntake(options)
  started.push(intake)
  return intake
}

/** A reading process that misbehaves as told by the file's first byte: 1 loops for ever, 2 eats memory, 3 dies; 4 tells the names in its environment. */
async function badReader(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'khop-reader-'))
  folders.push(folder)
  const path = join(folder, 'reader.mjs')
  await writeFile(
    path,
    `process.on('message', ({ id, bytes }) => {
      if (bytes[0] === 1) for (;;);
      if (bytes[0] === 2) { const all = []; for (;;) all.push(new Array(100000).fill(all.length)) }
      if (bytes[0] === 3) process.exit(7)
      if (bytes[0] === 4) return void process.send({ id, outcome: { identity: Object.keys(process.env), forms: [] } })
      process.send({ id, outcome: { identity: null, forms: [] } })
    })`,
  )
  return pathToFileURL(path)
}

test('a real workbook comes back as its forms', async () => {
  const read = await intakeOf({ size: 1 }).read(await filledWorkbook(binhChuong), [form])
  expect(!isRefusal(read) && read.forms.map((one) => one.lines.filter((line) => line.cells[2] !== undefined).length)).toEqual([2])
})

test('an official blank comes back as its sheets; what is no workbook is refused', async () => {
  const intake = intakeOf({ size: 1 })
  const blank = await intake.scan(await filledWorkbook(binhChuong))
  expect(!isRefusal(blank) && blank.sheets.map((sheet) => sheet.name)).toEqual(['II.06a', '_danhmuc', '_khop'])
  expect(!isRefusal(blank) && blank.sheets.map((sheet) => sheet.hidden ?? false)).toEqual([false, true, true])
  const refused = await intake.scan(new Uint8Array([1, 2, 3]))
  expect(isRefusal(refused) && refused.code).toBe('notWorkbook')
})

test.each([
  [1, 'never ends'],
  [2, 'needs more memory than it may have'],
  [3, 'kills its reader'],
])('a file that %d (%s) is refused, and the next one is read', async (kind) => {
  const intake = intakeOf({ size: 1, megabytes: 64, seconds: 2, program: await badReader() })
  const bad = intake.read(new Uint8Array([kind]), [])
  const good = intake.read(new Uint8Array([0]), [])
  const outcome = await bad
  expect(isRefusal(outcome) && outcome.code).toBe('readerStopped')
  expect(isRefusal(await good)).toBe(false)
})

test('a reading process knows nothing of ours: no database address, no password, no path', async () => {
  const intake = intakeOf({ size: 1, program: await badReader() })
  const read = await intake.read(new Uint8Array([4]), [])
  const names = isRefusal(read) ? [read.code] : (read.identity as unknown as string[])
  expect(names.filter((name) => name !== 'SystemRoot')).toEqual([])
})

test('when too many files wait, the next one is refused at once', async () => {
  const intake = intakeOf({ size: 1, waitingMost: 2, seconds: 30, program: await badReader() })
  const all = [1, 0, 0].map((kind) => intake.read(new Uint8Array([kind]), []))
  const refused = await intake.read(new Uint8Array([0]), [])
  expect(isRefusal(refused) && refused.code).toBe('tooBusy')
  await intake.close()
  expect((await Promise.all(all)).map((one) => isRefusal(one) && one.code)).toEqual(['tooBusy', 'tooBusy', 'tooBusy'])
})

test('closing answers those who wait, and those who come later', async () => {
  const intake = intakeOf({ size: 1, seconds: 30, program: await badReader() })
  const waiting = [1, 0].map((kind) => intake.read(new Uint8Array([kind]), []))
  await intake.close()
  const outcomes = [...(await Promise.all(waiting)), await intake.read(new Uint8Array([0]), [])]
  expect(outcomes.map((one) => isRefusal(one) && one.code)).toEqual(['tooBusy', 'tooBusy', 'tooBusy'])
})

test('many files at once are all answered', async () => {
  const intake = intakeOf({ size: 2, waitingMost: 40, program: await badReader(), seconds: 10 })
  const outcomes = await Promise.all(Array.from({ length: 40 }, (_, at) => intake.read(new Uint8Array([at % 10 === 9 ? 3 : 0]), [])))
  expect(outcomes.filter((one) => isRefusal(one))).toHaveLength(4)
})

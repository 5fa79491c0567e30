// The house's own rules: who imports whom, where the clock is read, where Vietnamese may live, how long a file is.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const rooms = ['reporting', 'regimes', 'templates', 'server', 'addin'] as const
type Room = (typeof rooms)[number]

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const all = rooms.flatMap(filesIn)
const isTest = (file: string): boolean => /\.(test|contract)\.tsx?$/u.test(file)
const code = all.filter((file) => !isTest(file))
const textOf = new Map(all.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const text = (file: string): string => textOf.get(file) ?? ''

/** Every import of a file: paths inside the project from the root, packages by name. */
function importsOf(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)).split(sep).join('/') : target,
  )
}

const breaches = (files: readonly string[], isBreach: (target: string, file: string) => boolean): string[] =>
  files.flatMap((file) => importsOf(file).filter((target) => isBreach(target, file)).map((target) => `${file} imports ${target}`))
const roomOf = (target: string): Room | undefined => rooms.find((room) => target.startsWith(`${room}/`))
const isPackage = (target: string): boolean => !target.includes('/') || !/\.(tsx?|css|json)$/u.test(target)

describe('who may import whom (stops the pane from depending on the server by one stray line)', () => {
  const mayUse: Record<Room, readonly Room[]> = {
    reporting: ['reporting'],
    regimes: ['regimes', 'reporting'],
    templates: ['templates', 'reporting'],
    server: ['server', 'reporting', 'regimes', 'templates'],
    addin: ['addin', 'reporting', 'templates'],
  }
  test.each(rooms.map((room) => [room] as const))('%s keeps to its neighbours', (room) => {
    const files = code.filter((file) => file.startsWith(`${room}/`) && file !== 'templates/build.ts')
    expect(breaches(files, (target) => !isPackage(target) && !mayUse[room].some((one) => one === roomOf(target)))).toEqual([])
  })
  test('reporting and regimes use no package at all', () => {
    expect(breaches(code.filter((file) => /^(reporting|regimes)\//u.test(file)), isPackage)).toEqual([])
  })
  test('inside reporting one looks down the stairs, never up', () => {
    // adoption makes forms of blanks: it needs the form's own parts and nothing of what later happens to a form.
    const stairs = ['calendar', 'units', 'catalogue', 'form', 'adoption', 'rules', 'submission', 'consolidation', 'compliance']
    const stair = (path: string): number => stairs.indexOf(path.split('/')[1] ?? '')
    const files = code.filter((file) => file.startsWith('reporting/'))
    expect(files.filter((file) => stair(file) < 0)).toEqual([])
    expect(breaches(files, (target, file) => stair(target) > stair(file))).toEqual([])
  })
  test('templates are reached by the pane through its file host only, and exceljs by the printer only', () => {
    const addin = code.filter((file) => file.startsWith('addin/') && !/^addin\/host\/file-host/u.test(file))
    expect(breaches(addin, (target) => roomOf(target) === 'templates')).toEqual([])
    expect(breaches(code, (target, file) => target === 'exceljs' && !file.startsWith('templates/print'))).toEqual([])
  })
  test('on the server acts know ports, not adapters, and routes know acts', () => {
    const under = (folder: string): string[] => code.filter((file) => file.startsWith(`server/${folder}/`))
    expect(breaches([...under('acts'), ...under('routes')], (target) => target.startsWith('server/adapters/'))).toEqual([])
    expect(breaches(under('acts'), (target) => target.startsWith('server/routes/') || target === 'fastify')).toEqual([])
  })
})

test('now is read in one file (stops a rule from being judged by today)', () => {
  const readers = code.filter((file) => /new Date\(\)|Date\.now\(\)/u.test(text(file)))
  expect(readers.filter((file) => file !== 'server/adapters/system-clock.ts')).toEqual([])
})

test('Excel and Office are named in the Office host only (stops a component from writing to a sheet)', () => {
  const named = code.filter((file) => /\b(Excel|Office)\.[a-z]/iu.test(text(file).replace(/\/\/.*|\/\*[\s\S]*?\*\/|'[^'\n]*'|`[^`]*`/gu, '')))
  expect(named.filter((file) => !file.startsWith('addin/host/office-host'))).toEqual([])
})

test('Vietnamese sentences live in *.vi.ts and regimes (so that officials can review those files alone)', () => {
  const vietnamese = /['`"][^'`"\n]*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ][^'`"\n]*['`"]/iu
  const speaking = code.filter((file) => !file.endsWith('.vi.ts') && !file.startsWith('regimes/'))
  const lines = speaking.flatMap((file) =>
    text(file)
      .split('\n')
      .filter((one) => vietnamese.test(one.replace(/\/\/.*|^\s*\/?\*.*/u, '')))
      .map((one) => `${file}: ${one.trim()}`),
  )
  expect(lines).toEqual([])
})

test('all Vietnamese is NFC (stops two spellings of one letter)', () => {
  expect(all.filter((file) => text(file) !== text(file).normalize('NFC')).filter((file) => !isTest(file))).toEqual([])
})

test('files are short, and say in their first line what they are', () => {
  const long = code.filter((file) => !file.startsWith('regimes/') && text(file).split('\n').length > 201)
  expect(long).toEqual([])
  expect(code.filter((file) => !text(file).startsWith('//'))).toEqual([])
})

test('rooms that accept anything do not exist', () => {
  expect(all.filter((file) => /(^|\/)(utils?|helpers?|common|shared|managers?)(\/|\.tsx?$)/iu.test(file))).toEqual([])
  expect(code.filter((file) => /^\s*(export )?(declare )?(const )?enum /mu.test(text(file)))).toEqual([])
})

test('each room has a short README', () => {
  for (const room of rooms) {
    const readme = readFileSync(join(root, room, 'README.md'), 'utf8')
    expect(readme.trim().split('\n').length).toBeLessThanOrEqual(15)
  }
})

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
/** Scripts the pages load as they are. */
const pageScripts = readdirSync(join(root, 'addin/public')).filter((name) => name.endsWith('.js')).map((name) => `addin/public/${name}`)
const textOf = new Map([...all, ...pageScripts].map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const text = (file: string): string => textOf.get(file) ?? ''

/** Every import of a file: paths inside the project from the root, packages by name. */
function importsOf(file: string): string[] {
  return importsIn(text(file)).map((target) =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)).split(sep).join('/') : target,
  )
}

/** What a text imports, in either kind of quotes. */
function importsIn(source: string): string[] {
  const told = /\b(?:(?:from|import)\s*(?:"([^"\n]+)"|'([^'\n]+)')|(?:import|require)\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`))/gu
  return [...source.matchAll(told)].map((found) => found.slice(1).find((one) => one !== undefined) ?? '')
}

/** Whether a text reads the clock. */
const readsClock = (source: string): boolean => /\bnew Date\b(?!\s*\(\s*[^)\s])|\bDate\.now\b|(?<![\w.])(?<!new )Date\(\)/u.test(source)

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu

/** The lines of a source that speak Vietnamese outside its comments: in quotes, bare between tags, or in escapes. */
function spokenIn(source: string): string[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ''))
  const read = bare.replace(/\\u([\da-f]{4})/giu, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
  return read.split('\n').filter((line) => vietnamese.test(line.replace(/(?<![:'"`\w])\/\/.*/u, ''))).map((line) => line.trim())
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
    const stairs = ['calendar', 'catalogue', 'units', 'form', 'adoption', 'rules', 'submission', 'consolidation', 'compliance']
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
  test('docx is known to the printer of documents only', () => {
    expect(breaches(code, (target, file) => target === 'docx' && !/^templates\/print(?:-document\.ts$|\/document-)/u.test(file))).toEqual([])
  })
  test('on the server acts know ports, not adapters, and routes know acts', () => {
    const under = (folder: string): string[] => code.filter((file) => file.startsWith(`server/${folder}/`))
    expect(breaches([...under('acts'), ...under('routes')], (target) => target.startsWith('server/adapters/'))).toEqual([])
    expect(breaches(under('acts'), (target) => target.startsWith('server/routes/') || target === 'fastify')).toEqual([])
  })
})

test('now is read in one file (stops a rule from being judged by today)', () => {
  const readers = [...code, ...pageScripts].filter((file) => readsClock(text(file)))
  expect(readers.filter((file) => file !== 'server/adapters/system-clock.ts')).toEqual([])
})

test('Excel and Office are named in the Office host only (stops a component from writing to a sheet)', () => {
  const named = code.filter((file) => /\b(Excel|Office)\.[a-z]/iu.test(text(file).replace(/\/\/.*|\/\*[\s\S]*?\*\/|'[^'\n]*'|`[^`]*`/gu, '')))
  expect(named.filter((file) => !file.startsWith('addin/host/office-host'))).toEqual([])
})

test('Vietnamese sentences live in *.vi.ts and regimes (so that officials can review those files alone)', () => {
  // One names a letter, not a word; the other runs where nothing can be imported, and says its few words itself.
  const excepted = ['reporting/catalogue/spelling.ts', 'addin/public/old-browser.js']
  const speaking = [...code, ...pageScripts].filter((file) => !file.endsWith('.vi.ts') && !file.startsWith('regimes/') && !excepted.includes(file))
  expect(speaking.flatMap((file) => spokenIn(text(file)).map((line) => `${file}: ${line}`))).toEqual([])
})

test('all Vietnamese is NFC (stops two spellings of one letter)', () => {
  expect(all.filter((file) => text(file) !== text(file).normalize('NFC')).filter((file) => !isTest(file))).toEqual([])
})

test('files are short, and say in their first line what they are', () => {
  const long = code.filter((file) => !file.startsWith('regimes/') && text(file).split('\n').length > 201)
  expect(long).toEqual([])
  expect(code.filter((file) => !text(file).startsWith('//'))).toEqual([])
})

describe('the house’s own eyes (a rule that cannot see its breach keeps nothing)', () => {
  test('imports are seen in either quotes, bare, dynamic and re-exported', () => {
    const source = `import a from "../server/a.ts"\nimport './b.ts'\nexport { c } from "c"\nawait import("d")\nimport('e')\nrequire("f")\n// from \`top\` down`
    expect(importsIn(source)).toEqual(['../server/a.ts', './b.ts', 'c', 'd', 'e', 'f'])
  })
  test('the clock is seen with and without parentheses; a date of something given is none', () => {
    for (const source of ['new Date()', 'new Date( )', 'new Date;', 'const now = new Date\n', 'Date.now()', 'const clock = Date.now', 'x = Date()']) {
      expect([source, readsClock(source)]).toEqual([source, true])
    }
    for (const source of ['new Date(instant)', 'new Date(\n  Date.UTC(2023, 1, 1))', 'Date.parse(day)', 'x: Date | null', 'toDate()']) {
      expect([source, readsClock(source)]).toEqual([source, false])
    }
  })
  test('Vietnamese is seen in every quotes and between tags, and not in comments', () => {
    expect(spokenIn('<p>Gửi báo cáo</p>\n  Đã gửi\nconst a = "lỗi" // x\nlet b = `ồ`\nc = "n\\u00e0y"')).toHaveLength(5)
    expect(spokenIn('// Gửi: the report\n/** Duyệt\n * lưu */\nconst a = 1 // lưu\nconst url = "http://x"')).toEqual([])
  })
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

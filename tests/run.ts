// `npm test`: sets up what the tests need on this machine, runs all of them with one runner, and ends with its own count.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(`The tests run on Node 24; this is ${process.version}. Run "npm ci" (without --ignore-scripts), then "npm test".`)
  process.exit(1)
}

const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const findChromium = (): string | undefined => [process.env['CHROMIUM'] ?? '', ...names].find((path) => path !== '' && existsSync(path))

/** Debian's own Chromium, when the machine has no browser. */
function installChromium(): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const args of [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    const [program = '', ...rest] = [...sudo, ...args]
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
}

if (findChromium() === undefined) installChromium()
const chromium = findChromium()
if (chromium === undefined) {
  console.error('No Chromium here, and it could not be installed. Install the package "chromium", or set CHROMIUM to a browser.')
  process.exit(1)
}

const require = createRequire(import.meta.url)
const binary = (name: string, path: string): string => join(dirname(require.resolve(`${name}/package.json`)), path)
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1

// The browser flows use the pages as they are served, so they are built first.
if (run([binary('vite', 'bin/vite.js'), 'build', '--logLevel', 'error']) !== 0) process.exit(1)

const folder = mkdtempSync(join(tmpdir(), 'khop-run-'))
const report = join(folder, 'report.json')
const status = run(
  ['--experimental-vm-modules', '--no-warnings', binary('jest', 'bin/jest.js'), '--json', '--outputFile', report, ...process.argv.slice(2)],
  { CHROMIUM: chromium },
)
let passed = 0
let failed = 1
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }
  passed = result.numPassedTests
  failed = result.numFailedTests + result.numRuntimeErrorTestSuites
}
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1)

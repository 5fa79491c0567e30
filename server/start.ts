// The main job on a fresh machine: builds the pages, then starts the service.
import { createRequire } from 'node:module'
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { projectRoot } from './config.ts'
import { serviceSentences } from './service.vi.ts'

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
console.log(serviceSentences.building)
const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: projectRoot, stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
await import('./main.ts')

// Run by itself: bundles one browser entry into one script and prints it. Usage: node bundle-entry.ts FILE NAME
import { build } from 'vite'

const [entry, name] = process.argv.slice(2)
if (entry === undefined || name === undefined) throw new Error('Usage: node bundle-entry.ts FILE NAME')
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
})
const [first] = Array.isArray(built) ? built : [built]
const chunk = first && 'output' in first ? first.output[0] : undefined
if (!chunk) throw new Error(`Nothing was built from ${entry}`)
process.stdout.write(chunk.code)

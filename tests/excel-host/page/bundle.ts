// Turns our browser entries into single scripts, in memory, with the bundler the pane itself is built with.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** One script that runs at once and leaves nothing behind but what it puts on `window`. `entry` is a file beside this one. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'excelHostBundle' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`Nothing was built from ${entry}`)
  return chunk.code
}

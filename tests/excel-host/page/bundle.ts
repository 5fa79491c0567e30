// Our browser entries as single scripts, built in memory by the bundler the pane itself is built with.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const kept = new Map<string, Promise<string>>()

/**
 * One script that runs at once and puts the entry's exports in a global called `name`; `entry` is a file beside this one.
 * Built in a process of its own, once: the bundler's native part does not work inside jest's realm.
 */
export function bundle(entry: string, name: string): Promise<string> {
  const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
  const known = kept.get(entry)
  if (known) return known
  const made = promisify(execFile)(process.execPath, [beside('bundle-entry.ts'), beside(entry), name], { maxBuffer: 64 * 1024 * 1024 })
  const code = made.then(({ stdout }) => stdout)
  kept.set(entry, code)
  return code
}

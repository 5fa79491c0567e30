// Checks the committed manifest from the command line: prints what is wrong and ends with 1, or says it is sound.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkManifest } from './check.ts'
import { haveMicrosoftSchemas } from './schema-problems.ts'

const root = join(import.meta.dirname, '..', '..')
const xml = await readFile(join(root, 'manifest.xml'), 'utf8')
const problems = await checkManifest(xml, { root, served: ['/pane/index.html'] })
for (const problem of problems) console.error(`manifest.xml: ${problem}`)
const against = haveMicrosoftSchemas() ? "our schema and Microsoft's" : "our schema (Microsoft's are not in tests/manifest/schemas/microsoft)"
if (problems.length === 0) console.log(`manifest.xml is sound; checked against ${against}.`)
process.exitCode = problems.length === 0 ? 0 : 1

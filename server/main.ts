// Starts the service, says where it is, and stops it cleanly.
import { serviceSentences } from './service.vi.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(serviceSentences.wrongNode(process.version))
  process.exit(1)
}

const { readConfig } = await import('./config.ts')
const { samplePassword } = await import('./sample.ts')
const { startService } = await import('./service.ts')
const { StartRefused } = await import('./start-refused.ts')
const { DatabaseRefusal } = await import('./adapters/postgres/database-refusal.ts')

const { config, unknown } = readConfig(process.argv.slice(2), process.env)
if (unknown.length > 0) {
  console.error(serviceSentences.unknownArguments(unknown.join(' ')))
  process.exit(2)
}

try {
  const service = await startService(config, { log: (line) => console.error(line) })
  console.log(serviceSentences.ready(service.url))
  if (config.sample) console.log(serviceSentences.samples(samplePassword))
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1) // asked twice: now
      stopping = true
      console.log(serviceSentences.stopping)
      void service.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  const known = error instanceof StartRefused || error instanceof DatabaseRefusal
  console.error(serviceSentences.fault, known ? error.message : error)
  process.exit(known ? 2 : 1)
}

// A program for the supervisor's tests to run, watch and kill: `<folder> write` inserts and acknowledges rows until it
// is killed; `<folder> round` starts, writes one row, stops, and starts again to count it.
import { withClient } from './connection.ts'
import { startPostgres } from './supervisor.ts'

const [folder, job] = process.argv.slice(2)
if (folder === undefined) throw new Error('a data folder is needed')

const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const server = await startPostgres({ folder })
  await withClient(server.connection, async (client) => {
    await client.query('create table if not exists rows_kept (number int primary key)')
    if (job === 'write') {
      for (let number = 1; ; number += 1) {
        await client.query('insert into rows_kept values ($1)', [number])
        say(String(number))
      }
    }
    await client.query('insert into rows_kept values (1)')
  })
  await server.stop()
  const again = await startPostgres({ folder })
  const { rows } = await withClient(again.connection, (client) => client.query('select count(*) from rows_kept'))
  await again.stop()
  say(JSON.stringify({ user: process.getuid?.(), count: Number(rows[0].count) }))
} catch (error) {
  say(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  process.exitCode = 1
}

// The reading process: gate and reader, alone, so that a hostile file can only take itself down.
import { readWorkbook } from '../../templates/read.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

process.on('message', (request: ReadRequest) => {
  const definitionOf = (code: string, edition: string) =>
    request.definitions.find((one) => one.code === code && one.edition === edition) ?? null
  const answer: ReadAnswer = { id: request.id, outcome: readWorkbook(request.bytes, definitionOf) }
  process.send?.(answer)
})

process.on('disconnect', () => process.exit(0))

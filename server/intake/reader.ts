// The reading process: gate and reader, alone, so that a hostile file can only take itself down.
import { readBlanks } from '../../templates/blanks.ts'
import { readWorkbook } from '../../templates/read.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

process.on('message', (request: ReadRequest) => {
  if (request.kind === 'scan') {
    process.send?.({ id: request.id, outcome: readBlanks(request.bytes) } satisfies ReadAnswer)
    return
  }
  const definitionOf = (code: string, edition: string) =>
    request.definitions.find((one) => one.code === code && one.edition === edition) ?? null
  const answer: ReadAnswer = { id: request.id, outcome: readWorkbook(request.bytes, definitionOf) }
  process.send?.(answer)
})

process.on('disconnect', () => process.exit(0))

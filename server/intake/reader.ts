// The reading process: gate and reader, alone, so that a hostile file can only take itself down.
import { readDocument } from '../../templates/read-document.ts'
import { readWorkbook } from '../../templates/read.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

process.on('message', (request: ReadRequest) => {
  const definitionOf = (code: string, edition: string) =>
    request.definitions.find((one) => one.code === code && one.edition === edition) ?? null
  const outcome = request.document ? readDocument(request.bytes) : readWorkbook(request.bytes, definitionOf)
  const answer: ReadAnswer = { id: request.id, outcome }
  process.send?.(answer)
})

process.on('disconnect', () => process.exit(0))

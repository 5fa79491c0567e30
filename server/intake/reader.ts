// The reading process: gate and reader, alone, so that a hostile file can only take itself down.
import { readWorkbook } from '../../templates/read.ts'
import { readList } from '../../templates/read-list.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

process.on('message', (request: ReadRequest) => {
  const { id, bytes, definitions } = request
  const definitionOf = (code: string, edition: string) =>
    definitions?.find((one) => one.code === code && one.edition === edition) ?? null
  const answer: ReadAnswer = { id, outcome: definitions === null ? readList(bytes) : readWorkbook(bytes, definitionOf) }
  process.send?.(answer)
})

process.on('disconnect', () => process.exit(0))

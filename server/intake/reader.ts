// The reading process: gate and reader, alone, so that a hostile file can only take itself down.
import { openAt } from '../../templates/open-at.ts'
import { readBlanks } from '../../templates/blanks.ts'
import { readAccountList } from '../../templates/read-account-list.ts'
import { readDocument } from '../../templates/read-document.ts'
import { readList, readUnitList } from '../../templates/read-list.ts'
import { readWorkbook } from '../../templates/read.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'

function outcomeOf({ bytes, as }: ReadRequest): ReadAnswer['outcome'] {
  switch (as.kind) {
    case 'workbook':
      return readWorkbook(bytes, (code, edition) => as.definitions.find((one) => one.code === code && one.edition === edition) ?? null)
    case 'document':
      return readDocument(bytes)
    case 'list':
      return readList(bytes)
    case 'blank':
      return readBlanks(bytes)
    case 'unitList':
      return readUnitList(bytes)
    case 'accounts':
      return readAccountList(bytes)
    case 'openAt':
      return { copy: openAt(bytes, as.sheet, as.address) }
  }
}

process.on('message', (request: ReadRequest) => {
  const answer: ReadAnswer = { id: request.id, outcome: outcomeOf(request) }
  process.send?.(answer)
})

process.on('disconnect', () => process.exit(0))

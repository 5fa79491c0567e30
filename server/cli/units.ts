// `units` and `units import FILE`: the units in use, what a list would change in them, and adopting that.
import { basename } from 'node:path'
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { unitCounts, unitSections } from '../../reporting/units/update.vi.ts'
import { previewUnits, type UnitsPreview } from '../acts/units-preview.ts'
import { startIntake } from '../intake/pool.ts'
import { connect } from './connection.ts'
import { bytesOf, localShelf } from './local.ts'
import { isOutcome, option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { showUnits } from './reference.ts'
import { documentOf } from './shelf.ts'
import { words } from './words.vi.ts'

/** Lists the units, or takes a list of them in. With `--dry-run` it only shows, on this machine, against the units that come with the program. */
export const units: Command = async (call) => {
  const [verb, path = ''] = call.operands
  if (verb === undefined) return showUnits(call)
  if (verb !== 'import') return usage(words.unitsUsage)
  const from = option(call, 'from')
  const regime = option(call, 'regime')
  if (path === '') return usage(words.needs(words.unitFile))
  if (from === '') return usage(words.needs(words.fromDay))
  if (!isDay(from)) return usage(words.badDay(from))
  if (regime === '') return usage(words.needs(words.regime))
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const asked = { regime, from, fileName: basename(path) }
  return call.options['dry-run'] === true ? onThisMachine(call, asked, bytes) : atServer(call, asked, bytes)
}

interface Asked {
  readonly regime: string
  readonly from: string
  readonly fileName: string
}

async function onThisMachine(call: Call, asked: Asked, bytes: Uint8Array): Promise<Outcome | Refusal> {
  const intake = startIntake({ size: 1 })
  try {
    const decisions = { endMissing: call.options['end-missing'] === true ? ('all' as const) : [] }
    const preview = await previewUnits({ shelf: localShelf, intake }, { ...asked, decisions }, bytes)
    if (isRefusal(preview)) return preview
    return { code: preview.declaration === null ? 1 : 0, text: [...linesOf(preview), words.onlyShown].join('\n'), json: preview }
  } finally {
    await intake.close()
  }
}

async function atServer(call: Call, asked: Asked, bytes: Uint8Array): Promise<Outcome> {
  if (option(call, 'basis') === '') return usage(words.needs(words.basisOption))
  if (option(call, 'reason') === '') return usage(words.needs(words.reasonOption))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const query = new URLSearchParams({ ...asked, endMissing: call.options['end-missing'] === true ? 'yes' : 'no' }).toString()
  const preview = await connection.ask<UnitsPreview>('POST', `/api/units/preview?${query}`, bytes)
  if (isOutcome(preview)) return preview
  if (preview.declaration === null) return { code: 1, text: [...linesOf(preview), words.nothingAdopted].join('\n'), json: preview }
  if (preview.declaration.units.length === 0) return { code: 0, text: [...linesOf(preview), words.unitsUnchanged].join('\n'), json: preview }
  const order = { regime: asked.regime, declaration: preview.declaration, document: documentOf(call), reason: option(call, 'reason') }
  const answer = await connection.ask<{ seq: number; subject: string }>('POST', '/api/shelf/units', order)
  if (isOutcome(answer)) return answer
  return { code: 0, text: [...linesOf(preview), '', words.adopted(answer.seq, answer.subject)].join('\n'), json: { ...answer, proposal: preview.proposal } }
}

function linesOf({ list, proposal }: UnitsPreview): string[] {
  return [
    words.unitsRead(list.fileName, list.rows, writtenDay(proposal.from)),
    `${unitCounts(proposal)}.`,
    ...unitSections(proposal).flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map((line) => `  ${line}`)]),
  ]
}

// `catalogue preview | adopt FILE`: what a new list of names would change, on this machine, keeping nothing; and adopting it.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import type { UpdateDecisions } from '../../reporting/catalogue/apply-update.ts'
import { proposalCounts, proposalSections } from '../../reporting/catalogue/update.vi.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { previewCatalogue as preview } from '../acts/catalogue-preview.ts'
import { startIntake } from '../intake/pool.ts'
import type { CataloguePreview } from '../../reporting/submission/service.ts'
import { connect } from './connection.ts'
import { bytesOf, localShelf } from './local.ts'
import { isOutcome, option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

/** Shows what a list would change. Ends with 1 when rows cannot be read, or the list is older than the catalogue. */
export const previewCatalogue: Command = async (call) => {
  const [verb, path = ''] = call.operands
  if (verb === 'adopt') return adoptFile(call)
  if (verb !== 'preview') return usage(words.catalogueUsage)
  if (path === '') return usage(words.needs(words.listFile))
  const from = option(call, 'from')
  if (from === '') return usage(words.needs(words.fromDay))
  if (!isDay(from)) return usage(words.badDay(from))
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  // Every regime that comes with the program has the same catalogue.
  const regime = option(call, 'regime') || (localShelf.regimes.find((one) => one.catalogues.length > 0)?.id ?? '')
  const catalogue = localShelf.regimes.find((one) => one.id === regime)?.catalogues[0]?.id ?? ''
  const intake = startIntake({ size: 1 })
  try {
    const shown = await preview({ shelf: localShelf, intake }, { regime, catalogue, from, basis: option(call, 'basis'), evidence: 'reconstructed', fileName: basename(path) }, bytes)
    if (isRefusal(shown)) return shown
    const { proposal, list } = shown
    const text = [
      words.listRead(shown.catalogue.title, list.fileName, list.rows, writtenDay(from), proposal.basis),
      `${proposalCounts(proposal)}.`,
      ...proposalSections(proposal).flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map((line) => `  ${line}`)]),
    ]
    return { code: list.blocked > 0 || proposal.older ? 1 : 0, text: text.join('\n'), json: shown }
  } finally {
    await intake.close()
  }
}

/**
 * Adopts a list at the service. `--answers FILE` holds the decisions (`{"dating","renames","leftOut"}`); without it no
 * replacement is confirmed and nothing is left out.
 */
async function adoptFile(call: Call): Promise<Outcome> {
  const path = call.operands[1] ?? ''
  const [from, basis, reason, regime] = ['from', 'basis', 'reason', 'regime'].map((name) => option(call, name))
  if (path === '') return usage(words.needs(words.listFile))
  if (!from) return usage(words.needs(words.fromDay))
  if (!basis) return usage(words.needs(words.basisOption))
  if (!reason) return usage(words.needs(words.reasonOption))
  if (!regime) return usage(words.needs(words.regime))
  const bytes = await bytesOf(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  const decisions = await decisionsOf(option(call, 'answers'))
  if (decisions === null) return usage(words.notJsonFile(option(call, 'answers')))
  const connection = await connect(call)
  if (isOutcome(connection)) return connection
  const catalogue = localShelf.regimes.find((one) => one.id === regime)?.catalogues[0]?.id ?? 'linh-vuc'
  const query = new URLSearchParams({ regime, catalogue, from, basis, fileName: basename(path) })
  const previewed = await connection.ask<CataloguePreview>('POST', `/api/catalogue/preview?${query.toString()}`, bytes)
  if (isOutcome(previewed)) return previewed
  const order = { regime, catalogue, from, evidence: decisions.dating === 'law' ? 'law' : 'reconstructed', document: documentOf(call, basis), rows: previewed.rows, decisions, reason }
  const adopted = await connection.ask<{ seq: number }>('POST', '/api/catalogue/adopt', order)
  if (isOutcome(adopted)) return adopted
  return { code: 0, text: [`${proposalCounts(previewed.proposal)}.`, words.adopted(adopted.seq, previewed.catalogue.title)].join('\n'), json: { ...adopted, proposal: previewed.proposal } }
}

async function decisionsOf(path: string): Promise<UpdateDecisions | null> {
  const none: UpdateDecisions = { dating: 'inferred', renames: {}, leftOut: [] }
  if (path === '') return none
  try {
    return { ...none, ...(JSON.parse(await readFile(path, 'utf8')) as Partial<UpdateDecisions>) } // the service checks every key
  } catch {
    return null
  }
}

/** A document the shelf knows by its number, or one told whole. */
function documentOf(call: Call, id: string) {
  const [title, issuer, day] = ['title', 'issuer', 'day'].map((name) => option(call, name))
  return title && issuer ? { id, title, issuer, ...(day ? { day } : {}), evidence: 'law' } : { id }
}

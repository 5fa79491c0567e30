// `catalogue preview FILE`: what a new list of names would change, on this machine, keeping nothing.
import { basename } from 'node:path'
import { isDay, writtenDay } from '../../reporting/calendar/day.ts'
import { proposalCounts, proposalSections } from '../../reporting/catalogue/update.vi.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { previewCatalogue as preview } from '../acts/catalogue-preview.ts'
import { startIntake } from '../intake/pool.ts'
import { bytesOf, localShelf } from './local.ts'
import { option, usage, type Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Shows what a list would change. Ends with 1 when rows cannot be read, or the list is older than the catalogue. */
export const previewCatalogue: Command = async (call) => {
  const [verb, path = ''] = call.operands
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

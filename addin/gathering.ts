// Putting a report together and following its numbers: what the pane and the collecting office's page both do.
import type { NumberAsked } from '../reporting/consolidation/answer.ts'
import { countFindings } from '../reporting/rules/finding.ts'
import type { Traced } from '../reporting/submission/service.ts'
import { isBad, type Bad } from './bad-answer.ts'
import { sourceName } from './origin.ts'
import { sourceKey, type GatheringStep, type Shown } from './gathering-state.ts'
import type { Choice, Service } from './service.ts'

export interface GatheringPorts {
  readonly service: Pick<Service, 'coverage' | 'consolidate' | 'freshness' | 'trace' | 'figures' | 'file' | 'sourceCell'>
  /** The same object while the same report is chosen. */
  readonly choice: () => Choice | null
  readonly tell: (step: GatheringStep) => void
  /** Hears of a session that has ended. */
  readonly ended: (bad: Bad) => void
  /** Gives the person the workbook that was made. */
  readonly give: (bytes: Uint8Array, fileName: string) => Promise<void>
  /** Gives the person a source. */
  readonly download: (bytes: Uint8Array, fileName: string) => void
}

export interface GatheringActs {
  /** Looks who has sent, and whether the saved version's sources still stand. */
  lookBelow(): Promise<void>
  /** Puts the report together and hands the workbook over. */
  consolidate(): Promise<void>
  /** Follows a number of the saved version to where it was entered. */
  trace(asked: NumberAsked, shown?: Shown): Promise<void>
  /** Lists the saved version's numbers by name. */
  listFigures(): Promise<void>
  /** Hands out the file a number was entered in, opening at its cell. */
  openSource(node: Traced): Promise<void>
  /** Hands out the file exactly as it was sent. */
  takeSource(node: Traced): Promise<void>
}

/** Binds these acts to their ports. */
export function gatheringActs({ service, choice, tell, ended, give, download }: GatheringPorts): GatheringActs {
  /** Does something about the chosen report; an answer that comes after another was chosen is dropped. */
  const about = async <T extends object>(
    ask: (chosen: Choice) => Promise<T | Bad>,
    good: (answer: T) => void | Promise<void>,
    bad: (news: Bad) => void = (news) => tell({ step: 'bad', bad: news }),
  ): Promise<void> => {
    const chosen = choice()
    if (!chosen) return
    const answer = await ask(chosen)
    if (choice() !== chosen) return
    if (!isBad(answer)) await good(answer)
    else if (answer.kind === 'refusal' && answer.code === 'notSignedIn') {
      tell({ step: 'stopped' })
      ended(answer)
    } else bad(answer)
  }

  return {
    lookBelow: async () => {
      await about((chosen) => service.coverage(chosen), (coverage) => tell({ step: 'covered', coverage }))
      await about((chosen) => service.freshness(chosen), (freshness) => tell({ step: 'compared', freshness }))
    },
    consolidate: async () => {
      tell({ step: 'making' })
      await about((chosen) => service.consolidate(chosen), async ({ fileName, workbook, coverage, forms, result }) => {
        const { errors, warnings } = countFindings(result.findings)
        const nameOf = (unit: string | null): string | null => coverage.find((one) => one.unit === unit)?.name ?? unit
        tell({
          step: 'made',
          made: { fileName, errors, warnings, joined: forms.flatMap((one) => one.joined).length },
          coverage: { units: coverage, forms: forms.map(({ form, khoan }) => ({ form, khoan: khoan.map((one) => ({ ...one, providerName: nameOf(one.provider) })) })) },
        })
        await give(bytesOf(workbook), fileName)
      })
    },
    trace: async (asked, shown) => {
      tell({ step: 'asking', asked, shown: shown ?? null })
      await about((chosen) => service.trace(chosen, asked), (traced) => tell({ step: 'told', asked, traced }), (bad) => tell({ step: 'refused', asked, bad }))
    },
    listFigures: () => about((chosen) => service.figures(chosen), (figures) => tell({ step: 'listed', figures })),
    openSource: (node) =>
      about(
        (chosen) => service.sourceCell({ ...chosen, unit: node.unit }, { form: node.form, line: node.line, column: node.column, sha256: node.sha256 }),
        ({ sheet, addresses, fileName, workbook }) => {
          if (workbook !== null) download(bytesOf(workbook), fileName)
          tell({ step: 'opened', source: sourceKey(node), found: { sheet, addresses } })
        },
        (bad) => tell({ step: 'opened', source: sourceKey(node), found: bad }),
      ),
    takeSource: async (node) => {
      const period = choice()?.period ?? ''
      await about(() => service.file(node.sha256), ({ bytes }) => download(bytes, sourceName(node, period)))
    },
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
}

// Laying the report's page on the desk, and reading and checking the open workbook by it.
import { parsePeriod } from '../reporting/calendar/period.ts'
import type { WorkbookIdentity } from '../reporting/form/identity.ts'
import { checkReport } from '../reporting/rules/check-report.ts'
import type { CheckResult } from '../reporting/rules/finding.ts'
import { isRefusal, refuse, type Refusal } from '../reporting/submission/refusal.ts'
import type { Desk } from '../reporting/submission/service.ts'
import { isBad } from './bad-answer.ts'
import type { ReadForm } from './desk-state.ts'
import { checkDocument } from './document.ts'
import { mismatch } from './other-report.ts'
import { onHost, type Ports } from './ports.ts'

export interface ReadingActs {
  /** Reads the workbook as it stands and checks it. Writes nothing. */
  check(): Promise<void>
  /** Fetches the chosen report's page (forms, deadline, standing, previous period), then reads. */
  refresh(): Promise<void>
  /** Hears changes of the workbook now open, and of no other any more. */
  watchAgain(): Promise<void>
  /** Asks the workbook who it is. */
  identify(): Promise<WorkbookIdentity | null>
}

/** Binds reading to its ports. */
export function readingActs(ports: Ports): ReadingActs {
  const { host, service, store } = ports
  const { dispatch } = store
  let stopWatching: (() => Promise<void>) | null = null
  let lastReading = 0

  /** Who the workbook says it is, or why that cannot be told. */
  const told = async (): Promise<WorkbookIdentity | Refusal | null> => {
    const answer = (await onHost(ports, () => host.identify())) ?? null
    dispatch({ do: 'identified', identity: isRefusal(answer) ? null : answer })
    return answer
  }
  const identify = async (): Promise<WorkbookIdentity | null> => {
    const answer = await told()
    return isRefusal(answer) ? null : answer
  }

  const readForms = async (desk: Desk, identity: WorkbookIdentity): Promise<(ReadForm | Refusal)[]> => {
    const answers: (ReadForm | Refusal)[] = []
    for (const { code, edition } of identity.forms) {
      const definition = desk.definitions.find((one) => one.code === code && one.edition === edition)
      const filled = definition ? await host.read(definition, desk.shares[code] ?? null) : refuse('unknownEdition', { form: code, edition })
      if (isRefusal(filled)) answers.push(filled)
      else if (definition) answers.push({ definition, filled })
    }
    return answers
  }

  const readAll = async (): Promise<void> => {
    const { desk } = store.get()
    if (!desk) return
    if (desk.report.deliverable === 'narrative') return checkDocument(ports) // the open workbook says nothing of it
    const mine = ++lastReading
    dispatch({ do: 'reading' })
    const answer = await told()
    if (mine !== lastReading || store.get().desk?.report !== desk.report) return // a newer reading is under way
    if (answer === null && !host.isOpen()) return dispatch({ do: 'nothingOpen' })
    const identity = isRefusal(answer) ? null : answer
    const wrong = isRefusal(answer) ? answer : identity === null ? refuse('noIdentity') : mismatch(identity, desk, store.get().offer)
    const read = wrong ? [wrong] : identity && (await onHost(ports, () => readForms(desk, identity)))
    if (mine !== lastReading || store.get().desk?.report !== desk.report) return
    if (!read) return
    const forms = read.filter((one): one is ReadForm => !isRefusal(one))
    const results = checkForms(forms, desk)
    dispatch({
      do: 'read',
      reading: {
        forms,
        refusals: read.filter(isRefusal),
        findings: results.flatMap((one) => one.findings),
        unchecked: results.flatMap((one) => one.unchecked),
        waived: results.flatMap((one) => one.waived ?? []),
        by: 'pane',
      },
    })
  }

  const refresh = async (): Promise<void> => {
    const { choice } = store.get()
    if (!choice) return
    dispatch({ do: 'busy' })
    const desk = await service.desk(choice)
    if (store.get().choice !== choice) return // the officer chose something else meanwhile
    // A unit that owes the written part alone: that is what was meant.
    if (isRefusal(desk) && desk.code === 'noDuty' && desk.params['deliverable'] === 'narrative' && choice.deliverable === undefined) {
      dispatch({ do: 'chose', choice: { ...choice, deliverable: 'narrative' } })
      return refresh()
    }
    if (isBad(desk)) return dispatch({ do: 'bad', bad: desk })
    dispatch({ do: 'laid', desk })
    await readAll()
  }

  return {
    identify,
    check: readAll,
    refresh,
    watchAgain: async () => {
      await stopWatching?.().catch(() => undefined) // the workbook it watched may be gone
      stopWatching = await onHost(ports, () => host.watch(() => ports.whenQuiet(() => (store.get().desk?.report.deliverable === 'narrative' ? undefined : void readAll()))))
    },
  }
}

/** The one check of all forms, with what this report may know. */
function checkForms(forms: readonly ReadForm[], desk: Desk): CheckResult[] {
  const period = parsePeriod(desk.report.period)
  if (!period) return []
  return checkReport(
    forms.map(({ definition, filled }) => ({
      definition,
      filled,
      context: {
        period,
        catalogues: desk.catalogues,
        previous: desk.previous[definition.code] ?? null,
        ...desk.others[definition.code],
        own: desk.shares[definition.code]?.own ?? null,
        waived: desk.standing.waivers.map((one) => one.rule),
      },
    })),
  )
}

// The versions of a report, numbered as they came: the same bytes saved twice are one version.
import { isKeeping, type ReportEvent } from '../reporting/submission/event.ts'

export interface Version {
  /** From 1. */
  readonly number: number
  readonly sha256: string
  /** When it was kept last, ISO 8601 in UTC. */
  readonly at: string
}

/** The versions in a history, oldest first. */
export function versionsIn(history: readonly ReportEvent[]): Version[] {
  const versions: Version[] = []
  for (const event of history.filter(isKeeping)) {
    const known = versions.findIndex((one) => one.sha256 === event.sha256)
    if (known === -1) versions.push({ number: versions.length + 1, sha256: event.sha256, at: event.at })
    else versions[known] = { number: known + 1, sha256: event.sha256, at: event.at }
  }
  return versions
}

/** The version an event is about; `null` for one about the report as such. */
export function versionOf(versions: readonly Version[], event: ReportEvent): Version | null {
  if (event.act === 'extend' || event.act === 'waive') return null
  return versions.find((one) => one.sha256 === event.sha256) ?? null
}

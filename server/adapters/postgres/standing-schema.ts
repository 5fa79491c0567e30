// The tables of kept standings, as Kysely sees them.

/** One report's standing, derived from its events; `body` is the standing as JSON text, the other columns are read off it. */
export interface StandingTable {
  regime: string
  period: string
  unit: string
  deliverable: string
  /** The report's last event. */
  seq: string
  state: string
  sha256: string | null
  /** Of the sending in force. */
  receipt: string | null
  sent_at: string | null
  deadline: string | null
  timeliness: string | null
  signed: boolean | null
  body: string
}

export interface StandingRulesTable {
  digest: string
}

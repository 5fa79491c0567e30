// What an audit says of the standings kept beside the ledger.

/** A report whose kept standing is not what its events say; `unfounded`: it has no events at all. */
export interface StandingMisfit {
  readonly report: string
  /** The report's last event. */
  readonly seq: number
  readonly how: 'differs' | 'missing' | 'unfounded'
}

/** The kept standings held against the events: how many reports, and of those that do not fit the one with the earliest last event. */
export interface StandingsChecked {
  readonly count: number
  readonly misfit: StandingMisfit | null
}

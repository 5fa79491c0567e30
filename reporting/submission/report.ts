// A report: what one unit owes under one regime for one period.
import type { Deliverable } from '../calendar/edition.ts'

export interface ReportKey {
  readonly regime: string
  /** A period key, e.g. `2023-Q3`. */
  readonly period: string
  readonly unit: string
  readonly deliverable: Deliverable
}

/** The report's key as one text, e.g. `kstt-quang-ngai/2023-Q3/xa-binh-chuong/data`. */
export function reportId(key: ReportKey): string {
  return `${key.regime}/${key.period}/${key.unit}/${key.deliverable}`
}

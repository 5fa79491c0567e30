// The server as the pane sees it: one function for each thing asked, every "no" a value.
import type { Deliverable } from '../reporting/calendar/edition.ts'
import type { ComplianceAnswer } from '../reporting/compliance/answer.ts'
import type { ConsolidatedAnswer, Coverage, Figures, Freshness, NumberAsked, ReviewAnswer, SourceCell, VersionDifference } from '../reporting/consolidation/answer.ts'
import type { CitedDocument } from '../reporting/submission/allowance.ts'
import type { Act } from '../reporting/submission/event.ts'
import type { Explanation } from '../reporting/submission/explanation.ts'
import type { ReportEvent } from '../reporting/submission/event.ts'
import type { Receipt } from '../reporting/submission/receipt.ts'
import type { Refusal } from '../reporting/submission/refusal.ts'
import type { Checked, Desk, Offer, ReturnRequest, Session, StatusRow, Traced } from '../reporting/submission/service.ts'
import type { Standing } from '../reporting/submission/standing.ts'
import { createAsking, type AskingPorts } from './asking.ts'
import type { Unreached } from './bad-answer.ts'

/** Which report the pane is about. */
export interface Choice {
  readonly regime: string
  readonly period: string
  readonly unit: string
  /** The figures where nothing is said. */
  readonly deliverable?: Deliverable
}

/** Where a report stands after an act. */
export interface Stood {
  readonly standing: Standing
  readonly openActs: readonly Act[]
  readonly yourActs: readonly Act[]
}

/** An answer, or why there is none. Nothing is thrown. */
export type Answer<T> = Promise<T | Refusal | Unreached>

/** The first step of signing in is taken; a code given with this token takes the second. */
export interface Challenge {
  readonly challenge: string
}

/** A file as the server hands it out. */
export interface GivenFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export interface Service {
  signIn(login: string, password: string): Answer<Session | Challenge>
  signOut(): Promise<void>
  /** Who is signed in with the token kept from before; `notSignedIn` when there is none. */
  session(): Answer<Session>
  offer(): Answer<Offer>
  desk(choice: Choice): Answer<Desk>
  template(choice: Choice, wanted: { readonly lines: number; readonly form?: string }): Answer<GivenFile>
  check(choice: Choice, bytes: Uint8Array): Answer<Checked>
  save(choice: Choice, bytes: Uint8Array, fileName: string): Answer<Checked>
  submit(choice: Choice, sha256: string): Answer<Stood>
  /** The checklist of the saved version, where the period's letter asks for one. */
  review(choice: Choice, sha256: string): Answer<ReviewAnswer>
  /** `reviewed`: the ticked items of that checklist. */
  approve(choice: Choice, sha256: string, reviewed?: readonly string[]): Answer<Stood>
  /** Sending again with the same key gives the same receipt, once. */
  send(choice: Choice, sha256: string, explanations: readonly Explanation[], key: string): Answer<Stood & { readonly receipt: Receipt }>
  /** Keeps a version beside the one that was sent, and sends it in its place. */
  revise(choice: Choice, bytes: Uint8Array, fileName: string): Answer<Checked>
  replace(choice: Choice, request: { readonly sha256: string; readonly explanations: readonly Explanation[]; readonly reason: string }, key: string): Answer<Stood & { readonly receipt: Receipt }>
  /** Declares whose digital signature the report carries. */
  sign(choice: Choice, sha256: string, signer: string): Answer<Stood>
  extend(choice: Choice, request: { readonly until: string; readonly document: CitedDocument; readonly reason: string }): Answer<Stood>
  waive(choice: Choice, request: { readonly rule: string; readonly reason: string }): Answer<Stood>
  /** What differs between two versions. */
  difference(choice: Choice, from: string, to: string): Answer<VersionDifference>
  receive(choice: Choice, sha256: string): Answer<Stood>
  giveBack(choice: Choice, request: ReturnRequest): Answer<Stood>
  history(choice: Choice): Answer<readonly ReportEvent[]>
  file(sha256: string): Answer<GivenFile>
  status(regime: string, period: string): Answer<readonly StatusRow[]>
  /** How a period went, for the units in the person's reach; and the same as a file. */
  compliance(regime: string, period: string): Answer<ComplianceAnswer>
  complianceFile(regime: string, period: string, format?: 'xlsx' | 'docx'): Answer<GivenFile>
  /** Who has sent of the units whose reports go into this one. */
  coverage(choice: Choice): Answer<Coverage>
  /** Puts the report together from them. Nothing of the report is kept before it is saved like any other. */
  consolidate(choice: Choice): Answer<ConsolidatedAnswer>
  /** Whether what the saved version was made from still stands. */
  freshness(choice: Choice): Answer<Freshness>
  /** Where a number of the saved version comes from, down to who entered it. */
  trace(choice: Choice, asked: NumberAsked): Answer<Traced>
  figures(choice: Choice): Answer<Figures>
  /** In which cell of its own file a number of a version stands, with the file opening there. */
  sourceCell(choice: Choice, asked: NumberAsked): Answer<SourceCell>
}

/** Builds the service over `fetch`. `base` is the server's origin, `''` for the page's own. */
export function createService(ports: AskingPorts): Service {
  const { get, post, put, take } = createAsking(ports)
  return {
    signIn: async (login, password) => {
      const answer = await post<{ token: string; session: Session } | Challenge>('/api/login', { login, password })
      if ('kind' in answer || 'challenge' in answer) return answer
      ports.token.set(answer.token)
      return answer.session
    },
    signOut: async () => {
      const gone = post('/api/logout', {})
      ports.token.set(null) // at once: a slow answer must not take away the token of who signs in next
      await gone
    },
    session: async () =>
      ports.token.get() === null ? { kind: 'refusal', code: 'notSignedIn', params: {} } : get<Session>('/api/session'),
    offer: () => get('/api/offer'),
    desk: (choice) => get(pathOf(choice)),
    template: (choice, { lines, form }) =>
      take(`${pathOf(choice)}/template?${new URLSearchParams({ lines: String(lines), ...(form === undefined ? {} : { form }) })}`, `${choice.unit}-${choice.period}.xlsx`),
    check: (choice, bytes) => put(`${pathOf(choice)}/check`, bytes),
    save: (choice, bytes, fileName) => put(`${pathOf(choice)}/save`, bytes, { 'x-file-name': encodeURIComponent(fileName) }),
    submit: (choice, sha256) => post(`${pathOf(choice)}/submit`, { sha256 }),
    review: (choice, sha256) => get(`${pathOf(choice)}/review?${new URLSearchParams({ sha256 })}`),
    approve: (choice, sha256, reviewed = []) => post(`${pathOf(choice)}/approve`, { sha256, reviewed }),
    send: (choice, sha256, explanations, key) => post(`${pathOf(choice)}/send`, { sha256, explanations }, { 'idempotency-key': key }),
    revise: (choice, bytes, fileName) => put(`${pathOf(choice)}/revise`, bytes, { 'x-file-name': encodeURIComponent(fileName) }),
    replace: (choice, request, key) => post(`${pathOf(choice)}/replace`, request, { 'idempotency-key': key }),
    sign: (choice, sha256, signer) => post(`${pathOf(choice)}/sign`, { sha256, signer }),
    extend: (choice, request) => post(`${pathOf(choice)}/extend`, request),
    waive: (choice, request) => post(`${pathOf(choice)}/waive`, request),
    difference: (choice, from, to) => get(`${pathOf(choice)}/difference?${new URLSearchParams({ from, to })}`),
    receive: (choice, sha256) => post(`${pathOf(choice)}/receive`, { sha256 }),
    giveBack: (choice, request) => post(`${pathOf(choice)}/return`, request),
    history: async (choice) => {
      const answer = await get<{ events: readonly ReportEvent[] }>(`${pathOf(choice)}/history`)
      return 'kind' in answer ? answer : answer.events
    },
    file: (sha256) => take(`/api/files/${sha256}`, `${sha256.slice(0, 12)}.xlsx`),
    status: async (regime, period) => {
      const answer = await get<{ rows: readonly StatusRow[] }>(`/api/status?${new URLSearchParams({ regime, period })}`)
      return 'kind' in answer ? answer : answer.rows
    },
    compliance: (regime, period) => get(`/api/compliance?${new URLSearchParams({ regime, period })}`),
    complianceFile: (regime, period, format = 'xlsx') =>
      take(`/api/compliance.${format}?${new URLSearchParams({ regime, period })}`, `${regime}-${period}.${format}`),
    coverage: (choice) => get(`${pathOf(choice)}/coverage`),
    consolidate: (choice) => post(`${pathOf(choice)}/consolidate`, {}),
    freshness: (choice) => get(`${pathOf(choice)}/freshness`),
    trace: (choice, asked) => get(`${pathOf(choice)}/trace?${askedOf(asked)}`),
    sourceCell: (choice, asked) => get(`${pathOf(choice)}/cell?${askedOf(asked)}`),
    figures: (choice) => get(`${pathOf(choice)}/figures`),
  }
}

function askedOf({ form, line, column, sha256 }: NumberAsked): string {
  return new URLSearchParams({ form, line, column: String(column), ...(sha256 === undefined ? {} : { sha256 }) }).toString()
}

function pathOf({ regime, period, unit, deliverable = 'data' }: Choice): string {
  return `/api/reports/${[regime, period, unit].map(encodeURIComponent).join('/')}/${deliverable}`
}

// Going to the sign-in elsewhere and coming back: the browser keeps a secret, and only with it does the answer count.
import type { Bad } from '../bad-answer.ts'
import { isBad } from '../bad-answer.ts'
import type { Answer } from '../service.ts'
import { attempt } from '../token-store.ts'
import type { Returned } from './account-service.ts'

export type Purpose = 'signIn' | 'link'

/** Asks the server where to go. */
export type Begin = (browser: string) => Answer<{ readonly address: string }>

export interface Elsewhere {
  /** Whether this page can go there for that. */
  can(purpose: Purpose): boolean
  /** Goes there. Answers what came back, bad news, or `null`: the page is on its way, or the person gave up. */
  go(purpose: Purpose, begin: Begin): Promise<Returned | Bad | null>
  /** For what this page went there, when it has just come back; the answer waits in `returned`. */
  backFor(): Purpose | null
  /** What came back; told once. */
  returned(): Returned | null
}

interface Kept {
  readonly secret: string
  readonly purpose: Purpose
  /** The page to come back to, a path of ours. */
  readonly back: string
  readonly answer?: string
}

const place = 'khop.elsewhere'

/** Going with the whole page, which keeps its secret in the tab's storage; without storage it cannot. */
export function pageElsewhere(storage: Storage | null, leave: (address: string) => void, here: string): Elsewhere {
  const read = (): Kept | null => readKept(storage)
  return {
    can: () => storage !== null && canHash(),
    go: async (purpose, begin) => {
      const secret = newSecret()
      const begun = await begin(await sha256(secret))
      if (isBad(begun)) return begun
      keep(storage, { secret, purpose, back: here })
      leave(begun.address)
      return null
    },
    backFor: () => {
      const kept = read()
      return kept?.answer === undefined ? null : kept.purpose
    },
    returned: () => {
      const kept = read()
      if (kept?.answer === undefined) return null
      attempt(() => storage?.removeItem(place))
      return { answer: kept.answer, secret: kept.secret }
    },
  }
}

/** Puts the provider's answer where the page that began will look for it, and answers where that page is; `null` when none began here. */
export function bringBack(storage: Storage | null, answer: string): string | null {
  const kept = readKept(storage)
  if (!kept) return null
  keep(storage, { ...kept, answer })
  return kept.back
}

/** A secret nobody else has. */
export function newSecret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)))
}

/** Whether this page may hash: browsers let pages over https and on the machine itself. */
export function canHash(): boolean {
  return typeof crypto !== 'undefined' && 'subtle' in crypto
}

/** The SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function keep(storage: Storage | null, kept: Kept): void {
  attempt(() => storage?.setItem(place, JSON.stringify(kept)))
}

function readKept(storage: Storage | null): Kept | null {
  const kept: unknown = attempt(() => JSON.parse(storage?.getItem(place) ?? 'null'))
  if (typeof kept !== 'object' || kept === null || !('secret' in kept) || !('purpose' in kept) || !('back' in kept)) return null
  const { secret, purpose, back } = kept
  if (typeof secret !== 'string' || typeof back !== 'string' || !/^\/(?!\/)/u.test(back) || (purpose !== 'signIn' && purpose !== 'link')) return null
  return { secret, purpose, back, ...('answer' in kept && typeof kept.answer === 'string' ? { answer: kept.answer } : {}) }
}

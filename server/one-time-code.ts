// Codes of an authenticator app (RFC 6238: SHA-1, six digits, thirty seconds), and the recovery codes for who has lost it.
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const digits = 6
const drift = 1 // steps a phone's clock may be off, each way
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** Letters and digits nobody takes for one another when they are copied by hand. */
const readable = 'abcdefghkmnpqrstuvwxyz23456789'

/** A fresh secret of 160 bits, in base32 as apps take it. */
export function newSecret(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/gu) ?? []).map((five) => base32[parseInt(five, 2)] ?? '').join('')
}

/** The code of one time step. Throws on a secret that is not base32. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const tag = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = tag.readUInt8(tag.length - 1) & 0xf
  return String((tag.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/** The time step at which a code is right, at most one away from now; `null` where it is not. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const typed = Buffer.from(code.replace(/\s/gu, ''))
  const present = Math.floor(now.getTime() / 1000 / stepSeconds)
  const steps = Array.from({ length: 2 * drift + 1 }, (_, at) => present - drift + at)
  return steps.find((step) => typed.length === digits && timingSafeEqual(typed, Buffer.from(codeAt(secret, step)))) ?? null
}

/** The address an app takes a secret from. */
export function appAddress(secret: string, login: string, product: string): string {
  const query = new URLSearchParams({ secret, issuer: product })
  return `otpauth://totp/${encodeURIComponent(product)}:${encodeURIComponent(login)}?${query}`
}

/** Ten codes to be told once: twelve characters in fours, about 59 bits. */
export function recoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => readable[randomInt(readable.length)] ?? '').join('')).join('-'))
}

/** What is kept of a recovery code; dashes, spaces and capitals do not matter. */
export function recoveryHash(account: string, code: string): string {
  return createHash('sha256').update(`${account}\n${code.toLowerCase().replace(/[^a-z0-9]/gu, '')}`).digest('hex')
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => {
    const value = base32.indexOf(letter)
    if (value < 0) throw new RangeError('not base32')
    return value.toString(2).padStart(5, '0')
  })
  return Buffer.from((bits.join('').match(/.{8}/gu) ?? []).map((byte) => parseInt(byte, 2)))
}

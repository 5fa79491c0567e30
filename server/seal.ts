// Seals secrets that are kept in the database (AES-256-GCM), so that a copy of it alone does not give them away.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Seal } from './sign-in-ports.ts'

const keyBytes = 32

/**
 * A seal under a key of 32 bytes. Without a key texts are kept as they are, marked so; they are still read when a key
 * is given later.
 */
export function createSeal(key: Buffer | null): Seal {
  return {
    seal(text, context) {
      if (key === null) return `plain.${text}`
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['sealed', ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
    },
    open(kept, context) {
      const [kind, ...parts] = kept.split('.')
      if (kind === 'plain') return parts.join('.')
      const [nonce, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (key === null || !nonce || !sealed || !tag) return null
      try {
        const opener = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(context)).setAuthTag(tag)
        return Buffer.concat([opener.update(sealed), opener.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** A key as it is written in a setting: 64 hexadecimal digits, or base64. `null` where it is not 32 bytes. */
export function keyFrom(text: string): Buffer | null {
  const written = text.trim()
  const key = Buffer.from(written, /^[0-9a-f]{64}$/iu.test(written) ? 'hex' : 'base64')
  return key.length === keyBytes ? key : null
}

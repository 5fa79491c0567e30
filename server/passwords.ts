// Passwords, hashed with Argon2id, a function that needs memory to guess against.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(argon2)
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } // 19 MiB, two passes

/** Hashes a password under a fresh salt, in PHC string form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash('argon2id', { ...cost, message: message(password), nonce })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`
}

/** Whether the password is the hashed one; a hash in another form is never. */
export async function verifyPassword(password: string, hashed: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/u.exec(hashed)
  if (!parts) return false
  const [, memory, passes, parallelism, nonce = '', tag = ''] = parts
  const expected = Buffer.from(tag, 'base64')
  const given = await hash('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    message: message(password),
    nonce: Buffer.from(nonce, 'base64'),
  })
  return timingSafeEqual(given, expected)
}

/** Keyboards differ in how they write Vietnamese; NFC makes the same password the same bytes. */
function message(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8')
}

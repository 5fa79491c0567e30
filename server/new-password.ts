// Passwords people choose, and those given once.
import { randomInt } from 'node:crypto'
import { refuse, type Refusal } from '../reporting/submission/refusal.ts'

const least = 10
/** Letters and digits nobody takes for one another when they are read out. */
const readable = 'abcdefghkmnpqrstuvwxyz23456789'

/** Refuses a password that is too short, or is the login. */
export function passwordRefusal(login: string, password: string): Refusal | null {
  const chosen = password.normalize('NFC')
  if ([...chosen].length < least) return refuse('shortPassword', { least })
  return chosen.toLowerCase() === login.normalize('NFC').toLowerCase() ? refuse('passwordIsLogin') : null
}

/** A random password to be told once and changed at the first sign-in: 15 characters in threes, about 73 bits. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 15 }, () => readable[randomInt(readable.length)] ?? '')
  return [0, 3, 6, 9, 12].map((at) => letters.slice(at, at + 3).join('')).join('-')
}

// Codes of an authenticator app against the numbers printed in RFC 6238.
import { expect, test } from '@jest/globals'
import { generateSync } from 'otplib'
import { appAddress, codeAt, newSecret, stepOf } from './one-time-code.ts'

const ofTheRfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890"

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %d seconds it is %s', (seconds, code) => {
  expect(codeAt(ofTheRfc, Math.floor(seconds / 30))).toBe(code)
})

test('another program reads our secrets and shows the codes we take', () => {
  const secret = newSecret()
  const code = generateSync({ secret, epoch: 1_700_000_000 })
  expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, new Date(1_700_000_000_000))).toBe(Math.floor(1_700_000_000 / 30))
  expect(stepOf(secret, '12345', new Date(1_700_000_000_000))).toBeNull()
  expect(stepOf(secret, '١٢٣٤٥٦', new Date(1_700_000_000_000))).toBeNull()
})

test('the address for the app keeps what is odd in a login', () => {
  expect(appAddress('ABC', 'xa a/b@tinh.vn', 'Khop')).toBe('otpauth://totp/Khop:xa%20a%2Fb%40tinh.vn?secret=ABC&issuer=Khop')
})

// Settings of signing in that cannot be meant.
import { allPermissions } from '../reporting/submission/grant.ts'
import { isLoopback } from './config.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** Which of them cannot be meant; `null` when all can. */
export function badSignInSetting(settings: SignInSettings): 'badIssuer' | 'noClient' | 'twoSecrets' | 'badRights' | null {
  if (settings.issuer !== null && !isProviderAddress(settings.issuer)) return 'badIssuer'
  if (settings.issuer !== null && settings.clientId === '') return 'noClient'
  if ([settings.clientSecret, settings.secretKey].some((one) => one.text !== null && one.file !== null)) return 'twoSecrets'
  return settings.secondFactorFor.every((right) => allPermissions.some((one) => one === right)) ? null : 'badRights'
}

/** Whether sign-ins may go there: https, or http where the line never leaves this machine. */
function isProviderAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, search, hash } = new URL(text)
  const plain = username === '' && search === '' && hash === ''
  return plain && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/gu, ''))))
}

// The settings of the second factor and of signing in elsewhere, as the environment says them.
export interface SignInSettings {
  /** `null`: nobody signs in elsewhere. */
  readonly issuer: string | null
  readonly clientId: string
  /** Texts, or files that hold them. Never log them. */
  readonly clientSecret: Secret
  readonly secretKey: Secret
  readonly label: string
  readonly claim: string
  /** Rights, as written. */
  readonly secondFactorFor: readonly string[]
  readonly factorElsewhere: boolean
}

export interface Secret {
  readonly text: string | null
  readonly file: string | null
}

/** Reads them. */
export function signInSettings(env: NodeJS.ProcessEnv): SignInSettings {
  const said = (name: string): string | null => (env[name]?.trim() ? env[name].trim() : null)
  const secret = (name: string): Secret => ({ text: said(name), file: said(`${name}_FILE`) })
  const issuer = said('KHOP_OIDC_ISSUER')
  return {
    issuer,
    clientId: said('KHOP_OIDC_CLIENT_ID') ?? '',
    clientSecret: secret('KHOP_OIDC_CLIENT_SECRET'),
    secretKey: secret('KHOP_SECRET_KEY'),
    label: said('KHOP_OIDC_LABEL') ?? (issuer !== null && URL.canParse(issuer) ? new URL(issuer).hostname : ''),
    claim: said('KHOP_OIDC_CLAIM') ?? 'email',
    secondFactorFor: (said('KHOP_SECOND_FACTOR') ?? '').split(',').map((one) => one.trim()).filter((one) => one !== ''),
    factorElsewhere: said('KHOP_OIDC_SECOND_FACTOR') === '1',
  }
}

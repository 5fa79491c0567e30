// Where the sign-in token is kept: in memory, and in the tab's session storage so that reloading the pane keeps the place.

export interface TokenStore {
  get(): string | null
  set(token: string | null): void
}

/** `partition` is Excel web's partition key, which keeps one embedding site's storage from another's. Storage may be refused. */
export function tokenStore(storage: Storage | null, partition = ''): TokenStore {
  const name = `${partition}khop.token`
  let token: string | null = attempt(() => storage?.getItem(name) ?? null)
  return {
    get: () => token,
    set: (next) => {
      token = next
      attempt(() => (next === null ? storage?.removeItem(name) : storage?.setItem(name, next)))
    },
  }
}

/** What storage gives, or `null` where the browser refuses storage altogether. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

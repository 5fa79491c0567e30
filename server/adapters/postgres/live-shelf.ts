// The shelf in use, kept up to date in every process over one database without a restart.
import type pg from 'pg'
import { shelfWith, type Adopted, type Shelf } from '../../../reporting/form/shelf.ts'
import { isRefusal } from '../../../reporting/submission/refusal.ts'
import type { ShelfStore } from '../../ports.ts'
import { shelfChannel } from './adoptions.ts'
import { errorText } from './error-code.ts'
import { notices } from './messages.vi.ts'

const pause = 1000 // between attempts to listen again after the connection was lost

export interface LiveShelf {
  /** The shelf as it stands now. */
  readonly current: Shelf
  /** The store, whose adoptions are on `current` by the time they are answered. */
  readonly adoptions: ShelfStore
  close(): Promise<void>
}

/**
 * Reads what was adopted and listens for more, on one connection of the pool. A lost connection is opened again and
 * everything re-read, so that nothing adopted meanwhile is missed. Rejects when the first reading fails.
 */
export async function openLiveShelf(options: {
  builtIn: Shelf
  store: ShelfStore
  pool: pg.Pool
  log?: (line: string) => void
}): Promise<LiveShelf> {
  const { builtIn, store, pool } = options
  let adopted: readonly Adopted[] = []
  let current = builtIn
  let closed = false
  let listening: pg.PoolClient | undefined
  let retry: NodeJS.Timeout | undefined

  const take = (list: readonly Adopted[]): void => {
    if (list.length <= adopted.length) return // the record only grows: a shorter list was read earlier
    adopted = list
    current = shelfWith(builtIn, list)
  }
  const read = async (): Promise<void> => take(await store.list())
  const complain = (error: unknown): void => options.log?.(notices.shelfNotRead(errorText(error)))

  const listen = async (): Promise<void> => {
    const client = await pool.connect()
    const lost = (error?: Error): void => {
      if (listening !== client) return
      listening = undefined
      client.release(error ?? new Error('ended'))
      later()
    }
    client.on('error', lost)
    client.on('end', () => lost())
    client.on('notification', () => void read().catch(complain))
    if (closed) return client.release(true)
    listening = client
    try {
      await client.query(`listen ${shelfChannel}`)
      await read() // after listening began, so that nothing falls between
    } catch (error) {
      lost(error instanceof Error ? error : undefined)
      throw error
    }
  }
  const later = (): void => {
    if (closed) return
    retry ??= setTimeout(() => {
      retry = undefined
      listen().catch((error: unknown) => {
        complain(error)
        later()
      })
    }, pause)
    retry.unref()
  }

  try {
    await listen()
  } catch (error) {
    closed = true
    clearTimeout(retry)
    throw error
  }
  return {
    get current() {
      return current
    },
    adoptions: {
      list: () => store.list(),
      ground: (regime) => store.ground(regime),
      firstMisfit: () => store.firstMisfit(),
      async adopt(regime, decide) {
        const done = await store.adopt(regime, decide)
        if (isRefusal(done)) return done
        // Numbers have no gaps: only when another process adopted something meanwhile is there more to read.
        if (done.seq === adopted.length + 1) take([...adopted, done])
        else await read()
        return done
      },
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      const client = listening
      listening = undefined
      client?.release(true) // a connection that listens must not go back to the pool
      return Promise.resolve()
    },
  }
}

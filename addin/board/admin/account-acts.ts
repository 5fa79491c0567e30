// What can be done with accounts: look, take the list along and enter it, decide it, reset, lock, end sessions.
import type { Session } from '../../../reporting/submission/service.ts'
import type { AccountService } from './account-service.ts'
import { accountsText } from './accounts-text.vi.ts'
import { identityTyped, rowCounts } from './accounts-state.ts'
import type { PartPorts } from './part-ports.ts'

export interface AccountActs {
  look(): Promise<void>
  takeTemplate(): Promise<void>
  enter(bytes: Uint8Array): Promise<void>
  /** Does what the person was asked about. */
  confirm(): Promise<void>
  /** Takes away as whom the asked person is or will be known elsewhere. */
  removeIdentity(): Promise<void>
  endOthers(): Promise<void>
}

export function createAccountActs(service: AccountService, { store, asked, read, download, person }: PartPorts & { readonly person: () => Pick<Session, 'permissions'> }): AccountActs {
  const { dispatch } = store
  const say = (text: string): void => dispatch({ do: 'said', text })
  const done = async (text: string): Promise<void> => {
    dispatch({ do: 'accounts.asked', question: null })
    await acts.look()
    say(text)
  }
  const keep = async (login: string, expected: string | null): Promise<void> => {
    const kept = await asked(() => service.expectIdentity(login, expected))
    if (kept) await done(kept.expected === null ? accountsText.identityRemoved(login) : accountsText.identityKept(login, kept.expected))
  }
  const acts: AccountActs = {
    look: async () => {
      const administers = person().permissions.includes('administer')
      const [accounts, lists, sessions, ways] = await Promise.all([
        administers ? read(() => service.accounts()) : [],
        read(() => service.lists()),
        read(() => service.sessions()),
        administers ? read(() => service.ways()) : { elsewhere: null },
      ])
      if (accounts && lists && sessions && ways) dispatch({ do: 'accounts.looked', accounts, lists, sessions, elsewhere: ways.elsewhere?.label ?? null })
    },
    takeTemplate: async () => {
      const file = await asked(() => service.template())
      if (!file) return
      download(file.bytes, file.fileName)
      say(accountsText.downloaded(file.fileName))
    },
    enter: async (bytes) => {
      const list = await asked(() => service.enter(bytes))
      if (!list) return
      await acts.look()
      const { unreadable } = rowCounts(list)
      if (unreadable === 0) return say(accountsText.entered(list.rows.length))
      dispatch({ do: 'said', text: accountsText.enteredWithProblems(list.rows.length, unreadable), warns: true })
    },
    confirm: async () => {
      const { question } = store.get().accounts
      if (question === null) return
      switch (question.kind) {
        case 'reset': {
          const given = await asked(() => service.reset(question.login))
          if (!given) return
          dispatch({ do: 'accounts.given', given: [given] })
          return acts.look()
        }
        case 'lock':
        case 'unlock': {
          const isLock = question.kind === 'lock'
          if (!(await asked(() => service.setLocked(question.login, isLock)))) return
          return done(isLock ? accountsText.lockedNow(question.login) : accountsText.unlockedNow(question.login))
        }
        case 'factorReset':
          if (!(await asked(() => service.resetFactor(question.login)))) return
          return done(accountsText.factorResetNow(question.login))
        case 'identity': {
          const expected = identityTyped(question.text)
          return expected === null ? undefined : keep(question.login, expected)
        }
        case 'approve': {
          const given = await asked(() => service.approve(question.list))
          if (!given) return
          dispatch({ do: 'accounts.given', given })
          await acts.look()
          return say(accountsText.approvedNow(given.length))
        }
        case 'reject': {
          const reason = question.reason.trim().normalize('NFC')
          if (reason === '' || !(await asked(() => service.reject(question.list, reason)))) return
          return done(accountsText.rejectedNow)
        }
      }
    },
    removeIdentity: async () => {
      const { question } = store.get().accounts
      if (question?.kind === 'identity') await keep(question.login, null)
    },
    endOthers: async () => {
      if (!(await asked(() => service.endOthers()))) return
      await acts.look()
      say(accountsText.endedOthers)
    },
  }
  return acts
}

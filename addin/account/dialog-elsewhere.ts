// Going to the sign-in elsewhere out of Excel: a dialog of Excel's goes there, the pane stays and keeps the secret.
import { isBad, type Bad } from '../bad-answer.ts'
import { accountText } from './account-text.vi.ts'
import { canHash, newSecret, sha256, type Elsewhere } from './elsewhere.ts'

/** Opens a dialog on a page of ours; answers what that page tells, `null` when it is closed, `'refused'` when it does not open. */
export type OpenDialog = (address: string) => Promise<string | null | 'refused'>

/** What the dialog's page tells the pane. */
export type DialogNews = { readonly answer: string } | { readonly bad: Bad }

/** The way through a dialog, which begins by itself; linking an account is left to the page in a browser. */
export function dialogElsewhere(open: OpenDialog, origin: string): Elsewhere {
  return {
    can: (purpose) => purpose === 'signIn' && canHash(),
    go: async () => {
      const secret = newSecret()
      const told = await open(`${origin}/sign-in-dialog.html?browser=${await sha256(secret)}`)
      if (told === null) return null
      const news = told === 'refused' ? null : newsIn(told)
      if (news === null) return { kind: 'unreached', why: 'foreign', said: accountText.noDialog }
      return 'bad' in news ? news.bad : { answer: news.answer, secret }
    },
    backFor: () => null,
    returned: () => null,
  }
}

function newsIn(text: string): DialogNews | null {
  try {
    const news: unknown = JSON.parse(text)
    if (typeof news !== 'object' || news === null) return null
    if ('answer' in news && typeof news.answer === 'string') return { answer: news.answer }
    return 'bad' in news && isBad(news.bad) ? { bad: news.bad } : null
  } catch {
    return null
  }
}

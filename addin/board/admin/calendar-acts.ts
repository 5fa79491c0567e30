// What an administrator can do with calendars: copy a page, write, take a file in, try, adopt.
import { nameOfPage } from './calendar-name.ts'
import { periodLabel } from '../../../reporting/calendar/labels.vi.ts'
import { parsePeriod } from '../../../reporting/calendar/period.ts'
import { fieldsCatalogue } from './list-draft.ts'
import { calendarIn } from './calendar-file.ts'
import { copyOf, draftOf } from './calendar-draft.ts'
import type { CalendarService } from './calendar-service.ts'
import { calendarFile, calendarOrderOf, isTried, pagesHere } from './calendar-state.ts'
import { calendarsText } from './calendars-text.vi.ts'
import { knownDocuments, provinceHere } from './admin-state.ts'
import { noDocument } from './document-draft.ts'
import type { PartPorts } from './part-ports.ts'

export interface CalendarActs {
  look(): Promise<void>
  /** Begins a new page from the one with this id. */
  copy(id: string): void
  readFile(bytes: Uint8Array, name: string): void
  /** Has the server judge and plan the draft; tells the problems beside their fields where there are any. */
  preview(): Promise<void>
  adopt(): Promise<void>
  takeJson(id: string): void
  takeCatalogue(): Promise<void>
}

export function createCalendarActs(service: CalendarService, { store, asked, read, look, download }: PartPorts): CalendarActs {
  const { dispatch } = store
  const order = () => {
    const state = store.get()
    return calendarOrderOf(state.calendar, state.regime, provinceHere(state))
  }
  const pageNamed = (id: string) => pagesHere(store.get().calendar, store.get().regime).find((one) => one.page.id === id)?.page
  const acts: CalendarActs = {
    look: async () => {
      const pages = await read(() => service.list())
      if (pages) dispatch({ do: 'calendar.looked', pages })
    },
    copy: (id) => {
      const page = pageNamed(id)
      if (page) dispatch({ do: 'calendar.began', draft: copyOf(page, nameOfPage(page)) })
    },
    readFile: (bytes, name) => {
      const page = calendarIn(bytes)
      if (page === null) return dispatch({ do: 'bad', bad: { kind: 'unreached', why: 'foreign', said: calendarsText.notCalendar(name) } })
      const isKnown = knownDocuments(store.get()).includes(page.basis)
      dispatch({ do: 'dismissed' })
      dispatch({ do: 'calendar.began', draft: draftOf(page, calendarsText.file(name), isKnown ? { ...noDocument, known: page.basis } : { ...noDocument, number: page.basis }) })
      dispatch({ do: 'said', text: calendarsText.imported(name) })
    },
    preview: async () => {
      dispatch({ do: 'calendar.told' })
      const tried = order()
      if (!tried) return
      const preview = await asked(() => service.preview(tried))
      if (preview) dispatch({ do: 'calendar.tried', order: tried, preview })
    },
    adopt: async () => {
      const meant = order()
      if (!meant || !isTried(store.get().calendar, meant)) return
      const entered = await asked(() => service.adopt(meant))
      if (!entered) return
      const { basis, from } = meant.declaration
      dispatch({ do: 'calendar.began', draft: null })
      await Promise.all([look(), acts.look()])
      const period = parsePeriod(from)
      dispatch({ do: 'said', text: calendarsText.adopted(basis, period ? periodLabel(period) : from, entered.seq) })
    },
    takeJson: (id) => {
      const page = pageNamed(id)
      if (page) download(calendarFile(page), `${id}.json`)
    },
    takeCatalogue: async () => {
      const file = await asked(() => service.catalogue(store.get().regime, fieldsCatalogue))
      if (file) download(file.bytes, file.fileName)
    },
  }
  return acts
}

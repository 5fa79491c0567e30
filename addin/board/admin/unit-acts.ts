// What an administrator can do with units: look at them, take their list along, compare a list, adopt it.
import { isDay } from '../../../reporting/calendar/day.ts'
import type { PartPorts } from './part-ports.ts'
import type { UnitService } from './unit-service.ts'
import { unitOrderOf } from './units-state.ts'
import { unitsText } from './units-text.vi.ts'

export interface UnitActs {
  look(): Promise<void>
  takeWorkbook(filled: boolean): Promise<void>
  chooseFile(bytes: Uint8Array, name: string): Promise<void>
  preview(): Promise<void>
  adopt(): Promise<void>
}

export function createUnitActs(service: UnitService, { store, asked, read, look, download }: PartPorts): UnitActs {
  const { dispatch } = store
  const acts: UnitActs = {
    look: async () => {
      const answer = await read(() => service.units())
      if (answer) dispatch({ do: 'units.looked', all: answer.units, today: answer.today })
    },
    takeWorkbook: async (filled) => {
      const { regime, units } = store.get()
      const file = await asked(() => service.workbook({ regime, on: units.shownOn, filled }))
      if (!file) return
      download(file.bytes, file.fileName)
      dispatch({ do: 'said', text: unitsText.downloaded(file.fileName) })
    },
    chooseFile: async (bytes, name) => {
      dispatch({ do: 'units.file', file: { name, bytes } })
      await acts.preview()
    },
    preview: async () => {
      const { regime, units } = store.get()
      const { file, from, endMissing } = units.list
      if (file === null || !isDay(from)) return
      const said = await asked(() => service.preview({ regime, from, fileName: file.name, endMissing }, file.bytes))
      if (said) dispatch({ do: 'units.previewed', preview: { said, from, endMissing } })
    },
    adopt: async () => {
      const { regime, units } = store.get()
      const order = unitOrderOf(regime, units.list)
      if (!order) return
      const entered = await asked(() => service.adopt(order))
      if (!entered) return
      dispatch({ do: 'units.adopted' })
      await Promise.all([look(), acts.look()])
      dispatch({ do: 'said', text: unitsText.adopted(order.declaration.units.length, units.list.from, entered.seq) })
    },
  }
  return acts
}

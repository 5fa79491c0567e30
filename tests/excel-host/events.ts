// Events on the wire: which the pane registered for, and what Excel tells about each thing that happened.
import type { ExcelObject, HostState, Json } from './excel-object.ts'
import { notPlayed } from './excel-error.ts'
import { rangeObject } from './range-object.ts'
import { mustArea, type CellValue, type ModelEvent } from './workbook-model.ts'

/** Numbers the library knows its events by. */
const EVENT_TYPES = { DataChanged: 10, Activated: 11, Deactivated: 12, Added: 13, SelectionChanged: 14, Calculated: 16, FormatChanged: 18 } as const
type EventName = keyof typeof EVENT_TYPES

/** One event as the library takes it: [category, type, target, json, id]. */
export type EventEntry = [65536, number, string, string, number]

/** The hidden methods by which the library registers for the events of a sheet (its id) or of all ('Workbook'). */
export function eventMethods(state: HostState, target: string): ExcelObject['methods'] {
  const methods: ExcelObject['methods'] = {}
  for (const [name, type] of Object.entries(EVENT_TYPES)) {
    const key = `${String(type)}|${target}`
    const count = (step: 1 | -1) => (): null => {
      state.registrations.set(key, Math.max(0, (state.registrations.get(key) ?? 0) + step))
      return null
    }
    methods[`_Register${name}Event`] = count(1)
    methods[`_Unregister${name}Event`] = count(-1)
  }
  return methods
}

function valueType(value: CellValue): string {
  return value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String'
}

/** What one happening is to the library; an older Excel leaves out what it did not yet tell. */
function told(state: HostState, event: ModelEvent): { name: EventName; sheetId: string; message: { [name: string]: Json } }[] {
  if (event.type === 'editing') return []
  const { sheetId } = event
  const place = { worksheetId: sheetId }
  if (event.type === 'activated') {
    return [
      { name: 'Deactivated', sheetId: event.leftSheetId, message: { worksheetId: event.leftSheetId } },
      { name: 'Activated', sheetId, message: place },
    ]
  }
  if (event.type === 'sheetAdded') return [{ name: 'Added', sheetId, message: { ...place, source: 'Local' } }]
  const message: { [name: string]: Json } = { ...place, address: event.address }
  if (event.type === 'selected') return [{ name: 'SelectionChanged', sheetId, message }]
  if (event.type === 'calculated') return [{ name: 'Calculated', sheetId, message }]
  message['source'] = 'Local'
  message['referenceId'] = reference(state, sheetId, event.address)
  if (event.type === 'formatChanged') return [{ name: 'FormatChanged', sheetId, message }]
  if (event.type !== 'changed') throw notPlayed('an event without a name')
  message['changeType'] = 'RangeEdited'
  message['shiftDirection'] = 'None'
  if (state.level >= 9 && event.before !== null && event.after !== null) {
    Object.assign(message, {
      valueBefore: event.before, valueAfter: event.after,
      valueTypeBefore: valueType(event.before), valueTypeAfter: valueType(event.after),
    })
  }
  if (state.level >= 14) message['triggerSource'] = event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown'
  return [{ name: 'DataChanged', sheetId, message }]
}

function reference(state: HostState, sheetId: string, address: string): string {
  const id = `event-${String(state.nextReference++)}`
  const sheet = state.model.sheets.find((one) => one.id === sheetId)
  if (sheet) state.references.set(id, rangeObject(state, sheet, mustArea(address)))
  return id
}

/** The entries to send for what happened: to the sheet's listeners and to the workbook's, if any registered. */
export function eventEntries(state: HostState, event: ModelEvent): EventEntry[] {
  if (!state.enableEvents) return []
  return told(state, event).flatMap(({ name, sheetId, message }) =>
    [sheetId, 'Workbook']
      .filter((target) => (state.registrations.get(`${String(EVENT_TYPES[name])}|${target}`) ?? 0) > 0)
      .map((target): EventEntry => [65536, EVENT_TYPES[name], target, JSON.stringify(message), state.nextReference++]),
  )
}

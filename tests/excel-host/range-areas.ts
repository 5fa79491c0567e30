// Excel's RangeAreas (1.9): several rectangles of one sheet taken together.
import { areaAddress, quotedSheet, type Area } from './addresses.ts'
import { conditionalFormatsObject } from './conditional-formats.ts'
import { excelObject, type ExcelObject, type HostState } from './excel-object.ts'
import { clearCells, refuseLocked } from './range-cells.ts'
import { formatObject } from './range-format.ts'
import { rangeObject } from './range-object.ts'
import type { Sheet } from './workbook-model.ts'
import { worksheetObject } from './worksheet-object.ts'

/** The areas as one object. */
export function rangeAreasObject(state: HostState, sheet: Sheet, areas: Area[]): ExcelObject {
  const address = areas.map((area) => `${quotedSheet(sheet.name)}!${areaAddress(area)}`).join(',')
  const ranges = (): ExcelObject[] => areas.map((area) => rangeObject(state, sheet, area))
  return excelObject('RangeAreas', {
    properties: {
      Address: { get: () => address }, AddressLocal: { get: () => address }, AreaCount: { get: () => areas.length },
      CellCount: { get: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    },
    onward: {
      Areas: () => excelObject('RangeCollection', { items: ranges, methods: { GetCount: () => areas.length } }),
      Format: () => formatObject(state, sheet, areas),
      Worksheet: () => worksheetObject(state, sheet),
      ConditionalFormats: () => conditionalFormatsObject(state, sheet, areas),
    },
    methods: {
      Clear: ([what]) => {
        if (what !== 'Formats') for (const area of areas) refuseLocked(sheet, area)
        for (const area of areas) clearCells(state, sheet, area, typeof what === 'string' ? what : 'All')
        return null
      },
    },
  })
}

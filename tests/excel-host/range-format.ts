// Range.format: fill, font, borders, alignment, sizes and the locked flag, over one rectangle or several.
import { areaAddress, type Area } from './addresses.ts'
import { colour } from './colour.ts'
import { excelError } from './excel-error.ts'
import { excelObject, type ExcelObject, type HostState, type Json, type Property } from './excel-object.ts'
import { addressesOf, refuseFormat } from './range-cells.ts'
import { announce, ownCell, readCell, type Cell, type CellValue, type Sheet } from './workbook-model.ts'

const DEFAULTS: Record<string, CellValue> = {
  'WrapText': false, 'HorizontalAlignment': 'General', 'VerticalAlignment': 'Bottom', 'IndentLevel': 0, 'ShrinkToFit': false,
  'TextOrientation': 0, 'ReadingOrder': 'Context',
  'Font.Name': 'Calibri', 'Font.Size': 11, 'Font.Color': '#000000', 'Font.Bold': false, 'Font.Italic': false,
  'Font.Underline': 'None', 'Font.Strikethrough': false,
}
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp']
const BORDER: Record<string, CellValue> = { Style: 'None', Weight: 'Thin', Color: '#000000' }
const SIZES: Record<string, number> = { ColumnWidth: 64, RowHeight: 15 }

/** Range.format or RangeAreas.format. */
export function formatObject(state: HostState, sheet: Sheet, areas: Area[]): ExcelObject {
  const addresses = (): string[] => areas.flatMap(addressesOf)
  const changed = (): void => {
    for (const area of areas) announce(state.model, { type: 'formatChanged', by: 'addin', sheetId: sheet.id, address: areaAddress(area) })
  }
  /** One value when every cell agrees, null when they differ. */
  const common = (read: (cell: Cell) => CellValue): Json => {
    const values = new Set(addresses().map((address) => read(readCell(sheet, address))))
    const [only = null] = values
    return values.size === 1 ? only : null
  }
  const change = (write: (cell: Cell) => void): void => {
    refuseFormat(sheet)
    for (const address of addresses()) write(ownCell(sheet, address))
    changed()
  }
  const plain = (path: string, otherwise: CellValue): Property => ({
    get: () => common((cell) => cell.format.get(path) ?? otherwise),
    set: (value) => {
      if (value === null || typeof value !== typeof otherwise) throw excelError('InvalidArgument')
      const kept = path.endsWith('Color') ? colour(value) : (value as CellValue)
      change((cell) => cell.format.set(path, kept))
    },
  })
  const size = (name: string, otherwise: number): Property => {
    const keys = (): string[] =>
      areas.flatMap((area) => {
        const [from, count] = name === 'ColumnWidth' ? [area.column, area.columns] : [area.row, area.rows]
        return Array.from({ length: count }, (_, index) => `${name} ${String(from + index)}`)
      })
    return {
      get: () => {
        const values = new Set(keys().map((key) => sheet.sizes.get(key) ?? otherwise))
        const [only = null] = values
        return values.size === 1 ? only : null
      },
      set: (value) => {
        if (typeof value !== 'number' || value < 0) throw excelError('InvalidArgument')
        refuseFormat(sheet)
        for (const key of keys()) sheet.sizes.set(key, value)
        changed()
      },
    }
  }
  const startingWith = (prefix: string): Record<string, Property> =>
    Object.fromEntries(
      Object.entries(DEFAULTS)
        .filter(([path]) => (prefix === '' ? !path.includes('.') : path.startsWith(prefix)))
        .map(([path, otherwise]) => [path.slice(prefix.length), plain(path, otherwise)]),
    )
  const fill = (): ExcelObject =>
    excelObject('RangeFill', {
      properties: {
        // Excel calls a cell without fill white; only pattern (1.9) tells the two apart.
        Color: {
          get: () => common((cell) => cell.fill ?? '#FFFFFF'),
          set: (value) => {
            const wanted = colour(value)
            change((cell) => void (cell.fill = wanted))
          },
        },
        ...(state.level >= 9 ? { Pattern: { get: () => common((cell) => (cell.fill === null ? 'None' : 'Solid')) } } : {}),
      },
      methods: {
        Clear: () => {
          change((cell) => void (cell.fill = null))
          return null
        },
      },
    })
  const protection = (): ExcelObject =>
    excelObject('FormatProtection', {
      properties: {
        Locked: {
          get: () => common((cell) => cell.locked),
          set: (value) => {
            if (typeof value !== 'boolean') throw excelError('InvalidArgument')
            if (sheet.protection.on) throw excelError('AccessDenied')
            change((cell) => void (cell.locked = value))
          },
        },
      },
    })
  const border = (side: Json): ExcelObject => {
    if (typeof side !== 'string' || !SIDES.includes(side)) throw excelError('InvalidArgument')
    const properties = Object.entries(BORDER).map(([name, otherwise]) => [name, plain(`Border.${side}.${name}`, otherwise)] as const)
    return excelObject('RangeBorder', { properties: { SideIndex: { get: () => side }, ...Object.fromEntries(properties) } })
  }
  return excelObject('RangeFormat', {
    properties: {
      ...startingWith(''),
      ...Object.fromEntries(Object.entries(SIZES).map(([name, otherwise]) => [name, size(name, otherwise)])),
    },
    onward: {
      Fill: fill,
      Font: () => excelObject('RangeFont', { properties: startingWith('Font.') }),
      Protection: protection,
      Borders: () => excelObject('RangeBorderCollection', { items: () => SIDES.map(border), item: border }),
    },
    methods: { AutofitColumns: () => null, AutofitRows: () => null },
  })
}

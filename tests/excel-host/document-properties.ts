// Document properties (1.7): the few built-in ones and the custom ones, which people can see in Excel's File page.
import { excelError } from './excel-error.ts'
import { excelObject, type Argument, type ExcelObject, type HostState, type Json, type Property } from './excel-object.ts'

const BUILT_IN = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company']

function customPropertyObject(state: HostState, key: string): ExcelObject {
  const { customProperties } = state.model
  return excelObject('CustomProperty', {
    identity: { _Id: key },
    properties: {
      Key: { get: () => key },
      Type: { get: () => ({ string: 'String', number: 'Number', boolean: 'Boolean' })[typeof customProperties.get(key) as 'string'] },
      Value: {
        get: () => customProperties.get(key) ?? null,
        set: (value) => {
          if (value === null || typeof value === 'object') throw excelError('InvalidArgument')
          customProperties.set(key, value)
        },
      },
    },
    methods: {
      Delete: () => {
        customProperties.delete(key)
        return null
      },
    },
  })
}

/** workbook.properties. */
export function documentPropertiesObject(state: HostState): ExcelObject {
  const { properties, customProperties } = state.model
  const builtIn = (name: string): Property => ({
    get: () => properties.get(name) ?? '',
    set: (value) => {
      if (typeof value !== 'string') throw excelError('InvalidArgument')
      properties.set(name, value)
    },
  })
  const find = (key: Argument): ExcelObject | null => {
    const known = [...customProperties.keys()].find((one) => typeof key === 'string' && one.toLowerCase() === key.toLowerCase())
    return known === undefined ? null : customPropertyObject(state, known)
  }
  const custom = (): ExcelObject =>
    excelObject('CustomPropertyCollection', {
      items: () => [...customProperties.keys()].map((key) => customPropertyObject(state, key)),
      item: (key) => {
        const found = find(key)
        if (!found) throw excelError('ItemNotFound')
        return found
      },
      objects: {
        GetItemOrNullObject: ([key]) => find(key),
        Add: ([key, value]) => {
          if (typeof key !== 'string' || key === '' || value === undefined || value === null || typeof value === 'object') throw excelError('InvalidArgument')
          customProperties.set(key, value)
          return customPropertyObject(state, key)
        },
      },
      methods: { GetCount: (): Json => customProperties.size },
    })
  return excelObject('DocumentProperties', {
    properties: Object.fromEntries(BUILT_IN.map((name) => [name, builtIn(name)])),
    onward: { Custom: custom },
  })
}

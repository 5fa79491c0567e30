// Custom XML parts of the workbook (1.5), where a form's identity is kept out of sight.
import { namespaceOfXml } from './custom-xml-text.ts'
import { excelError } from './excel-error.ts'
import { excelObject, type Argument, type ExcelObject, type HostState, type Json } from './excel-object.ts'
import { xmlPartId } from './workbook-content.ts'
import type { XmlPart } from './workbook-model.ts'

function readXml(given: Argument): { xml: string; namespace: string } {
  const namespace = typeof given === 'string' ? namespaceOfXml(given) : null
  if (typeof given !== 'string' || namespace === null) throw excelError('InvalidArgument')
  return { xml: given, namespace }
}

function xmlPartObject(state: HostState, xmlPart: XmlPart): ExcelObject {
  return excelObject('CustomXmlPart', {
    identity: { Id: xmlPart.id },
    properties: { Id: { get: () => xmlPart.id }, NamespaceUri: { get: () => xmlPart.namespace } },
    methods: {
      GetXml: () => xmlPart.xml,
      SetXml: ([xml]) => {
        Object.assign(xmlPart, readXml(xml))
        return null
      },
      Delete: () => {
        state.model.xmlParts.splice(state.model.xmlParts.indexOf(xmlPart), 1)
        return null
      },
    },
  })
}

function collection(state: HostState, kind: string, parts: () => XmlPart[], more: Partial<ExcelObject>): ExcelObject {
  const find = (key: Argument): ExcelObject | null => {
    const found = parts().find((one) => one.id === key)
    return found ? xmlPartObject(state, found) : null
  }
  return excelObject(kind, {
    items: () => parts().map((one) => xmlPartObject(state, one)),
    item: (key) => {
      const found = find(key)
      if (!found) throw excelError('ItemNotFound')
      return found
    },
    ...more,
    objects: { GetItemOrNullObject: ([key]) => find(key), ...more.objects },
    methods: { GetCount: (): Json => parts().length },
  })
}

/** workbook.customXmlParts. */
export function customXmlPartsObject(state: HostState): ExcelObject {
  const { model } = state
  const ofNamespace = (namespace: Argument): ExcelObject => {
    const parts = (): XmlPart[] => model.xmlParts.filter((one) => one.namespace === namespace)
    const only = (): ExcelObject | null => {
      const [first, ...more] = parts()
      return first && more.length === 0 ? xmlPartObject(state, first) : null
    }
    return collection(state, 'CustomXmlPartScopedCollection', parts, {
      objects: {
        GetOnlyItem: () => {
          const found = only()
          if (!found) throw excelError('InvalidOperation')
          return found
        },
        GetOnlyItemOrNullObject: only,
      },
    })
  }
  return collection(state, 'CustomXmlPartCollection', () => model.xmlParts, {
    objects: {
      GetByNamespace: ([namespace]) => ofNamespace(namespace),
      Add: ([xml]) => {
        const xmlPart: XmlPart = { id: xmlPartId(model.nextId++), ...readXml(xml) }
        model.xmlParts.push(xmlPart)
        return xmlPartObject(state, xmlPart)
      },
    },
  })
}

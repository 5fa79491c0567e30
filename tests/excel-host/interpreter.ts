// Carries out one batch of the library (ProcessQuery): object paths are found, actions done in order, until one fails.
import { excelError, notPlayed, refusalOf } from './excel-error.ts'
import { memberName, part, type Argument, type ExcelObject, type HostState, type Json } from './excel-object.ts'
import { answerQuery, type QueryInfo } from './query.ts'
import { workbookObject } from './workbook-object.ts'

type Arguments = { Arguments?: Json[]; ReferencedObjectPathIds?: Json[] }
type ObjectPath = { Id: number; ObjectPathType: number; Name: string; ParentObjectPathId?: number; ArgumentInfo?: Arguments }
type Action = { Id: number; ActionType: number; Name: string; ObjectPathId: number; ArgumentInfo?: Arguments; QueryInfo?: QueryInfo }
export type Batch = { Actions: Action[]; ObjectPaths: Record<string, ObjectPath> }

type Result = { ActionId: number; Value: Json }
export type BatchAnswer = {
  Results: Result[]
  TraceIds: number[]
  Error?: { Code: string; Message: string; Location?: string; ActionIndex: number; HttpStatusCode: number }
}

/** Does a batch. What was done before a failing action stays done, as in Excel. */
export function processBatch(state: HostState, batch: Batch): BatchAnswer {
  const found = new Map<number, ExcelObject | null>()
  let place = ''

  const find = (id: number): ExcelObject | null => {
    const known = found.get(id)
    if (known !== undefined) return known
    const path = batch.ObjectPaths[String(id)]
    if (!path) throw excelError('InvalidReference')
    const object = walk(path)
    found.set(id, object)
    return object
  }

  const given = (info: Arguments | undefined): Argument[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index]
      return typeof id === 'number' && id !== 0 ? find(id) : argument
    })

  const walk = (path: ObjectPath): ExcelObject | null => {
    if (path.ObjectPathType === 1) return workbookObject(state)
    if (path.ObjectPathType === 7) return null
    if (path.ObjectPathType === 6) {
      const kept = state.references.get(path.Name)
      if (!kept) throw excelError('InvalidReference')
      return kept
    }
    if (path.ObjectPathType < 3 || path.ObjectPathType > 5) throw notPlayed(`object path ${String(path.ObjectPathType)} ${path.Name}`)
    const parent = find(path.ParentObjectPathId ?? 0)
    // Nothing comes of a null object but another: Excel takes worksheets.getItemOrNullObject('x').delete() in its stride.
    if (parent === null) return null
    place = memberName(parent, path.ObjectPathType === 5 ? 'getItem' : path.Name)
    if (path.ObjectPathType === 4) return part(parent, parent.onward, path.Name)()
    const listed = given(path.ArgumentInfo)
    if (path.ObjectPathType === 3 && path.Name !== 'GetItem') {
      if (path.Name === 'GetItemAt' && parent.items) return itemAt(parent, listed[0])
      return part(parent, parent.objects, path.Name)(listed)
    }
    if (!parent.item) throw notPlayed(place)
    const key = path.ArgumentInfo?.Arguments?.[0]
    return parent.item(key ?? null)
  }

  const act = (action: Action): Json => {
    if (action.ActionType === 5) return null
    const object = find(action.ObjectPathId)
    if (action.ActionType === 1) return object === null ? null : { ...object.identity }
    if (object === null) return null
    if (action.ActionType === 2) {
      place = object.kind
      return answerQuery(object, action.QueryInfo ?? {})
    }
    place = memberName(object, action.Name)
    if (action.ActionType === 3) return method(state, object, action.Name, given(action.ArgumentInfo))
    if (action.ActionType === 4) {
      const property = part(object, object.properties, action.Name)
      if (!property.set) throw notPlayed(`setting ${place}`)
      property.set(action.ArgumentInfo?.Arguments?.[0] ?? null)
      return null
    }
    throw notPlayed(`action ${String(action.ActionType)} ${action.Name}`)
  }

  const answer: BatchAnswer = { Results: [], TraceIds: [] }
  for (const [index, action] of batch.Actions.entries()) {
    try {
      answer.Results.push({ ActionId: action.Id, Value: act(action) })
      if (action.ActionType === 5) answer.TraceIds.push(action.Id)
    } catch (problem) {
      const { code, message } = refusalOf(problem)
      answer.Error = { Code: code, Message: message, Location: place, ActionIndex: index, HttpStatusCode: code === 'ItemNotFound' ? 404 : 400 }
      return answer
    }
  }
  return answer
}

function itemAt(collection: ExcelObject, index: Argument): ExcelObject {
  const item = typeof index === 'number' ? collection.items?.()[index] : undefined
  if (!item) throw excelError('InvalidArgument')
  return item
}

/** Keeping and dropping references is the same for every object; all other methods are the object's own. */
function method(state: HostState, object: ExcelObject, name: string, given: Argument[]): Json {
  if (name === '_KeepReference') {
    const id = `reference-${String(state.nextReference++)}`
    object.identity['_ReferenceId'] = id
    state.references.set(id, object)
    return null
  }
  if (name === '_RemoveReference') {
    if (typeof given[0] === 'string') state.references.delete(given[0])
    return null
  }
  return part(object, object.methods, name)(given)
}

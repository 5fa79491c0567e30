// Every "no" the program says to an act. Data only; refusal.vi.ts has the sentences.

export type RefusalCode =
  // who
  | 'notSignedIn'
  | 'wrongPassword'
  | 'lockedOut'
  | 'notPermitted'
  | 'outsideSubtree'
  | 'ownWork'
  // accounts
  | 'noGrant'
  | 'accountLocked'
  | 'mustChangePassword'
  | 'shortPassword'
  | 'passwordIsLogin'
  | 'passwordUnchanged'
  | 'unknownAccount'
  | 'ownAccount'
  | 'accountElsewhere'
  | 'accountListHeader'
  | 'accountListEmpty'
  | 'accountListLong'
  | 'accountListRows'
  | 'accountListChanged'
  | 'accountListDecided'
  | 'unknownAccountList'
  | 'ownAccountList'
  // what is asked about
  | 'unknownRegime'
  | 'unknownPeriod'
  | 'unknownUnit'
  | 'unknownForm'
  | 'unknownReport'
  | 'noDuty'
  | 'nothingBelow'
  | 'noOrigin'
  | 'badRequest'
  | 'unknownAddress'
  | 'manifestNeedsHttps'
  // the file, at the gate
  | 'emptyFile'
  | 'tooLarge'
  | 'tooManyParts'
  | 'unpacksTooLarge'
  | 'duplicateParts'
  | 'notWorkbook'
  | 'encrypted'
  | 'macroEnabled'
  | 'legacyWorkbook'
  | 'truncated'
  | 'hostileContent'
  | 'readerStopped'
  | 'tooBusy'
  // the workbook, at reading
  | 'noIdentity'
  | 'identityConflict'
  | 'formNotFound'
  | 'columnMissing'
  | 'twoSheets'
  | 'unknownEdition'
  | 'tooManyLines'
  // a list of names, at reading
  | 'listNotText'
  | 'listOldEncoding'
  | 'listBroken'
  | 'listHeaderMissing'
  | 'listHeadersTwice'
  | 'listColumnsTwice'
  | 'listUnread'
  | 'listOlder'
  | 'listEmpty'
  | 'listTooLong'
  | 'unknownCatalogue'
  // the workbook against the report it is for
  | 'otherRegime'
  | 'otherPeriod'
  | 'otherUnit'
  // the act
  | 'notOpen'
  | 'notYetOpen'
  | 'notCurrent'
  | 'hasErrors'
  | 'unexplained'
  | 'sameHands'
  | 'nothingDiffers'
  | 'noMoreTime'
  | 'unknownRule'
  | 'notWaivable'
  | 'keyReused'
  | 'tooOften'
  // the shelf
  | 'notJson'
  | 'notDeclaration'
  | 'declarationTooLarge'
  | 'unsoundDeclaration'
  | 'unknownDocument'
  | 'documentDiffers'
  | 'unknownAdoption'
  | 'unknownShelfForm'
  | 'unknownCalendar'
  | 'editionOverlap'
  | 'editionExists'
  | 'editionInUse'
  | 'unitsInUse'
  | 'nothingChanged'
  | 'shelfChanged'
  // reminders and directives
  | 'mailOff'
  | 'badAddress'
  | 'nobodyLate'
  | 'badDirective'
  | 'directiveKnown'
  | 'unknownTask'
  | 'taskDone'
  | 'badTaskDay'
  | 'badExtension'

export interface Refusal {
  readonly kind: 'refusal'
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Makes a refusal. */
export function refuse(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { kind: 'refusal', code, params }
}

/** Tells a refusal from any other value. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal'
}

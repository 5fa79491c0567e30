// Refusals as they leave: RFC 9457 problem+json. The only place that knows HTTP status numbers.
import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal, type RefusalCode } from '../reporting/submission/refusal.ts'
import { refusalSentence } from '../reporting/submission/refusal.vi.ts'
import type { Problem } from '../reporting/submission/service.ts'
import { problemTitles } from './problem.vi.ts'

const groups: Record<number, readonly RefusalCode[]> = {
  400: ['notJson', 'notDeclaration', 'badRequest', 'badAddress', 'unknownEdition', 'emptyFile'],
  401: ['notSignedIn', 'wrongPassword', 'wrongCode', 'challengeLost', 'signInLost', 'signInDeclined', 'signInUntrusted'],
  403: ['notPermitted', 'outsideSubtree', 'ownWork', 'sameHands', 'noGrant', 'accountLocked', 'mustChangePassword', 'ownAccount', 'accountElsewhere', 'ownAccountList', 'mustEnrolFactor', 'unlinkedIdentity'],
  404: ['unknownRegime', 'unknownPeriod', 'unknownUnit', 'unknownForm', 'unknownReport', 'noDuty', 'noOrigin', 'unknownAddress', 'manifestNeedsHttps', 'unknownAdoption', 'unknownShelfForm', 'unknownCalendar', 'unknownCatalogue', 'unknownAccount', 'unknownAccountList', 'unknownTask', 'nobodyLate'],
  409: ['factorPresent', 'factorMissing', 'enrolmentLost', 'identityTaken', 'otherRegime', 'otherPeriod', 'otherUnit', 'notOpen', 'notYetOpen', 'notCurrent', 'keyReused', 'nothingDiffers', 'editionOverlap', 'editionExists', 'editionInUse', 'unitsInUse', 'nothingChanged', 'shelfChanged', 'documentDiffers', 'accountListRows', 'accountListChanged', 'accountListDecided', 'directiveKnown', 'taskDone'],
  413: ['tooLarge', 'tooManyParts', 'unpacksTooLarge', 'tooManyLines', 'declarationTooLarge', 'listTooLong', 'accountListLong'],
  415: ['notWorkbook', 'encrypted', 'macroEnabled', 'legacyWorkbook', 'listNotText', 'listOldEncoding'],
  422: [
    'duplicateParts', 'truncated', 'hostileContent', 'readerStopped', 'noIdentity', 'identityConflict', 'formNotFound',
    'columnMissing', 'twoSheets', 'nothingBelow', 'hasErrors', 'unexplained', 'notReviewed', 'noMoreTime', 'unknownRule',
    'notWaivable', 'unsoundDeclaration', 'unknownDocument', 'listBroken', 'listHeaderMissing', 'listHeadersTwice', 'listColumnsTwice',
    'listEmpty', 'listUnread', 'listOlder', 'accountListHeader', 'accountListEmpty', 'shortPassword', 'passwordIsLogin',
    'passwordUnchanged', 'badDirective', 'badTaskDay', 'badExtension',
  ],
  429: ['lockedOut', 'tooOften'],
  503: ['tooBusy', 'mailOff', 'elsewhereOff', 'providerDown', 'factorUnreadable'],
}

const statusOf = new Map(Object.entries(groups).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)))

/** The HTTP status of a refusal. */
export function refusalStatus(code: RefusalCode): number {
  return statusOf.get(code) ?? 400
}

/** A refusal as problem+json. */
export function problemOf(refusal: Refusal): Problem {
  const status = refusalStatus(refusal.code)
  return {
    type: `urn:khop:refusal:${refusal.code}`,
    title: problemTitles.refused,
    status,
    detail: refusalSentence(refusal),
    code: refusal.code,
    params: refusal.params,
  }
}

/** A fault of ours as problem+json. It tells nothing of the inside; the log does. */
export function faultProblem(): Problem {
  return { type: 'urn:khop:fault', title: problemTitles.fault, status: 500, detail: problemTitles.faultDetail, code: 'fault', params: {} }
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

/** Sends an act's answer: a refusal as a problem, anything else as it is. */
export function sendAnswer(reply: FastifyReply, answer: unknown): FastifyReply {
  return isRefusal(answer) ? sendProblem(reply, problemOf(answer)) : reply.send(answer)
}

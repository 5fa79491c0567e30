// How often one network address may try to sign in, by whatever way: a whole province may sit behind one, so generously.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../reporting/submission/refusal.ts'
import { problemOf, sendProblem } from '../problem.ts'

export const triesAMinute = 300

/** A hook for the routes that open sessions; they count together. */
export function signInLimit(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const look = app.createRateLimit({ max: triesAMinute, timeWindow: '1 minute', keyGenerator: (request) => request.ip })
  return async (request, reply) => {
    const seen = await look(request)
    if (!seen.isAllowed && seen.isExceeded) await sendProblem(reply, problemOf(refuse('tooOften')))
  }
}

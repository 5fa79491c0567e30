// Adopting an official blank: a proposal from a file, and the same proposal with questions answered. For administrators.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isDay } from '../../reporting/calendar/day.ts'
import { carriedText, placeText, questionSentence, remarkSentence, standingSentence } from '../../reporting/adoption/adopt.vi.ts'
import type { Proposal, Question, Remark } from '../../reporting/adoption/proposal.ts'
import { isRefusal } from '../../reporting/submission/refusal.ts'
import { answerAdoption, proposeAdoption } from '../acts/propose-form.ts'
import type { Ports } from '../ports.ts'
import { sendAnswer } from '../problem.ts'
import * as shapes from './adoption-shapes.ts'
import { largestUpload } from './report-acts.ts'
import { day } from './shapes.ts'

const tags = ['adoption']
const regime = z.string().min(1).max(120).optional()
const limit = { max: 30, timeWindow: 60_000 }

export function adoptionRoutes(instance: FastifyInstance, ports: Ports): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/adopt/preview',
    {
      bodyLimit: largestUpload,
      config: { access: 'administer', rateLimit: limit },
      schema: {
        tags,
        querystring: z.object({
          regime,
          code: z.string().trim().min(1).max(60).optional(),
          from: day.refine(isDay).optional(),
          basis: z.string().trim().min(1).max(120).optional(),
        }),
        body: z.instanceof(Buffer),
        response: { 200: shapes.adoption },
      },
    },
    async (request, reply) => {
      const given = Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== undefined))
      const adoption = await proposeAdoption(ports, request.body, given)
      if (isRefusal(adoption)) return sendAnswer(reply, adoption)
      return sendAnswer(reply, { proposals: adoption.proposals.map(spoken), remarks: adoption.remarks.map(saidRemark) })
    },
  )
  app.post(
    '/api/adopt/answer',
    { bodyLimit: largestUpload, config: { access: 'administer' }, schema: { tags, body: shapes.answerBody, response: { 200: z.object({ proposal: shapes.proposal }) } } },
    async (request, reply) => {
      const { proposal, answers, regime: id } = request.body
      const next = answerAdoption(ports, shapes.sourceOf(proposal), answers, id)
      return sendAnswer(reply, isRefusal(next) ? next : { proposal: spoken(next) })
    },
  )
}

/** A proposal with its sentences beside the data, so that a page shows the same words as the terminal. */
function spoken(proposal: Proposal) {
  return {
    ...proposal,
    standing: standingSentence(proposal),
    questions: proposal.questions.map((question: Question) => ({ ...question, where: placeText(question.place), sentence: questionSentence(question) })),
    refusals: proposal.refusals.map(saidRemark),
    unread: proposal.unread.map(saidRemark),
    inherited: proposal.inherited.map((one) => ({ ...one, text: carriedText(one) })),
    dropped: proposal.dropped.map((one) => ({ ...one, text: carriedText(one) })),
  }
}

function saidRemark(remark: Remark) {
  return { ...remark, sentence: remarkSentence(remark) }
}

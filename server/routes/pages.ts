// The pane, the web page, the board, Office's own library, and the manifest, as static files.
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../reporting/submission/refusal.ts'
import { problemOf, sendProblem } from '../problem.ts'

export interface Pages {
  /** The built add-in. */
  readonly addin: string
  /** Microsoft's Office.js, as installed or as the operator mirrored it. */
  readonly officeJs: string
  /** The manifest for this service's address; `null` where it has no https address Excel could use. */
  readonly manifest: string | null
}

/** Serves the pages. HTML is asked for anew each time, hashed assets are kept for ever. */
export async function pageRoutes(app: FastifyInstance, pages: Pages): Promise<void> {
  await app.register(fastifyStatic, {
    root: pages.addin,
    prefix: '/',
    index: ['index.html'],
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/]/u.test(path)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  await app.register(fastifyStatic, { root: pages.officeJs, prefix: '/officejs/', decorateReply: false, index: false })
  app.get('/pane/index.html', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('pane.html'))
  for (const path of ['/board', '/board/']) app.get(path, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('board.html'))
  app.get('/sign-in', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('sign-in.html'))
  app.get('/manifest.xml', (_request, reply) =>
    pages.manifest === null ? sendProblem(reply, problemOf(refuse('manifestNeedsHttps'))) : reply.type('application/xml').send(pages.manifest),
  )
}

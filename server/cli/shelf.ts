// `shelf list | export | import | withdraw`: declarations out of the shelf as JSON, and changed ones back in.
import { readFile, writeFile } from 'node:fs/promises'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { evidenceLabels, periodLabel } from '../../reporting/calendar/labels.vi.ts'
import { parsePeriod } from '../../reporting/calendar/period.ts'
import { isRefusal, type Refusal } from '../../reporting/submission/refusal.ts'
import { exportForm, listBuiltIn, type ShelfForm } from '../acts/shelf.ts'
import { connect } from './connection.ts'
import { otherDeclaration } from './export-declaration.ts'
import { localShelf } from './local.ts'
import { isOutcome, option, usage, type Call, type Command, type Outcome } from './outcome.ts'
import { words } from './words.vi.ts'

/** The commands; without a server, `list` and `export` show what comes with the program. */
export const shelf: Command = (call) => {
  switch (call.operands[0]) {
    case 'list':
      return list(call)
    case 'export':
      return exportOne(call)
    case 'import':
      return importOne(call)
    case 'withdraw':
      return withdrawOne(call)
    default:
      return usage(words.shelfUsage)
  }
}

async function list(call: Call): Promise<Outcome> {
  const forms = await formsOf(call)
  if (isOutcome(forms)) return forms
  const lines = forms.map((one) =>
    [
      one.regime.padEnd(16),
      one.code.padEnd(20),
      one.edition.padEnd(6),
      words.shelfSpan(writtenDay(one.from), one.to && writtenDay(one.to)).padEnd(23),
      `${String(one.columns).padStart(3)} / ${String(one.rules).padStart(2)}`,
      one.seq === null ? words.originBuiltIn : words.originAdopted(one.seq),
      evidenceLabels[one.evidence],
    ].join('  '),
  )
  return { code: 0, text: lines.join('\n'), json: forms }
}

async function exportOne(call: Call): Promise<Outcome | Refusal> {
  const code = call.operands[1] ?? ''
  if (code === '') return usage(words.needs(words.formCode))
  const forms = await formsOf(call)
  if (isOutcome(forms)) return forms
  const regime = option(call, 'regime')
  const isAsked = (one: ShelfForm): boolean => (one.code === code || one.code.split('/')[0] === code) && (regime === '' || one.regime === regime)
  const newest = forms.filter(isAsked).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  const edition = option(call, 'edition') || newest?.edition
  const form = edition === undefined ? await otherDeclaration(call, code, isRemote(call)) : await declarationOf(call, { code, edition, regime: regime || undefined })
  if (form === null) return usage(words.noSuchForm(code))
  if (isRefusal(form) || isOutcome(form)) return form
  const text = JSON.stringify(form, null, 2)
  const out = option(call, 'out')
  if (out === '') return { code: 0, text, json: form }
  try {
    await writeFile(out, `${text}\n`)
  } catch {
    return usage(words.cannotWrite(out))
  }
  return { code: 0, text: words.exported(out), json: { file: out } }
}

/** Where a declaration goes, by what it holds. */
const kinds = [['columns', 'forms'], ['duties', 'calendars'], ['entries', 'catalogues']] as const

async function importOne(call: Call): Promise<Outcome> {
  const path = call.operands[1] ?? ''
  for (const [value, what] of [
    [path, words.declarationFile],
    [option(call, 'regime'), words.regime],
    [option(call, 'basis'), words.basisOption],
    [option(call, 'reason'), words.reasonOption],
  ] as const) {
    if (value === '') return usage(words.needs(what))
  }
  const declaration = await jsonOf(path)
  if (isOutcome(declaration)) return declaration
  const kind = kinds.find(([key]) => typeof declaration.value === 'object' && declaration.value !== null && key in declaration.value)
  if (!kind) return usage(words.unlikeDeclaration(path))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const answer = await connection.ask<{ seq: number; subject: string; closes: { edition?: string; id?: string; to: string } | null }>(
    'POST',
    `/api/shelf/${kind[1]}`,
    {
      regime: option(call, 'regime'),
      declaration: declaration.value,
      document: documentOf(call),
      reason: option(call, 'reason'),
      closesPrevious: call.options['closes-previous'] === true,
    },
  )
  if (isOutcome(answer)) return answer
  const closed = answer.closes ? [words.closed(answer.closes.edition ?? answer.closes.id ?? '', writtenEnd(answer.closes.to))] : []
  return { code: 0, text: [words.adopted(answer.seq, answer.subject), ...closed].join('\n'), json: answer }
}

/** The last day, or the last period, of what was closed. */
function writtenEnd(to: string): string {
  const period = parsePeriod(to)
  return period === null ? writtenDay(to) : periodLabel(period)
}

async function withdrawOne(call: Call): Promise<Outcome> {
  const seq = call.operands[1] ?? ''
  if (!/^[1-9]\d{0,8}$/u.test(seq)) return usage(words.needs(words.seqOperand))
  const [regime, reason] = [option(call, 'regime'), option(call, 'reason')]
  if (regime === '') return usage(words.needs(words.regime))
  if (reason === '') return usage(words.needs(words.reasonOption))
  const connection = await connect(call)
  if ('code' in connection) return connection
  const answer = await connection.ask<object>('POST', '/api/shelf/withdraw', { regime, of: Number(seq), reason })
  return isOutcome(answer) ? answer : { code: 0, text: words.withdrawn(seq), json: answer }
}

/** The document by its number alone, or described where it is not on the list yet. */
export function documentOf(call: Call): object {
  const [title, issuer, day] = [option(call, 'title'), option(call, 'issuer'), option(call, 'day')]
  const id = option(call, 'basis')
  return title === '' ? { id } : { id, title, issuer, evidence: 'letter', ...(day === '' ? {} : { day }) }
}

async function formsOf(call: Call): Promise<readonly ShelfForm[] | Outcome> {
  if (!isRemote(call)) return listBuiltIn(localShelf)
  const connection = await connect(call)
  if ('code' in connection) return connection
  const answer = await connection.ask<{ forms: ShelfForm[] }>('GET', '/api/shelf/forms')
  return isOutcome(answer) ? answer : answer.forms
}

async function declarationOf(call: Call, asked: { code: string; edition: string; regime: string | undefined }): Promise<object | Outcome | Refusal> {
  if (!isRemote(call)) return exportForm(localShelf, asked)
  const connection = await connect(call)
  if ('code' in connection) return connection
  const query = asked.regime === undefined ? '' : `?${new URLSearchParams({ regime: asked.regime }).toString()}`
  return connection.ask<object>('GET', `/api/shelf/forms/${encodeURIComponent(asked.code)}/${encodeURIComponent(asked.edition)}${query}`)
}

function isRemote(call: Call): boolean {
  return option(call, 'server') !== '' || option(call, 'login') !== ''
}

async function jsonOf(path: string): Promise<{ readonly value: unknown } | Outcome> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return usage(words.cannotRead(path))
  }
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/u, '')) }
  } catch {
    return usage(words.notJsonFile(path))
  }
}

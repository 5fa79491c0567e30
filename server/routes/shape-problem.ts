// The first thing wrong with the shape of what was sent, as a path people can follow in their own file.
import { refuse, type Refusal } from '../../reporting/submission/refusal.ts'

interface Issue {
  readonly message: string
  readonly path: readonly PropertyKey[]
  /** What each of several shapes had against it, where the value had to be of one of them. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** The refusal for a validation that failed: the deepest place of the first problem, the sentence, how many more there are. */
export function shapeRefusal(validation: readonly unknown[]): Refusal {
  const issues = validation.map(issueOf)
  const [first] = issues
  if (!first) return refuse('notDeclaration')
  const { path, message } = deepest(first)
  return refuse('notDeclaration', { path: written(path), problem: message.slice(0, 300), more: issues.length - 1 })
}

/** Of the shapes a value did not have, the one that it came closest to: where the complaint lies deepest. */
function deepest(issue: Issue): Issue {
  const inner = (issue.errors ?? []).flatMap((branch) => branch.slice(0, 1)).map(deepest)
  const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
  return best && best.path.length > 0 ? { ...best, path: [...issue.path, ...best.path] } : issue
}

function issueOf(value: unknown): Issue {
  const { instancePath = '', message = '', params = {} } = value as { instancePath?: string; message?: string; params?: { errors?: Issue['errors'] } }
  const path = instancePath.split('/').filter((part) => part !== '')
  return { message, path, ...(params.errors ? { errors: params.errors } : {}) }
}

/** `declaration.columns[3].type`. */
function written(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (/^\d+$/u.test(String(part)) ? `[${String(part)}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('')
}

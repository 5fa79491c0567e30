// The page Nhiệm vụ without a screen: the draft of a directive, the list and its filters, who may say what.
import { describe, expect, test } from '@jest/globals'
import { refuse } from '../../../reporting/submission/refusal.ts'
import type { Session } from '../../../reporting/submission/service.ts'
import { createStore } from '../../store.ts'
import { emptyDraft, emptyTask, faultsOf, orderOf, taskCount, type DirectiveDraft } from './directive-draft.ts'
import { createTasksActs } from './tasks-acts.ts'
import type { DirectiveOrder, SaidTask, TasksService } from './tasks-service.ts'
import { awaitsReview, followTasks, keyOf, openingTasks, openWords, shownTasks } from './tasks-state.ts'

const today = '2021-05-04'
const good: DirectiveDraft = {
  document: ' 1975/UBND-TH ', day: '2021-04-07', issuer: 'UBND tỉnh', title: 'Khắc phục  tồn tại', level: 'province',
  tasks: [{ text: 'Rà soát', due: '2021-06-30', owners: ['a', 'b'] }, { text: 'Tham mưu', due: '', owners: ['a'] }],
}
const task = (id: string, owner: string, change: Partial<SaidTask> = {}): SaidTask => ({
  directive: { id: 'd', document: '1975/UBND-TH', day: '2021-04-07', issuer: 'UBND tỉnh', title: 'x', level: 'province', unit: 'tinh' },
  task: { id, text: 'x', owner, due: '2021-06-30' }, state: 'inTime', due: '2021-06-30', completed: null, progress: null, reviews: [], extensions: [], ...change,
})
const person = (unit: string, permissions: Session['permissions']): Session => ({ account: unit, name: unit, unit, unitName: unit, permissions })

describe('a directive being typed', () => {
  test('says all that is wrong with it, where it is', () => {
    expect(faultsOf(emptyDraft, today).map((one) => one.field)).toEqual(['document', 'day', 'issuer', 'title', 'level', 'text', 'owners'])
    const wrong = (change: Partial<DirectiveDraft>) => faultsOf({ ...good, ...change }, today).map((one) => [one.field, one.task, one.fault])
    expect(wrong({ day: '2021-05-05' })).toEqual([['day', null, 'afterToday']])
    expect(wrong({ day: '30/2/2021' })).toEqual([['day', null, 'notReal']])
    expect(wrong({ tasks: [{ ...emptyTask, text: 'x', owners: ['a'], due: '2021-04-06' }] })).toEqual([['due', 0, 'beforeDocument']])
    expect(wrong({ tasks: [good.tasks[0] ?? emptyTask, emptyTask] })).toEqual([['text', 1, 'missing'], ['owners', 1, 'missing']])
    expect(wrong({})).toEqual([])
  })
  test('becomes a task for each unit, with numbers of its own', () => {
    expect(taskCount(good)).toBe(3)
    expect(orderOf(good)).toMatchObject({
      document: '1975/UBND-TH', title: 'Khắc phục tồn tại',
      tasks: [{ id: '1.1', owner: 'a', due: '2021-06-30' }, { id: '1.2', owner: 'b' }, { id: '2', owner: 'a', due: null }],
    })
  })
})

describe('the list', () => {
  const tasks = [task('1', 'a', { due: null }), task('2', 'b', { state: 'overdue' }), task('3', 'a', { state: 'completedLate', completed: { day: '2021-07-01', result: 'x' } }), task('4', 'a', { reviews: [{ day: '2021-05-02', text: 'đạt' }] })]
  const shown = (filter: Partial<(typeof openingTasks)['filter']>) => shownTasks({ tasks, month: '2021-05', filter: { ...openingTasks.filter, ...filter } }).map((one) => one.task.id)
  test('has what is overdue first, then what is due first, what is done last', () => {
    expect(shown({})).toEqual(['2', '4', '1', '3'])
  })
  test('is narrowed by owner, by state, and to what was not reviewed in the month', () => {
    expect([shown({ owner: 'a' }), shown({ state: 'overdue' }), shown({ unreviewed: true }), shown({ owner: 'a', unreviewed: true })]).toEqual([['4', '1', '3'], ['2'], ['2', '1'], ['1']])
    expect(tasks.map((one) => awaitsReview(one, '2021-04'))).toEqual([true, true, false, true])
  })
  test('who may say what: the owner’s people by their rights, more time by who issued it, nothing once it is done', () => {
    const [open = task('x', 'a'), , done = task('x', 'a')] = tasks
    expect(openWords(open, person('a', ['enter', 'approve', 'send']))).toEqual(['progress', 'review', 'complete'])
    expect(openWords(open, person('a', ['enter']))).toEqual(['progress'])
    expect(openWords(open, person('tinh', ['enter', 'consolidate']))).toEqual(['extend'])
    expect(openWords(open, person('b', ['enter', 'approve', 'send', 'consolidate']))).toEqual([])
    expect(openWords(done, person('a', ['enter', 'approve', 'send']))).toEqual([])
  })
})

describe('the page', () => {
  function opened(change: Partial<TasksService> = {}) {
    const store = createStore(followTasks, openingTasks)
    const issued: DirectiveOrder[] = []
    const service: TasksService = {
      list: () => Promise.resolve({ day: today, tasks: [task('1', 'a')] }),
      issue: (order) => {
        issued.push(order)
        return Promise.resolve({ ...order, id: 'd', unit: 'tinh' })
      },
      tell: (_directive, id, word) => Promise.resolve(task(id, 'a', { progress: { day: word.day, text: word.text } })),
      counts: () => Promise.resolve(refuse('badRequest', { detail: 'x' })),
      ...change,
    }
    return { store, issued, acts: createTasksActs({ service, store, ended: () => undefined }) }
  }
  test('nothing is sent while something is wrong; once it is right it is sent once and the draft is gone', async () => {
    const { store, acts, issued } = opened()
    await acts.open('me')
    store.dispatch({ do: 'draft', draft: { ...good, document: '' } })
    await acts.issue()
    expect(issued).toEqual([])
    store.dispatch({ do: 'draft', draft: good })
    await Promise.all([acts.issue(), acts.issue()])
    expect(issued).toHaveLength(1)
    expect(store.get()).toMatchObject({ draft: null, busy: false, said: 'Đã ghi văn bản 1975/UBND-TH với 3 nhiệm vụ.' })
  })
  test('a refusal leaves what was typed, and says so beside it', async () => {
    const { store, acts } = opened({ issue: () => Promise.resolve(refuse('directiveKnown', { document: 'x' })) })
    await acts.open('me')
    store.dispatch({ do: 'draft', draft: good })
    await acts.issue()
    expect(store.get()).toMatchObject({ draft: good, bad: { at: 'draft', bad: { code: 'directiveKnown' } } })
  })
  test('a word changes the task it is about; a refused one changes nothing', async () => {
    const { store, acts } = opened()
    await acts.open('me')
    const word = { act: 'progress', day: today, text: 'Đã làm', due: '', document: '' } as const
    expect(await acts.tell(task('1', 'a'), word)).toBe(true)
    expect(store.get().tasks?.[0]?.progress).toEqual({ day: today, text: 'Đã làm' })
    const refused = opened({ tell: () => Promise.resolve(refuse('taskDone', { day: today })) })
    await refused.acts.open('me')
    expect(await refused.acts.tell(task('1', 'a'), word)).toBe(false)
    expect(refused.store.get()).toMatchObject({ tasks: [{ progress: null }], bad: { at: 'task' } })
  })
  test('another person finds nothing of what was typed or opened', async () => {
    const { store, acts } = opened()
    await acts.open('me')
    store.dispatch({ do: 'draft', draft: good })
    store.dispatch({ do: 'open', task: keyOf(task('1', 'a')) })
    store.dispatch({ do: 'opened', account: 'other' })
    expect(store.get()).toEqual({ ...openingTasks, account: 'other' })
  })
})

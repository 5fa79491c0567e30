// Adopting a blank that we printed ourselves gives back the same declaration, for every form on the shelf.
import { describe, expect, test } from '@jest/globals'
import { regimes } from '../../regimes/index.ts'
import { auditForm } from '../../reporting/form/audit.ts'
import { itemsIn, type FormDefinition } from '../../reporting/form/definition.ts'
import { visible } from '../../reporting/adoption/visible.ts'
import { finished } from '../../reporting/adoption/propose.ts'
import { adoptOne, answered, order, printedBlank } from './blanks.ts'
import { indicatorForm, romanForm } from './test-forms.ts'

const shelf = [...new Set(regimes.flatMap((regime) => regime.forms))]
const forms: readonly FormDefinition[] = [...shelf, indicatorForm, romanForm]

describe.each(forms.map((form) => [`${form.code} ${form.edition}`, form] as const))('%s', (_name, form) => {
  const document = { ...order, from: form.from, basis: form.basis }

  test('comes back exactly, with nothing asked, when the shelf has it', async () => {
    const proposal = adoptOne(await printedBlank(form), forms, document)
    expect(proposal.questions).toEqual([])
    expect(proposal.refusals).toEqual([])
    expect(proposal.dropped).toEqual([])
    expect(finished(proposal)).toEqual(form)
  })

  test('is the same on paper when the shelf knows nothing, and hangs together', async () => {
    // On paper a heading with nothing beneath it looks like an indicator without a measure: that is asked.
    const headings = Object.fromEntries(itemsIn(form).flatMap(({ item, type }) => (type === 'group' ? [[`itemType:${item}`, 'group']] : [])))
    const proposal = answered(adoptOne(await printedBlank(form), [], { ...document, code: form.code }), { noun: 'tên', ...headings })
    expect(proposal.questions).toEqual([])
    expect(proposal.refusals).toEqual([])
    const declaration = finished(proposal)
    if (!('code' in declaration)) throw new Error('not finished')
    expect(visible(declaration)).toEqual(visible(form))
    expect(auditForm(declaration)).toEqual([])
  })

  test('is printed again from its adopted declaration as it was', async () => {
    const declaration = adoptOne(await printedBlank(form), forms, document).declaration
    expect(declaration && (await printedBlank(declaration))).toEqual(await printedBlank(form))
  })
})

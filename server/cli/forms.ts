// `forms`: the forms and outlines on the shelf, each with its edition, how sure it is, and how much it holds.
import { evidenceLabels } from '../../reporting/calendar/labels.vi.ts'
import { itemsIn } from '../../reporting/form/definition.ts'
import { localShelf } from './local.ts'
import type { Command } from './outcome.ts'
import { words } from './words.vi.ts'

/** Lists every form and outline with its edition. */
export const showForms: Command = () => {
  const forms = [...new Set(localShelf.regimes.flatMap((regime) => regime.forms))].map((form) => ({
    code: form.code,
    edition: form.edition,
    title: form.title,
    from: form.from,
    to: form.to ?? null,
    basis: form.basis,
    evidence: form.evidence,
    columns: form.columns.length,
    items: itemsIn(form).length,
    rules: form.rules.length,
  }))
  const text = forms.map((one) => `${one.code.padEnd(20)} ${one.edition.padEnd(7)}  ${String(one.items || one.columns).padStart(3)} / ${String(one.rules).padStart(2)}  ${evidenceLabels[one.evidence]}`)
  const outlines = [...new Set(localShelf.regimes.flatMap((regime) => regime.outlines ?? []))].map((outline) => ({
    code: outline.code,
    edition: outline.edition,
    title: outline.title,
    from: outline.from,
    to: outline.to ?? null,
    basis: outline.basis,
    evidence: outline.evidence,
    sections: outline.sections.length,
  }))
  const outlineText = outlines.map((one) => `${one.code.padEnd(20)} ${one.edition}  ${words.sections(one.sections).padEnd(8)}  ${evidenceLabels[one.evidence]}`)
  return { code: 0, text: [...text, ...outlineText].join('\n'), json: [...forms, ...outlines] }
}

// One sheet of a blank: what was found, what is asked, what was answered, and publishing it.
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { editionOf, isStale, orderOf, type SheetDraft } from './form-draft.ts'
import { FoundForm } from './FoundForm.tsx'
import { QuestionBox } from './QuestionBox.tsx'
import { SettledList } from './SettledList.tsx'

export function SheetCard({ sheet }: { readonly sheet: SheetDraft }) {
  const layout = useLayout()
  const { proposal, settled } = sheet
  const { declaration, questions: [question], refusals, unread, inherited, dropped, standing } = proposal
  return (
    <section className={layout.card} aria-label={adminText.sheet(proposal.sheet)}>
      <h3 className={layout.smallHeading}>{adminText.sheet(proposal.sheet)}: {declaration === null ? adminText.nothingFound : adminText.found(declaration.code, editionOf(sheet))}</h3>
      {refusals.length > 0 ? <MessageBar intent="error" layout="multiline"><MessageBarBody><Sentences heading={adminText.refused} lines={refusals.map((one) => one.sentence)} /></MessageBarBody></MessageBar> : null}
      {unread.length > 0 ? <MessageBar intent="warning" layout="multiline"><MessageBarBody><Sentences heading={adminText.unread} lines={unread.map((one) => one.sentence)} /></MessageBarBody></MessageBar> : null}
      {question ? <QuestionBox key={question.id} sheet={sheet} question={question} now={settled.length + 1} all={settled.length + proposal.questions.length} /> : null}
      <SettledList sheet={sheet} />
      {declaration === null ? null : <FoundForm form={declaration} />}
      <Folded heading={adminText.inherited(inherited.length)} lines={inherited.map((one) => one.text)} />
      <Folded heading={adminText.dropped(dropped.length)} lines={dropped.map((one) => one.text)} open />
      <strong>{standing}</strong>
      {refusals.length === 0 && declaration !== null ? <Publishing sheet={sheet} /> : null}
    </section>
  )
}

function Publishing({ sheet }: { readonly sheet: SheetDraft }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const { busy, form, regime } = useAdmin()
  const name = sheet.proposal.sheet
  if (sheet.published) return <MessageBar intent="success"><MessageBarBody>{adminText.publishedShort(sheet.published.seq)}</MessageBarBody></MessageBar>
  if (isStale(form, sheet)) {
    return (
      <div className={layout.row}>
        <span>{adminText.stale}</span>
        <Button disabled={busy} onClick={() => void acts.redo(name)}>{adminText.redo}</Button>
      </div>
    )
  }
  const order = orderOf(regime, form, sheet)
  return (
    <div className={layout.tight}>
      <div className={styles.fields}>
        <Field label={adminText.edition} required className={styles.day}>
          <Input value={editionOf(sheet)} onChange={(_, data) => store.dispatch({ do: 'form.edition', sheet: name, edition: data.value })} />
        </Field>
      </div>
      <div className={layout.row}>
        <Button appearance="primary" disabled={busy || order === null} onClick={() => void acts.publish(name)}>{adminText.publish}</Button>
        {order === null ? <span className={layout.quiet}>{adminText.needs}</span> : null}
      </div>
    </div>
  )
}

function Sentences({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  const styles = useAdminStyles()
  return <>{heading}<ul className={styles.words}>{lines.map((one, at) => <li key={at}>{one}</li>)}</ul></>
}

function Folded({ heading, lines, open }: { readonly heading: string; readonly lines: readonly string[]; readonly open?: true }) {
  const styles = useAdminStyles()
  if (lines.length === 0) return null
  return (
    <details open={open === true}>
      <summary className={styles.summary}>{heading}</summary>
      <ul className={styles.words}>{lines.map((one, at) => <li key={at}>{one}</li>)}</ul>
    </details>
  )
}

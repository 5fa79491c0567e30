// Taking a new form on: day and document first, then the blank, then sheet by sheet what it holds and what is asked.
import { Checkbox, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { FilePicker } from '../../pane/FilePicker.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { knownDocuments } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { DayField } from './DayField.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { mayRead } from './form-draft.ts'
import { SheetCard } from './SheetCard.tsx'

export function NewForm() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { form, busy } = state
  return (
    <section className={layout.column} aria-label={adminText.newForm}>
      <h2 className={layout.smallHeading}>{adminText.newForm}</h2>
      <span className={layout.quiet}>{adminText.newFormHint}</span>
      <div className={styles.fields}>
        <DayField label={adminText.from} required value={form.from} write={(from) => store.dispatch({ do: 'form.wrote', change: { from } })} />
        <DocumentFields draft={form.document} known={knownDocuments(state)} write={(document) => store.dispatch({ do: 'form.wrote', change: { document } })} />
        <Field label={adminText.reason} required className={styles.long}>
          <Input value={form.reason} onChange={(_, data) => store.dispatch({ do: 'form.wrote', change: { reason: data.value } })} />
        </Field>
      </div>
      <Checkbox label={adminText.closesPrevious} checked={form.closesPrevious} onChange={(_, data) => store.dispatch({ do: 'form.wrote', change: { closesPrevious: data.checked === true } })} />
      <div className={layout.row}>
        <FilePicker
          label={form.fileName === '' ? adminText.chooseBlank : adminText.chooseAnother}
          primary={form.fileName === ''}
          accept=".xlsx"
          disabled={busy || !mayRead(form)}
          take={(bytes, name) => void acts.readBlank(bytes, name)}
        />
        <span className={layout.quiet}>{form.fileName !== '' ? adminText.fileRead(form.fileName, form.sheets.length) : mayRead(form) ? '' : adminText.readFirst}</span>
      </div>
      {form.remarks.map((one, at) => <MessageBar key={at} intent="warning" layout="multiline"><MessageBarBody>{one.sentence}</MessageBarBody></MessageBar>)}
      {form.sheets.map((one) => <SheetCard key={one.proposal.sheet} sheet={one} />)}
    </section>
  )
}

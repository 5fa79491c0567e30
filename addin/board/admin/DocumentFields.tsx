// Naming the official document: one that is known by its number, or a new one told whole.
import { Field, Input, Select } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { DayField } from './DayField.tsx'
import type { DocumentDraft } from './document-draft.ts'

export function DocumentFields(props: { readonly draft: DocumentDraft; readonly known: readonly string[]; readonly write: (draft: DocumentDraft) => void; readonly problems?: Readonly<Record<string, string>> }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { draft, known, write, problems = {} } = props
  return (
    <>
      <Field label={adminText.knownDocument} className={styles.short}>
        <Select className={layout.select} value={draft.known} onChange={(_, data) => write({ ...draft, known: data.value })}>
          <option value="">{adminText.newDocument}</option>
          {known.map((one) => <option key={one} value={one}>{one}</option>)}
        </Select>
      </Field>
      {draft.known !== '' ? null : (
        <>
          <Field label={adminText.number} validationMessage={problems['number'] ?? null} required className={styles.short}>
            <Input placeholder={adminText.numberHint} value={draft.number} onChange={(_, data) => write({ ...draft, number: data.value })} />
          </Field>
          <DayField label={adminText.signed} value={draft.day} problem={problems['day'] ?? null} write={(day) => write({ ...draft, day })} />
          <Field label={adminText.documentTitle} validationMessage={problems['title'] ?? null} required className={styles.long}>
            <Input value={draft.title} onChange={(_, data) => write({ ...draft, title: data.value })} />
          </Field>
          <Field label={adminText.issuer} validationMessage={problems['issuer'] ?? null} required className={styles.short}>
            <Input value={draft.issuer} onChange={(_, data) => write({ ...draft, issuer: data.value })} />
          </Field>
        </>
      )}
    </>
  )
}

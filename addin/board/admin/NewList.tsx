// Taking a new list of names on: the day, the document, the file, what it would change, and adopting it.
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { FilePicker } from '../../pane/FilePicker.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { isDay } from '../../../reporting/calendar/day.ts'
import { evidenceLabels } from '../../../reporting/calendar/labels.vi.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { knownDocuments } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { DayField } from './DayField.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { isListStale, listOrderOf, mayPreview, unreadRows, type ListAction } from './list-draft.ts'
import { ListChanges } from './ListChanges.tsx'

const kinds = ['law', 'letter'] as const

export function NewList() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { list, busy, regime } = state
  const write = (change: Extract<ListAction, { do: 'list.wrote' }>['change']): void => store.dispatch({ do: 'list.wrote', change })
  const order = listOrderOf(regime, list)
  return (
    <section className={layout.column} aria-label={adminText.list}>
      <h2 className={layout.smallHeading}>{adminText.list}</h2>
      <span className={layout.quiet}>{adminText.listHint}</span>
      <div className={styles.fields}>
        <DayField label={adminText.listFrom} required value={list.from} write={(from) => write({ from })} />
        <DocumentFields draft={list.document} known={knownDocuments(state)} write={(document) => write({ document })} />
        <Field label={adminText.evidence} required className={styles.short}>
          <Select className={layout.select} value={list.evidence} onChange={(_, data) => write({ evidence: kinds.find((one) => one === data.value) ?? '' })}>
            <option value="">{adminText.evidenceUnsaid}</option>
            {kinds.map((one) => <option key={one} value={one}>{evidenceLabels[one]}</option>)}
          </Select>
        </Field>
        <Field label={adminText.reason} required className={styles.long}>
          <Input value={list.reason} onChange={(_, data) => write({ reason: data.value })} />
        </Field>
      </div>
      <Checkbox label={adminText.dated} checked={list.isDated} onChange={(_, data) => write({ isDated: data.checked === true })} />
      <div className={layout.row}>
        <FilePicker label={adminText.chooseList} primary={list.file === null} accept=".xlsx,.csv" disabled={busy || !isDay(list.from)} take={(bytes, name) => void acts.chooseList(bytes, name)} />
        {list.file ? <span>{adminText.chosenList(list.file.name)}</span> : null}
        {list.file ? <Button size="small" disabled={busy || !mayPreview(list)} onClick={() => void acts.previewList()}>{adminText.preview}</Button> : null}
      </div>
      {list.preview ? (
        <>
          <ListChanges preview={list.preview} />
          {list.published ? null : (
            <div className={layout.row}>
              <Button appearance="primary" disabled={busy || order === null} onClick={() => void acts.adoptList()}>{adminText.adoptList}</Button>
              {order === null ? <span className={layout.quiet}>{isListStale(list) ? adminText.listStale : adminText.listNeeds(unreadRows(list).length)}</span> : null}
            </div>
          )}
        </>
      ) : null}
    </section>
  )
}

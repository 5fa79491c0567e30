// Taking a new list of units on: the day, the document, the file, what it would change, and adopting it.
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { isDay } from '../../../reporting/calendar/day.ts'
import { evidenceLabels } from '../../../reporting/calendar/labels.vi.ts'
import { unitCounts, unitSections } from '../../../reporting/units/update.vi.ts'
import { FilePicker } from '../../pane/FilePicker.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { knownDocuments } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { ArrivedHeading } from './ArrivedHeading.tsx'
import { DayField } from './DayField.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { isUnitListStale, unitOrderOf, type SaidUnitsPreview, type UnitsAction } from './units-state.ts'
import { unitsText as text } from './units-text.vi.ts'

const kinds = ['law', 'letter'] as const
/** Sections with more lines than this are folded. */
const manyLines = 40

export function NewUnitList() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { busy, regime } = state
  const { list } = state.units
  const write = (change: Extract<UnitsAction, { do: 'units.wrote' }>['change']): void => store.dispatch({ do: 'units.wrote', change })
  const order = unitOrderOf(regime, list)
  const isStale = isUnitListStale(list)
  const declaration = list.preview?.said.declaration
  const why = isStale ? text.stale : declaration === null ? text.blocked : declaration?.units.length === 0 ? text.nothing : order === null ? text.needs : ''
  return (
    <section className={layout.column} aria-label={text.change}>
      <h2 className={layout.smallHeading}>{text.change}</h2>
      <span className={layout.quiet}>{text.hint}</span>
      <div className={styles.fields}>
        <DayField label={text.from} required value={list.from} write={(from) => write({ from })} />
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
      <Checkbox label={text.endMissing} checked={list.endMissing} onChange={(_, data) => write({ endMissing: data.checked === true })} />
      <div className={layout.row}>
        <FilePicker label={list.file === null ? text.chooseFile : text.chooseAnother} primary={list.file === null} accept=".xlsx,.csv" disabled={busy || !isDay(list.from)} take={(bytes, name) => void acts.units.chooseFile(bytes, name)} />
        <span className={layout.quiet}>{list.file === null ? (isDay(list.from) ? '' : text.needsDay) : text.file(list.file.name)}</span>
        {list.file === null ? null : <Button size="small" disabled={busy || !isDay(list.from)} onClick={() => void acts.units.preview()}>{text.previewAgain}</Button>}
      </div>
      {list.preview === null ? null : (
        <>
          <Changes said={list.preview.said} />
          <div className={layout.row}>
            <Button appearance="primary" disabled={busy || order === null} onClick={() => void acts.units.adopt()}>{text.adopt}</Button>
            <span className={declaration === null ? styles.alert : layout.quiet}>{why}</span>
          </div>
        </>
      )}
    </section>
  )
}

function Changes({ said }: { readonly said: SaidUnitsPreview }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { proposal, list } = said
  return (
    <section className={layout.card} aria-label={text.previewTitle}>
      <ArrivedHeading text={text.previewTitle} of={said} />
      <span>{text.read(list.rows, proposal.from)}</span>
      <strong>{unitCounts(proposal)}.</strong>
      {unitSections(proposal).map(({ heading, lines }, at) => (
        <details key={heading} open={lines.length <= manyLines}>
          <summary className={`${styles.summary} ${at === 0 && proposal.problems.length > 0 ? styles.alert : ''}`}>{heading}</summary>
          <ul className={styles.words}>{lines.map((one, line) => <li key={line}>{one}</li>)}</ul>
        </details>
      ))}
    </section>
  )
}

// Lịch báo cáo: the pages in use, and below them the draft of a new one.
import { Button, Spinner } from '@fluentui/react-components'
import type { Duty } from '../../../reporting/calendar/edition.ts'
import { deliverableLabels, evidenceLabels, unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import { periodKindLabels, relativeDayLabel } from '../../../reporting/calendar/relative-day.vi.ts'
import { FilePicker } from '../../pane/FilePicker.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { CalendarDraftForm } from './CalendarDraftForm.tsx'
import { nameOfPage, spanOfPage } from './calendar-name.ts'
import { pagesHere } from './calendar-state.ts'
import { calendarsText as text } from './calendars-text.vi.ts'
import { unitNames } from './units-state.ts'

export function CalendarsPart() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts } = useAdminThings()
  const state = useAdmin()
  const { calendar, units, regime, busy, bad } = state
  if (calendar.pages === null || units.all === null) return bad ? null : <Spinner label={text.loading} />
  const pages = pagesHere(calendar, regime)
  const names = unitNames(units)
  return (
    <>
      <section className={layout.tight} aria-label={text.title}>
        <h2 className={layout.smallHeading}>{text.title}</h2>
        <span className={layout.quiet}>{text.hint}</span>
        <div className={layout.row}>
          <FilePicker label={text.importJson} accept=".json,application/json" disabled={busy} take={(bytes, name) => acts.calendar.readFile(bytes, name)} />
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => void acts.calendar.takeCatalogue()}>{text.catalogueJson}</Button>
        </div>
        {pages.length === 0 ? <span>{text.none}</span> : (
          <div className={styles.around}>
            <table className={styles.table}>
              <thead><tr>{text.columns.map((label, at) => <th key={at} scope="col">{label}</th>)}</tr></thead>
              <tbody>
                {pages.map(({ page, seq, movesDueDays }) => (
                  <tr key={page.id}>
                    <th scope="row" className={styles.narrow}>{periodKindLabels[page.kind]}</th>
                    <td>{spanOfPage(page)}</td>
                    <td>{text.window(relativeDayLabel(page.kind, page.dataWindow.from), relativeDayLabel(page.kind, page.dataWindow.to))}</td>
                    <td className={styles.wide}>
                      <ul className={styles.words}>{page.duties.map((duty, at) => <li key={at}>{text.due(whoOf(duty, names), deliverableLabels[duty.deliverable].toLowerCase(), relativeDayLabel(page.kind, duty.deadline))}{duty.signed ? text.signed : ''}</li>)}</ul>
                      {(page.movesDueDays ?? movesDueDays) ? <span className={layout.quiet}>{text.moves}</span> : null}
                    </td>
                    <td title={evidenceLabels[page.evidence]}>{text.basis(page.basis, seq === null ? adminText.origins.builtIn : adminText.adoptionNumber(seq))}</td>
                    <td>
                      <div className={layout.tight}>
                        <Button size="small" disabled={busy} aria-label={text.copyLabel(nameOfPage(page))} onClick={() => acts.calendar.copy(page.id)}>{text.copy}</Button>
                        <Button size="small" appearance="subtle" aria-label={text.jsonLabel(nameOfPage(page))} onClick={() => acts.calendar.takeJson(page.id)}>{text.json}</Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {calendar.draft === null ? null : <CalendarDraftForm draft={calendar.draft} />}
    </>
  )
}

function whoOf({ kinds, units }: Duty, names: ReadonlyMap<string, string>): string {
  return (units?.map((id) => names.get(id) ?? id) ?? kinds.map((kind) => unitKindLabels[kind])).join('; ')
}

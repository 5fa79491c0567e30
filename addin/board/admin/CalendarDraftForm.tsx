// A new page of the calendar being written: its document, its periods, its window, its duties; trying it, adopting it.
import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useRef } from 'react'
import { evidenceLabels } from '../../../reporting/calendar/labels.vi.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { knownDocuments, provinceHere } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { adminText } from './admin-text.vi.ts'
import { ArrivedHeading } from './ArrivedHeading.tsx'
import { dutyLike, type CalendarDraft } from './calendar-draft.ts'
import { labelOfPeriod } from './calendar-name.ts'
import { calendarProblems } from './calendar-problems.ts'
import { calendarOrderOf, isTried } from './calendar-state.ts'
import { calendarsText as text } from './calendars-text.vi.ts'
import { CalendarPeriods, DayFields } from './CalendarPeriods.tsx'
import { CalendarPreviewTable } from './CalendarPreviewTable.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { DutyCard } from './DutyCard.tsx'

const kinds = ['law', 'letter'] as const

export function CalendarDraftForm({ draft }: { readonly draft: CalendarDraft }) {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { calendar, busy, regime } = state
  const all = calendarProblems(draft)
  const problems = calendar.told ? all : {}
  const count = Object.keys(problems).length
  const order = calendarOrderOf(calendar, regime, provinceHere(state))
  const tried = isTried(calendar, order)
  const form = useRef<HTMLElement>(null)
  const write = (change: Partial<CalendarDraft>): void => store.dispatch({ do: 'calendar.wrote', change })
  const look = (): void => void acts.calendar.preview().then(() => {
    if (Object.keys(all).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
  return (
    <section ref={form} className={layout.card} aria-label={text.draft}>
      <div className={styles.above}>
        <ArrivedHeading text={text.draft} of={draft.copiedOf} />
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => store.dispatch({ do: 'calendar.began', draft: null })}>{text.discard}</Button>
      </div>
      <span className={layout.quiet}>{text.copiedOf(draft.copiedOf)}</span>
      <h4 className={layout.smallHeading}>{text.document}</h4>
      <div className={styles.fields}>
        <DocumentFields draft={draft.document} known={knownDocuments(state)} problems={problems} write={(document) => write({ document })} />
        <Field label={adminText.evidence} required className={styles.short} validationMessage={problems['evidence'] ?? null}>
          <Select className={layout.select} value={draft.evidence} onChange={(_, data) => write({ evidence: kinds.find((one) => one === data.value) ?? '' })}>
            <option value="">{adminText.evidenceUnsaid}</option>
            {kinds.map((one) => <option key={one} value={one}>{evidenceLabels[one]}</option>)}
          </Select>
        </Field>
        <Field label={adminText.reason} required className={styles.long} validationMessage={problems['reason'] ?? null}>
          <Input value={draft.reason} onChange={(_, data) => write({ reason: data.value })} />
        </Field>
      </div>
      <CalendarPeriods draft={draft} problems={problems} write={write} />
      <h4 className={layout.smallHeading}>{text.windowTitle}</h4>
      <div className={styles.fields}>
        <DayFields labels={[text.windowFromDate, text.windowFromMonth]} kind={draft.kind} day={draft.windowFrom} problem={problems['windowFrom']} write={(windowFrom) => write({ windowFrom })} />
        <DayFields labels={[text.windowToDate, text.windowToMonth]} kind={draft.kind} day={draft.windowTo} problem={problems['windowTo']} write={(windowTo) => write({ windowTo })} />
      </div>
      <h4 className={layout.smallHeading}>{text.duties}</h4>
      {draft.duties.map((duty, at) => (
        <DutyCard
          key={duty.key}
          duty={duty}
          at={at + 1}
          kind={draft.kind}
          problems={problems}
          write={(change) => write({ duties: draft.duties.map((one) => (one.key === duty.key ? { ...one, ...change } : one)) })}
          remove={() => write({ duties: draft.duties.filter((one) => one.key !== duty.key) })}
        />
      ))}
      <div className={layout.row}>
        <Button size="small" onClick={() => write({ duties: [...draft.duties, dutyLike(draft.duties, undefined, 'data')] })}>{text.addDuty}</Button>
        <Button size="small" onClick={() => write({ duties: [...draft.duties, dutyLike(draft.duties, draft.duties.at(-1), 'narrative')] })}>{text.addNarrative}</Button>
        {problems['duties'] === undefined ? null : <span className={styles.alert} role="alert">{problems['duties']}</span>}
      </div>
      <Checkbox label={text.movesDueDays} checked={draft.moves} onChange={(_, data) => write({ moves: data.checked === true })} />
      {draft.reviews.length === 0 ? null : (
        <Checkbox
          label={text.keepsReviews(draft.reviews.flatMap((one) => one.items.map((item) => item.text)))}
          checked={draft.keepsReviews}
          onChange={(_, data) => write({ keepsReviews: data.checked === true })}
        />
      )}
      <Field label={text.caution}>
        <Textarea value={draft.caution} maxLength={4000} onChange={(_, data) => write({ caution: data.value })} />
      </Field>
      {draft.laterCautions.map((one) => <span key={`${one.from} ${one.text}`} className={layout.quiet}>{text.laterCaution(labelOfPeriod(one.from), one.text)}</span>)}
      <Field label={text.pageNote}>
        <Input value={draft.note} maxLength={4000} onChange={(_, data) => write({ note: data.value })} />
      </Field>
      <Checkbox label={text.closesPrevious} checked={draft.closesPrevious} onChange={(_, data) => write({ closesPrevious: data.checked === true })} />
      <div className={layout.row}>
        <Button appearance={tried ? 'secondary' : 'primary'} disabled={busy} onClick={look}>{calendar.tried === null ? text.preview : text.previewAgain}</Button>
        <Button appearance="primary" disabled={busy || !tried} onClick={() => void acts.calendar.adopt()}>{text.adopt}</Button>
        <span className={count > 0 ? styles.alert : layout.quiet}>{count > 0 ? text.mend(count) : tried ? '' : calendar.tried === null ? text.firstPreview : text.stale}</span>
      </div>
      {calendar.tried === null || !tried ? null : <CalendarPreviewTable preview={calendar.tried.preview} />}
    </section>
  )
}

// Which report: regime, period, unit; what it asks for; and the template to enter it in.
import { Badge, Button, Field, Link, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import { writtenDay } from '../../reporting/calendar/day.ts'
import { buildId } from '../build-id.ts'
import { choiceOf, isOffered, mismatch, periodOf, readingSentence } from '../other-report.ts'
import type { Choice } from '../service.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { Notices } from './Notices.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { OwedBeside } from './OwedBeside.tsx'
import { ReportNow } from './ReportNow.tsx'
import { TakeOutline, TakeTemplate } from './TakeTemplate.tsx'
import { UnitPicker } from './UnitPicker.tsx'

export function ChooseReport() {
  const layout = useLayout()
  const { acts } = usePane()
  const { offer, choice, desk, identity, session } = useDesk()
  if (!offer || !choice) return <NoDesk />
  const regime = offer.regimes.find((one) => one.id === choice.regime)
  const reaching = offer.units.filter((one) => one.regimes.includes(choice.regime))
  const wrong = mismatch(identity, desk, offer)
  // Another report begins with its figures, or with what the unit owes.
  const choose = (change: Partial<Choice>): void => void acts.choose({ ...choiceOf(choice), ...change })
  const chooseRegime = (id: string): void => {
    const units = offer.units.filter((one) => one.regimes.includes(id))
    const unit = units.find((one) => one.id === choice.unit) ?? units[0]
    const period = periodOf(offer, id, choice.period)
    if (unit && period !== null) choose({ regime: id, period, unit: unit.id })
  }
  return (
    <div className={layout.section}>
      <Field label={text.choose.regime} size="small">
        <Select className={layout.select} value={choice.regime} onChange={(_, data) => chooseRegime(data.value)}>
          {offer.regimes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </Select>
      </Field>
      <Field label={text.choose.period} size="small">
        <Select className={layout.select} value={choice.period} onChange={(_, data) => choose({ period: data.value })}>
          {regime?.periods.map((one) => <option key={one.key} value={one.key}>{one.label}</option>)}
          {regime?.periods.some((one) => one.key === choice.period) ? null : <option value={choice.period}>{desk?.periodLabel ?? choice.period}</option>}
        </Select>
      </Field>
      <UnitPicker units={reaching} chosen={choice.unit} choose={(unit) => choose({ unit })} />
      {wrong && identity ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <div className={layout.column}>
              <span>{readingSentence(wrong)}</span>
              {isOffered(offer, identity) ? <Button size="small" onClick={() => void acts.choose(choiceOf(identity))}>{text.choose.otherFile}</Button> : null}
            </div>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <OwedBeside />
      {desk && session ? <ReportNow desk={desk} session={session} /> : null}
      {desk ? (
        <div className={layout.card}>
          {desk.signatureDue ? <div className={layout.row}><Badge appearance="tint" color="informative">{text.choose.signature}</Badge></div> : null}
          <span>{text.choose.window(writtenDay(desk.dataWindow.from), writtenDay(desk.dataWindow.to))}</span>
          <span>{text.choose.receiver(desk.receiverName)}</span>
          {desk.formsDue.length === 0 ? null : <span>{desk.report.deliverable === 'narrative' ? text.workflow.narrative.outline(desk.formsDue.join(', ')) : text.choose.forms(desk.formsDue.join(', '))}</span>}
          <UnknownForms />
        </div>
      ) : <NoDesk />}
      {desk?.report.deliverable === 'narrative' ? <TakeOutline /> : desk && desk.definitions.length > 0 ? <TakeTemplate /> : null}
      {desk ? <Notices notices={desk.notices} /> : null}
      {/* With its opener the new tab of a browser stays signed in. */}
      {session?.permissions.includes('consolidate') === true ? <Link href="/board" target="_blank" rel="opener">{text.choose.board}</Link> : null}
      {buildId === '' ? null : <span className={layout.quiet}>{text.build(buildId)}</span>}
    </div>
  )
}

function UnknownForms() {
  const layout = useLayout()
  const { desk } = useDesk()
  const unknown = desk?.report.deliverable === 'narrative' ? [] : desk?.formsDue.filter((code) => !desk.definitions.some((one) => one.code === code)) ?? []
  return unknown.length === 0 ? null : <span className={layout.quiet}>{text.choose.unknownForms(unknown.join(', '))}</span>
}

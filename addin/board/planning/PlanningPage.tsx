// Lịch: what comes next, and each level's window and due days through a year, with what to look out for.
import { Field, Input, Select, Spinner, makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import type { Offer, Session } from '../../../reporting/submission/service.ts'
import { BadNews } from '../../pane/BadNews.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { NextReports } from './NextReports.tsx'
import { linesFor } from './own-plan.ts'
import { OwnAddress } from './OwnAddress.tsx'
import { PlanTable } from './PlanTable.tsx'
import { usePlanning } from './planning-context.ts'
import { planningText as words } from './planning-text.vi.ts'

const useStyles = makeStyles({
  picks: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-end' },
  year: { flexBasis: '110px' },
  pick: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
})

export function PlanningPage({ session, offer }: { readonly session: Session; readonly offer: Offer }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store, state } = usePlanning()
  useEffect(() => void acts.open(session, offer), [acts, session, offer])
  if (state.account !== session.account) return null
  const { plans, regime, kind, year, busy, bad, said } = state
  const kinds = [...new Set(offer.units.map((one) => one.kind))]
  const wanted = (plans ?? []).filter((plan) => regime === null || plan.regime === regime).map((plan) => ({ plan, lines: linesFor(plan, offer.units, kind, session.unit) })).filter(({ lines }) => lines.length > 0)
  const chooseYear = (text: string): void => {
    if (/^20\d\d$/u.test(text)) void acts.chooseYear(offer, Number(text))
  }
  return (
    <section className={layout.column} aria-label={words.title}>
      {bad ? <BadNews bad={bad} retry={() => void acts.open(session, offer)} dismiss={() => store.dispatch({ do: 'dismissed' })} /> : null}
      <NextReports session={session} today={offer.today} regimes={offer.regimes} />
      <div className={styles.picks}>
        <Field label={words.year} className={styles.year}>
          <Input type="number" min={2000} max={2099} defaultValue={String(year)} onChange={(_, data) => chooseYear(data.value)} />
        </Field>
        <Field label={words.regime} className={styles.pick}>
          <Select className={layout.select} value={regime ?? ''} onChange={(_, data) => store.dispatch({ do: 'regime', regime: data.value === '' ? null : data.value })}>
            <option value="">{words.all}</option>
            {offer.regimes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </Select>
        </Field>
        <Field label={words.kind} className={styles.pick}>
          <Select className={layout.select} value={kind ?? ''} onChange={(_, data) => store.dispatch({ do: 'kind', kind: kinds.find((one) => one === data.value) ?? null })}>
            <option value="">{words.all}</option>
            {kinds.map((one) => <option key={one} value={one}>{unitKindLabels[one]}</option>)}
          </Select>
        </Field>
      </div>
      {plans === null ? (busy ? <Spinner label={words.loading} /> : null) : wanted.length === 0 ? <span>{words.noPlan(year)}</span> : (
        wanted.map(({ plan, lines }) => <PlanTable key={plan.regime} plan={plan} lines={lines} today={offer.today} own={session.unit} />)
      )}
      <OwnAddress />
      <span role="status" className={layout.quiet}>{said}</span>
    </section>
  )
}

// The letters of a day before they go out, who cannot be reached, sending them, and how it went.
import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Spinner, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { dayAt, isDay, writtenDay } from '../../../reporting/calendar/day.ts'
import { AskFirst } from '../../pane/AskFirst.tsx'
import { useLayout } from '../../pane/layout-styles.ts'
import { DayInput } from '../../pane/DayInput.tsx'
import { MailResults } from './MailResults.tsx'
import { MailTable } from './MailTable.tsx'
import { useUrging } from './urging-context.ts'
import type { Preview } from './urging-service.ts'
import { receivers } from './urging-state.ts'
import { urgingText as words } from './urging-text.vi.ts'

const useStyles = makeStyles({ day: { maxWidth: '240px' }, picks: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'flex-start' }, back: { marginTop: '26px' }, text: { whiteSpace: 'normal' } })

/** `today`: an instant of the service's day, ISO 8601 in UTC. */
export function Mails({ preview, today: instant }: { readonly preview: Preview; readonly today: string }) {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, store, state } = useUrging()
  const { asking, busy, on, told } = state
  const today = dayAt(new Date(instant))
  const [typed, type] = useState(preview.day)
  const [isTyping, setTyping] = useState(false)
  const { reached, unreached } = receivers(preview)
  const isToday = preview.day === today
  const look = (text: string): void => {
    type(text)
    if (isDay(text)) void acts.lookOn(text === today ? null : text)
  }
  return (
    <section className={layout.column} aria-label={words.mails}>
      <h2 className={layout.heading}>{words.mails}</h2>
      <span className={layout.quiet}>{words.mailsHint}</span>
      {preview.mail ? null : (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody className={styles.text}>{words.mailOff}</MessageBarBody></MessageBar>
      )}
      <div className={styles.picks}>
        <Field label={words.day} className={styles.day} hint={words.dayHint} {...(isTyping || isDay(typed) ? {} : { validationMessage: words.badDay })}>
          <DayInput value={typed} write={look} onFocus={() => setTyping(true)} onBlur={() => setTyping(false)} />
        </Field>
        {on === null ? null : <Button className={styles.back} disabled={busy} onClick={() => look(today)}>{words.backToToday}</Button>}
      </div>
      <strong role="status">{preview.digests.length === 0 ? words.nobody(writtenDay(preview.day)) : words.preview(writtenDay(preview.day), reached.length)}</strong>
      {preview.digests.length === 0 ? null : <MailTable digests={preview.digests} />}
      {unreached.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.text}>
            <MessageBarTitle>{words.noAddressTitle(unreached.length)}</MessageBarTitle>
            {unreached.map((one) => `${one.name} (${one.unitName})`).join('; ')}. {words.noAddressRemedy}
          </MessageBarBody>
        </MessageBar>
      )}
      {asking ? (
        <AskFirst question={words.sure(reached.length)} agree={() => void acts.send()} cancel={() => store.dispatch({ do: 'ask', asking: false })} />
      ) : reached.length > 0 && isToday && preview.mail ? (
        <div className={layout.row}>
          <Button appearance="primary" disabled={busy} onClick={() => store.dispatch({ do: 'ask', asking: true })}>{words.send(reached.length)}</Button>
        </div>
      ) : null}
      {busy ? <Spinner size="tiny" label={asking ? words.sending : words.loading} /> : null}
      {told ? <MailResults told={told} /> : null}
    </section>
  )
}

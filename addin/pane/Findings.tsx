// What the check found: how much, where, what to do, and taking the officer there.
import { Badge, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { uncheckedSentence } from '../../reporting/rules/unchecked.vi.ts'
import { counts, emptyCells, formOf, grouped, hasOldResults, keyOf, lackingCells, listed } from '../desk-view.ts'
import { choiceOf, isOffered, readingSentence } from '../other-report.ts'
import { text } from '../text.vi.ts'
import { FilePicker } from './FilePicker.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import { useLayout } from './layout-styles.ts'
import { NoDesk } from './NoDesk.tsx'
import { Notices } from './Notices.tsx'
import { useDesk, usePane } from './pane-context.tsx'
import { SavedVersion } from './SavedVersion.tsx'
import { Waived } from './Waived.tsx'

const useStyles = makeStyles({
  bar: {
    position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '8px',
  },
  step: { minWidth: '32px' },
  position: { minWidth: '44px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
})

export function Findings() {
  const layout = useLayout()
  const { acts } = usePane()
  const state = useDesk()
  useStepKeys((step) => void acts.step(step))
  const { reading, desk } = state
  if (reading.state === 'never') {
    return desk ? <div className={layout.section}><span>{text.check.noFile}</span><SavedVersion /><div><Again /></div></div> : <NoDesk />
  }
  if (reading.refusals.length > 0 && reading.forms.length === 0) return <Unread />
  return (
    <>
      <CountBar />
      <div className={layout.section}>
        {reading.refusals.map((refusal) => (
          <MessageBar key={readingSentence(refusal)} intent="error" layout="multiline"><MessageBarBody>{readingSentence(refusal)}</MessageBarBody></MessageBar>
        ))}
        {reading.by === 'server' ? <span className={layout.quiet}>{text.check.byServer}</span> : null}
        {reading.findings.length === 0 ? <Clean /> : <ForAll />}
        <ul className={layout.list}>
          {grouped(state).map((group) => <FindingGroup key={`${group.form}|${group.line ?? ''}`} group={group} />)}
        </ul>
        <Waived />
        {reading.unchecked.length > 0 ? (
          <section className={layout.tight}>
            <h2 className={layout.smallHeading}>{text.check.unchecked}</h2>
            <ul className={layout.quiet}>
              {reading.unchecked.map((one) => {
                const form = formOf(state, one.form)
                return form ? <li key={one.form + one.rule}>{uncheckedSentence(one, form.definition)}</li> : null
              })}
            </ul>
          </section>
        ) : null}
        {desk ? <Notices notices={desk.notices} /> : null}
        <span className={layout.quiet}>{text.check.keys}</span>
      </div>
    </>
  )
}

/** F8 goes on, Shift+F8 goes back, wherever the focus is. */
function useStepKeys(step: (step: 1 | -1) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F8') return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}

function CountBar() {
  const layout = useLayout()
  const styles = useStyles()
  const { acts, host } = usePane()
  const state = useDesk()
  const { errors, warnings, unexplained } = counts(state)
  const all = listed(state.reading.findings)
  const at = all.findIndex((finding) => keyOf(finding) === state.at) + 1
  return (
    <div className={styles.bar}>
      <div className={layout.row} aria-live="polite">
        {errors > 0 ? <Badge color="danger" appearance="filled">{text.check.errors(errors)}</Badge> : null}
        {unexplained > 0 ? <Badge color="warning" appearance="filled">{text.check.warnings(unexplained)}</Badge> : null}
        {warnings - unexplained > 0 ? <Badge color="success" appearance="tint">{text.check.explained(warnings - unexplained)}</Badge> : null}
        {all.length === 0 ? <Badge color="success" appearance="filled">{text.check.clean}</Badge> : null}
        <span className={layout.grow} />
        <Again />
      </div>
      {all.length > 0 ? (
        <div className={layout.row}>
          <Button size="small" className={styles.step} aria-label={text.check.previous} title={text.check.previous} onClick={() => void acts.step(-1)}>▲</Button>
          <span className={styles.position}>{text.check.position(at, all.length)}</span>
          <Button size="small" className={styles.step} aria-label={text.check.next} title={text.check.next} onClick={() => void acts.step(1)}>▼</Button>
          <span className={layout.grow} />
          {host.abilities.mark ? (
            <Button size="small" appearance="subtle" onClick={() => void (state.marked === null ? acts.mark() : acts.unmark())}>
              {state.marked === null ? text.check.mark : text.check.unmark}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function Again() {
  const { acts } = usePane()
  const { reading, desk } = useDesk()
  const working = reading.state === 'reading'
  return (
    <Button size="small" disabled={!desk || working} onClick={() => void acts.check()}>
      {working ? text.check.working : text.check.again}
    </Button>
  )
}

/** What mends many cells with one click. */
function ForAll() {
  const layout = useLayout()
  const { acts, host } = usePane()
  const state = useDesk()
  const empty = emptyCells(state)
  const lines = new Set(empty.map((one) => one.address.replace(/\D/gu, '')))
  const canFill = host.abilities.write && lines.size > 1
  const lacking = lackingCells(state).length
  const canCalculate = host.abilities.calculate && (hasOldResults(state) || (host.abilities.fills && lacking > 0))
  const canFillComputed = host.abilities.write && !host.abilities.fills && lacking > 0
  if (!canFill && !canCalculate && !canFillComputed) return null
  return (
    <div className={layout.row}>
      {canCalculate ? <Button size="small" onClick={() => void acts.calculate()}>{text.check.calculate}</Button> : null}
      {canFillComputed ? <Button size="small" onClick={() => void acts.fillComputed()}>{text.check.fillComputed(lacking)}</Button> : null}
      {canFill ? <Button size="small" onClick={() => void acts.fillZeros()}>{text.check.fillZeros(empty.length)}</Button> : null}
    </div>
  )
}

function Clean() {
  const layout = useLayout()
  const { store } = usePane()
  const { reading } = useDesk()
  return (
    <div className={layout.card}>
      <span>{reading.unchecked.length > 0 ? text.check.cleanButUnchecked : text.check.cleanMore}</span>
      <div><Button appearance="primary" size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'send' })}>{text.check.toSend}</Button></div>
    </div>
  )
}

/** The workbook is not this report, or no report at all: why, and the way on. */
function Unread() {
  const layout = useLayout()
  const { acts, host, store } = usePane()
  const { reading, identity, choice, offer } = useDesk()
  const otherReport = identity && choice && isOffered(offer, identity) && reading.refusals.some((one) => one.code.startsWith('other'))
  const anotherFile = host.kind === 'file' && reading.refusals.some((one) => one.code === 'twoSheets' || one.code.startsWith('other'))
  return (
    <div className={layout.section}>
      <h2 className={layout.heading}>{text.check.cannotRead}</h2>
      {reading.refusals.map((refusal) => <span key={refusal.code}>{readingSentence(refusal)}</span>)}
      <div className={layout.row}>
        {otherReport ? <Button appearance="primary" size="small" onClick={() => void acts.choose(choiceOf(identity))}>{text.choose.otherFile}</Button> : null}
        {anotherFile ? <FilePicker primary={!otherReport} label={text.page.another} take={(bytes, name) => void acts.openFile(bytes, name)} /> : null}
        {otherReport || anotherFile ? null : <Button appearance="primary" size="small" onClick={() => store.dispatch({ do: 'tab', tab: 'report' })}>{text.template.title}</Button>}
        <Again />
      </div>
    </div>
  )
}

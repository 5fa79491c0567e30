// What the period's letter wants looked at before approving: each item with the lines that look doubtful, to be ticked.
import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { doubtSentence } from '../../reporting/consolidation/doubts.vi.ts'
import type { NamedDoubt, ReviewAnswer } from '../../reporting/consolidation/answer.ts'
import { placeOfLine } from '../offered.ts'
import { seamText } from '../seam-text.vi.ts'
import { text } from '../text.vi.ts'
import { useLayout } from './layout-styles.ts'
import { useDesk, usePane } from './pane-context.tsx'

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '6px' },
  doubts: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '260px', overflowY: 'auto' },
  doubt: { overflowWrap: 'anywhere', '& > *': { display: 'block' } },
  go: { textAlign: 'left', fontWeight: 'inherit', verticalAlign: 'top' },
  name: { fontWeight: tokens.fontWeightSemibold },
})

export function Checklist({ review, ticked }: { readonly review: ReviewAnswer; readonly ticked: readonly string[] }) {
  const layout = useLayout()
  const { acts, store } = usePane()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const notes = [...new Set(review.items.map((one) => one.note ?? `${seamText.review.basis}: ${one.basis}`))]
  const left = review.items.filter((one) => !ticked.includes(one.id)).length
  return (
    <section ref={section} className={layout.card} aria-label={seamText.review.title}>
      <h2 className={layout.smallHeading}>{seamText.review.title}</h2>
      <span>{seamText.review.intro}</span>
      {notes.map((note) => <span key={note} className={layout.quiet}>{note}</span>)}
      {review.items.map((item) => <Item key={item.id} item={item} ticked={ticked.includes(item.id)} />)}
      {left > 0 ? <span className={layout.quiet} role="status">{seamText.review.left(left)}</span> : null}
      <div className={layout.row}>
        <Button appearance="primary" disabled={left > 0} onClick={() => void acts.goOn()}>{seamText.review.agree}</Button>
        <Button onClick={() => { acts.cancelSending(); store.dispatch({ do: 'tab', tab: 'check' }) }}>{seamText.review.fix}</Button>
        <Button onClick={acts.cancelSending}>{text.cancel}</Button>
      </div>
    </section>
  )
}

function Item({ item, ticked }: { readonly item: ReviewAnswer['items'][number]; readonly ticked: boolean }) {
  const layout = useLayout()
  const styles = useStyles()
  const { store } = usePane()
  const { doubts } = item
  return (
    <div className={`${layout.tight} ${styles.item}`}>
      <Checkbox label={item.text} checked={ticked} onChange={(_, data) => store.dispatch({ do: 'ticked', item: item.id, on: data.checked === true })} />
      {doubts.length === 0 ? <span className={layout.quiet}>{seamText.review.nothing}</span> : (
        <>
          <span className={layout.quiet}>{seamText.review.form(item.form)}: {seamText.review.lines(new Set(doubts.map((one) => one.line)).size)}</span>
          <ul className={styles.doubts}>
            {doubts.map((one) => <Doubt key={`${one.line}${one.why}${JSON.stringify(one.params)}`} form={item.form} doubt={one} />)}
          </ul>
        </>
      )}
    </div>
  )
}

/** One line and why; where the workbook is open beside the pane, the name leads to it. */
function Doubt({ form, doubt }: { readonly form: string; readonly doubt: NamedDoubt }) {
  const styles = useStyles()
  const { acts, host } = usePane()
  const place = placeOfLine(useDesk(), form, doubt.line)
  return (
    <li className={styles.doubt}>
      <span className={styles.name}>
        {place && host.abilities.go
          ? <Link as="button" className={styles.go} title={text.check.goTo(place.address)} onClick={() => void acts.goToPlace(place)}>{doubt.name}</Link>
          : doubt.name}
      </span>
      <span>{doubt.group === null ? '' : `${doubt.group}: `}{doubtSentence(doubt)}.</span>
    </li>
  )
}

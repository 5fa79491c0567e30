// Choosing the units a task is given to, one by one or a whole level.
import { Checkbox, Input, Label, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { unitKindLabels } from '../../../reporting/calendar/labels.vi.ts'
import type { Offer } from '../../../reporting/submission/service.ts'
import { useLayout } from '../../pane/layout-styles.ts'
import { tasksText as words } from './tasks-text.vi.ts'

const useStyles = makeStyles({
  box: { maxHeight: '220px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: '4px 8px', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  whole: { gridColumn: '1 / -1', fontWeight: tokens.fontWeightSemibold },
  said: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  line: { gridColumn: '1 / -1' },
  find: { maxWidth: '320px' },
})

export function OwnerChoice(props: { readonly offer: Offer; readonly own: string; readonly chosen: readonly string[]; readonly choose: (owners: string[]) => void; readonly said: string | null }) {
  const layout = useLayout()
  const styles = useStyles()
  const [wanted, want] = useState('')
  const id = useId()
  const { offer, chosen, choose, said } = props
  const found = offer.units.filter((one) => one.name.toLocaleLowerCase('vi').includes(wanted.trim().toLocaleLowerCase('vi')))
  const kinds = [...new Set(found.map((one) => one.kind))]
  // In the order of the units, whatever the order they were ticked in.
  const set = (ids: readonly string[], isIn: boolean): void => choose(offer.units.map((one) => one.id).filter((id) => (ids.includes(id) ? isIn : chosen.includes(id))))
  return (
    <div className={layout.tight} role="group" aria-labelledby={id} aria-describedby={`${id}-said`}>
      <Label id={id} required>{words.owners} ({words.chosen(chosen.length)})</Label>
      {offer.units.length > 8 ? <Input className={styles.find} size="small" type="search" placeholder={words.findOwner} aria-label={words.findOwner} value={wanted} onChange={(_, data) => want(data.value)} /> : null}
      <div className={`${styles.box} ${said === null ? '' : styles.wrong}`} {...(said === null ? {} : { 'data-wrong': true, tabIndex: -1 })}>
        {kinds.map((kind) => {
          const here = found.filter((one) => one.kind === kind)
          const count = here.filter((one) => chosen.includes(one.id)).length
          return [
            here.length > 1 ? (
              <Checkbox key={kind} className={styles.whole} label={words.wholeKind(unitKindLabels[kind])} checked={count === here.length ? true : count > 0 ? 'mixed' : false} onChange={() => set(here.map((one) => one.id), count < here.length)} />
            ) : null,
            ...here.map((one) => <Checkbox key={one.id} className={here.length === 1 ? styles.line : ''} label={one.name} checked={chosen.includes(one.id)} onChange={(_, data) => set([one.id], data.checked === true)} />),
          ]
        })}
        {found.length === 0 ? <span className={layout.quiet}>{words.noOwner}</span> : null}
      </div>
      <span id={`${id}-said`} className={styles.said}>{said ?? ''}</span>
    </div>
  )
}

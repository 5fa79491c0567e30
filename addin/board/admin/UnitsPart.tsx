// Đơn vị: the tree on a day, a unit's history beside it, and below a new list on its way in.
import { Button, Field, Input, Spinner } from '@fluentui/react-components'
import { useLayout } from '../../pane/layout-styles.ts'
import { useAdmin, useAdminThings } from './admin-context.tsx'
import { provinceHere } from './admin-state.ts'
import { useAdminStyles } from './admin-styles.ts'
import { DayField } from './DayField.tsx'
import { NewUnitList } from './NewUnitList.tsx'
import { UnitHistory } from './UnitHistory.tsx'
import { UnitTreeView } from './UnitTreeView.tsx'
import { treeOf } from './units-state.ts'
import { unitsText as text } from './units-text.vi.ts'

export function UnitsPart() {
  const layout = useLayout()
  const styles = useAdminStyles()
  const { acts, store } = useAdminThings()
  const state = useAdmin()
  const { units, busy, bad } = state
  if (units.all === null) return bad ? null : <Spinner label={text.loading} />
  const tree = treeOf(units, provinceHere(state))
  return (
    <>
      <section className={layout.tight} aria-label={text.title}>
        <h2 className={layout.smallHeading}>{text.title}</h2>
        <div className={styles.fields}>
          <DayField label={text.on} value={units.on} problem={units.on === '' ? text.noDay : null} write={(on) => store.dispatch({ do: 'units.on', on })} />
          <Field label={text.filter} className={styles.short}>
            <Input type="search" value={units.filter} onChange={(_, data) => store.dispatch({ do: 'units.filtered', filter: data.value })} />
          </Field>
        </div>
        <div className={layout.row}>
          <span role="status" className={layout.quiet}>{tree === null ? '' : `${text.count(tree.count, units.shownOn)}${units.filter.trim() === '' ? '' : ` ${text.found(tree.found, tree.count)}`}`}</span>
          <Button size="small" disabled={busy} onClick={() => void acts.units.takeWorkbook(true)}>{text.filled}</Button>
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => void acts.units.takeWorkbook(false)}>{text.blank}</Button>
        </div>
        <div className={styles.sideBySide}>
          {tree === null ? null : tree.found === 0 ? <span>{text.noneFound}</span> : <UnitTreeView key={units.shownOn} tree={tree} isNarrowed={units.filter.trim() !== ''} />}
          {units.chosen === null ? <span className={layout.quiet}>{text.choose}</span> : <UnitHistory key={units.chosen} id={units.chosen} />}
        </div>
      </section>
      <NewUnitList />
    </>
  )
}
